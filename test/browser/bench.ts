import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { statusModel } from '../../shared/status-sheet/status-model.ts';
import { someFacts } from '../builders/facts-shown.ts';
import { madeUpDistrict } from '../status-sheet/made-up-district.ts';
import { serveBook } from './serve-book.ts';

const DUTIES = 58;
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

type Opened = { readonly page: Page; readonly faults: string[]; readonly close: () => Promise<void> };

/** The page of a made-up district, served, and a browser that looks at it. */
export type Bench = Awaited<ReturnType<typeof aBench>>;

/** One thing the page is held to; rejects at the first difference and says what was seen. */
export type Check = (bench: Bench) => Promise<void>;

/** Opened at an address behind `#`, with what it said in red. */
const openIn = async (browser: Browser, address: string, options: BrowserContextOptions): Promise<Opened> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (said) => void (said.type() === 'error' && faults.push(said.text())));
  await page.goto(address);
  return { page, faults, close: () => context.close() };
};

export const aBench = async (count: number) => {
  const facts = { ...someFacts(), ...madeUpDistrict(count, DUTIES) };
  const book = statusModel(facts);
  const { units } = facts.assessment.roster;
  const shown = { book, units, share: '' };
  const served = await serveBook(() => shown);
  const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox', '--disable-gpu'] });
  return {
    facts,
    book,
    units,
    browser,
    served,
    tabs: book.sheets.map(({ name }) => name),
    /** What the page is served from now on: another book, or the very one with the share at an address. */
    show: (other: Partial<Pick<typeof shown, 'book' | 'share'>> = {}): void =>
      void Object.assign(shown, { book, share: '' }, other),
    open: (hash: string, options: BrowserContextOptions = {}) => openIn(browser, `${served.address}/${hash}`, options),
    told: (line: string): void => console.log(`  ${line}`),
    close: async () => {
      await browser.close();
      served.close();
    },
  };
};

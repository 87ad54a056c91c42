import { strictEqual as same } from 'node:assert';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { statusModel } from '../../../shared/status-sheet/status-model.ts';
import { madeUpDistrict } from '../../status-sheet/made-up-district.ts';
import type { Bench, Check } from '../bench.ts';
import { axeFaults, tab, tooWide } from '../on-the-page.ts';

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['as usual', {}],
  ['dark', { colorScheme: 'dark' }],
  ['420 px wide', { viewport: { width: 420, height: 800 } }],
  ['at 200 %', { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }],
];

/** 总览 and such are in the page as it comes; rows are drawn once they are there. */
const drawn = async (page: Page, name: string): Promise<void> => {
  const part = `[data-part="${name}"]`;
  await page.waitForSelector((await page.$(part)) === null ? '#rows > *' : part);
};

const faultsOf = async (
  bench: Bench,
  page: Page,
  name: string,
  said: readonly string[],
): Promise<readonly string[]> => {
  await page.goto(`${bench.served.address}/${tab(name)}`);
  await drawn(page, name);
  const broken = await axeFaults(page);
  const over = await tooWide(page);
  return [...broken, ...said, ...(over > 1 ? [`${over} px wider than the window`] : [])];
};

/** What a view shows is of one kind however many rows it has: the rules are asked over a few. */
export const everyView: Check = async (bench) => {
  const all: string[] = [];
  bench.show({ book: statusModel({ ...bench.facts, ...madeUpDistrict(4, 9) }) });
  for (const [look, options] of LOOKS) {
    const { page, faults, close } = await bench.open('', options);
    for (const name of bench.tabs) {
      const faulty = (await faultsOf(bench, page, name, faults.splice(0))).map((one) => `${name}, ${look}: ${one}`);
      for (const one of faulty) bench.told(`✗ ${one}`);
      all.push(...faulty);
    }
    await close();
  }
  bench.show();
  same(all.join('\n'), '');
  bench.told(
    `${bench.tabs.length} views ${LOOKS.map(([look]) => look).join(', ')}: axe finds nothing, no error, nothing too wide`,
  );
};

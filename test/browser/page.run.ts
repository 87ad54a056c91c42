import { ok, strictEqual as same } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { statusModel } from '../../shared/status-sheet/status-model.ts';
import { someFacts } from '../builders/facts-shown.ts';
import { madeUpDistrict } from '../status-sheet/made-up-district.ts';
import { serveBook } from './serve-book.ts';

// The status page in a real browser, over a made-up district of so many units (`page.run.ts 430`, one check of them: `page.run.ts 430 paper`). Ends non-zero at the first difference.

const UNITS = Number(process.argv[2] ?? 430);
const DUTIES = 58;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const facts = { ...someFacts(), ...madeUpDistrict(UNITS, DUTIES) };
const books = [statusModel(facts)];
const units = facts.assessment.roster.units;
let share = '';
const served = await serveBook(() => ({ book: books.at(-1)!, units, share }));

const TABS = books[0]!.sheets.map(({ name }) => name);

const told = (line: string): void => console.log(`  ${line}`);

/** Opened at an address behind `#`, with what it said in red. */
const open = async (browser: Browser, hash: string, options: BrowserContextOptions = {}) => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (said) => void (said.type() === 'error' && faults.push(said.text())));
  await page.goto(`${served.address}/${hash}`);
  return { page, faults, close: () => context.close() };
};

const tab = (name: string): string => `#tab=${encodeURIComponent(name)}`;

const isDrawn = async (page: Page, name: string): Promise<void> => {
  await page.waitForSelector(
    TABS.indexOf(name) >= 0 && (await page.$(`[data-part="${name}"]`)) ? `[data-part="${name}"]` : '#rows > *',
  );
};

/** What the accessibility rules of WCAG 2.1 A and AA, and of good practice, find on the page as it stands. */
const axeFaults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id} ${nodes.length}× ${nodes[0]?.html.slice(0, 160)}`);
  });
};

const rowCount = (page: Page): Promise<number> => page.locator('#rows tbody tr').count();

const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['as usual', {}],
  ['dark', { colorScheme: 'dark' }],
  ['420 px wide', { viewport: { width: 420, height: 800 } }],
  ['at 200 %', { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 }],
];

/** What a view shows is of one kind however many rows it has: the rules are asked over a few. */
const FEW = statusModel({ ...facts, ...madeUpDistrict(4, 9) });

const faultsOf = async (page: Page, name: string, said: readonly string[]): Promise<readonly string[]> => {
  await page.goto(`${served.address}/${tab(name)}`);
  await isDrawn(page, name);
  const found = await axeFaults(page);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  return [...found, ...said, ...(over > 1 ? [`${over} px wider than the window`] : [])];
};

const everyView = async (browser: Browser): Promise<void> => {
  const all: string[] = [];
  books.push(FEW);
  for (const [look, options] of LOOKS) {
    const { page, faults, close } = await open(browser, '', options);
    for (const name of TABS) {
      const found = (await faultsOf(page, name, faults.splice(0))).map((one) => `${name}, ${look}: ${one}`);
      for (const one of found) told(`✗ ${one}`);
      all.push(...found);
    }
    await close();
  }
  books.pop();
  same(all.join('\n'), '');
  told(`${TABS.length} views ${LOOKS.map(([look]) => look).join(', ')}: axe finds nothing, no error, nothing too wide`);
};

const firstView = async (browser: Browser): Promise<void> => {
  served.answers.length = 0;
  const { page, faults, close } = await open(browser, '');
  const [first] = served.answers;
  const bytes = Number(first?.split(' ').at(-1));
  ok(bytes <= 300_000, `the first view has ${bytes} bytes`);
  same(served.answers.length, 1, served.answers.join('\n'));
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  told(`first view of ${UNITS} units: ${bytes} bytes, first paint ${Math.round(paint)} ms, nothing else asked for`);
  same(faults.join(), '');
  await close();
};

const drill = async (browser: Browser): Promise<void> => {
  const { page, faults, close } = await open(browser, '');
  const tile = page.locator('a.tile', { hasText: '应办任务' }).first();
  const figure = Number((await tile.locator('b').textContent())?.replaceAll(',', ''));
  await tile.click();
  await page.waitForSelector('#pager');
  const counted = Number(/共 (\d+) 行/u.exec((await page.locator('#pager').textContent()) ?? '')?.[1]);
  same(counted, figure, 'the figure 应办任务 leads to as many rows');
  await page.goBack();
  ok(await page.locator('[data-part="总览"]').isVisible(), 'Back leads to 总览 again');
  same(faults.join(), '');
  await close();
  told('a figure leads to its rows, and Back leads to the figure');
};

const filter = async (browser: Browser): Promise<void> => {
  const { page, close } = await open(browser, tab('任务进度'));
  await page.locator('[data-choice="状态"] summary').click();
  const values = page.locator('[data-choice="状态"] label');
  const texts = (await values.allTextContents()).map((text) => text.trim()).slice(0, 2);
  for (const text of texts)
    await page
      .locator('[data-choice="状态"] label', { hasText: new RegExp(`^\\s*${text}$`, 'u') })
      .locator('input')
      .check();
  const seen = new Set(await page.locator('#rows td[data-l="状态"]').allTextContents());
  same(
    [...seen].every((text) => texts.includes(text)),
    true,
    `${[...seen]} though ${texts} were kept`,
  );
  const address = new URL(page.url()).hash;
  await page.reload();
  await page.waitForSelector('#rows tbody tr');
  same(new URL(page.url()).hash, address, 'a reload keeps the filter');
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('a', { hasText: '下载 csv' }).click(),
  ]);
  const csv = readFileSync((await sheet.path())!, 'utf8');
  const pager = (await page.locator('#pager').textContent()) ?? '';
  same(
    csv.trim().split('\r\n').length - 1,
    Number(/共 (\d+) 行/u.exec(pager)?.[1]),
    'the download has the rows that are kept',
  );
  await close();
  told('several values of a filter are kept, over a reload and in the download');
};

/** What the clipboard holds, pasted as a person would. */
const pasted = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'pasted';
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press('Control+V');
  return page.locator('#pasted').inputValue();
};

const copy = async (browser: Browser): Promise<void> => {
  const find = `&find=${encodeURIComponent('O-01a')}`;
  const sealed = () => Object.defineProperty(navigator, 'clipboard', { value: undefined });
  for (const [way, isPlain] of [['', false] as const, ['over plain http', true] as const]) {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    if (isPlain) await page.addInitScript(sealed);
    await page.goto(`${served.address}/${tab('任务进度')}${find}`);
    await page.waitForSelector('#rows tbody tr');
    await page.locator('button', { hasText: '复制' }).click();
    await page.locator('button', { hasText: '已复制' }).waitFor();
    const lines = (await pasted(page)).replace(/\n+$/u, '').split('\n');
    const kept = Number(/共 (\d+) 行/u.exec((await page.locator('#pager').textContent()) ?? '')?.[1]);
    same(lines.length - 1, kept, `as many rows as are kept ${way}`);
    same(lines[0]?.split('\t').slice(0, 3).join(), '单位编码,单位,任务编号');
    ok(lines.slice(1).every((line) => line.split('\t').length === lines[0]?.split('\t').length));
    await context.close();
  }
  told('all rows that are kept are copied under their heads, over plain http as well');
};

const contacts = async (browser: Browser): Promise<void> => {
  const { page, close } = await open(
    browser,
    `${tab('任务进度')}&p.${encodeURIComponent('状态')}=${encodeURIComponent('逾期')}`,
  );
  await page.waitForSelector('#rows tbody tr');
  same(await page.locator('#rows .who').count(), await rowCount(page), 'whom to phone stands beside each overdue unit');
  await page.goto(
    `${served.address}/${tab('任务进度')}&p.${encodeURIComponent('状态')}=${encodeURIComponent('已完成')}&p.${encodeURIComponent('级别')}=${encodeURIComponent('无')}`,
  );
  await page.waitForSelector('#rows tbody tr');
  same(await page.locator('#rows .who').count(), 0, 'and beside none that is done');
  await close();
  told('whom to phone stands beside a unit where it must act');
};

const files = async (browser: Browser): Promise<void> => {
  const path = String(
    books[0]!.sheets.flatMap((sheet) =>
      sheet.kind === 'table' && sheet.name === '报送记录' ? sheet.rows : [],
    )[0]?.[1],
  );
  const inWeb = `https://share.example/${path.split('/').map(encodeURIComponent).join('/')}`;
  for (const [address, href, text] of [
    ['', null, path],
    ['https://share.example', inWeb, path],
    ['\\\\server\\绩效', null, `\\\\server\\绩效\\${path.replaceAll('/', '\\')}`],
  ] as const) {
    share = address;
    const { page, faults, close } = await open(browser, `${tab('报送记录')}&find=${encodeURIComponent(path)}`);
    const cell = page.locator('#rows td[data-l="文件"]').first();
    await cell.waitFor();
    same(
      await cell
        .locator('a')
        .first()
        .getAttribute('href', { timeout: 500 })
        .catch(() => null),
      href,
    );
    if (address.startsWith('\\'))
      same(await cell.locator('button', { hasText: '复制路径' }).getAttribute('title'), text);
    else same(await cell.locator('button').count(), 0);
    same([...(await axeFaults(page)), ...faults].join('\n'), '');
    await close();
  }
  share = '';
  told(
    'a hand-in is opened over the web, its path copied where the share is a folder, and neither where nobody reaches it',
  );
};

const keyboard = async (browser: Browser): Promise<void> => {
  const { page, close } = await open(browser, tab('任务进度'));
  await page.waitForSelector('#rows tbody tr');
  await page.locator('th button', { hasText: '截止日期' }).focus();
  await page.keyboard.press('Enter');
  same(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'ascending');
  await page.locator('#find').focus();
  await page.keyboard.type('单位1');
  ok(await page.evaluate(() => document.activeElement?.id === 'find'), 'the search box keeps the cursor');
  await page.locator('[data-choice="状态"] summary').focus();
  await page.keyboard.press('Enter');
  ok(await page.locator('[data-choice="状态"] .menu').isVisible());
  await page.keyboard.press('Escape');
  ok(!(await page.locator('[data-choice="状态"] .menu').isVisible()), 'Escape closes a menu');
  await close();
  told('sorting, searching and filters work by keys alone');
};

const idle = async (browser: Browser): Promise<void> => {
  const { page, close } = await open(browser, 'about:blank');
  await page.clock.install();
  await page.goto(`${served.address}/${tab('任务进度')}`);
  await page.waitForSelector('#rows tbody tr');
  await page.locator('#rows').evaluate((rows) => rows.scrollTo(0, 900));
  await page.clock.runFor(61_000);
  await page.waitForTimeout(1500);
  served.answers.length = 0;
  await page.clock.runFor(61_000);
  await page.waitForTimeout(1500);
  const bytes = served.answers.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  same(bytes, 0, served.answers.join('\n'));
  same(await page.locator('#rows').evaluate((rows) => rows.scrollTop), 900, 'the list stays where it is read');
  books.push(statusModel({ ...facts, assessment: { ...facts.assessment, notices: ['刚刚有变化。'] } }));
  await page.clock.runFor(61_000);
  await page.waitForFunction(() => document.querySelector('#notices')?.textContent?.includes('刚刚有变化') === true);
  same(await page.locator('#rows').evaluate((rows) => rows.scrollTop), 900, 'also when something else has changed');
  books.pop();
  await close();
  told('an idle minute costs no byte; a change comes by itself and moves nothing');
};

const sticky = async (browser: Browser): Promise<void> => {
  const { page, close } = await open(browser, tab('任务进度'));
  await page.waitForSelector('#rows tbody tr');
  await page.locator('#rows').evaluate((rows) => rows.scrollTo(1200, 300));
  const box = await page.locator('#rows td[data-l="单位"]').nth(12).boundingBox();
  ok(box !== null && box.x >= 0 && box.x < 400, '单位 stays in view when the rest is scrolled');
  await close();
  told('unit and duty stay in view');
};

const paper = async (browser: Browser): Promise<void> => {
  const name = units[3]!.name;
  const { page, close } = await open(
    browser,
    `${tab('任务进度')}&p.${encodeURIComponent('主管部门')}=&find=${encodeURIComponent(name.slice(0, 3))}`,
  );
  await page.waitForSelector('#rows tbody tr');
  const all = Number(/共 (\d+) 行/u.exec((await page.locator('#pager').textContent()) ?? '')?.[1]);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  same(await rowCount(page), all, 'all rows that are kept go to paper');
  const whole = books[0]!.sheets.find(({ name: sheet }) => sheet === '任务进度');
  const said = await page.locator('#printed').textContent();
  same(
    said,
    `任务进度　主管部门：(空白)　含“${name.slice(0, 3)}”　${all} 行(全表 ${whole?.kind === 'table' ? whole.rows.length : 0} 行)`,
  );
  await page.emulateMedia({ media: 'print' });
  const wide = await page.locator('#rows table').evaluate((table) => table.getBoundingClientRect().width);
  ok(wide <= 1045, `the table is ${wide} px wide on a page of 1040`);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  ok((await rowCount(page)) <= 100);
  ok((await page.pdf({ preferCSSPageSize: true })).length > 10_000);
  await page.goto(`${served.address}/${tab('总览')}`);
  await page.emulateMedia({ media: 'print' });
  const torn = await page.evaluate(() =>
    [...document.querySelectorAll('svg.chart')]
      .filter(
        (chart) =>
          getComputedStyle(chart.closest('section') ?? chart).breakInside !== 'avoid' ||
          chart.getBoundingClientRect().height > 700,
      )
      .map((chart) => chart.getAttribute('aria-label') ?? ''),
  );
  same(torn.join('\n'), '', 'no picture is torn, or higher than a page');
  await close();
  told(`${all} rows that a filter keeps are printed, fitted to A4 across`);
};

/** The timeline is wider than a phone, and scrolled there; no table is. */
const clippedAt = async (browser: Browser, width: number): Promise<void> => {
  const { page, close } = await open(browser, '', { viewport: { width, height: 800 } });
  const what = width < 720 ? '.scroll:has(table)' : '.scroll';
  const clipped = await page.evaluate(
    (places) =>
      [...document.querySelectorAll(`[data-part="总览"] ${places}`)]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => `${one.getAttribute('aria-label')} ${one.scrollWidth - one.clientWidth} px`),
    what,
  );
  same(clipped.join('\n'), '', `wider than its place at ${width} px`);
  await close();
};

const nothingClipped = async (browser: Browser): Promise<void> => {
  for (const width of [1280, 420]) await clippedAt(browser, width);
  told('nothing on 总览 is clipped at 1280 px, nor on a phone');
};

const scriptless = async (browser: Browser): Promise<void> => {
  const { page, close } = await open(browser, '', { javaScriptEnabled: false });
  ok(await page.locator('[data-part="总览"] .tiles').isVisible());
  ok((await page.locator('[data-part="总览"] tbody tr').count()) > 10);
  ok(await page.locator('noscript .notice').isVisible());
  await page.goto(`${served.address}/unit?name=${encodeURIComponent(units[3]!.name)}`);
  ok((await page.locator('tbody tr').count()) > 3);
  ok(await page.locator('a', { hasText: '下载本单位待填表' }).isVisible());
  await close();
  const { page: lively, faults, close: end } = await open(browser, `unit?name=${encodeURIComponent(units[3]!.name)}`);
  same([...(await axeFaults(lively)), ...faults].join('\n'), '', 'the unit’s own page');
  await lively.setViewportSize({ width: 420, height: 800 });
  const over = await lively.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  ok(over <= 1, `a unit’s own page is ${over} px wider than a phone`);
  ok((await lively.locator('td[data-l="任务"]').first().boundingBox())!.width > 300, 'its rows are cards there');
  await end();
  told('without scripts 总览 and a unit’s own page stand whole');
};

const browser = await chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const checks = [
    firstView,
    drill,
    filter,
    copy,
    contacts,
    files,
    keyboard,
    sticky,
    idle,
    paper,
    nothingClipped,
    scriptless,
    everyView,
  ];
  for (const check of checks.filter(({ name }) => process.argv[3] === undefined || name === process.argv[3]))
    await check(browser);
} finally {
  await browser.close();
  served.close();
}

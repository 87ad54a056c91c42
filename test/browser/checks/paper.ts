import { ok, strictEqual as same } from 'node:assert';
import type { Check } from '../bench.ts';
import { countSaid, found, kept, rowCount, tab } from '../on-the-page.ts';

export const rowsOnPaper: Check = async (bench) => {
  const name = bench.units[3]!.name;
  const { page, close } = await bench.open(`${tab('任务进度')}${kept('主管部门', '')}${found(name.slice(0, 3))}`);
  await page.waitForSelector('#rows tbody tr');
  const all = await countSaid(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  same(await rowCount(page), all, 'all rows that are kept go to paper');
  const whole = bench.book.sheets.find(({ name: sheet }) => sheet === '任务进度');
  const said = await page.locator('#printed').textContent();
  same(
    said,
    `任务进度　主管部门：(空白)　含“${name.slice(0, 3)}”　${all} 行(全表 ${whole?.kind === 'table' ? whole.rows.length : 0} 行)`,
  );
  await page.emulateMedia({ media: 'print' });
  const wide = await page.locator('#rows table').evaluate((table) => table.getBoundingClientRect().width);
  const heads = await page
    .locator('#rows th button')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).display));
  ok(heads.length > 0);
  ok(
    heads.every((display) => display === 'contents'),
    'a head is repeated on each page without what is a button in it',
  );
  ok(wide <= 1045, `the table is ${wide} px wide on a page of 1040`);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  ok((await rowCount(page)) <= 100);
  ok((await page.pdf({ preferCSSPageSize: true })).length > 10_000);
  await close();
  bench.told(`${all} rows that a filter keeps are printed, fitted to A4 across`);
};

export const picturesOnPaper: Check = async (bench) => {
  const { page, close } = await bench.open(tab('总览'));
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
  bench.told('no picture is torn between two pages');
};

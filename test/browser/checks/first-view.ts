import { ok, strictEqual as same } from 'node:assert';
import type { Check } from '../bench.ts';
import { countSaid } from '../on-the-page.ts';

export const firstView: Check = async (bench) => {
  bench.served.answers.length = 0;
  const { page, faults, close } = await bench.open('');
  const [first] = bench.served.answers;
  const bytes = Number(first?.split(' ').at(-1));
  ok(bytes <= 300_000, `the first view has ${bytes} bytes`);
  same(bench.served.answers.length, 1, bench.served.answers.join('\n'));
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  bench.told(
    `first view of ${bench.units.length} units: ${bytes} bytes, first paint ${Math.round(paint)} ms, nothing else asked for`,
  );
  same(faults.join(), '');
  await close();
};

export const drill: Check = async (bench) => {
  const { page, faults, close } = await bench.open('');
  const tile = page.locator('a.tile', { hasText: '应办任务' }).first();
  const figure = Number((await tile.locator('b').textContent())?.replaceAll(',', ''));
  await tile.click();
  await page.waitForSelector('#pager');
  const counted = await countSaid(page);
  same(counted, figure, 'the figure 应办任务 leads to as many rows');
  await page.goBack();
  ok(await page.locator('[data-part="总览"]').isVisible(), 'Back leads to 总览 again');
  same(faults.join(), '');
  await close();
  bench.told('a figure leads to its rows, and Back leads to the figure');
};

import { strictEqual as same } from 'node:assert';
import { statusModel } from '../../../shared/status-sheet/status-model.ts';
import type { Check } from '../bench.ts';
import { tab } from '../on-the-page.ts';

export const idle: Check = async (bench) => {
  const { page, close } = await bench.open('about:blank');
  await page.clock.install();
  await page.goto(`${bench.served.address}/${tab('任务进度')}`);
  await page.waitForSelector('#rows tbody tr');
  await page.locator('#rows').evaluate((rows) => rows.scrollTo(0, 900));
  await page.clock.runFor(61_000);
  await page.waitForTimeout(1500);
  bench.served.answers.length = 0;
  await page.clock.runFor(61_000);
  await page.waitForTimeout(1500);
  const bytes = bench.served.answers.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  same(bytes, 0, bench.served.answers.join('\n'));
  same(await page.locator('#rows').evaluate((rows) => rows.scrollTop), 900, 'the list stays where it is read');
  const { facts } = bench;
  const book = statusModel({ ...facts, assessment: { ...facts.assessment, notices: ['刚刚有变化。'] } });
  bench.show({ book });
  await page.clock.runFor(61_000);
  await page.waitForFunction(() => document.querySelector('#notices')?.textContent?.includes('刚刚有变化') === true);
  same(await page.locator('#rows').evaluate((rows) => rows.scrollTop), 900, 'also when something else has changed');
  bench.show();
  await close();
  bench.told('an idle minute costs no byte; a change comes by itself and moves nothing');
};

import { strictEqual as same } from 'node:assert';
import type { Check } from '../bench.ts';
import { kept, rowCount, tab } from '../on-the-page.ts';

export const contacts: Check = async (bench) => {
  const { page, close } = await bench.open(`${tab('任务进度')}${kept('状态', '逾期')}`);
  await page.waitForSelector('#rows tbody tr');
  same(await page.locator('#rows .who').count(), await rowCount(page), 'whom to phone stands beside each overdue unit');
  await page.goto(`${bench.served.address}/${tab('任务进度')}${kept('状态', '已完成')}${kept('级别', '无')}`);
  await page.waitForSelector('#rows tbody tr');
  same(await page.locator('#rows .who').count(), 0, 'and beside none that is done');
  await close();
  bench.told('whom to phone stands beside a unit where it must act');
};

import { ok } from 'node:assert';
import type { Check } from '../bench.ts';
import { tab } from '../on-the-page.ts';

export const stickyColumns: Check = async (bench) => {
  const { page, close } = await bench.open(tab('任务进度'));
  await page.waitForSelector('#rows tbody tr');
  await page.locator('#rows').evaluate((rows) => rows.scrollTo(1200, 300));
  const box = await page.locator('#rows td[data-l="单位"]').nth(12).boundingBox();
  ok(box !== null && box.x >= 0 && box.x < 400, '单位 stays in view when the rest is scrolled');
  await close();
  bench.told('unit and duty stay in view');
};

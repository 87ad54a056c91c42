import { ok, strictEqual as same } from 'node:assert';
import type { Check } from '../bench.ts';
import { tab } from '../on-the-page.ts';

export const keyboard: Check = async (bench) => {
  const { page, close } = await bench.open(tab('任务进度'));
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
  bench.told('sorting, searching and filters work by keys alone');
};

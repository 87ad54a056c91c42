import { ok, strictEqual as same } from 'node:assert';
import type { Page } from 'playwright-core';
import type { Check } from '../bench.ts';
import { countSaid, found, tab } from '../on-the-page.ts';

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

export const copiedRows: Check = async (bench) => {
  const sealed = () => Object.defineProperty(navigator, 'clipboard', { value: undefined });
  for (const [way, isPlain] of [['', false] as const, ['over plain http', true] as const]) {
    const context = await bench.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    if (isPlain) await page.addInitScript(sealed);
    await page.goto(`${bench.served.address}/${tab('任务进度')}${found('O-01a')}`);
    await page.waitForSelector('#rows tbody tr');
    await page.locator('button', { hasText: '复制' }).click();
    await page.locator('button', { hasText: '已复制' }).waitFor();
    const lines = (await pasted(page)).replace(/\n+$/u, '').split('\n');
    same(lines.length - 1, await countSaid(page), `as many rows as are kept ${way}`);
    same(lines[0]?.split('\t').slice(0, 3).join(), '单位编码,单位,任务编号');
    ok(lines.slice(1).every((line) => line.split('\t').length === lines[0]?.split('\t').length));
    await context.close();
  }
  bench.told('all rows that are kept are copied under their heads, over plain http as well');
};

import { strictEqual as same } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Check } from '../bench.ts';
import { countSaid, tab } from '../on-the-page.ts';

export const filters: Check = async (bench) => {
  const { page, close } = await bench.open(tab('任务进度'));
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
  same(csv.trim().split('\r\n').length - 1, await countSaid(page), 'the download has the rows that are kept');
  await close();
  bench.told('several values of a filter are kept, over a reload and in the download');
};

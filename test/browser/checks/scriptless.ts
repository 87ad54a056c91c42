import { ok } from 'node:assert';
import type { Check } from '../bench.ts';

export const scriptless: Check = async (bench) => {
  const { page, close } = await bench.open('', { javaScriptEnabled: false });
  ok(await page.locator('[data-part="总览"] .tiles').isVisible());
  ok((await page.locator('[data-part="总览"] tbody tr').count()) > 10);
  ok(await page.locator('noscript .notice').isVisible());
  await page.goto(`${bench.served.address}/unit?name=${encodeURIComponent(bench.units[3]!.name)}`);
  ok((await page.locator('tbody tr').count()) > 3);
  ok(await page.locator('a', { hasText: '下载本单位待填表' }).isVisible());
  await close();
  bench.told('without scripts 总览 and a unit’s own page stand whole');
};

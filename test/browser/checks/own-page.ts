import { ok, strictEqual as same } from 'node:assert';
import type { Check } from '../bench.ts';
import { axeFaults, tooWide } from '../on-the-page.ts';

export const ownPage: Check = async (bench) => {
  const { page, faults, close } = await bench.open(`unit?name=${encodeURIComponent(bench.units[3]!.name)}`);
  same([...(await axeFaults(page)), ...faults].join('\n'), '', 'the unit’s own page');
  await page.setViewportSize({ width: 420, height: 800 });
  const over = await tooWide(page);
  ok(over <= 1, `a unit’s own page is ${over} px wider than a phone`);
  ok((await page.locator('td[data-l="任务"]').first().boundingBox())!.width > 300, 'its rows are cards there');
  await close();
  bench.told('a unit’s own page is sound, and cards on a telephone');
};

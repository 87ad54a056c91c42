import { strictEqual as same } from 'node:assert';
import type { Bench, Check } from '../bench.ts';

/** The timeline is wider than a phone, and scrolled there; no table is. */
const clippedAt = async (bench: Bench, width: number): Promise<void> => {
  const { page, close } = await bench.open('', { viewport: { width, height: 800 } });
  const what = width < 720 ? '.scroll:has(table)' : '.scroll';
  const clipped = await page.evaluate(
    (places) =>
      [...document.querySelectorAll(`[data-part="总览"] ${places}`)]
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map((one) => `${one.getAttribute('aria-label')} ${one.scrollWidth - one.clientWidth} px`),
    what,
  );
  same(clipped.join('\n'), '', `wider than its place at ${width} px`);
  await close();
};

export const nothingClipped: Check = async (bench) => {
  for (const width of [1280, 420]) await clippedAt(bench, width);
  bench.told('nothing on 总览 is clipped at 1280 px, nor on a phone');
};

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The address of a view behind `#`. */
export const tab = (name: string): string => `#tab=${encodeURIComponent(name)}`;

/** A filter of a view's address: the column has one of these values. */
export const kept = (column: string, value: string): string =>
  `&p.${encodeURIComponent(column)}=${encodeURIComponent(value)}`;

export const found = (text: string): string => `&find=${encodeURIComponent(text)}`;

export const rowCount = (page: Page): Promise<number> => page.locator('#rows tbody tr').count();

/** How many rows the page says there are, whether or not it has drawn them. */
export const countSaid = async (page: Page): Promise<number> =>
  Number(/共 (\d+) 行/u.exec((await page.locator('#pager').textContent()) ?? '')?.[1]);

/** How many pixels the page is wider than its window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What the accessibility rules of WCAG 2.1 A and AA, and of good practice, find on the page as it stands. */
export const axeFaults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id} ${nodes.length}× ${nodes[0]?.html.slice(0, 160)}`);
  });
};

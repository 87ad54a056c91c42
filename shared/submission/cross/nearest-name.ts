import { compact } from '../../workbook/label.ts';
import { sharedPairs } from '../../workbook/shared-pairs.ts';

/** Less than this is another name, not one a clerk may have meant. */
const ALIKE = 60;

/** The name most like another, alike enough to be shown to a person; null where none is. */
export const nearestName = (name: string, names: readonly string[]): string | null => {
  let best: { readonly name: string; readonly score: number } | null = null;
  for (const one of names) {
    const score = sharedPairs(compact(name), compact(one));
    if (score >= ALIKE && score > (best?.score ?? 0)) best = { name: one, score };
  }
  return best?.name ?? null;
};

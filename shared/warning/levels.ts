import type { Level } from '../plan/plan.ts';

/** Red where the red line is crossed, else yellow where the yellow one is, else null; a line that is off (null) is never crossed. */
export const levelOf = (
  lines: { readonly yellow: number | null; readonly red: number | null },
  crossed: (line: number) => boolean,
): Exclude<Level, 'none'> | null => {
  if (lines.red !== null && crossed(lines.red)) return 'red';
  return lines.yellow !== null && crossed(lines.yellow) ? 'yellow' : null;
};

/** A figure of the design and whether it was reached, as two cells of a table: `≤ 90 s`, `reached`. */
export const reach = (measured: number, most: number, unit: string): readonly [string, string] => [
  `≤ ${most} ${unit}`,
  measured <= most ? 'reached' : 'NOT reached',
];

/** The same for a figure that has to be at least so much. */
export const reachAtLeast = (measured: number, least: number, unit: string): readonly [string, string] => [
  `≥ ${least} ${unit}`,
  measured >= least ? 'reached' : 'NOT reached',
];

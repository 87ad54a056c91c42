/**
 * Years a day may be asked of: the plans' and the day's own, and one to either side, as the first and the last of them. A day far
 * off would be assessed for minutes.
 */
export const yearsAround = (
  plans: readonly { readonly year: number }[],
  thisYear: number,
): readonly [number, number] => {
  const years = [...plans.map(({ year }) => year), thisYear];
  return [Math.min(...years) - 1, Math.max(...years) + 1];
};

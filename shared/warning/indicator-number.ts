const SHAPE =
  /^(不低于|不少于|不超过|不高于|不大于|大于等于|小于等于|大于|小于|>=|<=|≥|≤|=|>|<)?([\d,]+(?:\.\d+)?)(.*)$/u;
const REVERSE: ReadonlySet<string> = new Set(['不超过', '不高于', '不大于', '小于等于', '小于', '<=', '≤', '<']);

/** `≥985米`, `≤20万元`, `90%以上`: the figure in ten-thousandths, which way is good, and whether it is a percentage. */
export type IndicatorNumber = { readonly value: number; readonly reverse: boolean; readonly percent: boolean };

/** An indicator's target or result as a number; null for words, ranges and blanks, which a machine can't measure against. */
export const indicatorNumber = (text: string): IndicatorNumber | null => {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const [, operator = '', digits, unit = ''] = SHAPE.exec(plain) ?? [];
  if (digits === undefined || /[\d~-]/u.test(unit)) return null;
  const [whole = '0', fraction = ''] = digits.replace(/,/gu, '').split('.');
  const value = Number(whole) * 10_000 + Number(fraction.slice(0, 4).padEnd(4, '0'));
  const reverse = REVERSE.has(operator) || /^\D*(?:以下|以内)$/u.test(unit);
  return Number.isSafeInteger(value) ? { value, reverse, percent: unit.includes('%') || unit.includes('百分') } : null;
};

import { compact } from '../../workbook/label.ts';

/** A target as it is compared: `>=90.00(%)` and `≥90%` are the same. */
export const targetText = (text: string): string =>
  compact(text)
    .replace(/>=/gu, '≥')
    .replace(/<=/gu, '≤')
    .replace(/百分比|\(%\)/gu, '%')
    .replace(/^=/u, '')
    .replace(/(\.\d*?)0+(?!\d)/gu, '$1')
    .replace(/\.(?!\d)/gu, '');

import type { Figure, FigureFormat } from '../figure.ts';
import type { Column, ColumnKind } from '../form/column.ts';
import type { StatusColumn, StatusColumnKind, StatusValue } from '../status-sheet/status-book.ts';
import type { FieldValue } from '../submission/record.ts';

const FIGURES: Partial<Record<ColumnKind, FigureFormat>> = { money: 'money', rate: 'percent', score: 'points' };

const SHOWN_AS: Record<ColumnKind, { readonly kind: StatusColumnKind; readonly width: number }> = {
  text: { kind: 'text', width: 24 },
  code: { kind: 'code', width: 16 },
  money: { kind: 'figure', width: 15 },
  rate: { kind: 'figure', width: 10 },
  score: { kind: 'figure', width: 10 },
  day: { kind: 'day', width: 12 },
  flag: { kind: 'text', width: 9 },
  word: { kind: 'text', width: 14 },
  words: { kind: 'text', width: 20 },
  year: { kind: 'whole', width: 8 },
  count: { kind: 'whole', width: 8 },
  month: { kind: 'whole', width: 8 },
};

/** A form's column as a column of its merged table. */
export const shownColumn = ({ label, kind }: Column): StatusColumn => ({ label, ...SHOWN_AS[kind] });

const figure = (value: number, format: FigureFormat): Figure => ({ value, format });

/** A field as a typed cell: money in 万元, rates as shares and scores in points, each a number; yes and no as 是 and 否. */
export const shownField = (value: FieldValue | undefined, kind: ColumnKind): StatusValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return value.join('、');
  const format = FIGURES[kind];
  return format === undefined ? value : figure(value, format);
};

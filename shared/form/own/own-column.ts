import type { CellFacts } from '../../workbook/cell-facts.ts';
import { compact, coreOf, labelOf } from '../../workbook/label.ts';
import { type MoneyUnit, moneyUnitIn } from '../../workbook/values/money.ts';
import type { Column, ColumnKind } from '../column.ts';
import { column } from '../list/list-form.ts';

/** A column of an own form, and the unit of its money where one is said. */
export type OwnColumn = { readonly column: Column; readonly unit: MoneyUnit | null; readonly isKey: boolean };

const YES_NO = /^(?:是|否|有|无|√|Y|N)$/u;
const REQUIRED = /(?<!非)必填/u;
const KEY_LABEL = /^(?:项目编码|.*(?:编码|编号|代码)|序号)$/u;

const BY_COMMENT: readonly (readonly [RegExp, ColumnKind])[] = [
  [/编码|代码/u, 'code'],
  [/金额/u, 'money'],
  [/日期/u, 'day'],
  [/比率|百分比/u, 'rate'],
  [/说明|文字/u, 'text'],
];

const BY_LABEL: readonly (readonly [RegExp, ColumnKind])[] = [
  [/编码|编号|代码/u, 'code'],
  [/日期|(?:时间|时限)$/u, 'day'],
  [/^是否/u, 'flag'],
  [/(?:金额|资金|预算|经费|支出|拨款|费用|投资|款)(?:数|额|总额|合计)?$/u, 'money'],
  [/年度$/u, 'year'],
  [/(?:率|比例|占比)$/u, 'rate'],
];

const IN_WORDS = /情况|说明|内容|来源|渠道|名称|类型|类别|性质|项目$/u;

const byFormat = (format: string): ColumnKind | null => {
  if (format.includes('%')) return 'rate';
  if (/[yd]|年.*月|m.*d/iu.test(format.replace(/\[[^\]]*\]|"[^"]*"/gu, ''))) return 'day';
  return null;
};

const words = (choices: readonly string[]): ColumnKind =>
  choices.every((word) => YES_NO.test(word)) ? 'flag' : 'word';

/** What the cell asks for: its drop-down, its comment, its number format, a unit in its label, the words of its label. */
const kindOf = (label: string, facts: CellFacts | undefined): ColumnKind => {
  const { choices = [], comment = '', format = 'General' } = facts ?? {};
  if (choices.length > 0) return words(choices);
  const said = BY_COMMENT.find(([pattern]) => pattern.test(comment))?.[1] ?? byFormat(format);
  if (said !== null) return said;
  if (moneyUnitIn(label) !== null) return 'money';
  const core = coreOf(label);
  if (IN_WORDS.test(core)) return 'text';
  const meant = BY_LABEL.find(([pattern]) => pattern.test(core))?.[1];
  if (meant === 'year' && format === '@') return 'text';
  return meant ?? (/^[#0,]+$/u.test(format) ? 'count' : 'text');
};

/** A label of a blank form as a column. `*` before or behind it, or 必填 in a comment, asks for a value in every record. */
export const ownColumn = (text: string, facts: CellFacts | undefined, place: CellFacts | undefined): OwnColumn => {
  const label = labelOf(text);
  const comment = [facts?.comment ?? '', place?.comment ?? ''].filter((one) => one !== '').join('；');
  const cell: CellFacts = { format: 'General', choices: [], formula: false, ...place, comment };
  const kind = kindOf(label, cell);
  const required = REQUIRED.test(comment) || /^[*★]|[*★][:：]?$/u.test(compact(text));
  return {
    column: column(coreOf(label), kind, {
      required,
      ...(kind === 'word' ? { vocabulary: cell.choices } : {}),
      ...(label === coreOf(label) ? {} : { synonyms: [label] }),
    }),
    unit: kind === 'money' ? (moneyUnitIn(comment) ?? moneyUnitIn(label)) : null,
    isKey: /编码|主键|关键/u.test(comment) || KEY_LABEL.test(coreOf(label)),
  };
};

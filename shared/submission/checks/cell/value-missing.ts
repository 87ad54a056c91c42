import type { Finding } from '../../../finding.ts';
import type { HeadKey } from '../../../form/card/label-key.ts';
import type { Column } from '../../../form/column.ts';
import { isPlaceholder } from '../../../workbook/values/placeholder.ts';
import type { Card, HeadValue } from '../../card/card.ts';
import { isWritten } from '../../card/entry.ts';
import { cardFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';

const VALUE_MISSING: CheckText = {
  id: 'Q01',
  title: '必填内容为空',
  level: 'error',
  what: '清单、台账每一行的必填列都要有内容；单表的项目名称(单位名称)、主管部门必须填写，实施单位应当填写(提示)。',
  why: '缺了它，算在谁、哪一年、多少钱上都无从谈起。',
  source: '财预〔2020〕10号附件1；域内表样',
};

/** Columns another check speaks for. */
const ELSEWHERE = new Set(['事前绩效评估台账/申报预算', '事前绩效评估台账/评估结论']);

/** What is written in words where a row of the form must have them, and only holds their place. */
const stoodIn = ({ record }: ListRow, { label, kind, required }: Column): string | null => {
  const text = record.fields[label];
  return required && kind === 'text' && typeof text === 'string' && isPlaceholder(text) ? text : null;
};

const isMissing = ({ table, record, problems }: ListRow, { label, required }: Column): boolean => {
  if (!required || record.fields[label] !== null || problems.has(label)) return false;
  if (label === table.form.yearColumn) return record.year === null && table.places.has(label);
  return table.places.has(label) && !ELSEWHERE.has(`${table.form.name}/${label}`);
};

/** A cell that every row of the form must fill is blank. */
export const rowValueMissing: Check<ListRow> = {
  ...VALUE_MISSING,
  find: (row) =>
    row.table.form.columns
      .filter((column) => isMissing(row, column) || stoodIn(row, column) !== null)
      .map((column) => {
        const { label, vocabulary } = column;
        const text = stoodIn(row, column);
        return faultInRow(VALUE_MISSING, row, label, {
          expected: vocabulary === undefined ? `填写“${label}”` : vocabulary.join('、'),
          message: `${rowName(row.row, row.record.name)}的“${label}”${text === null ? '没有填写' : `只写了“${text}”，不算填写`}。`,
          remedy: `请在该单元格补填“${label}”。`,
        });
      }),
};

const ASKED: readonly (readonly [HeadKey, string, Finding['level']])[] = [
  ['projectName', '项目名称', 'error'],
  ['unitName', '部门(单位)名称', 'error'],
  ['supervisor', '主管部门', 'error'],
  ['implementer', '实施单位', 'hint'],
];

/** A label is never taken for a name: 其他 beside 项目名称 may be the next column. */
const standsThere = ({ value, instead }: HeadValue): string =>
  instead === undefined ? `现在是${quotedEntry(value)}` : `现在是「${instead}」，那是表上别的栏目的名称`;

/** The head of a card leaves open whose or which project's it is. */
export const cardValueMissing: Check<Card> = {
  ...VALUE_MISSING,
  find: (card) =>
    ASKED.flatMap(([key, name, level]) => {
      const found = card.head[key];
      if (found === undefined || isWritten(found.value)) return [];
      return [
        cardFinding(VALUE_MISSING, card, {
          at: found.value,
          level,
          expected: name,
          message: `${whereOnCard(card, found.value)} 应填${name}，${standsThere(found)}。`,
          remedy: `请在「${name}」右边的格子里填写${name}${found.instead === undefined ? '' : '，用全称'}。`,
        }),
      ];
    }),
};

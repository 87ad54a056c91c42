import { compact } from '../../../workbook/label.ts';
import type { Card } from '../../card/card.ts';
import type { Entry } from '../../card/entry.ts';
import { annualIndicators, fundTotal } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, rowName } from '../../list/fault.ts';
import type { ListRow } from '../../list/list-table.ts';

const TEXT_TOO_LONG: CheckText = {
  id: 'Q41',
  title: '文字超过规定字数',
  level: 'hint',
  what: '原因不超过100字，结论和问题不超过200字(单表以有此要求的表式为准)。',
  why: '汇总表和公开页面按这个长度排版。',
  source: '四川部门预算项目支出绩效自评表填表说明',
};

const LONGEST: readonly (readonly [string, number])[] = [
  ['未整改原因', 100],
  ['产出完成情况', 200],
  ['主要问题', 200],
];

/** A reason or conclusion of a row longer than the form allows. */
export const rowTextTooLong: Check<ListRow> = {
  ...TEXT_TOO_LONG,
  columns: LONGEST.map(([label]) => label),
  find: (row) =>
    LONGEST.flatMap(([label, most]) => {
      const text = row.record.fields[label];
      if (typeof text !== 'string') return [];
      const { length } = compact(text);
      if (length <= most) return [];
      return [
        faultInRow(TEXT_TOO_LONG, row, label, {
          value: `${text.slice(0, 20)}…(${length}字)`,
          expected: `不超过${most}字`,
          message: `${rowName(row.row, row.record.name)}的“${label}”有${length}字，超过${most}字。`,
          remedy: `请精简到${most}字以内。`,
        }),
      ];
    }),
};

type Limited = { readonly entry: Entry | undefined; readonly limit: number | null };

const limitedTexts = (card: Card): readonly Limited[] => [
  { entry: fundTotal(card)?.reason, limit: card.layout.reasonLimit },
  ...annualIndicators(card).map(({ reason }) => ({ entry: reason, limit: card.layout.reasonLimit })),
  { entry: card.head.conclusion?.value, limit: card.layout.conclusionLimit },
];

/** A reason or conclusion of a card longer than its layout family allows. */
export const cardTextTooLong: Check<Card> = {
  ...TEXT_TOO_LONG,
  find: (card) =>
    limitedTexts(card).flatMap(({ entry, limit }) => {
      const length = [...compact(entry?.text ?? '')].length;
      if (entry === undefined || limit === null || length <= limit) return [];
      return [
        cardFinding(TEXT_TOO_LONG, card, {
          at: entry,
          expected: `${limit} 字以内`,
          message: `${whereOnCard(card, entry)} 的说明有 ${length} 字，超过 ${limit} 字。`,
          remedy: `请压缩到 ${limit} 字以内。`,
        }),
      ];
    }),
};

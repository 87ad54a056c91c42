import type { FormName } from '../../form/form-name.ts';
import { compareFigures, figureText } from './amounts.ts';
import { type CrossCheck, type CrossFinding, cellOf, crossFault, type Fact, fileName, named } from './facts.ts';

type Pair = { readonly summary: FormName; readonly cards: readonly FormName[]; readonly columns: readonly string[] };

/** Which card says the same fact as which list, and in which figures. */
export const TWINS: readonly Pair[] = [
  {
    summary: '绩效自评汇总表',
    cards: ['项目支出绩效自评表', '部门(单位)整体支出绩效自评表'],
    columns: ['年初预算数', '全年预算数', '全年执行数', '自评得分'],
  },
  { summary: '绩效跟踪汇总表', cards: ['项目支出绩效运行监控表'], columns: ['全年预算数', '执行数'] },
];

const differences = (row: Fact, card: Fact, columns: readonly string[]): readonly CrossFinding[] =>
  columns.flatMap((column) => {
    const [own, right] = [row.record.fields[column], card.record.fields[column]];
    const comparison = compareFigures(own, right, column);
    if (comparison === 'same') return [];
    const slip = comparison === 'unit-slip';
    return [
      crossFault(
        cardContradictsSummary,
        row,
        {
          cell: cellOf(row, column),
          value: figureText(own, column),
          expected: figureText(right, column),
          message: `${named(row)}的“${column}”是${figureText(own, column)},单表(${fileName(card)},工作表“${card.record.sheet}”)是${figureText(right, column)}${slip ? ',相差约一万倍,应是元与万元混填' : ',以单表为准'}。`,
          remedy: slip ? '请把两处的金额单位统一。' : '请核对后把汇总表改成与单表一致;单表错了的,请改单表。',
        },
        slip ? 'Q03' : 'Q37',
      ),
    ];
  });

/** A summary's row and the card of the same project disagree; the card wins. */
export const cardContradictsSummary: CrossCheck = {
  id: 'Q37',
  title: '汇总表与单表不一致',
  level: 'hint',
  what: '汇总表每一行的预算数、执行数、得分与同一项目的单表一致;不一致时以单表为准。',
  why: '两处说的是同一件事。',
  source: '域内检查口径(汇总表每行=单表)',
  find: (facts) =>
    TWINS.flatMap(({ summary, cards, columns }) =>
      facts.of(summary).flatMap((row) => {
        const [card] = cards.flatMap((name) => facts.sameObject(row, name));
        return card === undefined ? [] : differences(row, card, columns);
      }),
    ),
};

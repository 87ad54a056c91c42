import { CARD_FORMS } from '../../form/card/card-forms.ts';
import type { FormName } from '../../form/form-name.ts';
import { statedMonth } from '../stated-month.ts';
import { compareFigures, writtenFigure } from './amounts.ts';
import {
  type CrossCheck,
  type CrossFinding,
  cellOf,
  crossFault,
  type Fact,
  type Facts,
  fileName,
  named,
} from './facts.ts';

type Pair = {
  readonly summary: FormName;
  readonly card: FormName;
  readonly columns: readonly string[];
  /** Whole units rather than projects: a unit has one a year, so its name needs no match. */
  readonly whole: boolean;
};

/** Which card says the same fact as which list, and in which figures. */
export const TWINS: readonly Pair[] = CARD_FORMS.flatMap(({ name, twin, agrees, object }) =>
  twin === null ? [] : [{ summary: twin, card: name, columns: agrees, whole: object === 'whole-unit' }],
);

const WHOLE = ['部门整体', '单位整体'];

const isWhole = ({ record }: Fact): boolean => WHOLE.includes(String(record.fields['对象类型']));

/** The rows of the summary a pair is about. */
export const rowsOf = (facts: Facts, { summary, whole }: Pair): readonly Fact[] =>
  facts.of(summary).filter((row) => isWhole(row) === whole);

/** A card of July and a list of October are two facts. */
const isOfPeriod =
  ({ record: one }: Fact) =>
  ({ record: other }: Fact): boolean =>
    statedMonth(one) === statedMonth(other);

/** The cards that say the same as a row. */
export const cardsFor = (facts: Facts, row: Fact, { card, whole }: Pair): readonly Fact[] =>
  (whole
    ? facts
        .of(card)
        .filter(
          ({ record }) =>
            record.year === row.record.year && record.fields['对象类型'] === row.record.fields['对象类型'],
        )
    : facts.sameObject(row, card)
  ).filter(isOfPeriod(row));

/** The rows of the summary that say the same as a card. */
export const rowsFor = (facts: Facts, card: Fact, pair: Pair): readonly Fact[] =>
  pair.whole
    ? rowsOf(facts, pair).filter((row) => cardsFor(facts, row, pair).includes(card))
    : facts.sameObject(card, pair.summary).filter((row) => !isWhole(row) && isOfPeriod(card)(row));

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
          value: writtenFigure(own, column),
          expected: writtenFigure(right, column),
          message: `${named(row)}的“${column}”是${writtenFigure(own, column)}，单表(${fileName(card)}，工作表“${card.record.sheet}”)是${writtenFigure(right, column)}${slip ? ',相差约一万倍，应是元与万元混填' : ',以单表为准'}。`,
          remedy: slip ? '请把两处的金额单位统一。' : '请核对后把汇总表改成与单表一致；单表错了的，请改单表。',
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
  what: '汇总表每一行的预算数、执行数、得分与同一项目的单表一致；不一致时以单表为准。',
  why: '两处说的是同一件事。',
  source: '域内检查口径(汇总表每行=单表)',
  find: (facts) =>
    TWINS.flatMap((pair) =>
      rowsOf(facts, pair).flatMap((row) => {
        const [card] = cardsFor(facts, row, pair);
        return card === undefined ? [] : differences(row, card, pair.columns);
      }),
    ),
};

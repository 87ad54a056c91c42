import { figureText, percentFigure } from '../figure.ts';
import { gapText } from '../letter/measurement-text.ts';
import type { DutyState } from '../standing/duty-state.ts';
import type { Assessment } from '../warning/assessment.ts';
import { isMet, isOwed } from '../warning/district-figures.ts';
import { daysLate, type UnitToChase, unitsToChase } from '../warning/units-to-chase.ts';
import type { PaperColumn, PaperTable } from './paper.ts';

const COLUMNS: readonly PaperColumn[] = [
  { label: '单位', parts: 8, isFigure: false },
  { label: '逾期任务', parts: 4, isFigure: true },
  { label: '逾期工作日', parts: 5, isFigure: true },
  { label: '完成率', parts: 4, isFigure: true },
  { label: '先补哪一项，还差多少', parts: 22, isFigure: false },
];

/** A name that leaves a row on one line. */
const MOST_SIGNS = 18;

const shortened = (name: string): string => (name.length > MOST_SIGNS ? `${name.slice(0, MOST_SIGNS - 1)}…` : name);

const firstText = ({ overdue: [gravest] }: UnitToChase): string => {
  if (gravest === undefined) return '';
  const gap = gapText(gravest);
  return `${gravest.duty.code} ${shortened(gravest.duty.name)}${gap === '' ? '' : `（还差${gap}）`}`;
};

const rateText = (duties: readonly DutyState[]): string => {
  const owed = duties.filter(isOwed);
  const rate = percentFigure(owed.filter(isMet).length, owed.length);
  return rate === null ? '' : figureText(rate);
};

/** Who is behind and by how much, the gravest first; of more units than `most` the others as a number. */
export const behindTable = (assessment: Assessment, most: number): PaperTable => {
  const behind = unitsToChase(assessment);
  const dutiesOf = Map.groupBy(assessment.duties, ({ unit }) => unit.code);
  const rest = behind.slice(most);
  const more = rest.reduce((sum, { overdue }) => sum + overdue.length, 0);
  return {
    kind: 'table',
    title: '逾期单位',
    columns: COLUMNS,
    rows: behind
      .slice(0, most)
      .map((one) => [
        one.unit.name,
        `${one.overdue.length}`,
        `${Math.max(...one.overdue.map(daysLate))}`,
        rateText(dutiesOf.get(one.unit.code) ?? []),
        firstText(one),
      ]),
    note:
      behind.length === 0
        ? '没有。'
        : rest.length === 0
          ? ''
          : `另有${rest.length}个单位共${more}项逾期，见状态表的 催报单。`,
  };
};

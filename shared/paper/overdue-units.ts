import { count, percentFigure } from '../figure.ts';
import { gapText } from '../letter/write/measurement-text.ts';
import { departmentOf } from '../lower-units.ts';
import type { Assessment } from '../warning/assessment.ts';
import { isMet, isOwed } from '../warning/figures/district-figures.ts';
import { longestOverdue, type UnitToChase, unitsToChase } from '../warning/figures/units-to-chase.ts';
import type { ReportTable } from '../warning/report/report-table.ts';

const firstOf = ({ late: [gravest] }: UnitToChase): readonly [string, string] => {
  if (gravest === undefined) return ['', ''];
  const gap = gravest.state === 'cannot-tell' ? '无法核对' : gapText(gravest);
  return [`${gravest.duty.code} ${gravest.duty.name}`, gap];
};

/** 逾期单位: who is behind, with what is overdue or past its deadline and untold, by how much, and what to make good first; the gravest first. */
export const overdueUnits = (assessment: Assessment): ReportTable => {
  const dutiesOf = Map.groupBy(assessment.duties.filter(isOwed), ({ unit }) => unit.code);
  return {
    name: '逾期单位',
    columns: [
      '单位',
      '主管部门',
      '应办任务',
      '完成',
      '逾期任务',
      '到期无法核对',
      '逾期工作日',
      '完成率',
      '先补哪一项',
      '还差',
    ],
    rows: unitsToChase(assessment).map((one) => {
      const owed = dutiesOf.get(one.unit.code) ?? [];
      const met = owed.filter(isMet).length;
      const late = longestOverdue(one.late);
      return [
        one.unit.name,
        departmentOf(assessment.roster, one.unit),
        count(owed.length),
        count(met),
        count(one.overdue.length),
        count(one.untold.length),
        late === null ? '' : count(late),
        percentFigure(met, owed.length),
        ...firstOf(one),
      ];
    }),
    note: '到期无法核对是截止日已过、缺资料说不清完成没有的，不算逾期，但同样要催；逾期工作日是最久一项的；先后按轻重排：逾期工作日 × 权重（必须 2，原则上 1）之和大的在前，财政局在最后。',
  };
};

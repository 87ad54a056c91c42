import { PROJECT_TARGET } from '../../form/card/forms/project-target.ts';
import { moneyColumns } from '../../form/forms.ts';
import { weightOfAll } from '../record-money.ts';
import { writtenFigure } from './amounts.ts';
import { type CrossCheck, cellOf, crossFault, type Fact } from './facts.ts';

const { budget, initial } = moneyColumns('项目清单');

const sumOf = (facts: readonly Fact[]): number => weightOfAll(facts.map(({ record }) => record));

const latestOf = (facts: readonly Fact[]): readonly Fact[] => [
  ...new Map(facts.map((fact) => [`${fact.record.year}|${fact.record.code || fact.record.name}`, fact])).values(),
];

/** Targets were set for more money than the register has. */
export const goalFundsOverBudget: CrossCheck = {
  id: 'Q43',
  title: '绩效目标资金超过项目支出',
  level: 'hint',
  what: '编报绩效目标的项目资金合计不超过同一年度项目清单的预算合计。',
  why: '公开时两个数并列，目标资金大于项目支出说不通。',
  source: '公开检查工具(绩效目标资金≤项目支出)',
  find: (facts) => {
    const goals = latestOf(facts.of(PROJECT_TARGET.name));
    const years = new Set(goals.map(({ record }) => record.year));
    return [...years].flatMap((year) => {
      const rows = facts.of('项目清单').filter(({ record }) => record.year === year);
      const [first] = rows;
      const [goal, funds] = [sumOf(goals.filter(({ record }) => record.year === year)), sumOf(rows)];
      if (first === undefined || goal <= funds) return [];
      return [
        crossFault(goalFundsOverBudget, first, {
          cell: cellOf(first, budget ?? '', initial ?? ''),
          value: writtenFigure(funds, '合计'),
          expected: `不小于${writtenFigure(goal, '合计')}`,
          message: `${year}年度绩效目标资金合计${writtenFigure(goal, '合计')}，超过项目清单预算合计${writtenFigure(funds, '合计')}。`,
          remedy: '请核对绩效目标申报表的年度金额，或补全项目清单。',
        }),
      ];
    });
  },
};

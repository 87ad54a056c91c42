import { cardsOf } from '../../form/card/card-forms.ts';
import type { FormName } from '../../form/form-name.ts';
import { moneyColumns } from '../../form/forms.ts';
import type { FieldValue } from '../record.ts';
import { type Agreement, compareFigures, writtenFigure } from './amounts.ts';
import { type CrossCheck, type CrossFinding, cellOf, crossFault, type Fact, fileName, named } from './facts.ts';

const FORMS: readonly FormName[] = ['绩效自评汇总表', '绩效跟踪汇总表', ...cardsOf({ object: 'project' })];

const { initial, budget } = moneyColumns('项目清单');
const COLUMNS = [initial, budget].filter((column) => column !== null);

/** What the register says an amount may be: a year's budget is the adjusted one, or the initial one while nothing was adjusted. */
const rightOf = (row: Fact, column: string): readonly (FieldValue | undefined)[] =>
  (column === budget ? COLUMNS.toReversed() : [column]).map((one) => row.record.fields[one]);

const compared = (
  own: FieldValue | undefined,
  right: readonly (FieldValue | undefined)[],
  column: string,
): Agreement => {
  const known = right.filter((one) => typeof one === 'number');
  const results = known.map((one) => compareFigures(own, one, column));
  if (results.length === 0 || results.includes('same')) return 'same';
  return results[0] ?? 'same';
};

const differences = (fact: Fact, row: Fact): readonly CrossFinding[] =>
  COLUMNS.flatMap((column) => {
    const own = fact.record.fields[column];
    const right = rightOf(row, column);
    const comparison = compared(own, right, column);
    if (comparison === 'same') return [];
    const slip = comparison === 'unit-slip';
    const shown = writtenFigure(
      right.find((one) => typeof one === 'number'),
      column,
    );
    return [
      crossFault(
        registerContradicts,
        fact,
        {
          cell: cellOf(fact, column),
          value: writtenFigure(own, column),
          expected: shown,
          message: `${named(fact)}的“${column}”是${writtenFigure(own, column)}，项目清单(${fileName(row)})是${shown}${slip ? ',相差约一万倍，应是元与万元混填' : ''}。`,
          remedy: slip ? '请核对金额单位。' : '请核对两处的预算数；预算有调整的，请同时更新项目清单。',
        },
        slip ? 'Q03' : 'Q35',
      ),
    ];
  });

/** An annual amount differs from the register's. Multi-year totals are never compared with a year's. */
export const registerContradicts: CrossCheck = {
  id: 'Q35',
  title: '预算数与项目清单不一致',
  level: 'hint',
  what: '同一项目同一年度的预算数在各表中一致；项目总额与年度数不作比较。',
  why: '覆盖率按项目清单的金额计算。',
  source: '上海公开绩效目标表的实例(总额与年度额不同)',
  find: (facts) =>
    facts.of(...FORMS).flatMap((fact) => {
      const [row] = facts.sameObject(fact, '项目清单');
      return row === undefined ? [] : differences(fact, row);
    }),
};

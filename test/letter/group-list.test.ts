import { describe, expect, it } from 'vitest';
import { groupLines } from '../../shared/letter/write/group-list.ts';
import { FINANCE_FOLDER } from '../../shared/unit.ts';
import { aState, shownDuty, shownUnit } from '../builders/facts-shown.ts';

const EDUCATION = shownUnit();
const CIVIL = shownUnit({ code: '102', name: '区民政局' });
const FINANCE = shownUnit({ code: '001', name: '区财政局', classes: ['区财政局'], folder: FINANCE_FOLDER });

const late = (unit: typeof EDUCATION, code: string, days: number | null) =>
  aState({ unit, duty: shownDuty({ code, name: '自评' }), workingDaysLeft: days });

const DAY = '2022-05-09';
const linesOf = (rows: Parameters<typeof groupLines>[0]) => groupLines(rows, DAY);

describe('what a group is told', () => {
  it('is a line for each unit that is overdue, the longest first, without a person or an address', () => {
    const lines = linesOf([
      late(EDUCATION, 'O-1', -2),
      late(CIVIL, 'O-1', -5),
      late(EDUCATION, 'O-2', -9),
      aState({ unit: CIVIL, duty: shownDuty({ code: 'O-3' }), state: 'in-progress' }),
      late(FINANCE, 'O-4', -40),
    ]);

    expect(lines).toEqual([
      '区教育局：O-2 自评 逾期9个工作日；O-1 自评 逾期2个工作日',
      '区民政局：O-1 自评 逾期5个工作日',
    ]);
  });

  it('says of what no calendar tells that it is overdue, last', () => {
    const lines = linesOf([late(EDUCATION, 'O-1', null), late(CIVIL, 'O-1', -1)]);

    expect(lines).toEqual(['区民政局：O-1 自评 逾期1个工作日', '区教育局：O-1 自评 已逾期']);
  });

  it('is told of what is past its deadline and cannot be told as well, which the status sheet chases too', () => {
    const untold = aState({ unit: CIVIL, duty: shownDuty({ code: 'O-3', name: '自评' }), state: 'cannot-tell' });

    expect(linesOf([untold, { ...untold, deadline: '2022-05-20', workingDaysLeft: 9 }])).toEqual([
      '区民政局：O-3 自评 到期无法核对，已过2个工作日',
    ]);
  });

  it('is nothing where nobody is overdue', () => {
    expect(linesOf([aState({ state: 'done' })])).toEqual([]);
  });
});

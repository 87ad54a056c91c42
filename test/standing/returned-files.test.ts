import { describe, expect, it } from 'vitest';
import { aLedger } from '../builders/a-ledger.ts';
import { aProject } from '../builders/a-register.ts';
import { aUnit } from '../builders/a-unit.ts';
import { aPlanOf, assessed } from '../builders/an-assessment.ts';

const unit = aUnit();
const plan = aPlanOf({ 任务编号: 'T-1', 取数表单: '项目清单', 计量方式: '报送', 目标值: '1', 截止日期: '2022-04-30' });

const bad = { ...aProject('P1', 2022), accepted: false };
const good = aProject('P1', 2022);

/** Files named in the row of the one duty. */
const returnedOn = (day: string, ledger: Pick<ReturnType<typeof aLedger>, 'standing'>) =>
  assessed(day, [unit], [ledger.standing()], { plan }).duties[0]?.returned;

describe('hand-ins that were sent back', () => {
  it('are named with the duty as long as they lie there as they were', () => {
    const ledger = aLedger(unit.folder).handIn('2022-03-01', 'a.xlsx', [bad]);

    expect(returnedOn('2022-03-02', ledger)).toEqual([`${unit.folder}/a.xlsx`]);
    expect(returnedOn('2022-02-28', ledger)).toBeUndefined();
  });

  it('are named no more once they were mended, taken away, or the duty is met otherwise', () => {
    const returned = () => aLedger(unit.folder).handIn('2022-03-01', 'a.xlsx', [bad]);

    expect(returnedOn('2022-03-05', returned().handIn('2022-03-04', 'a.xlsx', [good]))).toBeUndefined();
    expect(returnedOn('2022-03-05', returned().withdraw('2022-03-04', 'a.xlsx'))).toBeUndefined();
    expect(returnedOn('2022-03-05', returned().handIn('2022-03-04', 'b.xlsx', [good]))).toBeUndefined();
  });

  it('are no dry runs, and of the year that is asked for', () => {
    const other = { ...aProject('P1', 2020), accepted: false };

    expect(returnedOn('2022-03-05', aLedger(unit.folder).handIn('2022-03-01', 'a.xlsx', [bad], { dryRun: true }))).toBe(
      undefined,
    );
    expect(returnedOn('2022-03-05', aLedger(unit.folder).handIn('2022-03-01', 'a.xlsx', [other]))).toBeUndefined();
  });

  it('are those as well that a person of the finance office sent back', () => {
    const ledger = aLedger(unit.folder)
      .handIn('2022-03-01', 'a.xlsx', [good])
      .decide('2022-03-02', '报送-v1-a.xlsx1-项目清单-项目清单-2022', '验收', '退回');

    expect(returnedOn('2022-03-01', ledger)).toBeUndefined();
    expect(returnedOn('2022-03-03', ledger)).toEqual([`${unit.folder}/a.xlsx`]);
  });
});

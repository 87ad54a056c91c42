import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/default-plan.ts';
import { planWorkbook } from '../../../shared/plan/plan-workbook.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { runOffice } from './run-office.ts';

const [FIRST, ...OTHERS] = defaultPlanRows(2026).duties;

const simulated = async (目标值: string) => {
  if (FIRST === undefined) throw new Error('no duty');
  const base = temporaryFolder();
  const file = join(base, '工作要点.xlsx');
  const rows = { ...defaultPlanRows(2026), duties: [{ ...FIRST, 目标值 }, ...OTHERS] };
  writeFileSync(file, await writeIssuedWorkbook(planWorkbook(rows)));
  return runOffice(['--simulate', file, '--as-of', '2026-05-06', '--share', base, '--data', join(base, 'data')]);
};

describe('--simulate', () => {
  it('calls a plan that could not take over 退回, and names the cell', async () => {
    const { code, out, error } = await simulated('若干');

    expect([code, out]).toEqual([1, '']);
    expect(error.split('\n')[1]).toMatch(/^退回 /u);
    expect(error.match(/任务!J3/gu)).toHaveLength(1);
  });

  it('says that no roster is in force yet, rather than that a sound plan reaches nobody', async () => {
    const { code, out, error } = await simulated('1');

    expect([code, out]).toEqual([1, '']);
    expect(error).toContain('还没有生效的单位名录');
    expect(error).not.toContain('没有适用的单位');
  });
});

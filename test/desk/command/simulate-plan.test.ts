import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlan, defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import { anOfficeWithoutPlan } from '../../flow/office-bench.ts';
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

  it('holds a plan of last year against last year’s, not against the one of today', async () => {
    const { home, share } = await anOfficeWithoutPlan('2026-05-06');
    const base = dirname(share);
    const [last, now] = [defaultPlan(2025), defaultPlan(2026)];
    const units = [FINANCE, aUnit()];
    await home.rules.acceptRoster({ file: '名录', at: '2025-01-03T09:00:00+08:00', content: { units } });
    await home.rules.acceptPlan({ file: '2025', at: '2025-01-03T10:00:00+08:00', content: last });
    // Against this one the tried duties would all be new.
    const content = { ...now, duties: now.duties.slice(-1) };
    await home.rules.acceptPlan({ file: '2026', at: '2026-01-04T10:00:00+08:00', content });
    const file = join(base, '改过的2025年工作要点.xlsx');
    const rows = defaultPlanRows(2025);
    const tried = { ...rows, duties: rows.duties.slice(1) };
    writeFileSync(file, await writeIssuedWorkbook(planWorkbook(tried)));

    const on = ['--as-of', '2026-05-06', '--share', share, '--data', join(base, 'data')];
    const { code, out, error } = await runOffice(['--simulate', file, ...on]);

    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(`不再启用的任务：${rows.duties[0]?.任务编号}\n`);
    expect(out).not.toMatch(/新启用的任务|新增预警|级别或原因改变/u);
  });
});

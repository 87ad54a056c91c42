import { describe, expect, it } from 'vitest';
import { overviewSheet } from '../../../shared/status-sheet/sheets/overview-sheet.ts';
import { progressSheet } from '../../../shared/status-sheet/sheets/progress-sheet.ts';
import { dueAhead } from '../../../shared/warning/figures/due-ahead.ts';
import { anAssessment, aState, shownDuty, shownPlan, shownUnit, someFacts } from '../../builders/facts-shown.ts';

const UNITS = [shownUnit(), shownUnit({ code: '102', name: '区民政局', folder: '民政' })];
const soon = shownDuty({ code: 'O-01', due: '2022-05-20' });
const later = shownDuty({ code: 'O-02', due: '2022-07-01' });

const assessment = anAssessment({
  plan: shownPlan({ duties: [soon, later] }),
  roster: { units: UNITS },
  duties: [
    aState({ unit: UNITS[0]!, duty: soon, state: 'in-progress', deadline: '2022-05-20' }),
    aState({ unit: UNITS[1]!, duty: soon, state: 'in-progress', deadline: '2022-05-20' }),
    aState({ unit: UNITS[0]!, duty: later, state: 'done-late', deadline: '2022-07-01', workingDaysLeft: -144 }),
    aState({ unit: UNITS[1]!, duty: later, state: 'not-applicable', deadline: '2022-07-01' }),
  ],
  warnings: [],
});

const overview = (forecast: [] | null) => overviewSheet(someFacts({ assessment, forecast }));
const tile = (label: string, forecast: [] | null = []) =>
  overview(forecast).tiles.find((one) => one.label === label)?.value;

describe('总览', () => {
  it('names what falls due within 60 days by day and duty, and counts what does within 30', () => {
    expect(dueAhead(assessment, 60).map(({ on, duty, units }) => [on, duty.code, units])).toEqual([
      ['2022-05-20', 'O-01', 2],
    ]);
    expect(tile('30天内到期')).toMatchObject({ value: 2 });
  });

  it('has one base: what is owed, with the rest apart and the sums said', () => {
    const states = overview([]).left[1];
    const shares = states?.rows.map(([, , share]) => (typeof share === 'object' ? (share?.value ?? null) : null));

    expect(states?.note).toBe('占比以应办 3 项为底，不含 不适用 1；完成共 1 项 = 已完成 0 + 逾期完成 1。');
    expect(shares?.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(10_000);
    expect(tile('应办任务')).toMatchObject({ value: 3 });
  });

  it('says that it cannot forecast, and never that nothing comes', () => {
    expect(tile('30天内将转红', null)).toBe('无法推算');
    expect(
      overview(null)
        .left.map(({ note }) => note)
        .join(),
    ).toContain('无法推算：30天内的日子超出了已载入的节假日安排');
  });
});

describe('任务进度', () => {
  it('leaves 剩余工作日 blank once a duty is met', () => {
    const { columns, rows } = progressSheet(assessment, (_unit, _about, _column, inForce) => inForce);
    const [state, left] = ['状态', '剩余工作日'].map((label) => columns.findIndex((column) => column.label === label));

    expect(rows.filter((row) => row[state!] === '逾期完成').map((row) => row[left!])).toEqual([null]);
  });
});

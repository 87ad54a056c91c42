import { describe, expect, it } from 'vitest';
import { deadlineText } from '../../../shared/letter/write/days-left-text.ts';
import type { DutyState } from '../../../shared/standing/duty/duty-state.ts';
import { pageTable } from '../../../shared/status-sheet/page/page-table.ts';
import { matrixSheet } from '../../../shared/status-sheet/sheets/matrix-sheet.ts';
import { dutyBlock } from '../../../shared/status-sheet/sheets/overview-blocks.ts';
import { overviewTiles } from '../../../shared/status-sheet/sheets/overview-tiles.ts';
import { progressSheet } from '../../../shared/status-sheet/sheets/progress-sheet.ts';
import { shownTyping } from '../../../shared/status-sheet/shown-typing.ts';
import { timelineOf } from '../../../shared/status-sheet/timeline.ts';
import { anAssessment, aState, shownDuty, shownUnit, someFacts } from '../../builders/facts-shown.ts';

const street = shownUnit({ code: '201', name: '莘庄镇', folder: '莘庄镇' });

/** Printed the 30th of April, a Saturday: moved to the 5th of May; one unit has until the end of May. */
const moved = aState({ state: 'in-progress', workingDaysLeft: 3 });
const extended = aState({ unit: street, deadline: '2022-05-31', extendedTo: '2022-05-31', state: 'extended' });
const day = '2022-05-02';

const progressOf = (state: DutyState) => {
  const { columns, rows } = progressSheet(anAssessment({ duties: [state] }), shownTyping());
  return Object.fromEntries(columns.map(({ label }, at) => [label, rows[0]?.[at]]));
};

describe('the deadline in force', () => {
  it.each([
    ['moved by a rest day', moved, '2022-05-05', '顺延', '2022-05-05（2022-04-30 顺延）'],
    ['put off', extended, '2022-05-31', '延期', '2022-05-31（原 2022-04-30，已延期）'],
    ['moved forward', aState({ deadline: '2022-04-29' }), '2022-04-29', '提前', '2022-04-29（2022-04-30 提前）'],
    ['as printed', aState({ deadline: '2022-04-30' }), '2022-04-30', '', '2022-04-30'],
    [
      'not put off by a day that is no later',
      aState({ extendedTo: '2022-05-01' }),
      '2022-05-05',
      '顺延',
      '2022-05-05（2022-04-30 顺延）',
    ],
    [
      'counted from another day',
      aState({ duty: shownDuty({ dueAfter: 3 }), deadline: '2022-05-06' }),
      '2022-05-06',
      '',
      '2022-05-06（2022-04-30 后3个工作日）',
    ],
  ])('%s is the same day in 任务进度 and in mails', (_what, state, inForce, change, mailed) => {
    expect(progressOf(state)).toMatchObject({ 执行截止日: inForce, 截止日变动: change });
    expect(deadlineText(state)).toBe(mailed);
  });

  it('leaves the printed day in 截止日期, which a script reads', () => {
    expect(progressOf(moved)['截止日期']).toBe('2022-04-30');
  });

  it('stands beside the printed one on the page', () => {
    const labels = pageTable(progressSheet(anAssessment({ duties: [moved] }), shownTyping())).columns.map(
      ({ label }) => label,
    );
    const at = labels.indexOf('截止日期');

    expect(labels.slice(at, at + 3)).toEqual(['截止日期', '执行截止日', '截止日变动']);
  });

  it('is named over the matrix with who has another one, and shown on 总览', () => {
    const assessment = anAssessment({ day, roster: { units: [shownUnit(), street] }, duties: [extended, moved] });

    expect(matrixSheet(assessment).columns[1]?.note).toBe(
      '项目和政策绩效自评全覆盖，截止 2022-05-05（印发的是 2022-04-30）；延期：莘庄镇 2022-05-31',
    );
    expect(dutyBlock(assessment).rows[0]?.[2]).toBe('2022-05-05');
    expect(timelineOf(assessment).spans[0]?.to).toBe('2022-05-05');
  });

  it('is what the figure of duties to come leads to', () => {
    const tiles = overviewTiles(someFacts({ assessment: anAssessment({ day, duties: [moved, extended] }) }));

    expect(tiles.find(({ label }) => label === '30天内到期')?.lead?.pick['执行截止日']).toEqual([
      '2022-05-05',
      '2022-05-31',
    ]);
  });
});

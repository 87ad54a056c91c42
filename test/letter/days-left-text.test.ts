import { describe, expect, it } from 'vitest';
import { daysLeftText } from '../../shared/letter/write/days-left-text.ts';
import { progressSheet } from '../../shared/status-sheet/sheets/progress-sheet.ts';
import { shownTyping } from '../../shared/status-sheet/shown-typing.ts';
import { anAssessment, aState } from '../builders/facts-shown.ts';

const due = (deadline: string, workingDaysLeft: number | null) =>
  aState({ state: 'in-progress', deadline, workingDaysLeft });

describe('how long is left', () => {
  it.each([
    ['2022-05-13', 4, '还剩4个工作日'],
    ['2022-05-09', 0, '今天24时截止'],
    ['2022-05-09', null, '今天24时截止'],
    ['2022-05-14', 0, '已没有工作日，截止日是休息日'],
    ['2022-05-06', -1, '已逾期1个工作日'],
    ['2022-05-12', null, '剩余工作日无法计算'],
  ])('until %s with %s working days says %s on the 9th of May', (deadline, left, expected) => {
    expect(daysLeftText(due(deadline, left), '2022-05-09')).toBe(expected);
  });

  it('is said by its hour on the last day in 任务进度 as well, while the duty is open', () => {
    const notesOn = (state: ReturnType<typeof aState>) => {
      const { columns, rows } = progressSheet(anAssessment({ day: '2022-05-09', duties: [state] }), shownTyping());
      return rows[0]?.[columns.findIndex(({ label }) => label === '说明')];
    };

    expect(notesOn(due('2022-05-09', 0))).toBe('今天24时截止');
    expect(notesOn(due('2022-05-10', 1))).toBe('');
    expect(notesOn(aState({ state: 'done', deadline: '2022-05-09', workingDaysLeft: 0 }))).toBe('');
  });
});

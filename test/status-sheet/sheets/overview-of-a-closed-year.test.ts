import { describe, expect, it } from 'vitest';
import { overviewSheet } from '../../../shared/status-sheet/sheets/overview-sheet.ts';
import { anAssessment, someFacts } from '../../builders/facts-shown.ts';

const titlesOf = (day: string, publishedAt: string) => {
  const facts = { ...someFacts(), forecast: [] };
  const {
    top,
    left,
    right,
    facts: said,
  } = overviewSheet({
    ...facts,
    assessment: anAssessment({ ...facts.assessment, day }),
    publishedAt,
  });
  return { titles: [...top, ...left, ...right].map(({ title }) => title).join(' '), said: said.join(' ') };
};

describe('总览 of a closed year', () => {
  it('asks for nothing any more, and says when it was closed', () => {
    const closed = titlesOf('2023-06-30', '2023-09-01T09:00:00+08:00');

    expect(closed.titles).not.toMatch(/今天要办|接下来到期|将转/u);
    expect(closed.titles).toContain('任务按状态');
    expect(closed.said).toContain('本年度已封存(2023-06-30)');
  });

  it('is nothing but the day where the last day itself is looked at, or a day before it', () => {
    for (const [day, at] of [
      ['2023-06-30', '2023-06-30T09:00:00+08:00'],
      ['2023-05-06', '2023-09-01T09:00:00+08:00'],
    ] as const) {
      const open = titlesOf(day, at);
      expect(open.titles).toMatch(/今天要办/u);
      expect(open.said).not.toContain('封存');
    }
  });
});

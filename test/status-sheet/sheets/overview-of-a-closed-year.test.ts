import { describe, expect, it } from 'vitest';
import { overviewSheet } from '../../../shared/status-sheet/sheets/overview-sheet.ts';
import { anAssessment, aState, someFacts } from '../../builders/facts-shown.ts';

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

describe('总览 of a year beside one that is still open', () => {
  const noteOn = (day: string) => {
    const facts = someFacts();
    const plans = [2022, 2023].map((year) => ({ ...facts.assessment.plan, year }));
    const assessment = anAssessment({ ...facts.assessment, plan: { ...facts.assessment.plan, year: 2023 }, day });
    return overviewSheet({ ...facts, assessment, plans, publishedAt: `${day}T09:00:00+08:00` }).top[0]?.note;
  };

  it('does not let 今天要办 look as if that were all', () => {
    expect(noteOn('2023-01-20')).toContain('这里只列2023年的；2022年还没有封存，没有办完的请看2022年的状态表');
    expect(noteOn('2023-07-03')).not.toContain('2022年');
  });

  it('has no picture of what falls due where nothing does any more', () => {
    const titles = (deadline: string) => {
      const duties = [aState({ deadline })];
      const assessment = anAssessment({ duties, day: '2023-06-30' });
      return overviewSheet(someFacts({ assessment })).charts.map(({ title }) => title);
    };

    expect(titles('2023-07-14')).toContain('按周到期的任务(周一的日期)');
    expect(titles('2022-04-30')).not.toContain('按周到期的任务(周一的日期)');
    expect(titles('2022-04-30')).toContain('各单位任务状态');
  });
});

import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf, FINANCE_CONTEXT } from '../builders/context-builder.ts';
import { FINANCE_FORMS, linesOf, UNIT_FORMS } from '../builders/forms-builder.ts';
import { sheetOf, workbookOf } from '../builders/sheet-builder.ts';

describe('a right list form', () => {
  it.each(Object.entries(UNIT_FORMS))('of a unit gets no finding: %s', (_, form) => {
    const reading = readSubmission(workbookOf(sheetOf(linesOf(form))), contextOf());

    expect(reading.findings).toEqual([]);
    expect(reading.forms.map(({ records }) => records.length)).toEqual([8]);
  });

  it.each(Object.entries(FINANCE_FORMS))('of the finance office gets no finding: %s', (_, form) => {
    const reading = readSubmission(workbookOf(sheetOf(linesOf(form))), FINANCE_CONTEXT);

    expect(reading.findings).toEqual([]);
    expect(reading.forms.map(({ records }) => records.length)).toEqual([8]);
  });

  it('is the same when it is named by its sheet alone', () => {
    const { DUTIES, RULES, LADDER, CALENDAR, SCORING } = FINANCE_FORMS;
    const bare = { 任务: DUTIES, 预警规则: RULES, 提醒规则: LADDER, 日历: CALENDAR, 评分模板: SCORING };
    const sheets = Object.entries(bare).map(([name, form]) => sheetOf([form.head, ...form.rows], { name }));

    const reading = readSubmission(workbookOf(...sheets), FINANCE_CONTEXT);

    expect(reading.findings).toEqual([]);
    expect(reading.forms.map(({ form, records }) => [form, records[0]?.fields['工作表']])).toEqual([
      ['工作要点', '任务'],
      ['工作要点', '预警规则'],
      ['工作要点', '提醒规则'],
      ['工作要点', '日历'],
      ['工作要点', '评分模板'],
    ]);
  });
});

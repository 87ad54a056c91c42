import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { linesOf, UNIT_FORMS } from '../builders/forms-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const read = (lines: readonly (readonly Written[])[]) => readSubmission(workbookOf(sheetOf(lines)), contextOf());

describe.each(Object.entries(UNIT_FORMS))('a return that says in words that there is nothing, in %s', (_, form) => {
  it.each([
    '本年度无此类事项',
    '本年度无整改事项',
    '我单位本年度无需整改事项',
    '本单位无项目支出',
    '本年度未开展',
    '不涉及',
    '无，零报告',
    '今年没有重点评价项目',
  ])('is a nil return, in the first column and in the second: %s', (text) => {
    for (const row of [[text], [null, text]]) {
      const reading = read([...linesOf({ ...form, rows: [] }), row]);

      expect(reading.forms[0]?.nil).toBe(true);
      expect(reading.findings.filter(({ level }) => level === 'error')).toEqual([]);
    }
  });
});

it.each(['无障碍改造项目', '本单位无线网络项目', '无人机采购项目', '本局无纸化办公项目'])(
  'a project that only sounds like nothing is none: %s',
  (text) => {
    const reading = read([...linesOf({ ...UNIT_FORMS.REGISTER, rows: [] }), [null, text]]);

    expect(reading.forms[0]?.nil).toBe(false);
    expect(reading.verdict).toBe('returned');
  },
);

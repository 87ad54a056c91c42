import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIST_FORMS } from '../../shared/form/list/list-forms.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { broken, percent, sheetOf, uncalculated, type Written, workbookOf } from '../builders/sheet-builder.ts';

const LABELS = LIST_FORMS.flatMap(({ columns }) => columns.map(({ label }) => label));
const TITLES = LIST_FORMS.map(({ name, part }) => `2021年度${part ?? name}`);

const CELL: fc.Arbitrary<Written> = fc.oneof(
  fc.constantFrom(...LABELS),
  fc.constantFrom(...TITLES, '合计', '零报告', '注:', '单位:元', '填报单位:区卫健委', '一级指标', '项目支出绩效自评表'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom<Written>(null, broken('#REF!'), uncalculated, percent(0.5)),
);

const AREA = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.nat(5), fc.nat(5))
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));

const SHEET = fc
  .tuple(fc.array(fc.array(CELL, { maxLength: 14 }), { maxLength: 14 }), fc.array(AREA, { maxLength: 6 }))
  .map(([lines, merges]) => sheetOf(lines, { merges }));

describe('any grid at all', () => {
  it('gets a verdict, with findings at cells that exist and errors that block what they stand on', () => {
    fc.assert(
      fc.property(fc.array(SHEET, { maxLength: 3 }), (sheets) => {
        const reading = readSubmission(workbookOf(...sheets), contextOf());

        for (const { cell, message, remedy } of reading.findings) {
          expect(cell).toMatch(/^(?:[A-Z]{1,3}[1-9]\d*)?$/u);
          expect(message).not.toMatch(/undefined|NaN|null/u);
          expect(remedy).not.toBe('');
        }
        for (const form of reading.forms)
          expect(form.verdict === 'returned' || form.records.every(({ accepted }) => accepted)).toBe(true);
        expect(reading.verdict === 'unrecognised').toBe(reading.forms.length === 0);
        expect(reading.reason === undefined).toBe(reading.forms.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import type { Fields } from '../../shared/submission/record.ts';
import { contextOf, FINANCE_CONTEXT } from '../builders/context-builder.ts';
import { FINANCE_FORMS, linesOf, UNIT_FORMS, type WrittenForm } from '../builders/forms-builder.ts';
import { LAYOUTS, synonymLayouts } from '../builders/list-layouts.ts';
import { type SheetTraits, sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const FORMS = Object.entries({ ...UNIT_FORMS, ...FINANCE_FORMS });

const read = (key: string, lines: readonly (readonly Written[])[], traits?: SheetTraits) =>
  readSubmission(workbookOf(sheetOf(lines, traits)), key in FINANCE_FORMS ? FINANCE_CONTEXT : contextOf());

const fieldsOf = (reading: ReturnType<typeof read>): readonly Fields[] =>
  reading.forms.flatMap(({ records }) => records.map(({ fields }) => fields));

const withoutNumber = (fields: readonly Fields[]): readonly Fields[] => fields.map(({ 序号: _, ...rest }) => rest);

describe.each(LAYOUTS)('a form laid out with $name', ({ lines, traits }) => {
  it.each(FORMS)('reads as ever: %s', (key, form) => {
    const plain = read(key, linesOf(form));

    const reading = read(key, lines(form), traits?.(form));

    expect(reading.findings).toEqual([]);
    expect(withoutNumber(fieldsOf(reading))).toEqual(withoutNumber(fieldsOf(plain)));
  });
});

describe('a label by another of its names', () => {
  const cases = FORMS.flatMap(([key, form]) =>
    synonymLayouts(form).map((renamed): [string, string, WrittenForm, WrittenForm] => [
      key,
      renamed.head.filter((label) => !form.head.includes(label)).join(),
      form,
      renamed,
    ]),
  );

  it.each(cases)('reads as ever: %s with %s', (key, _, form, renamed) => {
    const reading = read(key, linesOf(renamed));

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toEqual(fieldsOf(read(key, linesOf(form))));
  });
});

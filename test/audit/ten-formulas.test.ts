import { describe, expect, it } from 'vitest';
import { auditBeyond, auditsOfAllYears } from '../../shared/audit/audit-beyond.ts';
import { auditForm } from '../../shared/audit/audit-form.ts';
import { Facts } from '../../shared/submission/cross/facts.ts';
import type { FormRead } from '../../shared/submission/form-read.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import { recordsOf, tenFormulas } from './ten-formulas.ts';

const TODAY = '2022-10-10';

const formsOf = (records: readonly FormRecord[]): readonly FormRead[] =>
  records.map((record) => ({
    form: record.form,
    sheet: record.form,
    year: record.year,
    unit: null,
    nil: false,
    records: [record],
    findings: [],
    columns: {},
  }));

const struckBy = (records: readonly FormRecord[]): readonly string[] => {
  const formulas = tenFormulas();
  const forms = formsOf(records);
  const within = forms.flatMap((form) => auditForm(formulas, form, TODAY));
  const files = forms.map((form, at) => {
    const read = { ...form, verdict: 'passed' as const, errors: 0, hints: 0, columns: {} };
    return { file: `${at}`, path: `区教育局/${at}.xlsx`, forms: [read] };
  });
  const further = auditBeyond(auditsOfAllYears(formulas), new Facts(files), () => TODAY);
  return [...within, ...further.map(({ finding }) => finding)].map(({ rule, level }) => `${rule} ${level}`).sort();
};

describe('ten formulas of a finance office, over lists, cards, indicators, own forms, other years, periods and forms', () => {
  it('hold for what is as they want it', () => {
    expect(struckBy(recordsOf(1, false))).toEqual([]);
  });

  it('each strike what is not, once, at its level', () => {
    // A budget of 129 against 99 a year before is more than 130 %; 110 of 100万元 are not the 90 % that are stated.
    expect(struckBy(recordsOf(1, true))).toEqual([
      'F01 error',
      'F02 error',
      'F03 hint',
      'F04 explain',
      'F05 explain',
      'F06 explain',
      'F07 error',
      'F08 error',
      'F09 hint',
      'F10 explain',
    ]);
  });
});

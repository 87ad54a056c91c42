import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { linesOf, UNIT_FORMS, type WrittenForm, withCell } from '../builders/forms-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const { REGISTER, MONITORING, SELF_EVALUATION, WORK_LOG } = UNIT_FORMS;

type Lines = readonly (readonly Written[])[];

/** Two forms on one sheet, `gap` blank columns between them. */
const beside = (left: Lines, right: Lines, gap: number): Lines => {
  const width = Math.max(...left.map((line) => line.length)) + gap;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    ...Array.from({ length: width }, (_each, column) => left[at]?.[column] ?? null),
    ...(right[at] ?? []),
  ]);
};

const read = (lines: Lines) => readSubmission(workbookOf(sheetOf(lines)), contextOf());

const alone = (form: WrittenForm) => read(linesOf(form)).forms[0]?.records.map(({ fields }) => fields);

describe('two lists side by side', () => {
  it.each([
    ['of two forms, a column between', MONITORING, WORK_LOG, 1],
    ['of two forms, the wider one to the right', WORK_LOG, REGISTER, 2],
    ['of one form', WORK_LOG, WORK_LOG, 1],
    ['without a column between', MONITORING, SELF_EVALUATION, 0],
  ])('%s: each is read as if it were alone', (_, left, right, gap) => {
    const reading = read(beside(linesOf(left), linesOf(right), gap));

    expect(reading.findings).toEqual([]);
    expect(reading.forms.map(({ records }) => records.map(({ fields }) => fields))).toEqual([
      alone(left),
      alone(right),
    ]);
  });

  it('under one title, with what stands below them, are told apart by their labels', () => {
    const lines = beside(linesOf(MONITORING), [[], ...linesOf(WORK_LOG).slice(1)], 1);

    const reading = read([...lines, [], ['注:两表一并报送。'], ...linesOf(SELF_EVALUATION)]);

    expect(reading.findings).toEqual([]);
    expect(reading.forms.map(({ form }) => form)).toEqual(['绩效跟踪汇总表', '工作记录', '绩效自评汇总表']);
  });

  it('keep their faults apart', () => {
    const lines = beside(
      linesOf(withCell(MONITORING, 1, '跟踪层次', '财政')),
      linesOf(withCell(WORK_LOG, 2, '事项', null)),
      1,
    );

    const { findings } = read(lines);

    expect(findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual(['Q01 D3', 'Q01 L4']);
  });

  it('a list with an unlabelled column in its middle stays one', () => {
    const gapped = (line: readonly Written[]): readonly Written[] => [...line.slice(0, 5), null, ...line.slice(5)];

    const reading = read(linesOf(SELF_EVALUATION).map((line, at) => (at === 0 ? line : gapped(line))));

    expect(reading.forms).toHaveLength(1);
    expect(reading.findings).toEqual([]);
  });
});

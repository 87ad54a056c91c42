import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { sheetOf, workbookOf } from '../builders/sheet-builder.ts';
import { CELL_DEFECTS } from './list-defects.ts';
import { SHAPE_DEFECTS } from './list-shape-defects.ts';

describe('a list form with one fault', () => {
  it.each([...CELL_DEFECTS, ...SHAPE_DEFECTS])('gets that finding alone: $name', ({ lines, context, expected }) => {
    const { findings, verdict } = readSubmission(workbookOf(sheetOf(lines)), context);

    expect(findings.map(({ rule, level, cell }) => ({ rule, level, cell }))).toEqual([expected]);
    expect(verdict).toBe(expected.level === 'error' ? 'returned' : 'hinted');
    for (const { message, remedy, expected: right } of findings)
      for (const sentence of [message, remedy, right]) expect(sentence).toMatch(/\S/u);
  });
});

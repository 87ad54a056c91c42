import { describe, expect, it } from 'vitest';
import { blankForms } from '../../shared/form/issue/blank-forms.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { blankWorkbook } from '../../shared/owed/blank-workbook.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { aUnit } from '../builders/a-unit.ts';
import { contextOf } from '../builders/context-builder.ts';

const unit = aUnit();

describe('a blank form to be copied from', () => {
  it.each(blankForms(2026, () => 9).map((sheet) => [sheet.name, sheet] as const))(
    '《%s》 has its example behind it, which counts for nothing',
    async (_name, sheet) => {
      const bytes = await writeIssuedWorkbook(blankWorkbook(sheet, 2026));
      const reading = readSubmission(
        await xlsxReader().read(bytes),
        contextOf({ unit, folder: unit.folder, roster: { units: [unit] }, day: '2026-03-02' }),
      );

      expect(reading.verdict).toBe('blank');
      expect(reading.findings).toEqual([]);
      expect(reading.unread).toEqual([{ sheet: '填报示例', why: '这是示例，不计入。' }]);
    },
  );

  it('shows a filled line of the columns that are issued, in the district’s own words', () => {
    const register = blankForms(2026, () => 9).find(({ name }) => name === '项目清单');
    const words = [{ column: '项目类别', word: '民生实事', sameAs: null }];
    const [, example] = blankWorkbook(register!, 2026, [
      ...words,
      { column: '项目类别', word: '其他', sameAs: null },
    ]).sheets;
    const rowOf = (row: number) => (example?.cells ?? []).filter((cell) => cell.row === row).map(({ value }) => value);

    expect(rowOf(4)).toContain('项目类别');
    expect(rowOf(5)[rowOf(4).indexOf('项目类别')]).toContain('民生实事');
    expect(rowOf(5)).toHaveLength(rowOf(4).length);
  });
});

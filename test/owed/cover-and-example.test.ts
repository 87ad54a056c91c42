import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { IssuedSheet, IssuedWorkbook } from '../../shared/form/issue/issued-sheet.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { earlierCards } from '../../shared/owed/earlier-cards.ts';
import { owedForms } from '../../shared/owed/owed-forms.ts';
import { owedWorkbook } from '../../shared/owed/owed-workbook.ts';
import { unitFacts } from '../../shared/standing/facts/unit-facts.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import type { WorkbookReading } from '../../shared/submission/reading.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { projects } from '../builders/a-register.ts';
import { aUnit } from '../builders/a-unit.ts';
import { assessed } from '../builders/an-assessment.ts';
import { contextOf } from '../builders/context-builder.ts';

const DAY = '2022-07-04';
const unit = aUnit();

const issued = (): IssuedWorkbook => {
  const standing = aLedger(unit.folder)
    .handIn('2022-03-02', '清单.xlsx', [...projects(3, 2021), ...projects(4, 2022)])
    .standing();
  const rows = assessed(DAY, [unit], [standing]).duties.filter((row) => row.unit.code === unit.code);
  const facts = unitFacts(unit, standing);
  const about = { planYear: 2022, day: DAY, earlier: earlierCards(facts, DAY) };
  return owedWorkbook(unit, owedForms(rows, facts.objectsAt(DAY), about)) as IssuedWorkbook;
};

const textsOn = ({ cells }: IssuedSheet): readonly unknown[] => cells.map(({ value }) => value);

const read = async (bytes: Uint8Array): Promise<WorkbookReading> =>
  readSubmission(
    await xlsxReader().read(bytes),
    contextOf({ unit, folder: unit.folder, roster: { units: [unit] }, day: DAY }),
  );

/** Filled in by a person: the yellow cells of the first line of 绩效自评汇总表. */
const filledIn = ({ sheets }: IssuedWorkbook): IssuedWorkbook => {
  const values: { readonly [column: number]: number | string } = { 7: 80, 9: 95, 10: '优' };
  return {
    sheets: sheets.map((sheet) =>
      sheet.name !== '绩效自评汇总表'
        ? sheet
        : {
            ...sheet,
            cells: sheet.cells.map((cell) =>
              cell.row === 4 && cell.value === null ? { ...cell, value: values[cell.column] ?? null } : cell,
            ),
          },
    ),
  };
};

const WITHOUT_FORMS = ['填表说明', '填报示例'];

describe('what is handed out', () => {
  it('begins with a cover that names each form with its deadline, its duties and a link', () => {
    const { sheets } = issued();
    const [cover] = sheets;
    const forms = new Set(sheets.map(({ name }) => name));
    const links = (cover?.cells ?? []).flatMap(
      ({ formula }) => /^HYPERLINK\("#'(.+)'!A1"/u.exec(formula ?? '')?.[1] ?? [],
    );

    expect(cover?.name).toBe('填表说明');
    expect(links.length).toBeGreaterThan(1);
    expect(links.filter((name) => !forms.has(name))).toEqual([]);
    expect(textsOn(cover!)).toContainEqual({ day: '2022-05-05' });
    expect(textsOn(cover!).map(String).join()).toMatch(/O-\d+ /u);
    expect(textsOn(cover!)).toContainEqual(expect.stringContaining('从网页下载或收到的，先存进去才算报送'));
  });

  it('names what is due first on top, and has the forms in that order', () => {
    const { sheets } = issued();
    const days = (sheets[0]?.cells ?? []).flatMap(({ value }) =>
      typeof value === 'object' && value !== null ? [value.day] : [],
    );
    const linked = (sheets[0]?.cells ?? []).flatMap(
      ({ formula }) => /^HYPERLINK\("#'(.+)'!A1"/u.exec(formula ?? '')?.[1] ?? [],
    );

    expect(new Set(days).size).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted());
    expect(sheets.map(({ name }) => name).filter((name) => linked.includes(name))).toEqual(linked);
  });

  it('ends with an example of each form', () => {
    const { sheets } = issued();
    const example = sheets.at(-1);

    expect(example?.name).toBe('填报示例');
    expect(textsOn(example!)).toEqual(expect.arrayContaining(['《绩效自评汇总表》一行的填法', '自评得分', 92.5, '优']));
  });

  it('is no hand-in and no fault as it is issued, with cover and example named as what they are', async () => {
    const reading = await read(await writeIssuedWorkbook(issued()));

    expect(reading.verdict).toBe('blank');
    expect(reading.findings).toEqual([]);
    expect(reading.unread).toEqual([
      { sheet: '填报示例', why: '这是示例，不计入。' },
      { sheet: '填表说明', why: '是填表说明或目录，不是绩效管理表单，没有读取。' },
    ]);
  });

  it('is read when it is filled in as if neither cover nor example were there', async () => {
    const whole = filledIn(issued());
    const bare = { sheets: whole.sheets.filter(({ name }) => !WITHOUT_FORMS.includes(name)) };
    const again = new ExcelJS.Workbook();
    await again.xlsx.load(Uint8Array.from(await writeIssuedWorkbook(whole)).buffer);

    const reading = await read(await writeIssuedWorkbook(bare));

    expect(reading.forms.flatMap(({ records }) => records)).toHaveLength(1);
    for (const bytes of [await writeIssuedWorkbook(whole), new Uint8Array(await again.xlsx.writeBuffer())]) {
      const { verdict, forms, findings } = await read(bytes);
      expect({ verdict, forms, findings }).toEqual({
        verdict: reading.verdict,
        forms: reading.forms,
        findings: reading.findings,
      });
    }
  });
});

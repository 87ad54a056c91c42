import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { blankForms } from '../../../shared/form/issue/blank-forms.ts';
import { LIST_FORMS } from '../../../shared/form/list/list-forms.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';

const issued = async (): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  const bytes = await writeIssuedWorkbook({ sheets: blankForms(2026, () => 7) });
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
};

const workbook = await issued();

const sheetNamed = (name: string): ExcelJS.Worksheet => workbook.getWorksheet(name) as ExcelJS.Worksheet;

/** Texts with a star behind them, as they stand in the cells. */
const starredOn = (name: string): readonly unknown[] => {
  const found: unknown[] = [];
  sheetNamed(name).eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.numFmt === '@"*"' && cell.master === cell) found.push(cell.value);
    });
  });
  return found;
};

describe('a blank form', () => {
  it.each(LIST_FORMS.filter(({ owner }) => owner !== 'finance').map((form) => [form.name, form] as const))(
    '%s has a star behind each column that must be filled in, which is no part of its text',
    (name, { columns }) => {
      expect(starredOn(name)).toEqual(columns.filter(({ required }) => required).map(({ label }) => label));
    },
  );

  it('of a card has stars at what may not be left blank', () => {
    expect(starredOn('项目支出绩效自评表')).toEqual([
      '项目名称',
      '年度资金总额',
      '年度总体目标',
      '预期目标',
      '实际完成情况',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
    ]);
  });

  it('says beside a cell how it is filled in, and only doubts what looks odd', () => {
    const sheet = sheetNamed('绩效自评汇总表');
    const at = (address: string) => sheet.getCell(address).dataValidation;

    expect(at('G4')).toMatchObject({
      type: 'decimal',
      errorStyle: 'warning',
      prompt: '必填。填数字，单位万元，可以带小数，不要写“万元”。',
    });
    expect(at('D33')).toMatchObject({ type: 'whole', errorStyle: 'warning', formulae: [2000, 2099] });
    expect(at('J4')).toMatchObject({ type: 'list', formulae: ['"优,良,中,差"'], prompt: '从下拉里选一个。' });
    expect(sheetNamed('绩效跟踪汇总表').getCell('K4').dataValidation).toMatchObject({
      type: 'date',
      errorStyle: 'warning',
    });
  });

  it('refuses what is typed over a formula of a list, whose rows stay free to be sorted and deleted', () => {
    const sheet = sheetNamed('绩效自评汇总表');

    expect(sheet.getCell('H4').dataValidation).toMatchObject({ type: 'custom', errorStyle: 'stop' });
    expect((sheet as unknown as { sheetProtection: unknown }).sheetProtection ?? null).toBeNull();
  });

  it('locks the formulas of a card and nothing else, without a password', () => {
    const sheet = sheetNamed('项目支出绩效自评表');
    const { sheetProtection } = sheet as unknown as { sheetProtection: Record<string, unknown> };
    const locked: string[] = [];
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.master === cell && cell.protection?.locked !== false) locked.push(cell.address);
      });
    });

    expect(sheetProtection).toMatchObject({ sheet: true, insertRows: true, deleteRows: true, formatCells: true });
    expect(sheetProtection['hashValue']).toBeUndefined();
    expect(locked.filter((address) => sheet.getCell(address).formula === undefined)).toEqual([]);
    expect(locked.length).toBe(3);
  });
});

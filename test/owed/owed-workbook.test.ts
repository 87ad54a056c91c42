import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { type OwedForm, owedForms } from '../../shared/owed/owed-forms.ts';
import { owedWorkbook } from '../../shared/owed/owed-workbook.ts';
import { unitFacts } from '../../shared/standing/facts/unit-facts.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { projects, wan } from '../builders/a-register.ts';
import { aUnit } from '../builders/a-unit.ts';
import { assessed } from '../builders/an-assessment.ts';
import { contextOf } from '../builders/context-builder.ts';

const unit = aUnit();

const declared = () =>
  aLedger(unit.folder).handIn('2022-03-02', '清单.xlsx', [...projects(3, 2021), ...projects(4, 2022)]);

const evaluated = (code: string) =>
  aRecord('绩效自评汇总表', {
    项目编码: code,
    项目名称: `项目${code}`,
    预算年度: 2021,
    全年预算数: wan(100),
    全年执行数: wan(98),
    自评得分: 9600,
  });

const owedOn = (day: string, ledger = declared()): readonly OwedForm[] => {
  const standing = ledger.standing();
  const { duties } = assessed(day, [unit], [standing]);
  const own = duties.filter((row) => row.unit.code === unit.code);
  return owedForms(own, unitFacts(unit, standing).objectsAt(day), { planYear: 2022, day });
};

const namesOf = (owed: readonly OwedForm[], form: string): string[] | undefined =>
  owed.find((one) => one.form === form)?.objects.map(({ row, year }) => `${row.object.id} ${year}`);

const readBack = async (bytes: Uint8Array, day: string) =>
  readSubmission(
    await xlsxReader().read(bytes),
    contextOf({ unit, folder: unit.folder, roster: { units: [unit] }, day }),
  );

describe('the forms a unit still owes', () => {
  it('name only the objects that lack one', () => {
    const owed = owedOn('2022-04-10', declared().handIn('2022-04-05', '自评.xlsx', [evaluated('P2')]));

    expect(namesOf(owed, '绩效自评汇总表')).toEqual(['P1 2021', 'P3 2021']);
  });

  it('leave out what is done, and what has not opened yet', () => {
    const all = ['P1', 'P2', 'P3'].map(evaluated);
    const forms = owedOn('2022-04-10', declared().handIn('2022-04-05', '自评.xlsx', all)).map(({ form }) => form);

    expect(forms).not.toContain('绩效自评汇总表');
    expect(forms).not.toContain('绩效跟踪汇总表');
    expect(forms).toContain('部门(单位)整体支出绩效自评表');
  });

  it('bring in tracking once its window is open', () => {
    expect(namesOf(owedOn('2022-07-04'), '绩效跟踪汇总表')).toEqual(['P1 2022', 'P2 2022', 'P3 2022', 'P4 2022']);
  });

  it('begin with the 项目清单 of a unit that has declared nothing', () => {
    expect(owedOn('2022-04-10', aLedger(unit.folder))[0]?.form).toBe('项目清单');
  });
});

describe('the workbook of owed forms', () => {
  it.each(['2022-04-10', '2022-07-04', '2022-10-10'])('as issued on %s is no hand-in and no fault', async (day) => {
    const issued = owedWorkbook(unit, owedOn(day));

    const reading = await readBack(await writeIssuedWorkbook(issued!), day);

    expect(reading.findings).toEqual([]);
    expect(reading.forms.map(({ sheet }) => sheet)).toEqual(issued!.sheets.slice(1, -1).map(({ name }) => name));
    expect(reading.forms.flatMap(({ records }) => records)).toEqual([]);
  });

  it('counts the rows that somebody fills in, and them alone', async () => {
    const workbook = new ExcelJS.Workbook();
    const issued = Buffer.from(await writeIssuedWorkbook(owedWorkbook(unit, owedOn('2022-04-10'))!));
    await workbook.xlsx.load(issued as unknown as ArrayBuffer);
    const sheet = workbook.getWorksheet('绩效自评汇总表')!;
    const head = sheet.getRow(3).values as string[];
    const fill = (label: string, value: number | string): void => {
      sheet.getCell(4, head.indexOf(label)).value = value;
    };
    fill('全年预算数', 100);
    fill('全年执行数', 98);
    fill('执行率', 0.98);
    fill('自评得分', 96);
    fill('等级', '优');

    const reading = await readBack(new Uint8Array(await workbook.xlsx.writeBuffer()), '2022-04-10');
    const list = reading.forms.find(({ form }) => form === '绩效自评汇总表');

    expect(reading.findings).toEqual([]);
    expect(list?.records.map(({ code, year, accepted }) => [code, year, accepted])).toEqual([['P1', 2021, true]]);
  });

  it('is none where nothing is owed', () => {
    expect(owedWorkbook(unit, [])).toBeNull();
  });
});

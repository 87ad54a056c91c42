import { describe, expect, it } from 'vitest';
import { handOutForms } from '../../../shared/flow/forms/hand-out-forms.ts';
import { issueForms } from '../../../shared/flow/forms/issue-forms.ts';
import { issuedList } from '../../../shared/form/issue/blank-list.ts';
import { REGISTER_FORM } from '../../../shared/form/list/register-form.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes } from '../workbook-bytes.ts';

const DAY = '2022-04-20';

const anOfficeWithUnits = async () => {
  const office = await anOffice(DAY);
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.run();
  return office;
};

const register = () =>
  writeIssuedWorkbook({
    sheets: [
      issuedList(REGISTER_FORM, {
        unit: '区教育局',
        year: null,
        rows: [
          { 项目编码: 'E01', 项目名称: '校舍维修', 预算年度: 2021, 对象类型: '项目', 年初预算数: 500, 是否新增: '否' },
        ],
        spareRows: 0,
        notes: [],
      }),
    ],
  });

const textsOf = async (bytes: Uint8Array, sheetName: string): Promise<string[]> => {
  const { sheets } = await xlsxReader().read(bytes);
  const sheet = sheets.find(({ name }) => name === sheetName);
  return [...(sheet?.rows ?? [])].flatMap(({ cells }) => cells.map(({ value }) => String(value)));
};

describe('asking for the forms a unit still owes', () => {
  it('gives one workbook with the unit’s own projects filled in', async () => {
    const office = await anOfficeWithUnits();
    await office.drop('区教育局/项目清单.xlsx', await register(), '2022-04-18T09:00:00+08:00');
    await office.run();

    const issued = await issueForms(office.home, '区教育局', DAY);

    if (issued.code !== 'issued') throw new Error(issued.code);
    const [file] = issued.files;
    expect(issued.files).toHaveLength(1);
    expect(file?.name).toMatch(/^待填表_.*区教育局_2022-04-20\.xlsx$/u);
    expect(await textsOf(file!.bytes, '绩效自评汇总表')).toEqual(
      expect.arrayContaining(['E01', '校舍维修', '2021', '500']),
    );
  });

  it('begins with the 项目清单 of a unit that has none', async () => {
    const office = await anOfficeWithUnits();

    const issued = await issueForms(office.home, '区教育局', DAY);

    if (issued.code !== 'issued') throw new Error(issued.code);
    expect((await xlsxReader().read(issued.files[0]!.bytes)).sheets[1]?.name).toBe('项目清单');
  });

  it('says when no such unit is known', async () => {
    const office = await anOfficeWithUnits();

    expect(await issueForms(office.home, '某协会', DAY)).toEqual({ code: 'unknown-unit' });
  });
});

describe('handing out owed forms', () => {
  it('puts one workbook into each unit’s folder, once, and it is no hand-in until somebody fills it in', async () => {
    const office = await anOfficeWithUnits();
    await office.drop('区教育局/项目清单.xlsx', await register(), '2022-04-18T09:00:00+08:00');
    await office.run();

    const first = await handOutForms(office.home, DAY);
    const again = await handOutForms(office.home, DAY);
    const read = await office.run();

    const school = (handed: typeof first) => handed.find(({ path }) => path.startsWith('区教育局/待填表/'))?.code;
    expect([school(first), school(again)]).toEqual(['written', 'there']);
    expect(read).toEqual([]);
    expect((await office.home.ledger.read('区教育局')).map(({ event }) => event.kind)).toEqual(['handed-in']);
  });
});

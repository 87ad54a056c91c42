import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { spokenRecord } from '../../../shared/submission/spoken-record.ts';
import { anOfficeWith, answerOf, blank, DAY, type Filled, filled, handedIn, sheetsOf } from './own-forms-bench.ts';

const OWN: readonly (readonly [string, string, Filled, object])[] = [
  [
    '01农村公路养护情况表',
    '养护',
    {
      B4: 'Y001',
      C4: '李庄路',
      D4: 3.5,
      E4: 12.5,
      F4: '2022-03-31',
      G4: '一级',
      B5: 'Y002',
      C5: '王庄路',
      E5: 8,
      G5: '二级',
    },
    {
      form: '农村公路养护情况表',
      records: [
        { 道路编号: 'Y001', 投入资金: 125_000, 完工日期: '2022-03-31', 养护等级: '一级' },
        { 道路编号: 'Y002', 投入资金: 80_000 },
      ],
    },
  ],
  [
    '02惠民补贴发放情况报告卡',
    '卡',
    { B3: '高龄津贴', D3: '区民政局', B4: 320, D4: 96000, B5: '2022-03-05', D5: '某某', B6: '无', D6: '扩面' },
    {
      form: '惠民补贴发放情况报告卡',
      records: [{ 补贴名称: '高龄津贴', 补贴人数: 320, 补贴金额: 96_000, 发放日期: '2022-03-05' }],
    },
  ],
  [
    '03学校食堂经费使用表',
    '食堂',
    { A5: '一小', B5: 'S1', C5: 1000, D5: 900, E5: 1200, F5: 1100 },
    {
      form: '学校食堂经费使用表',
      records: [
        { 学校代码: 'S1', 上学期预算经费: 1000, 上学期实际支出: 900, 下学期预算经费: 1200, 下学期实际支出: 1100 },
      ],
    },
  ],
  [
    '04疫苗冷链设备登记',
    '疫苗冷链设备登记',
    { C5: 'L1', D5: '冷藏箱', E5: '2021/5/1', F5: 3200, G5: '是', H5: '85%' },
    {
      form: '疫苗冷链设备登记',
      records: [{ 设备编号: 'L1', 购置日期: '2021-05-01', 购置金额: 3200, 是否在用: '是', 利用率: 85 }],
    },
  ],
  [
    '05招商引资项目落地情况单',
    'Sheet1',
    { B5: '某某公司', C5: '东园', D5: '12345678', B8: 500, C8: 120.5, D8: '2022-01-10' },
    {
      form: '招商引资项目落地情况单',
      records: [{ 企业名称: '某某公司', 签约金额: 5_000_000, 到位资金: 1_205_000, 开工日期: '2022-01-10' }],
    },
  ],
  [
    '06公务用车运行费用表',
    '公务车',
    { A4: '沪A00001', B4: 5000, C4: 800, D4: 5800 },
    { form: '公务用车运行费用表', records: [{ 车牌号: '沪A00001', 燃油费: 5000, 维修费: 800, 费用合计: 5800 }] },
  ],
  [
    '09养老服务机构运营评估卡',
    '养老',
    { C2: '颐年院', G2: 'JG01', C3: 120, G3: 0.8, C4: '四星', G4: '2022-02-02', C5: 350000 },
    {
      form: '养老服务机构运营评估卡',
      records: [
        { 机构名称: '颐年院', 统一代码: 'JG01', 床位数: 120, 入住率: 80, 评估等次: '四星', 年度补助资金: 350_000 },
      ],
    },
  ],
];

describe('a blank form of the district’s own', () => {
  it.each(OWN)(
    '%s is read from what a unit hands in, without a word of code',
    async (name, sheet, values, expected) => {
      const office = await anOfficeWith(name);

      await office.drop(`区教育局/${name}.xlsx`, await filled(await blank(name), sheet, values));
      const version = await handedIn(office, `${name}.xlsx`);

      expect(version?.verdict).toBe('passed');
      const [form] = version?.forms ?? [];
      const own = (await office.home.rules.current()).templates.own;
      expect({ form: form?.form, records: form?.records.map((record) => spokenRecord(record, own)) }).toMatchObject(
        expected,
      );
    },
  );

  it('handed in blank is 没有填写', async () => {
    for (const [name] of OWN) {
      const office = await anOfficeWith(name);
      await office.drop(`区教育局/${name}.xlsx`, await blank(name));

      expect([name, (await handedIn(office, `${name}.xlsx`))?.verdict]).toEqual([name, 'blank']);
    }
  });

  it('tells a required cell that is blank and a word that its drop-down has not', async () => {
    const office = await anOfficeWith('01农村公路养护情况表', '02惠民补贴发放情况报告卡');
    await office.drop(
      '区教育局/路.xlsx',
      await filled(await blank('01农村公路养护情况表'), '养护', { C4: '李庄路', E4: 3, G4: '特级' }),
    );
    await office.drop(
      '区教育局/卡.xlsx',
      await filled(await blank('02惠民补贴发放情况报告卡'), '卡', { D3: '区民政局', D4: '很多' }),
    );
    await office.run(200);

    const told = async (path: string) =>
      (await answerOf(await office.bytesOf(path)))
        .flatMap(({ cells }) => cells.map(({ value }) => String(value)))
        .join('\n');
    expect(await told('区教育局/路.xlsx')).toContain('“道路编号”没有填写');
    expect(await told('区教育局/路.xlsx')).toContain('特级');
    expect(await told('区教育局/卡.xlsx')).toContain('“补贴名称”没有填写');
    expect(await told('区教育局/卡.xlsx')).toContain('“补贴金额”填的是“很多”');
  });

  it('may be one of several in a workbook, behind a page of instructions', async () => {
    const name = '10林业两张季报';
    const office = await anOfficeWith(name);
    const one = await filled(await blank(name), '林木', { A3: 'D1', B3: '东坡', C3: 30, D3: 6000, E3: '一季度' });
    await office.drop(
      '区教育局/林业.xlsx',
      await filled(one, '病虫害', { A3: 'B1', B3: '松材线虫', D3: 800, E3: '2022-03-01' }),
    );

    const version = await handedIn(office, '林业.xlsx');

    expect(version?.forms.map(({ form, records }) => [form, records.length])).toEqual([
      ['林木管护季报', 1],
      ['病虫害防治季报', 1],
    ]);
  });

  it('is retired by taking its file away; what was handed in stays', async () => {
    const name = '02惠民补贴发放情况报告卡';
    const office = await anOfficeWith(name);
    await office.drop('区教育局/卡.xlsx', await filled(await blank(name), '卡', { B3: '高龄津贴' }));
    const before = await handedIn(office, '卡.xlsx');
    expect(before?.forms[0]?.form).toBe('惠民补贴发放情况报告卡');

    await rm(join(office.share, `财政局/表样/${name}.xlsx`));
    await office.run(200);

    expect((await office.home.rules.current()).templates.own).toEqual([]);
    expect((await handedIn(office, '卡.xlsx'))?.forms[0]?.records).toEqual(before?.forms[0]?.records);
    expect(await office.home.folder.find('财政局/空白表样/惠民补贴发放情况报告卡.xlsx')).toBeNull();
  });

  it('lies in 空白表样 as finance made it, without our answer, also after finance changed it', async () => {
    const name = '01农村公路养护情况表';
    const office = await anOfficeWith(name);
    const copy = '财政局/空白表样/农村公路养护情况表.xlsx';
    expect(await sheetsOf(await office.bytesOf(copy))).toEqual(await sheetsOf(await blank(name)));

    const path = `财政局/表样/${name}.xlsx`;
    const answered = await office.bytesOf(path);
    await office.drop(path, await filled(answered, '养护', { H3: '备注' }), `${DAY}T11:00:00+08:00`);
    await office.run(200);

    const [sheet, ...others] = (await xlsxReader().read(await office.bytesOf(copy))).sheets;
    expect(others).toEqual([]);
    expect([...(sheet?.rows ?? [])].flatMap(({ cells }) => cells.map(({ value }) => value))).toContain('备注');
    const { own } = (await office.home.rules.current()).templates;
    expect(own.map(({ columns }) => columns.map(({ label }) => label).at(-1))).toEqual(['备注']);
  });
});

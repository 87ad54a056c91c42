import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { day, percent, sheetOf, workbookOf } from '../builders/sheet-builder.ts';
import { SUMMARY_HEAD } from '../builders/summary-head.ts';

const ROWS = [
  ['XM001', '一号路整治', '项目', 2021, 100, 100, 86.18, '86.18%', 95, '优'],
  ['XM002', '二号楼维修', '项目', 2021, 20, 20, 10, 0.5, 89.99, '良'],
  ['XM003', '助学补贴', '财政政策', 2021, 33.33, 33.33, 33.33, percent(1), 90, '优'],
];
const TITLE = ['2021年度绩效自评汇总表'];

const read = (lines: Parameters<typeof sheetOf>[0], traits?: Parameters<typeof sheetOf>[1]) =>
  readSubmission(workbookOf(sheetOf(lines, traits)), contextOf());

describe('reading a list', () => {
  it('takes one without a row for a form nobody filled in, not for a wrong one', () => {
    const { verdict, findings, forms } = read([TITLE, SUMMARY_HEAD]);

    expect([verdict, findings, forms.map(({ records }) => records)]).toEqual(['blank', [], [[]]]);
  });

  it('names its labels that are not the contract’s, and what each was taken for', () => {
    const head = SUMMARY_HEAD.map(
      (label) => ({ 全年执行数: '实际支出（万元）', 自评得分: '评价得分' })[label] ?? label,
    );
    const [form] = read([TITLE, head, ...ROWS]).forms;

    expect(form?.labels).toEqual([
      { cell: 'G2', label: '实际支出（万元）', field: '全年执行数', by: 'words' },
      { cell: 'I2', label: '评价得分', field: '自评得分', by: 'words' },
    ]);
    expect(read([TITLE, SUMMARY_HEAD, ...ROWS]).forms[0]?.labels).toBeUndefined();
  });

  it('reads one none of whose labels is the contract’s, some of them under others', () => {
    const upper = ['项目', '预算金额', '', '支出金额', '自评', ''];
    const lower = ['', '年初', '调整后', '', '得分', '等次'];
    const merges = [
      { top: 2, bottom: 3, left: 1, right: 1 },
      { top: 2, bottom: 2, left: 2, right: 3 },
      { top: 2, bottom: 3, left: 4, right: 4 },
      { top: 2, bottom: 2, left: 5, right: 6 },
    ];
    const { verdict, forms } = read([['2021年度自评情况一览表'], upper, lower, ['校舍维修', 500, 450, 450, 98, '优']], {
      merges,
    });

    expect([verdict, forms.map(({ form }) => form)]).toEqual(['passed', ['绩效自评汇总表']]);
    expect(forms[0]?.records[0]).toMatchObject({
      name: '校舍维修',
      fields: { 年初预算数: 500_000_000, 全年预算数: 450_000_000, 全年执行数: 450_000_000, 自评得分: 9800, 等级: '优' },
    });
  });

  it('knows a list of the monitoring by its title and what its labels mean', () => {
    const head = ['项目代码及名称', '预算安排', '已支出', '支出进度', '跟踪层次'];
    const { verdict, forms } = read([['2021年1-6月监控情况汇总表'], head, ['基本公共卫生', 800, 420, '52.5%', '自评']]);

    expect([verdict, forms.map(({ form }) => form)]).toEqual(['passed', ['绩效跟踪汇总表']]);
    expect(forms[0]?.records[0]).toMatchObject({ name: '基本公共卫生', fields: { 执行数: 420_000_000, 执行率: 5250 } });
  });

  it('reads a plain summary list without a finding', () => {
    const reading = read([TITLE, SUMMARY_HEAD, ...ROWS]);

    expect(reading.findings).toEqual([]);
    expect(reading.verdict).toBe('passed');
    expect(reading.forms[0]).toMatchObject({ form: '绩效自评汇总表', year: 2021, nil: false, errors: 0, hints: 0 });
    expect(reading.forms[0]?.records[0]).toMatchObject({
      code: 'XM001',
      name: '一号路整治',
      year: 2021,
      row: 3,
      accepted: true,
      fields: { 年初预算数: 100_000_000, 全年执行数: 86_180_000, 执行率: 8618, 自评得分: 9500, 等级: '优' },
    });
    expect(reading.forms[0]?.records[2]?.fields['年初预算数']).toBe(33_330_000);
  });

  it('reads a year spelled out in its title', () => {
    const reading = read([
      ['绩效自评汇总表（二〇二一年度）'],
      ...[SUMMARY_HEAD, ...ROWS].map((row) => row.toSpliced(3, 1)),
    ]);

    expect(reading.findings).toEqual([]);
    expect(reading.forms[0]?.year).toBe(2021);
  });

  it('finds it anywhere on the sheet, with a corner unit, totals and notes around it', () => {
    const reading = read(
      [
        [null, '闵行区教育局2021年度绩效自评汇总表'],
        [],
        [null, '填报单位:区教育局', null, null, null, null, '单位:元'],
        [null, ...SUMMARY_HEAD],
        ...ROWS.map((row) => [null, ...row]),
        [],
        [null, '合计', null, null, null, 153.33, 153.33, 129.51],
        [null, '注:金额以决算为准。'],
        [null, '填报人:某某', null, null, '联系电话:54321'],
      ],
      { at: [4, 2] },
    );

    expect(reading.findings).toEqual([]);
    expect(reading.forms[0]?.records.map(({ row }) => row)).toEqual([8, 9, 10]);
    expect(reading.forms[0]?.records[0]?.fields['全年预算数']).toBe(10_000);
    expect(reading.forms[0]?.unit).toBe('区教育局');
  });

  it('reads moved and renamed columns, and leaves unknown ones alone', () => {
    const reading = read([
      TITLE,
      [
        '序号',
        '预算部门',
        '等级',
        '自评分',
        '项目（政策）名称',
        '预算执行数（万元）',
        '调整后预算数（A）',
        '年 度',
        '项目代码',
      ],
      [1, '教育局', '优', 95, '一号路整治', '８６．１８', '1,000.00', '2021年', 'XM001'],
    ]);

    expect(reading.findings).toEqual([]);
    expect(reading.forms[0]?.records[0]).toMatchObject({
      code: 'XM001',
      fields: { 全年预算数: 1_000_000_000, 全年执行数: 86_180_000, 预算年度: 2021, 年初预算数: null },
    });
  });

  it('reads a header in two rows', () => {
    const reading = read(
      [
        TITLE,
        ['项目编码', '项目名称', '对象类型', '预算年度', '金额（元）', null, null, '执行率', '自评', null],
        [null, null, null, null, '年初预算数', '全年预算数', '全年执行数', null, '自评得分', '等级'],
        ...ROWS,
      ],
      {
        merges: [
          { top: 2, left: 1, bottom: 3, right: 1 },
          { top: 2, left: 5, bottom: 2, right: 7 },
          { top: 2, left: 9, bottom: 2, right: 10 },
        ],
      },
    );

    expect(reading.findings).toEqual([]);
    expect(reading.forms[0]?.records).toHaveLength(3);
    expect(reading.forms[0]?.records[0]?.fields['全年预算数']).toBe(10_000);
  });

  it('reads several forms on one sheet', () => {
    const reading = read([
      TITLE,
      SUMMARY_HEAD,
      ...ROWS,
      [],
      ['工作记录（2022年度）'],
      ['任务编号', '事项', '完成日期', '责任人', '佐证材料'],
      ['O-22', '印发会审制度', day('2022-05-06'), '某某', '制度.pdf'],
    ]);

    expect(reading.findings).toEqual([]);
    expect(reading.forms.map(({ form, year, records }) => [form, year, records.length])).toEqual([
      ['绩效自评汇总表', 2021, 3],
      ['工作记录', 2022, 1],
    ]);
  });

  it('takes 零报告 for a nil return', () => {
    const reading = read([TITLE, SUMMARY_HEAD, ['零报告']]);

    expect(reading.findings).toEqual([]);
    expect(reading.forms[0]).toMatchObject({ nil: true, year: 2021, records: [], verdict: 'passed' });
  });

  it('names the nearest form where it knows none', () => {
    const reading = read([
      ['项目名称', '评价层次', '评价年度', '等级', '评价机构', '经办'],
      ['一号路整治', '部门重点', 2021, '优', '甲事务所', '某某'],
    ]);

    expect(reading.verdict).toBe('unrecognised');
    expect(reading.reason).toContain('最接近《重点评价台账》');
    expect(reading.reason).toContain('“评价得分”');
  });
});

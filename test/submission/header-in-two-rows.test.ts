import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import type { Area } from '../../shared/workbook/grid.ts';
import { contextOf } from '../builders/context-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

type Line = readonly Written[];

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

const read = (lines: readonly Line[], merges: readonly Area[] = []) =>
  readSubmission(workbookOf(sheetOf(lines, { merges })), contextOf());

const fieldsOf = (reading: ReturnType<typeof read>) =>
  reading.forms.flatMap(({ records }) => records.map(({ fields }) => fields));

const messagesOf = (reading: ReturnType<typeof read>): string =>
  reading.findings.map(({ message }) => message).join('\n');

const TITLE = ['2021年度绩效自评汇总表'];
const yuan = (tenThousands: number): number => tenThousands * 1_000_000;
const NAMES = ['校舍维修', '河道保洁'];

/** One label over several columns, the others merged down over both rows of the header. */
const grouped = (upper: string, lower: readonly string[], amounts: readonly Written[], rest: readonly Line[] = []) => {
  const last = 3 + lower.length;
  const head = ['项目编码', '项目名称', '预算年度', upper, ...lower.slice(1).map(() => null)];
  return {
    lines: [
      TITLE,
      [...head, '全年执行数', '自评得分'],
      [null, null, null, ...lower],
      ...NAMES.map((name, at) => [`A00${at}`, name, 2021, ...amounts, 90, 95]),
      ...rest,
    ],
    merges: [1, 2, 3, last + 1, last + 2].map((column) => area(2, column, 3, column)).concat(area(2, 4, 2, last)),
  };
};

describe('a label over several columns', () => {
  it.each<[string, string, readonly string[], readonly Written[]]>([
    ['the last of them', '全年预算数', ['财政拨款', '其他资金', '合计'], [80, 20, 100]],
    ['the first of them', '全年预算数', ['小计', '财政拨款', '其他资金'], [100, 80, 20]],
    ['one in the middle', '预算数', ['中央', '合计', '市'], [30, 100, 70]],
    ['the whole year', '预算数', ['年初', '调整', '全年'], [90, 10, 100]],
    ['what it was adjusted to', '预算数', ['年初预算', '调整后预算'], [90, 100]],
    ['the total before a part of it', '预算数', ['总额', '其中：财政资金'], [100, 80]],
    ['an amount beside its share', '全年预算数', ['金额', '占比'], [100, 0.5]],
    ['the sum of what each level pays', '全年预算数', ['市级', '区级'], [30, 70]],
    ['the sum of what each level pays, one blank', '全年预算数', ['市级', '区级', '镇级'], [30, 70, null]],
    ['the sum of who pays, in short words', '全年预算数', ['财政', '自筹'], [80, 20]],
    ['the sum of who pays, in short words', '全年预算数', ['财政', '非财政'], [80, 20]],
    ['the sum of who pays, in short words', '全年预算数', ['财政', '其他'], [80, 20]],
    ['the sum of who pays, in short words', '全年预算数', ['当年', '结转'], [80, 20]],
    ['the sum of where it comes from', '预算数', ['一般公共预算', '政府性基金', '国有资本'], [80, 15, 5]],
    ['the row’s year', '预算数', ['2020年', '2021年'], [50, 100]],
    ['this year', '预算数', ['上年', '本年'], [50, 100]],
    ['the whole in yuan', '全年预算数（元）', ['市级', '合计'], [300_000, 1_000_000]],
    ['the sum in yuan', '全年预算数（元）', ['市级', '区级'], [300_000, 700_000]],
  ])('is read as %s: %s over %s', (_, upper, lower, amounts) => {
    const { lines, merges } = grouped(upper, lower, amounts);
    const reading = read(lines, merges);

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toMatchObject(
      NAMES.map((项目名称) => ({ 项目名称, 全年预算数: yuan(100), 全年执行数: yuan(90), 自评得分: 9500 })),
    );
  });

  it.each([
    ['parts that follow one another are added up', ['1-6月', '7-12月'], [60, 30], 90],
    ['of sums from January on the latest is read', ['1-6月', '1-12月'], [60, 90], 90],
  ])('over months: %s', (_, lower, amounts, whole) => {
    const { lines, merges } = grouped('全年执行数', lower, amounts);
    const head = [...(lines[1] ?? [])];
    head[5] = '全年预算数';
    const reading = read(
      lines.with(1, head).map((line, at) => (at < 3 ? line : line.with(5, 100))),
      merges,
    );

    expect(fieldsOf(reading)).toMatchObject(NAMES.map(() => ({ 全年预算数: yuan(100), 全年执行数: yuan(whole) })));
  });

  it('is read as the sum where nothing is merged', () => {
    const { lines } = grouped('全年预算数', ['市级', '区级'], [30, 70]);

    expect(fieldsOf(read(lines))[0]).toMatchObject({ 项目名称: '校舍维修', 全年预算数: yuan(100) });
  });

  it('adds up in the total row as in the rows above it', () => {
    const total = ['合计', null, null, 60, 140, 180];
    const { lines, merges } = grouped('全年预算数', ['市级', '区级'], [30, 70], [total]);
    const wrong = grouped('全年预算数', ['市级', '区级'], [30, 70], [['合计', null, null, 60, 150, 180]]);

    expect(read(lines, merges).findings).toEqual([]);
    expect(read(wrong.lines, wrong.merges).findings).toHaveLength(1);
  });

  it('is told with its columns where none says that it is the whole', () => {
    const { lines, merges } = grouped('全年预算数', ['甲项', '乙项'], [30, 70]);
    const reading = read(lines, merges);

    expect(reading.findings[0]).toMatchObject({ rule: 'Q01', level: 'hint' });
    expect(messagesOf(reading)).toContain('“全年预算数”分在D列、E列，没有一列写明是合计，只读了D列。');
    expect(fieldsOf(reading)).toHaveLength(2);
  });
});

describe('a header of groups over labels', () => {
  const groups = ['基本情况', null, null, '资金情况（元）', null, null, '自评得分'];
  const labels = ['项目编码', '项目名称', '预算年度', '年初预算数', '全年预算数', '全年执行数'];
  const merges = [area(2, 1, 2, 3), area(2, 4, 2, 6), area(2, 7, 3, 7)];
  const records = NAMES.map((name, at) => [`A00${at}`, name, 2021, 1_000_000, 1_000_000, 900_000, 95]);

  it.each<[string, readonly Line[]]>([
    ['alone', []],
    ['with letters below', [['A', 'B', 'C', 'D', 'E', 'F', 'G']]],
    ['with numbers below', [['1', '2', '3', '4', '5', '6', '7']]],
    ['with 栏次 below', [['栏次', '1', '2', '3', '4', '5', '6']]],
  ])('holds the one that is merged down over both rows: %s', (_, below) => {
    const reading = read([TITLE, groups, labels, ...below, ...records], merges);

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading)).toMatchObject(
      NAMES.map((项目名称) => ({ 项目名称, 全年预算数: yuan(100), 自评得分: 9500 })),
    );
  });

  it('leaves the line above it, where who hands in and the unit of money stand, what it is', () => {
    const reading = read(
      [TITLE, ['填报单位：区教育局', null, null, '单位：元'], [...labels, '自评得分'], ...records],
      [area(2, 1, 2, 3), area(2, 4, 2, 7)],
    );

    expect(reading.findings).toEqual([]);
    expect(reading.forms[0]).toMatchObject({ unit: '区教育局' });
    expect(fieldsOf(reading)[0]).toMatchObject({ 全年预算数: yuan(100) });
  });
});

describe('a header in two rows on the next page', () => {
  const head = ['项目编码', '项目名称', '预算年度', '全年', null, '自评得分'];
  const below = [null, null, null, '预算数', '执行数'];
  const record = (at: number): Line => [`A00${at}`, `校舍维修${at}`, 2021, 100, 90, 95];

  it.each<[string, readonly Line[], readonly Area[]]>([
    ['as it is', [head, below], [area(5, 4, 5, 5)]],
    ['pasted without its merged cells', [head, below], []],
    ['its lower row alone', [below], []],
  ])('is no record: %s', (_, again, merges) => {
    const lines = [TITLE, head, below, record(1), ...again, record(2)];
    const reading = read(lines, [area(2, 4, 2, 5), ...merges]);

    expect(reading.findings).toEqual([]);
    expect(fieldsOf(reading).map((fields) => fields['项目名称'])).toEqual(['校舍维修1', '校舍维修2']);
  });
});

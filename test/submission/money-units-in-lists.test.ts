import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

type Line = readonly Written[];

const TITLE: Line = ['2025年度绩效自评汇总表'];
const HEAD: Line = ['项目编码', '项目名称', '对象类型', '预算年度', '全年预算数', '全年执行数', '自评得分'];

const rowsIn = (ofOne: number): readonly Line[] =>
  ['道路养护', '绿化养护', '河道保洁'].map((name, at) => [
    `YC0${at + 1}`,
    name,
    '项目',
    2025,
    (100 + at) * ofOne,
    50 * ofOne,
    90,
  ]);

const IN_YUAN = rowsIn(10_000);
const IN_WAN = rowsIn(1);

const read = (lines: readonly Line[]) => {
  const { verdict, forms } = readSubmission(workbookOf(sheetOf(lines)), contextOf());
  const records = forms.flatMap((form) => form.records);
  return [
    verdict,
    records.map(({ fields }) => [Number(fields['全年预算数']) / 1e6, Number(fields['全年执行数']) / 1e6]),
  ];
};

const THREE = [
  [100, 50],
  [101, 50],
  [102, 50],
];

const under = (...units: readonly string[]): Line => [null, null, null, null, ...units];

const SAID: readonly [string, readonly Line[]][] = [
  ['万元|万元|分 under the header', [TITLE, HEAD, under('万元', '万元', '分'), ...IN_WAN]],
  ['元|元|分 under the header', [TITLE, HEAD, under('元', '元', '分'), ...IN_YUAN]],
  ['（元） under the header', [TITLE, HEAD, under('（元）', '（元）'), ...IN_YUAN]],
  ['单位：元 under the header', [TITLE, HEAD, under('单位：元', '单位：元'), ...IN_YUAN]],
  [
    'column numbers and 元 under the header',
    [TITLE, HEAD, ['1', '2', '3', '4', '5', '6', '7'], under('元', '元', '分'), ...IN_YUAN],
  ],
  ['元 under the header against a corner of 万元', [TITLE, ['单位：万元'], HEAD, under('元', '元', '分'), ...IN_YUAN]],
  ['a corner with a remark', [TITLE, ['金额单位：元（保留两位小数）'], HEAD, ...IN_YUAN]],
  ['a corner with a remark behind a comma', [TITLE, ['单位：元，保留两位小数'], HEAD, ...IN_YUAN]],
  ['a cell beside the one that says 单位：', [TITLE, [null, null, null, null, null, '单位：', '元'], HEAD, ...IN_YUAN]],
  ['a cell beside the one that says 金额单位', [TITLE, ['金额单位', '元'], HEAD, ...IN_YUAN]],
  ['人民币元 alone', [TITLE, [null, null, null, null, null, null, '人民币元'], HEAD, ...IN_YUAN]],
  ['元/人民币', [TITLE, ['单位：元/人民币'], HEAD, ...IN_YUAN]],
  ['the figures beside which 元 stands', [TITLE, ['预算总额', 3_030_000, '元'], HEAD, ...IN_WAN]],
  ['a note above', [TITLE, ['注：金额单位为元'], HEAD, ...IN_YUAN]],
  ['a note below', [TITLE, HEAD, ...IN_YUAN, ['注：金额单位为元']]],
  ['a note of several below', [TITLE, HEAD, ...IN_YUAN, ['注：1.本表金额单位均为元；2.得分保留两位小数。']]],
  ['a note below that says what a corner says', [TITLE, ['单位：万元'], HEAD, ...IN_WAN, ['注：金额单位为万元']]],
  ['a note below of what one unit is', [TITLE, HEAD, ...IN_WAN, ['注：1万元=10000元']]],
  ['a note below of what is asked in 元 elsewhere', [TITLE, HEAD, ...IN_WAN, ['注：附件2的数据以元为单位另行填报']]],
];

describe('the unit of the amounts of a list', () => {
  it.each(SAID)('is read from %s', (_, lines) => {
    expect(read(lines)).toEqual(['passed', THREE]);
  });

  it('is of one column where a row below the header says two', () => {
    const mixed = IN_WAN.map((row) => row.map((cell, at) => (at === 5 ? Number(cell) * 10_000 : cell)));

    expect(read([TITLE, HEAD, under('万元', '元', '分'), ...mixed])).toEqual(['passed', THREE]);
  });

  it.each<[string, string, readonly Line[]]>([
    ['with a title', 'passed', [TITLE, ['单位：元'], HEAD]],
    ['with a title and blanks', 'passed', [[], [], TITLE, ['单位：元'], HEAD]],
    ['without a title', 'hinted', [[], ['单位：元'], HEAD]],
  ])('is each table’s own on one sheet, %s', (_, verdict, second) => {
    const others = IN_YUAN.map((row) => row.map((cell, at) => (at < 2 ? `${String(cell)}9` : cell)));

    expect(read([TITLE, ['单位：万元'], HEAD, ...IN_WAN, ...second, ...others])).toEqual([
      verdict,
      [...THREE, ...THREE],
    ]);
  });
});

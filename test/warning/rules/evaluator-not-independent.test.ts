import { describe, expect, it } from 'vitest';
import { found, key, told } from './found.ts';

describe('W09 evaluator not independent', () => {
  it.each([
    [{ 委托方: '单位101', 被评价单位: '单位101' }, ['red']],
    [{ 评价机构: '一零一', 被评价单位: '单位101' }, ['red']],
    [{ 委托方: '区财政局', 评价机构: '某咨询公司', 被评价单位: '单位101' }, []],
    [{ 委托方: '单位101' }, []],
    [{ 委托方: '单位101', 被评价单位: '单位101', 评价层次: '自评' }, []],
    [{ 委托方: '单位101', 被评价单位: '单位101', 评价年度: 2021 }, []],
  ])('with %o', (fields, levels) => {
    expect(found('W09', '2022-06-06', [['2022-06-01', key(fields)]]).map(([level]) => level)).toEqual(levels);
  });

  it('says what it found, by which formula, and where', () => {
    expect(told('W09', '2022-06-06', [['2022-06-01', key({ 评价机构: '一零一', 被评价单位: '单位101' })]])).toEqual([
      {
        id: 'W09-101-P1-部门重点',
        level: 'red',
        text: '“项目P1”（P1）的评价机构与被评价单位同为“单位101”，委托主体和评价主体应当分离。',
        basis:
          '委托方 = 被评价单位，或 评价机构 = 被评价单位（自评除外）；黄线：-，红线：出现即红。来源：闵财评〔2022〕1号 O-13 委托主体和评价主体相分离',
        evidence: ['单位101/0.xlsx 重点评价台账!3: ='],
      },
    ]);
  });
});

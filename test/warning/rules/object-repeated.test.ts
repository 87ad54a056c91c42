import { describe, expect, it } from 'vitest';
import { found, foundWith, type Handed, key, told } from './found.ts';

describe('W08 objects repeated', () => {
  it.each([
    [2021, ['red']],
    [2020, ['yellow']],
    [2019, ['yellow']],
    [2018, []],
  ])('evaluated in 2022 and in %i', (year, levels) => {
    expect(
      found('W08', '2022-06-06', [
        ['2022-06-01', key({})],
        ['2022-03-01', key({ 评价年度: year })],
      ]).map(([level]) => level),
    ).toEqual(levels);
  });

  it('is no fault of a re-evaluation', () => {
    expect(
      found('W08', '2022-06-06', [
        ['2022-06-01', key({ 评价层次: '项目再评价' })],
        ['2022-03-01', key({ 评价年度: 2021 })],
      ]),
    ).toEqual([]);
  });

  it.each([
    [2021, { red: null }, ['yellow']],
    [2021, { red: null, yellow: null }, []],
    [2021, { yellow: null }, ['red']],
    [2020, { yellow: null }, []],
    [2018, { yellow: 4 }, ['yellow']],
  ])('in %i, where the lines are %o', (year, lines, levels) => {
    const handed: Handed[] = [
      ['2022-06-01', key({})],
      ['2022-03-01', key({ 评价年度: year })],
    ];
    expect(foundWith('W08', lines, '2022-06-06', handed)).toEqual(levels);
  });

  it('says what it found, by which formula, and where', () => {
    expect(
      told('W08', '2022-06-06', [
        ['2022-06-01', key({})],
        ['2022-03-01', key({ 评价年度: 2021 })],
      ]),
    ).toEqual([
      {
        id: 'W08-101-P1-重点评价台账',
        level: 'red',
        text: '“项目P1”（P1） 2022 年度的重点评价台账与去年（2021 年度）重复。',
        basis:
          '本年度列入的对象在前若干年度的同一表单中已列入；黄线：近三年，红线：去年。来源：闵财评〔2022〕1号 O-29、O-35、O-45',
        evidence: ['单位101/0.xlsx 重点评价台账!3: =', '单位101/1.xlsx 重点评价台账!3: 2021 年度已列入'],
      },
    ]);
  });
});

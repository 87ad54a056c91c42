import { describe, expect, it } from 'vitest';
import { aProject, wan } from '../../builders/a-register.ts';
import { found, foundWith, type Handed, row, told } from './found.ts';

describe('W15 budget above assessment', () => {
  const assessment = (by: string, after: number | null) =>
    row('事前绩效评估台账', { 评估年度: 2023, 评估主体: by, 评估后预算: after });

  it.each([
    [[assessment('部门重点', wan(100))], []],
    [[assessment('部门重点', wan(99.99))], ['red']],
    [[assessment('部门重点', wan(50)), assessment('财政重点', wan(100))], []],
    [[assessment('自评', null)], []],
  ])('of 100 万元 planned', (assessments, levels) => {
    const handed: Handed[] = [
      ['2022-02-01', aProject('P1', 2023, { 年初预算数: wan(100) })],
      ['2022-10-01', ...assessments],
    ];
    expect(found('W15', '2022-11-06', handed).map(([level]) => level)).toEqual(levels);
  });

  it('looks at the assessment of each year by itself', () => {
    const enough = row('事前绩效评估台账', { 评估年度: 2024, 评估主体: '财政重点', 评估后预算: wan(500) });
    const handed: Handed[] = [
      ['2022-02-01', aProject('P1', 2023, { 年初预算数: wan(100) }), aProject('P1', 2024, { 年初预算数: wan(200) })],
      ['2022-10-01', assessment('自评', wan(99.99)), enough],
    ];

    expect(told('W15', '2022-11-06', handed).map(({ id }) => id)).toEqual(['W15-101-P1-2023']);
  });

  it.each([
    [{ red: null }, ['yellow']],
    [{ red: null, yellow: null }, []],
  ])('is as serious as its lines say: %o', (lines, levels) => {
    const handed: Handed[] = [
      ['2022-02-01', aProject('P1', 2023, { 年初预算数: wan(100) })],
      ['2022-10-01', assessment('部门重点', wan(99.99))],
    ];
    expect(foundWith('W15', { yellow: 1, ...lines }, '2022-11-06', handed)).toEqual(levels);
  });

  it('says what it found, by which formula, and where', () => {
    expect(
      told('W15', '2022-11-06', [
        ['2022-02-01', aProject('P1', 2023, { 年初预算数: wan(100) })],
        ['2022-10-01', assessment('部门重点', wan(99.99))],
      ]),
    ).toEqual([
      {
        id: 'W15-101-P1-2023',
        level: 'red',
        text: '“项目P1”（P1） 2023 年度安排预算 100 万元，高于事前评估后的 99.99 万元。',
        basis:
          '项目清单同年度年初预算数 > 评估后预算（有多次评估的，依次以财政重点、部门重点、自评为准）；黄线：-，红线：出现即红。来源：闵财评〔2022〕1号 O-18、O-39',
        evidence: [
          '单位101/1.xlsx 事前绩效评估台账!3: 评估后预算 99.99 万元',
          '单位101/0.xlsx 项目清单!3: 安排预算 100 万元',
        ],
      },
    ]);
  });
});

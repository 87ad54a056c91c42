import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../shared/submission/record.ts';
import { aProject, wan } from '../../builders/a-register.ts';
import { found, type Handed, row, told } from './found.ts';

describe('W12 policy not listed', () => {
  const policy = (fields: Fields): Handed => [
    '2022-02-01',
    aProject('P1', 2022, {
      对象类型: '财政政策',
      是否区级: true,
      是否经常性: true,
      受惠对象: '个人、企业',
      年初预算数: wan(200),
      ...fields,
    }),
  ];
  const listed: Handed = [
    '2022-03-01',
    row('财政专项资金政策目录', { 年度: 2022, 政策名称: '政策', 主管部门: '单位101' }),
  ];

  it.each([
    [{}, ['yellow']],
    [{ 年初预算数: wan(199.99) }, []],
    [{ 受惠对象: '事业单位' }, []],
    [{ 是否经常性: false }, []],
    [{ 是否区级: null }, []],
    [{ 对象类型: '项目' }, []],
  ])('with %o', (fields, levels) => {
    expect(found('W12', '2022-04-06', [policy(fields)]).map(([level]) => level)).toEqual(levels);
  });

  it('closes when the finance office lists it', () => {
    expect(found('W12', '2022-04-06', [policy({})], [listed])).toEqual([]);
  });

  it('says what it found, by which formula, and where', () => {
    expect(told('W12', '2022-04-06', [policy({})])).toEqual([
      {
        id: 'W12-101-P1',
        level: 'yellow',
        text: '“项目P1”（P1）预算 200 万元，受惠对象为个人、企业，应列入 2022 年财政专项资金政策目录而未列入。',
        basis:
          '财政政策、区级、经常性、预算达到预算下限、受惠对象为个人或企业，而不在目录中；黄线：出现即黄，红线：-，预算下限=200万元。来源：闵财评〔2022〕1号 O-44',
        evidence: ['单位101/0.xlsx 项目清单!3: ='],
      },
    ]);
  });
});

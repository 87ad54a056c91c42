import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPairs } from '../../shared/workbook/label-pairs.ts';

const pairs = (text: string): readonly string[] => labelPairs(text).map(({ label, value }) => `${label}=${value}`);

describe('several labels in one cell', () => {
  it.each<[string, readonly string[]]>([
    ['填报单位:区教育局', ['填报单位=区教育局']],
    ['填报单位（盖章）：区教育局    联系人：某某 日期：', ['填报单位(盖章)=区教育局', '联系人=某某', '日期=']],
    ['填报单位 (盖章): 区教育局', ['填报单位(盖章)=区教育局']],
    ['填 报 单 位：区教育局  填报人：某某', ['填报单位=区教育局', '填报人=某某']],
    ['填报时间:2022-07-01 10:30', ['填报时间=2022-07-01 10:30']],
    ['联系电话：54321\n填报日期：2022.7.1', ['联系电话=54321', '填报日期=2022.7.1']],
    ['没有标签的一句话', []],
    ['', []],
  ])('%j says %j', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
  });

  it('never throws and never invents letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('单', '位', ':', '：', ' ', '(', ')', '1', '\n') }), (text) => {
        for (const { value } of labelPairs(text)) expect(text).toContain(value);
      }),
    );
  });
});

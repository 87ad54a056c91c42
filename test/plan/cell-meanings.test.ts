import { describe, expect, it } from 'vitest';
import { CELL_MEANINGS } from '../../shared/plan/issue/cell-meanings.ts';
import { countShape } from '../../shared/plan/measures/count.ts';
import { coverageCountShape } from '../../shared/plan/measures/coverage-count.ts';
import { parseDue } from '../../shared/plan/parse/parse-due.ts';
import { parseTarget } from '../../shared/plan/parse/parse-target.ts';

const { 截止日期, 目标值 } = CELL_MEANINGS.duties;

describe('what 说明 says may be written', () => {
  it.each([
    ['4月30日', '2022-04-30'],
    ['七月底', '2022-07-31'],
    ['6月中旬', '2022-06-20'],
    ['三季度末', '2022-09-30'],
    ['上半年末', '2022-06-30'],
    ['年底', '2022-12-31'],
    ['次年2月底', '2023-02-28'],
    ['三季度终了后10日内', '2022-10-10'],
  ])('is taken as 截止日期: %s', (text, day) => {
    const read = parseDue(text, { period: null, isRepeated: false, year: 2022, planYear: 2022 });

    expect(截止日期.meaning).toContain(text);
    expect(read).toMatchObject({ value: { day } });
  });

  it.each([
    ['30%', 3000],
    ['0.3', 3000],
    ['≥30%', 3000],
    ['不低于30%', 3000],
    ['30%以上', 3000],
    ['三成以上', 3000],
    ['百分之三十', 3000],
    ['全覆盖', 10_000],
  ])('is taken as a share in 目标值: %s', (text, value) => {
    expect(目标值.meaning).toContain(text);
    expect(parseTarget(coverageCountShape, text)).toEqual({ value: { kind: 'share', value } });
  });

  it.each(['10', '10个', '不少于十个'])('is taken as a number in 目标值: %s', (text) => {
    expect(目标值.meaning).toContain(text);
    expect(parseTarget(countShape, text)).toEqual({ value: { kind: 'number', value: 10 } });
  });
});

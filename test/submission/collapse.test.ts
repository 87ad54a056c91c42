import { expect, it } from 'vitest';
import type { Finding } from '../../shared/finding.ts';
import { collapse } from '../../shared/submission/collapse.ts';

const low = (row: number, message: string): Finding => ({
  rule: 'F01',
  level: 'explain',
  sheet: '自评',
  cell: `H${row}`,
  value: '93%',
  expected: '执行率 >= 98%',
  message,
  remedy: '请核对执行数',
  record: row,
});

it('tells many of one kind as one, in sentences that end, whoever wrote the first', () => {
  const own = [4, 5, 6, 7, 8].map((row) => low(row, '执行率低于98%'));
  const ours = [4, 5, 6, 7, 8].map((row) => low(row, '执行率低于98%。'));

  for (const many of [own, ours])
    expect(collapse(many, 5)).toMatchObject([
      {
        message: '执行率低于98%。同列同类问题共5处：第4–8行。',
        remedy: '请核对执行数。这些问题多半出于同一原因，请整列核对。',
      },
    ]);
});

import { expect, it } from 'vitest';
import { overviewSheet } from '../../../shared/status-sheet/sheets/overview-sheet.ts';
import { someFacts } from '../../builders/facts-shown.ts';

it('says how many more were not taken, and where they stand, where it tells the first ten of what was typed', () => {
  const fault = (row: number) => ({
    ...{ sheet: '任务进度', cell: `Q${row}`, value: '下个月', remedy: '请写日期。', inCell: true },
    message: `第${row}行的 延期至 看不出是哪一天，没有生效。`,
  });
  const noticesOf = (count: number) =>
    overviewSheet({ ...someFacts(), typedFaults: Array.from({ length: count }, (_, at) => fault(at + 2)) }).notices;

  expect(noticesOf(10).filter((text) => text.includes('没有生效'))).toHaveLength(10);
  expect(noticesOf(10).at(-1)).not.toContain('另有');
  expect(noticesOf(13).at(-1)).toBe('另有3处填写没有采用(任务进度 Q12、Q13、Q14)，改好上面的以后再列出原因。');
});

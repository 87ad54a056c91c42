import { expect, it } from 'vitest';
import type { IssuedSheet, IssuedValue } from '../../shared/form/issue/issued-sheet.ts';
import { planWorkbook } from '../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';

const rows = defaultPlanRows(2022);
const { sheets } = planWorkbook({
  ...rows,
  duties: rows.duties.slice(0, 2),
  words: [...rows.words, { 栏目: '对象类型', 词: '一级项目', 视同: '项目', 说明: '' }],
});

const shown = (value: IssuedValue): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

const linesOf = ({ name, cells, widths, choices, ...rest }: IssuedSheet): readonly string[] => {
  const numbers = [...new Set(cells.map(({ row }) => row))];
  const lines = numbers.map((number) => {
    const filled = cells.filter(({ row, value }) => row === number && value !== null);
    const [first] = cells.filter(({ row }) => row === number);
    const texts = filled.map(
      ({ column, format, value }) => `${column}${format === 'text' ? '' : `(${format})`} ${shown(value)}`,
    );
    return `${number} ${first?.style}: ${texts.join(' | ')}`;
  });
  const offered = choices.map(({ area, values, strict }) => `* ${JSON.stringify(area)} ${strict} ${values.join('、')}`);
  const { frozenRows, frozenColumns, filter, merges } = rest;
  return [
    '',
    `== ${name}`,
    JSON.stringify({ widths, frozenRows, frozenColumns, filter, merges }),
    ...offered,
    ...lines,
  ];
};

it('issues 工作要点, with what it says of how to write it, as it was read last', async () => {
  await expect(`${sheets.flatMap(linesOf).join('\n')}\n`).toMatchFileSnapshot('whole-plan.txt');
});

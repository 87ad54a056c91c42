import { expect, it } from 'vitest';
import { tableHtml } from '../../shared/letter/write/district-table.ts';

it('breaks no code, day, number or count of units of a narrow table, a telephone number at its hyphen alone', () => {
  const html = tableHtml({
    title: '今天要办',
    heads: ['谁', '要办什么', '找谁', '最近发信'],
    rows: [['108个单位', 'B-03 全覆盖、O-38b-02 逾期', '吕航 021-5550101', '2022-11-28']],
  });

  expect([...html.matchAll(/<span style="white-space:nowrap">([^<]*)<\/span>/gu)].map(([, text]) => text)).toEqual([
    ...['108个', 'B-03', 'O-38b-02', '5550101', '2022-11-28'],
  ]);
});

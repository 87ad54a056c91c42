import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { cellsOf } from './shown-cells.ts';

/** Made by test/workbooks/make/by-openpyxl-and-xlsxwriter.py; PEERS names a folder with freshly made ones. */
const folder = process.env['PEERS'] ?? join(import.meta.dirname, '..', '..', 'workbooks', 'peers');

const EXPECTED = [
  ['A1', 'text', '项目支出绩效自评表'],
  ['A2', 'text', '项目名称'],
  ['B2', 'text', '年初预算数'],
  ['C2', 'text', '完成日期'],
  ['D2', 'text', '是否新增'],
  ['E2', 'text', '执行率'],
  ['A3', 'text', '河道整治(一期)'],
  ['B3', 'number', 1234.56],
  ['C3', 'date', '2022-04-01'],
  ['D3', 'boolean', true],
  ['E3', 'number', 0.985],
  ['A4', 'text', '信息化 <运维> & "安全"'],
  ['B4', 'number', -7],
  ['C4', 'date', '2022-12-31T16:03:00'],
  ['D4', 'boolean', false],
  ['E4', 'number', 1],
  ['A5', 'text', ' 前后有空格 '],
  ['B5', 'number', 0.1],
  ['C5', 'date', '1900-03-01'],
  ['D5', 'boolean', true],
  ['E5', 'number', 0],
  ['A6', 'text', '两行\n文字'],
  ['B6', 'number', 99999999.99],
  ['C6', 'date', '2024-02-29'],
  ['D6', 'boolean', false],
  ['E6', 'number', 0.3333],
];

describe('the workbooks of other programs', () => {
  it.each([
    ['openpyxl', ['B8', 'uncalculated', '']],
    ['xlsxwriter', ['B8', 'number', 100001227.65]],
    ['libreoffice', ['B8', 'number', 100001227.65]],
  ])('read alike: %s', async (program, total) => {
    const workbook = await xlsxReader().read(readFileSync(join(folder, `${program}.xlsx`)));
    const [sheet, inner] = workbook.sheets;

    expect(cellsOf(sheet)).toEqual([...EXPECTED, total]);
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 5 }]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([4]);
    expect([...(sheet?.rows ?? [])].filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual([5]);
    expect([...(sheet?.rows ?? [])].flatMap(({ cells }) => cells.filter(({ percent }) => percent)).length).toBe(4);
    expect(inner?.hidden).toBe(true);
  });
});

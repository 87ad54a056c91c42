import { describe, expect, it } from 'vitest';
import { departmentBlock } from '../../shared/status-sheet/sheets/department-block.ts';
import { matrixSheet } from '../../shared/status-sheet/sheets/matrix-sheet.ts';
import { overviewSheet } from '../../shared/status-sheet/sheets/overview-sheet.ts';
import { progressSheet } from '../../shared/status-sheet/sheets/progress-sheet.ts';
import { shownTyping } from '../../shared/status-sheet/shown-typing.ts';
import type { Block } from '../../shared/status-sheet/status-book.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';
import { someFacts } from '../builders/facts-shown.ts';

const BUREAU = aUnit({ code: '101', name: '区教育局' });
const OTHER = aUnit({ code: '102', name: '区民政局' });
const SCHOOL = aUnit({ code: '201', name: '区第一中学', upper: '101' });
const plan = aPlan({ duties: [aDuty({})] });

const matrixOf = (...units: Parameters<typeof assessed>[1]) => {
  const { columns, rows } = matrixSheet(assessed('2022-04-10', units, [], { plan }));
  return { labels: columns.map(({ label }) => label), rows: rows.map((row) => [row[0], row.at(-1)]) };
};

describe('单位矩阵 of two levels', () => {
  it('sets lower units behind their upper one and says under whom each stands', () => {
    expect(matrixOf(FINANCE, BUREAU, OTHER, SCHOOL)).toEqual({
      labels: ['单位', 'T-1', '主管部门'],
      rows: [
        ['区财政局', ''],
        ['区教育局', '区教育局'],
        ['区第一中学', '区教育局'],
        ['区民政局', ''],
      ],
    });
  });

  it('has no such column where every unit stands alone', () => {
    expect(matrixOf(FINANCE, BUREAU, OTHER).labels).toEqual(['单位', 'T-1']);
  });
});

describe('总览 of two levels', () => {
  it('adds up each department with its lower units, and leads to their rows', () => {
    const block = departmentBlock(assessed('2022-05-09', [FINANCE, BUREAU, OTHER, SCHOOL], [], { plan }));

    // 无法核对 without a register: owed, neither done nor overdue, and not in time.
    expect(block?.rows).toEqual([
      ['区教育局', 2, 2, 0, 0, { value: 0, format: 'percent' }, { value: 0, format: 'percent' }],
    ]);
    expect(block?.leads).toEqual([{ sheet: '任务进度', pick: { 主管部门: ['区教育局'], 应办: ['是'] } }]);
    expect(departmentBlock(assessed('2022-05-09', [FINANCE, BUREAU, OTHER], [], { plan }))).toBeNull();
  });

  it('fits its blocks into their places on the workbook’s sheet, with last year’s figures beside', () => {
    const assessment = assessed('2022-05-09', [FINANCE, BUREAU, OTHER, SCHOOL], [], { plan });
    const lastYear = { day: '2021-05-09', owed: 3, met: 1, overdue: 1, red: 0, onTime: null, coverage: null };
    const { left, right } = overviewSheet({ ...someFacts(), assessment, lastYear });
    const widths = (blocks: readonly Block[]) => [
      ...new Set(blocks.map(({ columns }) => columns.reduce((sum, { parts }) => sum + parts, 0))),
    ];

    expect(left.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['各主管部门(连同下属单位)', '与上年同期相比(上年是 2021-05-09)']),
    );
    expect([widths(left), widths(right)]).toEqual([[13], [18]]);
  });

  it('has the upper unit’s own rows of 任务进度 under its name too', () => {
    const { columns, rows } = progressSheet(
      assessed('2022-05-09', [FINANCE, BUREAU, OTHER, SCHOOL], [], { plan }),
      shownTyping(),
    );
    const [unit, upper] = ['单位', '主管部门'].map((label) => columns.findIndex((column) => column.label === label));

    expect(rows.map((row) => [row[unit ?? 0], row[upper ?? 0]])).toEqual([
      ['区教育局', '区教育局'],
      ['区民政局', ''],
      ['区第一中学', '区教育局'],
    ]);
  });
});

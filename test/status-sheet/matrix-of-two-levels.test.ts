import { describe, expect, it } from 'vitest';
import { matrixSheet } from '../../shared/status-sheet/sheets/matrix-sheet.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, assessed } from '../builders/an-assessment.ts';

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

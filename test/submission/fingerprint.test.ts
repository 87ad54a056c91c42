import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprinted, fingerprintOf } from '../../shared/submission/fingerprint.ts';
import { ANSWER_LABELS } from '../../shared/workbook/answer-sheet-mark.ts';
import type { Cell, Row, Sheet } from '../../shared/workbook/grid.ts';
import { looksOf } from '../../shared/workbook/number-looks.ts';

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

const aCell = (row: number, column: number, value: Cell['value'], kind: Cell['kind'] = 'text'): Cell => ({
  row,
  column,
  kind,
  value,
  formula: false,
  percent: false,
});

const shownAs = (value: number, format: string): Cell => {
  const looks = looksOf(format);
  return { ...aCell(2, 1, value, 'number'), ...(looks === null ? {} : { looks }) };
};

const aSheet = (name: string, cells: readonly Cell[]): Sheet => {
  const numbers = [...new Set(cells.map(({ row }) => row))];
  const rows: Row[] = numbers.map((number) => ({
    number,
    hidden: false,
    cells: cells.filter(({ row }) => row === number),
  }));
  return { name, hidden: false, merges: [], hiddenColumns: new Set(), rows };
};

const fingerprint = (...sheets: Sheet[]) => fingerprintOf({ sheets, date1904: false }, sha256);

const table = aSheet('自评表', [aCell(1, 1, '项目名称'), aCell(2, 1, 12, 'number')]);
const answer = aSheet(
  '审核结果',
  ANSWER_LABELS.map((label, index) => aCell(index + 1, 1, label)),
);

describe('the fingerprint of a workbook', () => {
  it('does not see our answer', () => {
    expect(fingerprint(table, answer)).toBe(fingerprint(table));
  });

  it('sees a sheet of the department that only bears the name of our answer', () => {
    expect(fingerprint(table, aSheet('审核结果', [aCell(1, 1, '科室意见')]))).not.toBe(fingerprint(table));
  });

  it.each([
    ['a value', aSheet('自评表', [aCell(1, 1, '项目名称'), aCell(2, 1, 13, 'number')])],
    ['a kind', aSheet('自评表', [aCell(1, 1, '项目名称'), aCell(2, 1, '12')])],
    ['a place', aSheet('自评表', [aCell(1, 1, '项目名称'), aCell(2, 2, 12, 'number')])],
    ['what a number is shown as', aSheet('自评表', [aCell(1, 1, '项目名称'), shownAs(12, '0"元"')])],
    ['a name', aSheet('申报表', [aCell(1, 1, '项目名称'), aCell(2, 1, 12, 'number')])],
  ])('changes with %s', (_, changed) => {
    expect(fingerprint(changed)).not.toBe(fingerprint(table));
  });

  it('stays as ever for a number that is shown as itself', () => {
    expect(fingerprint(aSheet('自评表', [aCell(1, 1, '项目名称'), shownAs(12, '#,##0.00')]))).toBe(fingerprint(table));
  });

  it('is taken while the rows are read by others, so that a long list is walked once', () => {
    const rows = Array.from({ length: 500 }, (_, row) => aCell(row + 1, 1, `项目${row}`));
    const list = aSheet('清单', rows);
    let walks = 0;
    const watched: Sheet = {
      ...list,
      get rows() {
        walks += 1;
        return list.rows;
      },
    };
    const { workbook, fingerprint: taken } = fingerprinted({ sheets: [watched, table], date1904: false }, sha256);

    for (const row of workbook.sheets[0]?.rows ?? []) if (row.number > 3) break;
    for (const sheet of workbook.sheets) expect([...sheet.rows].length).toBeGreaterThan(0);

    expect(taken()).toBe(fingerprint(list, table));
    expect(walks).toBe(2);
  });

  it('hashes a long list in pieces', () => {
    const longest: number[] = [];
    const list = aSheet(
      '清单',
      Array.from({ length: 5000 }, (_, row) => aCell(row + 1, 1, `项目${row}`.repeat(10))),
    );

    fingerprintOf({ sheets: [list], date1904: false }, (content) => {
      longest.push(content.length);
      return sha256(content);
    });

    expect(Math.max(...longest)).toBeLessThan(70_000);
  });
});

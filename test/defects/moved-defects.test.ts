import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCards } from '../../shared/submission/card/read/read-cards.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { addressOf } from '../../shared/workbook/grid.ts';
import { viewOf } from '../../shared/workbook/sheet-view.ts';
import { readingContext } from '../builders/contexts.ts';
import { type Drawing, insert, named, put, sheetOf } from '../builders/drawing.ts';
import { rightCards } from '../builders/right-cards.ts';
import { sheetOf as listSheet, workbookOf } from '../builders/sheet-builder.ts';
import { cardDefects } from './card-defects.ts';
import { CELL_DEFECTS } from './list-defects.ts';
import { SHAPE_DEFECTS } from './list-shape-defects.ts';

const found = (on: Drawing) =>
  readCards(viewOf(sheetOf(on)), readingContext()).flatMap(({ findings }) =>
    findings.map(({ rule, level, cell }) => `${rule} ${level} ${cell}`),
  );

/** What people do to a form that changes nothing it says. */
type Change = { readonly kind: 'row' | 'column' | 'hide' | 'note'; readonly at: number };

const changes = fc.array(
  fc.record({
    kind: fc.constantFrom<Change['kind']>('row', 'column', 'hide', 'note'),
    at: fc.integer({ min: 1, max: 24 }),
  }),
  { minLength: 1, maxLength: 4 },
);

const lastRow = (on: Drawing): number => Math.max(...[...on.cells.values()].map(({ row }) => row));

const changed = (on: Drawing, { kind, at }: Change): Drawing => {
  if (kind === 'row') return insert(on, { row: at });
  if (kind === 'column') return insert(on, { column: 1 });
  if (kind === 'hide') on.hiddenRows.add(at);
  else put(on, `A${lastRow(on) + 2}`, `注：${at}.本表一式两份。`);
  return on;
};

describe('a card moved about by inserted and hidden rows and columns, and notes', () => {
  it('stays right', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rightCards), changes, ({ make }, list) => {
        expect(found(list.reduce(changed, make()))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('has its one fault where it moved to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cardDefects), changes, ({ make, rule, level, at }, list) => {
        const on = list.reduce(changed, make());

        expect(found(on)).toEqual([`${rule} ${level} ${named(on, at)}`]);
      }),
      { numRuns: 800 },
    );
  });
});

const movedCell = (cell: string, rows: number, columns: number): string => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return cell === '' ? '' : addressOf(Number(digits) + rows, column + columns);
};

describe('a list that begins anywhere on its sheet', () => {
  it('has its one fault where it moved to', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CELL_DEFECTS, ...SHAPE_DEFECTS),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        ({ lines, context, expected }, rows, columns) => {
          const sheet = listSheet([...lines, [], ['注：本表一式两份。']], { at: [1 + rows, 1 + columns] });

          const { findings } = readSubmission(workbookOf(sheet), context);

          expect(findings.map(({ rule, level, cell }) => ({ rule, level, cell }))).toEqual([
            { ...expected, cell: movedCell(expected.cell, rows, columns) },
          ]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

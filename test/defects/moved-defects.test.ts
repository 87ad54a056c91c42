import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCards } from '../../shared/submission/card/read-cards.ts';
import { viewOf } from '../../shared/workbook/sheet-view.ts';
import { readingContext } from '../builders/contexts.ts';
import { type Drawing, insert, named, put, sheetOf } from '../builders/drawing.ts';
import { rightCards } from '../builders/right-cards.ts';
import { cardDefects } from './card-defects.ts';

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
  }, 60_000);

  it('has its one fault where it moved to', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cardDefects), changes, ({ make, rule, level, at }, list) => {
        const on = list.reduce(changed, make());

        expect(found(on)).toEqual([`${rule} ${level} ${named(on, at)}`]);
      }),
      { numRuns: 800 },
    );
  }, 60_000);
});

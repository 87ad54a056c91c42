import { describe, expect, it } from 'vitest';
import { readCards } from '../../shared/submission/card/read/read-cards.ts';
import { viewOf } from '../../shared/workbook/sheet-view.ts';
import { readingContext } from '../builders/contexts.ts';
import { type Drawing, named, sheetOf } from '../builders/drawing.ts';
import { cardDefects } from './card-defects.ts';

const found = (on: Drawing) =>
  readCards(viewOf(sheetOf(on)), readingContext()).flatMap(({ findings }) =>
    findings.map(({ rule, level, cell }) => `${rule} ${level} ${cell}`),
  );

describe('one fault in an otherwise right card', () => {
  it.each(cardDefects)(
    '$form $layout: $fault is told as $rule at $at and nothing else is',
    ({ make, rule, level, at }) => {
      const on = make();

      const findings = found(on);

      expect(findings).toEqual([`${rule} ${level} ${named(on, at)}`]);
    },
  );

  it('stands for every layout and for most checks', () => {
    const layouts = new Set(cardDefects.map(({ form, layout }) => `${form} ${layout}`));
    const rules = new Set(cardDefects.map(({ rule }) => rule));

    expect(cardDefects.length).toBeGreaterThan(200);
    expect(layouts.size).toBe(20);
    expect(rules.size).toBeGreaterThan(30);
  });
});

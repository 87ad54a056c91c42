import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { named } from '../../builders/drawing.ts';
import { sheetData } from '../../builders/drawing-book.ts';
import { rightCards } from '../../builders/right-cards.ts';
import { cardDefects } from '../../defects/card-defects.ts';

/**
 * Writes the drawings of the right cards and of single-defect cards of each form, layout and most rules as JSON, for `cards.py` to
 * make workbooks of, and what must be found on each. Run `test/workbooks/make/cards.sh`.
 */
const folder = process.argv[2] ?? '.';

const seen = new Set<string>();
const chosen = cardDefects.filter(({ form, layout, rule }) => {
  const kind = `${form} ${layout} ${rule}`;
  if (seen.has(kind)) return false;
  seen.add(kind);
  return true;
});

/** Every other one: enough of each layout, and small enough to keep. */
const defects = chosen.filter((_, index) => index % 2 === 0).map((defect, index) => {
  const on = defect.make();
  const name = `缺陷${index + 1}`;
  return { sheet: sheetData(on, name), expected: { sheet: name, form: defect.form, found: `${defect.rule} ${defect.level} ${named(on, defect.at)}` } };
});

const right = rightCards.map((card, index) => ({
  sheet: sheetData(card.make(), `正确${index + 1}`),
  expected: { sheet: `正确${index + 1}`, form: card.form, found: '' },
}));

writeFileSync(join(folder, 'cards.json'), JSON.stringify({ right: right.map(({ sheet }) => sheet), defects: defects.map(({ sheet }) => sheet) }));
writeFileSync(
  join(folder, 'expected.json'),
  `${JSON.stringify({ right: right.map(({ expected }) => expected), defects: defects.map(({ expected }) => expected) }, null, 1)}\n`,
);

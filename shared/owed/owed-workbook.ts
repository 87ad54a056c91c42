import type { Day } from '../day.ts';
import type { CardForm } from '../form/card/card-form.ts';
import { cardForm } from '../form/card/card-forms.ts';
import { issuedList } from '../form/issue/blank-list.ts';
import { inLocalLabels } from '../form/issue/in-local-labels.ts';
import type { IssuedSheet, IssuedWorkbook } from '../form/issue/issued-sheet.ts';
import type { ListTemplateRow, ListTemplateValue } from '../form/issue/list-template.ts';
import { givenColumns } from '../form/list/given-columns.ts';
import type { ListForm } from '../form/list/list-form.ts';
import { LIST_FORMS } from '../form/list/list-forms.ts';
import { localForm, type OwnWord } from '../form/own-words.ts';
import type { FieldValue } from '../submission/record.ts';
import { budgetIn, initialBudgetIn } from '../submission/record-money.ts';
import type { Unit } from '../unit.ts';
import { coverSheet, firstDue, type IssuedPart } from './cover-sheet.ts';
import { exampleSheet } from './example-sheet.ts';
import { MOST_CARDS, type OwedForm, type OwedObject } from './owed-forms.ts';

const FEN_IN_WAN = 1_000_000;
const SPARE_ROWS = 20;
const LONGEST_SHEET_NAME = 28;

const wan = (value: FieldValue | undefined): number | null => (typeof value === 'number' ? value / FEN_IN_WAN : null);

const issuedValue = (value: FieldValue | undefined, kind: string): ListTemplateValue => {
  if (kind === 'money') return wan(value);
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

/** What the register says about an object, in the columns of the form that has them. */
const givenRow = (form: ListForm, { row, year }: OwedObject): ListTemplateRow => {
  const given = givenColumns(form);
  return Object.fromEntries(
    form.columns
      .filter(({ label }) => given.has(label))
      .map(({ label, kind }) => [
        label,
        label === form.yearColumn ? year : issuedValue(row.record.fields[label], kind),
      ]),
  );
};

const NOTES = ['说明：白底的内容已按项目清单填好，请填写黄底的格子；不需要填的行留着即可，不会算错。'];

const owedList = (form: ListForm, unit: Unit, { objects }: OwedForm): IssuedSheet =>
  issuedList(form, {
    unit: unit.name,
    year: null,
    rows: objects.map((one) => givenRow(form, one)),
    spareRows: SPARE_ROWS,
    notes: NOTES,
    blank: true,
  });

const FORBIDDEN_IN_SHEET_NAMES = /[[\]:*?/\\']/gu;

const sheetName = (name: string, index: number): string =>
  `${index + 1} ${name.replace(FORBIDDEN_IN_SHEET_NAMES, '')}`.slice(0, LONGEST_SHEET_NAME);

const projectCards = (form: CardForm, unit: Unit, { objects, month, earlier }: OwedForm): readonly IssuedSheet[] =>
  objects.slice(0, MOST_CARDS).map(({ row: { object, record }, year }, index) => {
    const initial = wan(initialBudgetIn(record));
    const known = earlier?.(form, object.id, year);
    return form.issue({
      sheet: sheetName(object.name, index),
      year,
      unit: unit.name,
      project: { name: object.name, code: record.code },
      initial,
      budget: wan(budgetIn(record)) ?? initial,
      month,
      ...(known === undefined ? {} : { earlier: known }),
    });
  });

const wholeUnitCard = (form: CardForm, unit: Unit, { year, month, earlier }: OwedForm): IssuedSheet => {
  const known = earlier?.(form, null, year);
  return form.issue({
    sheet: form.name,
    year,
    unit: unit.name,
    project: null,
    initial: null,
    budget: null,
    month,
    ...(known === undefined ? {} : { earlier: known }),
  });
};

const owedCards = (form: CardForm, unit: Unit, owed: OwedForm): readonly IssuedSheet[] =>
  form.object === 'project' ? projectCards(form, unit, owed) : [wholeUnitCard(form, unit, owed)];

const sheetsOf = (unit: Unit, owed: OwedForm, words: readonly OwnWord[]): readonly IssuedSheet[] => {
  const list = LIST_FORMS.find(({ name }) => name === owed.form);
  if (list !== undefined) return [owedList(localForm(list, words), unit, owed)];
  const card = cardForm(owed.form);
  return card === undefined ? [] : owedCards(card, unit, owed);
};

/** What others wait for has no day of its own and comes first. */
const order = (a: Day | null, b: Day | null): number => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1);

/**
 * One workbook with every form a unit still owes, its own objects filled in: a cover that says what, by when and where to, the
 * forms in the order in which they are due, and an example. Null where it owes nothing. Read back as it is issued, it is no hand-in and no fault.
 */
export const owedWorkbook = (
  unit: Unit,
  owed: readonly OwedForm[],
  words: readonly OwnWord[] = [],
): IssuedWorkbook | null => {
  const parts = owed
    .map((one): IssuedPart => ({ owed: one, sheets: sheetsOf(unit, one, words) }))
    .filter(({ sheets }) => sheets.length > 0)
    .toSorted((a, b) => order(firstDue(a.owed), firstDue(b.owed)));
  if (parts.length === 0) return null;
  const example = exampleSheet(
    parts.map(({ owed: { form, year } }) => ({ form, year })),
    words,
  );
  const forms = [...parts.flatMap(({ sheets }) => sheets), example];
  return { sheets: [coverSheet(unit, parts), ...forms.map((sheet) => inLocalLabels(sheet, words))] };
};

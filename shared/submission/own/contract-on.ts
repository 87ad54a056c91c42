import { cardForm } from '../../form/card/card-forms.ts';
import { FORM_NAMES, type FormName } from '../../form/form-name.ts';
import { columnsOfForm } from '../../form/forms.ts';
import { findTables } from '../../form/header/find-tables.ts';
import { formTitled } from '../../form/header/form-title.ts';
import { isLabelOf, matchHeader } from '../../form/header/match-header.ts';
import { LIST_FORMS } from '../../form/list/list-forms.ts';
import type { LocalLayout } from '../../form/own/local-layout.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import { addressOf } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import type { Card } from '../card/card.ts';
import { cardPartsOf } from '../card/layout/card-area.ts';
import { titledForm } from '../card/layout/titled-form.ts';
import { readCard } from '../card/read/read-card.ts';
import { CARD_LABELS, contractLabel } from './contract-label.ts';
import { promptsOn, splitOn } from './prompts-on.ts';
import { type Corrections, FORM } from './template-sheet.ts';

/** Rows at the top of a sheet where its title may stand. */
const TITLE_ROWS = 4;

/** The contract's form that a blank sheet is, and how its labels lead to the fields. */
export type Contract = {
  readonly form: FormName;
  readonly prompts: readonly string[];
  readonly split: LocalLayout['split'];
  readonly fieldOf: (text: string) => string | null;
  readonly words: readonly string[];
  /** Addresses of what the form prints that is no label: its title, what stands beside its labels, its indicators. */
  readonly printed: ReadonlySet<string>;
};

const namesOn = ({ title, head, blocks }: Card): readonly string[] =>
  [
    title,
    ...Object.values(head).map((one) => one?.value),
    ...blocks.flatMap(({ indicators }) =>
      indicators.flatMap(({ level1, level2, name, target, actual }) => [level1, level2, name, target, actual]),
    ),
  ].flatMap((entry) => (entry == null ? [] : [entry.cell]));

const cardOn = (view: SheetView): Contract | null => {
  const cards = cardPartsOf(view).flatMap((part) => readCard(view, part, { scoring: [], date1904: false }));
  const [card] = cards;
  if (card === undefined) return null;
  return {
    form: card.form,
    prompts: promptsOn(card),
    split: splitOn(card),
    fieldOf: contractLabel,
    words: CARD_LABELS,
    printed: new Set(cards.flatMap(namesOn)),
  };
};

/** A list of the contract where its title says so or most of the header's labels are its own. */
const listOn = (view: SheetView): Contract | null => {
  const [table] = findTables(view);
  if (table === undefined) return null;
  const { form, places, headerTexts, title } = table;
  const named = [title?.text ?? '', view.name].some((text) => formTitled(text) === form);
  if (!named && places.size * 2 <= headerTexts.size) return null;
  const labels = columnsOfForm(form.name).map(({ label }) => label);
  // What only the lexicon understands is a label where the header says so: elsewhere it may be anything.
  const heads = new Set([...headerTexts.values()].map(compact));
  const fieldOf = (text: string): string | null =>
    isLabelOf(form, text) || heads.has(compact(text))
      ? ([...matchHeader(form, new Map([[1, text]])).keys()][0] ?? null)
      : null;
  const printed = new Set(title === null ? [] : [addressOf(title.row, title.column)]);
  return { form: form.name, prompts: [], split: null, fieldOf, words: labels, printed };
};

const namedForm = (view: SheetView, typed: Corrections[string]): FormName | null => {
  const said = FORM_NAMES.find((name) => name === typed?.[FORM]);
  if (said !== undefined) return said;
  const titles = [...view.rows.slice(0, TITLE_ROWS).flatMap(({ cells }) => cells.map(textOf)), view.name].map(compact);
  return (
    titles.map((title) => titledForm(title) ?? formTitled(title)?.name ?? null).find((form) => form !== null) ?? null
  );
};

/** The form its title names, or finance, though its labels are not understood yet. */
const namedOn = (view: SheetView, typed: Corrections[string]): Contract | null => {
  const form = namedForm(view, typed);
  if (form === null) return null;
  const about = { form, prompts: [], split: null, printed: new Set<string>() };
  if (cardForm(form) !== undefined) return { ...about, fieldOf: contractLabel, words: CARD_LABELS };
  const lists = LIST_FORMS.filter(({ name }) => name === form);
  const fieldOf = (text: string): string | null =>
    lists.map((list) => [...matchHeader(list, new Map([[1, text]])).keys()][0]).find((one) => one !== undefined) ??
    null;
  return { ...about, fieldOf, words: lists.flatMap(({ columns }) => columns.map(({ label }) => label)) };
};

/**
 * The contract's form of a blank sheet: by its own card or table as `printed` (its labels put into the contract's words), else by the title
 * of the sheet itself or by what finance wrote. Null for a form of the district's own.
 */
export const contractOn = (printed: SheetView, sheet: SheetView, typed: Corrections[string]): Contract | null =>
  cardOn(printed) ?? listOn(printed) ?? namedOn(sheet, typed);

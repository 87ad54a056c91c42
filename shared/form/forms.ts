import { perKey } from '../memo.ts';
import { CARD_FORMS, cardForm } from './card/card-forms.ts';
import type { Column } from './column.ts';
import type { FormName } from './form-name.ts';
import { LIST_FORMS } from './list/list-forms.ts';
import type { OwnColumns } from './own/own-form.ts';

/** The columns a form's records have, whether it is a list (all its sheets together), a card or one of the district's own. */
export const columnsOfForm = (name: FormName, own: readonly OwnColumns[] = []): readonly Column[] =>
  own.find((form) => form.name === name)?.columns ??
  cardForm(name)?.columns ??
  LIST_FORMS.filter((form) => form.name === name).flatMap(({ columns }) => columns);

/** Every form that units hand in, lists first. */
export const FORMS_OF_UNITS: readonly FormName[] = [
  ...new Set([...LIST_FORMS, ...CARD_FORMS].filter(({ owner }) => owner !== 'finance').map(({ name }) => name)),
];

/** Columns of a form that hold the year's budget, the one it began with, and what was spent of it. */
export type MoneyColumns = {
  readonly budget: string | null;
  readonly initial: string | null;
  readonly spent: string | null;
};

const INITIAL = '年初预算数';

/** The money columns of a list or a card; all null for a form that states no budget. */
export const moneyColumns = perKey((name: FormName): MoneyColumns => {
  const card = cardForm(name);
  const list = LIST_FORMS.find((form) => form.name === name && form.money !== undefined)?.money;
  if (card === undefined) return list ?? { budget: null, initial: null, spent: null };
  return { ...card.money, initial: card.columns.some(({ label }) => label === INITIAL) ? INITIAL : null };
});

/** Labels of all columns of a form that hold an amount. */
export const amountColumns = perKey((name: FormName): readonly string[] =>
  columnsOfForm(name)
    .filter(({ kind }) => kind === 'money')
    .map(({ label }) => label),
);

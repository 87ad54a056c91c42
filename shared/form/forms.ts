import { CARD_FORMS, cardForm } from './card/card-forms.ts';
import type { Column } from './column.ts';
import type { FormName } from './form-name.ts';
import { LIST_FORMS } from './list-forms.ts';

/** The columns a form's records have, whether it is a list (all its sheets together) or a card. */
export const columnsOfForm = (name: FormName): readonly Column[] =>
  cardForm(name)?.columns ?? LIST_FORMS.filter((form) => form.name === name).flatMap(({ columns }) => columns);

/** Every form that units hand in, lists first. */
export const FORMS_OF_UNITS: readonly FormName[] = [
  ...new Set([...LIST_FORMS, ...CARD_FORMS].filter(({ owner }) => owner !== 'finance').map(({ name }) => name)),
];

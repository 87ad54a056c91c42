import { CARD_FORMS } from '../card/card-forms.ts';
import type { FormName } from '../form-name.ts';
import type { FormOwner } from '../list/list-form.ts';
import { LIST_FORMS } from '../list/list-forms.ts';
import { localForm, type OwnWord } from '../own-words.ts';
import { blankList } from './blank-list.ts';
import { inLocalLabels } from './in-local-labels.ts';
import type { IssuedSheet } from './issued-sheet.ts';

const byUnits = ({ owner }: { readonly owner: FormOwner }): boolean => owner !== 'finance';

const NOTHING = { unit: null, project: null, initial: null, budget: null };

/** Set in the years they are about: self-evaluation looks back, monitoring at this year, targets ahead. */
const blankCards = (year: number, monthOf: (form: FormName) => number): readonly IssuedSheet[] =>
  CARD_FORMS.filter(byUnits).map(({ name, yearOffset, issue }) =>
    issue({ ...NOTHING, sheet: name, year: year + yearOffset, month: monthOf(name) }),
  );

/**
 * The forms units fill in, each a sheet named after it, with nothing filled in. `monthOf`: up to which month of the year
 * (1–12) a monitoring card asks; `words`: the district's own words and labels.
 */
export const blankForms = (
  year: number,
  monthOf: (form: FormName) => number,
  words: readonly OwnWord[] = [],
): readonly IssuedSheet[] =>
  [...LIST_FORMS.filter(byUnits).map((form) => blankList(localForm(form, words))), ...blankCards(year, monthOf)].map(
    (sheet) => inLocalLabels(sheet, words),
  );

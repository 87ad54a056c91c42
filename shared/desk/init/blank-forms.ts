import { CARD_FORMS } from '../../form/card/card-forms.ts';
import { blankList } from '../../form/issue/blank-list.ts';
import type { IssuedSheet } from '../../form/issue/issued-sheet.ts';
import type { FormOwner } from '../../form/list-form.ts';
import { LIST_FORMS } from '../../form/list-forms.ts';

const byUnits = ({ owner }: { readonly owner: FormOwner }): boolean => owner !== 'finance';

/** The window for monitoring opens in July: the months before it are watched. */
const MONITORED_MONTH = 7;

const NOTHING = { unit: null, project: null, initial: null, budget: null, month: MONITORED_MONTH };

/** Blank cards set in the years they are about: self-evaluation looks back, monitoring at this year, targets ahead. */
const blankCards = (year: number): readonly IssuedSheet[] =>
  CARD_FORMS.filter(byUnits).map(({ name, yearOffset, issue }) =>
    issue({ ...NOTHING, sheet: name, year: year + yearOffset }),
  );

/** The forms departments fill in, each a sheet named after it, with nothing filled in. */
export const blankForms = (year: number): readonly IssuedSheet[] => [
  ...LIST_FORMS.filter(byUnits).map((form) => blankList(form)),
  ...blankCards(year),
];

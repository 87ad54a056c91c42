import { bareLabel } from '../lexicon/bare-label.ts';
import { FUND_WORDS } from '../lexicon/fund-words.ts';
import { understanding } from '../lexicon/meaning.ts';
import type { ListForm } from '../list/list-form.ts';

const isOfAllYears = understanding({ multiYearTotal: FUND_WORDS.multiYearTotal });

/** `项目总预算`, `总投资`: what a project comes to over all its years. */
export const saysWholeLife = (text: string): boolean => isOfAllYears(bareLabel(text)) !== undefined;

/**
 * Without the columns that hold all years' money, where a year's own stands beside them: they are never that year's budget. Alone,
 * such words are what people call the budget.
 */
export const withoutWholeLife = (
  { money }: ListForm,
  texts: ReadonlyMap<number, string>,
  found: ReadonlyMap<string, number>,
): ReadonlyMap<number, string> =>
  [money?.budget, money?.initial].some((label) => typeof label === 'string' && found.has(label))
    ? new Map([...texts].filter(([, text]) => !saysWholeLife(text)))
    : texts;

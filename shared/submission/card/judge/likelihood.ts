import { compact } from '../../../workbook/label.ts';
import type { Indicator } from '../card.ts';
import { type Entry, isFilled } from '../entry.ts';

type Likelihood = 'certain' | 'possible' | 'impossible';

/** What a row says of reaching its target: every likelihood it marks, and where the first mark would stand. */
export type LikelihoodMarks = {
  readonly marked: readonly { readonly kind: Likelihood; readonly at: Entry }[];
  readonly first: Entry;
};

const KINDS: readonly Likelihood[] = ['certain', 'possible', 'impossible'];
const EMPTY = /^[□○〇☐0否]$/u;

const isMarked = (entry: Entry | undefined): entry is Entry => isFilled(entry) && !EMPTY.test(compact(entry.text));

const fromWord = (entry: Entry): LikelihoodMarks => {
  const word = compact(entry.text);
  const kind = /不可能/u.test(word)
    ? 'impossible'
    : /有可能|可能/u.test(word)
      ? 'possible'
      : /确定|能/u.test(word)
        ? 'certain'
        : null;
  return { marked: kind === null ? [] : [{ kind, at: entry }], first: entry };
};

/** The marks of one row, from three columns of ticks or one column of words; null where the card has neither. */
export const likelihoodOf = ({ marks }: Indicator): LikelihoodMarks | null => {
  const first = marks.certain;
  if (first === undefined) return marks.likelihood === undefined ? null : fromWord(marks.likelihood);
  const marked = KINDS.flatMap((kind) => {
    const at = marks[kind];
    return isMarked(at) ? [{ kind, at }] : [];
  });
  return { marked, first };
};

/** The row says its target may be missed. */
export const isDoubtful = (indicator: Indicator): boolean => {
  const marks = likelihoodOf(indicator);
  return marks?.marked.length === 1 && marks.marked[0]?.kind !== 'certain';
};

import { keysOf } from './label-keys.ts';
import { LIST_FORMS } from './list-forms.ts';

const KNOWN: ReadonlySet<string> = new Set(
  LIST_FORMS.flatMap(({ columns }) => columns.flatMap(({ label, synonyms }) => [label, ...synonyms].flatMap(keysOf))),
);

/** Texts repeat down a sheet: each is looked up once, up to a bound. */
const MOST_REMEMBERED = 4000;
const remembered = new Map<string, boolean>();

/** The text is a column's label in some list form. */
export const isKnownLabel = (text: string): boolean => {
  const before = remembered.get(text);
  if (before !== undefined) return before;
  const known = keysOf(text).some((key) => KNOWN.has(key));
  if (remembered.size < MOST_REMEMBERED) remembered.set(text, known);
  return known;
};

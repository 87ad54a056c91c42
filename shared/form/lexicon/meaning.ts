/**
 * What the labels of one field have in common. Words are parted by `|`.
 *
 * `core`: of each group one word stands in the label · `beside`: words that may stand there as well and change nothing, besides
 * those of `COMMON`; `*` any words at all · `without`: words that make it the label of something else.
 */
export type Meaning = {
  readonly core: readonly string[];
  readonly beside?: string;
  readonly without?: string;
};

/** The labels of one kind, such as an indicator table's columns: each field with what its labels may say. */
export type Words<Field extends string> = { readonly [field in Field]: readonly Meaning[] };

/** Finds the field a bare label (see `bare-label.ts`) stands for; undefined where it stands for none of the kind. */
export type Understanding<Field extends string> = (bare: string) => Field | undefined;

/** When, and joints: they never change what a label says. */
const COMMON =
  '全年度|全年|本年度|本年|当年度|当年|年度|年终|年末|年底|半年度|季度|累计|截至|X月|及|和|与|或|的|之|为|、|/|,|-|—';

type Compiled = {
  readonly core: readonly (readonly string[])[];
  readonly beside: readonly string[] | null;
  readonly without: readonly string[];
};

const wordsIn = (words: string): readonly string[] =>
  words
    .split('|')
    .filter((word) => word !== '')
    .sort((one, other) => other.length - one.length);

const compiled = ({ core, beside = '', without = '' }: Meaning): Compiled => ({
  core: core.map(wordsIn),
  beside: beside === '*' ? null : wordsIn(`${beside}|${COMMON}`),
  without: wordsIn(without),
});

/** Stands where a word was taken out, so that what is left of it on both sides makes no new word. */
const GAP = '\0';

/** How many signs of a label are core words; 0 where the label says something else. */
const fitOf = ({ core, beside, without }: Compiled, bare: string): number => {
  let rest = bare;
  let fit = 0;
  for (const group of core) {
    const word = group.find((one) => rest.includes(one));
    if (word === undefined) return 0;
    rest = rest.replace(word, GAP);
    fit += word.length;
  }
  if (without.some((word) => bare.includes(word))) return 0;
  if (beside === null) return fit;
  for (const word of beside) rest = rest.replaceAll(word, GAP);
  return rest.replaceAll(GAP, '') === '' ? fit : 0;
};

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** One of the words of which every label of the kind has one: most texts have none, and are told at a glance. */
const leadingWord = (meanings: readonly Compiled[]): RegExp =>
  new RegExp([...new Set(meanings.flatMap(({ core: [lead = []] }) => lead))].map(escaped).join('|'), 'u');

/**
 * Reads labels of one kind: the field most of whose core words stand in a label is taken, the first declared on a draw. Whoever
 * asks again and again remembers the answer.
 */
export const understanding = <Field extends string>(words: Words<Field>): Understanding<Field> => {
  const fields = (Object.entries(words) as [Field, readonly Meaning[]][]).map(
    ([field, meanings]) => [field, meanings.map(compiled)] as const,
  );
  const lead = leadingWord(fields.flatMap(([, meanings]) => meanings));
  return (bare) => {
    if (bare.length > LONGEST || !lead.test(bare)) return undefined;
    let best: Field | undefined;
    let most = 0;
    for (const [field, meanings] of fields)
      for (const meaning of meanings) {
        const fit = fitOf(meaning, bare);
        if (fit > most) [best, most] = [field, fit];
      }
    return best;
  };
};

/** Longer texts are sentences, not labels. */
const LONGEST = 30;

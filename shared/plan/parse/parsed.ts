/** What a cell of 工作要点 says, or in Chinese what should stand there instead. */
export type Parsed<Value> = { readonly value: Value } | { readonly expected: string };

/** Full-width forms, typographic dashes and outer blanks taken out, so that what looks the same reads the same. */
export const plain = (text: string): string =>
  text.normalize('NFKC').replace(/[−–—]/gu, '-').replace(/[〜∼]/gu, '~').trim();

/** The text as one of a table's words, by the table's meaning. */
export const oneOf = <Value>(words: { readonly [word: string]: Value }, text: string): Parsed<Value> => {
  const said = plain(text);
  const found = Object.entries(words).find(([word]) => word === said);
  return found === undefined ? { expected: Object.keys(words).filter(Boolean).join('、') } : { value: found[1] };
};

/** `甲、乙` and its kin (、 , ; | or blanks between) as the meanings of the words; one unknown word spoils the lot. */
export const manyOf = <Value>(words: { readonly [word: string]: Value }, text: string): Parsed<readonly Value[]> => {
  const parts = plain(text)
    .split(/[、,;|/\s]+/u)
    .filter(Boolean);
  const read = parts.map((part) => oneOf(words, part));
  const values = read.flatMap((one) => ('value' in one ? [one.value] : []));
  return values.length === parts.length
    ? { value: values }
    : { expected: Object.keys(words).filter(Boolean).join('、') };
};

/**
 * What was worked out once and need not be again. All of these are for pure functions; a key is whatever decides the
 * answer, e.g. a form and the last day on which anything of it changed (`绩效自评汇总表 2022-04-28`).
 */

type Found<Result> = { readonly result: Result };

/** The answer about one object that never changes. Forgotten together with the object. */
export const perObject = <Subject extends object, Result>(
  find: (subject: Subject) => Result,
): ((subject: Subject) => Result) => {
  const known = new WeakMap<Subject, Found<Result>>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before.result;
    const result = find(subject);
    known.set(subject, { result });
    return result;
  };
};

/** Answers by key, e.g. those of one unit by day. */
export type Kept<Answer> = (key: string, find: () => Answer) => Answer;

/** A place to keep answers in; it lives as long as whoever made it holds it. */
export const kept = <Answer>(): Kept<Answer> => {
  const known = new Map<string, Found<Answer>>();
  return (key, find) => {
    const before = known.get(key);
    if (before !== undefined) return before.result;
    const result = find();
    known.set(key, { result });
    return result;
  };
};

/** Answers by key about one object that never changes, e.g. an index of projects. Forgotten together with the object. */
export const keptPerObject = <Subject extends object, Answer>(): ((
  subject: Subject,
  key: string,
  find: () => Answer,
) => Answer) => {
  const keptOf = perObject((_: Subject) => kept<Answer>());
  return (subject, key, find) => keptOf(subject)(key, find);
};

/** The answer for each value of a key, for as long as the function lives. */
export const perKey = <Key, Result>(find: (key: Key) => Result): ((key: Key) => Result) => {
  const known = new Map<Key, Found<Result>>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.result;
    const result = find(key);
    known.set(key, { result });
    return result;
  };
};

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** The last answer about an object, found anew when anything of what it rests on is not the very same as when it was last asked. */
export const lastKept = <Subject extends object, Answer>(): ((
  subject: Subject,
  restsOn: readonly unknown[],
  find: () => Answer,
) => Answer) => {
  const known = new WeakMap<Subject, Found<Answer> & { readonly restsOn: readonly unknown[] }>();
  return (subject, restsOn, find) => {
    const last = known.get(subject);
    if (last !== undefined && isSame(last.restsOn, restsOn)) return last.result;
    const result = find();
    known.set(subject, { restsOn, result });
    return result;
  };
};

/** As `lastKept`, for a function that rests on nothing but its arguments. */
export const lastPerObject = <Subject extends object, Rest extends readonly unknown[], Result>(
  find: (subject: Subject, ...rest: Rest) => Result,
): ((subject: Subject, ...rest: Rest) => Result) => {
  const last = lastKept<Subject, Result>();
  return (subject, ...rest) => last(subject, rest, () => find(subject, ...rest));
};

/** Labels repeat from sheet to sheet; a bound keeps a sheet of prose from filling the memory. */
const MOST = 2000;
const LONGEST = 60;

/**
 * The answer about a short text, such as a label; a long one is worked out each time. What was asked for lately is kept over the
 * bound, so that a long list of names does not push the labels out.
 */
export const perShortText = <Result extends NonNullable<unknown> | null>(
  find: (text: string) => Result,
): ((text: string) => Result) => {
  let lately = new Map<string, Result>();
  let before = new Map<string, Result>();
  return (text) => {
    if (text.length > LONGEST) return find(text);
    const known = lately.get(text);
    if (known !== undefined) return known;
    const kept = before.get(text);
    const found = kept === undefined ? find(text) : kept;
    if (lately.size >= MOST) [before, lately] = [lately, new Map()];
    lately.set(text, found);
    return found;
  };
};

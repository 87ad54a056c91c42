/**
 * A pure function of one object that never changes and of a few more things, worked out anew only when one of those is not the
 * very same as when it was last asked about the object. Forgotten together with the object.
 */
export const lastForEach = <Subject extends object, Rest extends readonly unknown[], Result>(
  find: (subject: Subject, ...rest: Rest) => Result,
): ((subject: Subject, ...rest: Rest) => Result) => {
  const known = new WeakMap<Subject, { readonly rest: Rest; readonly result: Result }>();
  return (subject, ...rest) => {
    const last = known.get(subject);
    if (last?.rest.every((one, at) => one === rest[at])) return last.result;
    const result = find(subject, ...rest);
    known.set(subject, { rest, result });
    return result;
  };
};

/** A pure function of one object, worked out once for each: checks ask the same figures of a card many times. */
export const remembered = <Subject extends object, Result>(
  find: (subject: Subject) => Result,
): ((subject: Subject) => Result) => {
  const known = new WeakMap<Subject, { readonly result: Result }>();
  return (subject) => {
    const before = known.get(subject);
    if (before !== undefined) return before.result;
    const result = find(subject);
    known.set(subject, { result });
    return result;
  };
};

/** A pure function of one object that never changes, worked out once for each: it is forgotten together with the object. */
export const onceForEach = <Subject extends object, Result>(
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

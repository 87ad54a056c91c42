const last = new WeakMap<object, Promise<unknown>>();

/** Runs work about one thing after the work begun before it, e.g. choosing a free name in a folder many write into at once. */
export const oneAtATime = <Result>(about: object, work: () => Promise<Result>): Promise<Result> => {
  const before = last.get(about) ?? Promise.resolve();
  const turn = before.then(work, work);
  last.set(about, turn);
  return turn;
};

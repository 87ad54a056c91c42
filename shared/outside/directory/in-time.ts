/** What is given in time; else throws what `late` gives. Nobody can end a call to a disk that does not answer: it goes on unseen. */
export const inTime = <Given>(given: Promise<Given>, patienceMs: number, late: () => Error): Promise<Given> => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(late()), patienceMs);
  return Promise.race([given, promise]).finally(() => clearTimeout(timer));
};

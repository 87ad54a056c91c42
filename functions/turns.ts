/** Work about one thing waits for earlier work about the same; about others it goes on side by side. */
export const createTurns = () => {
  const last = new Map<string, Promise<unknown>>();
  return async <Done>(about: string, work: () => Promise<Done>): Promise<Done> => {
    const mine = (last.get(about) ?? Promise.resolve()).then(work, work);
    last.set(about, mine);
    try {
      return await mine;
    } finally {
      if (last.get(about) === mine) last.delete(about);
    }
  };
};

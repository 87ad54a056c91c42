import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Runs work of one name one after the other, with room for everything else in between, so that many askers of a heavy page do
 * not hold up the light ones. Work whose asker has left by its turn is not done; it gives undefined.
 */
export const createWantedTurns = () => {
  const last = new Map<string, Promise<unknown>>();
  return <Result>(name: string, isWanted: () => boolean, work: () => Promise<Result>): Promise<Result | undefined> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(async () => {
      await nextTurn();
      return isWanted() ? work() : undefined;
    });
    const settled = mine
      .catch(() => undefined)
      .finally(() => {
        if (last.get(name) === settled) last.delete(name);
      });
    last.set(name, settled);
    return mine;
  };
};

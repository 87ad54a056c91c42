/** One pause for all calls of this process: when one is throttled, calling on with the others only lengthens it. */
export type CallPause = { remainingSeconds(): number; extend(seconds: number): void };

/** `now` in milliseconds; any clock that never runs backwards will do. */
export const createCallPause = (now: () => number): CallPause => {
  let until = 0;
  return {
    remainingSeconds: () => Math.max(0, Math.ceil((until - now()) / 1000)),
    extend: (seconds) => {
      until = Math.max(until, now() + seconds * 1000);
    },
  };
};

import { setTimeout as pause } from 'node:timers/promises';

const SECONDS_AT_MOST = 60;

/** Starts again after 1, 2, 4, … seconds, so that what ends at every start does not keep the machine busy; from 1 once it had worked. */
export const startingAgain = (start: () => void) => {
  let ends = 0;
  return {
    worked: (): void => {
      ends = 0;
    },
    again: (): void => {
      ends += 1;
      void pause(Math.min(2 ** (ends - 1), SECONDS_AT_MOST) * 1000, undefined, { ref: false }).then(start);
    },
  };
};

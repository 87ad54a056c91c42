/**
 * The version of all that is kept, counted up whenever a table or a stored shape changes (2: long entries and standings are packed; 3: the
 * shapes of `test/ledgers/replay.test.ts` count as well). A program of before refuses the whole state at once, instead of failing at the
 * first record it can't read with half of its work done.
 */
export const STATE_VERSION = 3;

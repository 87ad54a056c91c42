import { dayOf } from '../../day.ts';
import type { Warning } from '../../warning/warning.ts';
import { type DueLetter, OPENED } from './due-letters.ts';
import { isOfYear } from './mail-key.ts';
import type { MailEntry, MailState } from './mail-ledger.ts';

/** What a unit was told of its warnings. */
type ToldSteps = {
  /** A warning's first word has gone out: under its plan year at any time, under another since it opened. */
  hasOpened(warning: Warning): boolean;
  /** A warning's step went out under another plan year since the warning opened, so that it is no news under this one. */
  byAnotherYear(letter: DueLetter): boolean;
};

/** States in which a warning's reader knows of it. */
const TOLD: ReadonlySet<MailState> = new Set(['sending', 'sent', 'refused', 'unclear']);

/** A word nobody could be sent is still to be said. */
const isTold = ({ state, to }: MailEntry): boolean => TOLD.has(state) && !(state === 'refused' && to.length === 0);

/** Of a warning that opened red nothing is left to say when it is red: its first word has said so. */
const isSettled = (entry: MailEntry): boolean => isTold(entry) || entry.state === 'skipped';

/**
 * Each plan year tells its warnings once, but two years' plans look at the same papers: what stands since it was told under one of
 * them is the same warning to its reader. One that closed and opened again since is told by the year that has not told it.
 */
export const toldSteps = (known: readonly MailEntry[]): ToldSteps => {
  const byAbout = Map.groupBy(known, ({ about }) => about);
  const heard = (warning: Warning, step: string, has: (entry: MailEntry) => boolean): boolean =>
    (byAbout.get(warning.id) ?? []).some(
      (entry) =>
        entry.planYear !== null &&
        entry.planYear !== warning.planYear &&
        entry.step === step &&
        has(entry) &&
        warning.firstSeen <= dayOf(entry.at),
    );
  return {
    hasOpened: (warning) =>
      heard(warning, OPENED, isTold) ||
      (byAbout.get(warning.id) ?? []).some(
        (entry) => isOfYear(entry, warning.planYear) && entry.step === OPENED && isTold(entry),
      ),
    byAnotherYear: ({ cause, step }) => cause.kind === 'warning' && heard(cause.warning, step, isSettled),
  };
};

import type { Home } from '../../shared/flow/home.ts';
import { type Dice, diceOf } from './dice.ts';

export class Killed extends Error {}

type Port = Readonly<Record<string, unknown>>;

/** The process ends now and then, just before or just after it did something to the world. */
const fragilePort = <Some extends object>(
  port: Some,
  writes: readonly string[],
  dice: Dice,
  probability: () => number,
): Some => {
  const wrapped = writes.map((name) => {
    const original = (port as Port)[name] as (...given: unknown[]) => Promise<unknown>;
    const call = async (...given: unknown[]) => {
      if (dice.chance(probability() / 2)) throw new Killed(`before ${name}`);
      const result = await original(...given);
      if (dice.chance(probability() / 2)) throw new Killed(`after ${name}`);
      return result;
    };
    return [name, call];
  });
  return { ...port, ...Object.fromEntries(wrapped) };
};

/** A home whose process is killed with this probability at each write. */
export const fragileHome = (home: Home, dice: Dice, probability: () => number): Home => {
  const port = <Some extends object>(some: Some, writes: readonly string[]) =>
    fragilePort(some, writes, dice, probability);
  return {
    ...home,
    folder: port(home.folder, ['replace', 'create', 'renew', 'discard']),
    known: port(home.known, ['put', 'remove']),
    ledger: port(home.ledger, ['append']),
    standings: port(home.standings, ['write']),
    mails: port(home.mails, ['plan', 'move']),
    sender: port(home.sender, ['send']),
    notes: port(home.notes, ['put', 'remove']),
    archive: port(home.archive, ['keep']),
    queue: port(home.queue, ['uploadSeen', 'unitChanged', 'publishWanted', 'mergeWanted']),
    rules: port(home.rules, ['acceptPlan', 'acceptRoster']),
  };
};

/**
 * Does something in a process that is killed at its `nth` chance, before or after a write, and does nothing to the world from then on, whoever
 * catches what; false where it came to its end before.
 */
export const killedAt = async (nth: number, home: Home, act: (frail: Home) => Promise<void>): Promise<boolean> => {
  let chances = 0;
  let isDead = false;
  const chance = () => {
    chances += 1;
    isDead ||= chances === nth;
    return isDead;
  };
  try {
    await act(fragileHome(home, { ...diceOf(nth), chance }, () => 1));
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  return isDead;
};

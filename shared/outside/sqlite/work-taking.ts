/** A message in a worker's hands: `taken` counts how often it was handed out, this time included. */
export type TakenWork = {
  readonly id: number;
  readonly queue: string;
  readonly body: string;
  readonly taken: number;
  readonly inserted: number;
};

/** The receiving side: what the local host drives its queue triggers with. */
export interface WorkTaking {
  /** Units in turn: one unit's many messages never make another's single one wait. */
  take(queue: string, limit: number, invisibleSeconds: number): readonly TakenWork[];
  /** From now on these units' messages come before all others but the finance office's. */
  prefer(units: (unit: string) => boolean): void;
  /** From now on what is about these things is left to other workers. */
  leave(things: (about: string) => boolean): void;
  /** Done: it never comes again. */
  finish(work: TakenWork): void;
  /** Not done: it comes again after so many seconds. */
  putBack(work: TakenWork, delaySeconds: number): void;
  /** Moves it to `<queue>-poison`. */
  poison(work: TakenWork): void;
  /** When the next message of these queues is due: 0 when one is in hands, null when there is none. */
  nextDue(queues: readonly string[]): number | null;
  count(queue: string): number;
  /** What waits in a queue, also what was put off; the things it is about. */
  waiting(queue: string): readonly string[];
  /** What was put off is due now, but for what is held until its time. */
  hasten(queue: string): void;
  /** What a worker that is no more had in its hands can be taken again. */
  free(worker: string): void;
}

import { TryLater } from '../../../flow/ports/try-later.ts';

/**
 * A refusal that somebody acts on: `locked` open in an editor · `changed` a newer version is there · `exists` the name
 * is taken · `resync` the feed's position is void, `location` starts afresh · `gone` no such item · `full` quota ·
 * `denied` this identity may not · `refused` anything else that repeating will not cure.
 */
export type FaultKind = 'locked' | 'changed' | 'exists' | 'resync' | 'gone' | 'full' | 'denied' | 'refused';

export class GraphFault extends Error {
  readonly kind: FaultKind;
  readonly status: number;
  readonly code: string;
  readonly location: string | null;

  constructor(kind: FaultKind, message: string, facts: { status: number; code: string; location?: string | null }) {
    super(message);
    this.name = 'GraphFault';
    this.kind = kind;
    this.status = facts.status;
    this.code = facts.code;
    this.location = facts.location ?? null;
  }
}

/**
 * `throttled` asked to wait · `consent` a permission is missing and a person can grant it · `unavailable` no sensible answer ·
 * `withheld` the service does not give out this one thing, though it answers for the rest.
 */
type WaitKind = 'throttled' | 'consent' | 'unavailable' | 'withheld';

/** Trying later is the answer. `executed` tells whether the request may have taken effect all the same. */
export class GraphWait extends TryLater {
  readonly kind: WaitKind;
  readonly status: number;
  readonly executed: 'no' | 'unknown';

  constructor(
    kind: WaitKind,
    message: string,
    facts: { status: number; executed: 'no' | 'unknown'; seconds: number; cause?: unknown },
  ) {
    super(message, facts.seconds, {
      cause: facts.cause,
      aboutFile: kind === 'withheld' || (kind === 'unavailable' && facts.status >= 500),
    });
    this.name = 'GraphWait';
    this.kind = kind;
    this.status = facts.status;
    this.executed = facts.executed;
  }
}

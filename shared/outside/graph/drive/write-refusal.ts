import type { WriteOutcome } from '../../../folder/shared-folder.ts';
import { type FaultKind, GraphFault } from '../client/graph-fault.ts';

type Refusal = Exclude<WriteOutcome, { kind: 'written' }>;

const KINDS: Partial<Record<FaultKind, Refusal['kind']>> = {
  locked: 'locked',
  changed: 'changed',
  exists: 'changed',
  gone: 'gone',
  full: 'full',
  denied: 'read-only',
};

/** A write that the service refused, as an outcome with its reason; any other failure is thrown on. */
export const writeRefusal = (fault: unknown): Refusal => {
  const kind = fault instanceof GraphFault ? KINDS[fault.kind] : undefined;
  if (!(fault instanceof GraphFault) || kind === undefined) throw fault;
  return { kind, reason: fault.message };
};

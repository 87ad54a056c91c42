import { z } from 'zod';
import type { UnitFolder } from '../../ledger/entry.ts';

/** The queues every home has; a message that keeps failing ends in the queue of the same name with `-poison` behind it. */
export const QUEUES = { uploads: 'uploads', units: 'units', publishing: 'publishing', merging: 'merging' } as const;

export const uploadMessage = z.object({
  file: z.string().min(1),
  attempt: z.int().min(0),
  /** Only to be looked at again, as under new rules: it gives way to what somebody has just handed in. */
  again: z.literal(true).optional(),
  /** One of many that were gone at once: looked for again when it is due, however much haste there is. */
  held: z.literal(true).optional(),
  /** How often in a row the world asked for patience with it. */
  waited: z.int().min(0).optional(),
  /** The folder of the share it lies in, where the look that announces it knows it: each unit has its turns. */
  unit: z.string().optional(),
});
export const unitMessage = z.object({ unit: z.string().min(1) });

/** `attempt` counts how often the same state of a file was put off: locked, half-copied, perhaps only being renamed. */
export type UploadMessage = Readonly<z.infer<typeof uploadMessage>>;

/**
 * Port: work to be done, at least once. Functions receive it through queue triggers; only sending is needed here. However often
 * work is put off, it comes once: at the earliest of these moments, or when it was put off last.
 */
export interface WorkQueue {
  /**
   * One message per changed file; `delaySeconds` for what must be tried later (a locked file). The flood of one unit does not hold
   * up another's single file.
   */
  uploadSeen(message: UploadMessage, delaySeconds?: number): Promise<void>;
  /** The unit's hand-ins changed: its checks across forms are due. Coalesced per unit. */
  unitChanged(unit: UnitFolder): Promise<void>;
  /**
   * Coalesced: many requests, one publishing, as seldom as the home wants its status sheet written. `delaySeconds`: then, as for a
   * sheet that is open in somebody's program; 0 for one that somebody typed in.
   */
  publishWanted(delaySeconds?: number): Promise<void>;
  /** Coalesced over most of a minute at least: the merged tables are due. `delaySeconds` for a file that is open in somebody's program. */
  mergeWanted(delaySeconds?: number): Promise<void>;
  /** True for a message that was put off before another about the same thing was: it can be let go, the other one comes. */
  isOvertaken(queue: string, body: unknown): Promise<boolean>;
}

import type { Day } from '../day.ts';
import type { Duty } from '../plan/duty.ts';
import type { Unit } from '../unit.ts';

/** A duty that reaches a level on a day to come if nothing more is handed in until then. */
export type Turn = { readonly unit: Unit; readonly duty: Duty; readonly level: 'yellow' | 'red'; readonly on: Day };

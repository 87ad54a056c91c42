import type { Day } from '../day.ts';
import type { Level } from '../plan/plan.ts';
import type { Unit } from '../unit.ts';

/** Which row of which file says so. */
export type Evidence = { readonly path: string; readonly sheet: string; readonly row: number; readonly text: string };

/** One early warning as it stands on a day. `id` keeps one identity from first seen to closed. */
export type Warning = {
  /** e.g. `W02-101-O-32a`, `W05-101-P2021001`: rule, unit code, and what it is about. */
  readonly id: string;
  readonly rule: string;
  /** The plan that raises it. */
  readonly planYear: number;
  readonly unit: Unit;
  /** 任务编号 for W01 and W02, else the rule's id. */
  readonly dutyOrRule: string;
  readonly level: Level;
  /** 内容: one Chinese sentence with the figures. */
  readonly text: string;
  /** 依据: formula and source. */
  readonly basis: string;
  readonly evidence: readonly Evidence[];
  readonly firstSeen: Day;
  /** The hand-in it is about counts for nothing until the finance office types 确认 in 处置. */
  readonly withheld?: true;
};

import { dayOf, type Instant } from '../day.ts';
import type { Unit } from '../unit.ts';
import type { Warning } from './warning.ts';

/** Hand-ins of a unit that were all gone at once and count until a person or a second look decides. */
export type VanishedFiles = {
  readonly unit: Unit;
  /** 预警编号. */
  readonly about: string;
  readonly since: Instant;
  readonly count: number;
  readonly of: number;
};

/** The question to the finance office, one row a unit; never mailed. */
export const filesVanished = ({ unit, about, since, count, of }: VanishedFiles, planYear: number): Warning => ({
  id: about,
  rule: 'W00',
  planYear,
  unit,
  dutyOrRule: 'W00',
  level: 'yellow',
  text: `${of} 个报送文件一下子少了 ${count} 个，其中的报送暂时继续有效；10 分钟后仍不在的按撤回处理。属实的，可在“处置”列填“确认”，立即生效。`,
  basis: '一次查看时不见了的文件超过五分之一，多半是文件夹没有连上或正在搬动，不当作撤回。',
  evidence: [],
  firstSeen: dayOf(since),
});

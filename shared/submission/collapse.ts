import type { Finding } from '../finding.ts';

/** So many faults of one kind in one column, and so large a part of the rows, have one root. */
const FEWEST = 5;
const MANY = 20;

const columnOf = (cell: string): string => cell.replace(/\d+$/u, '');
const rowOf = (cell: string): number => Number(/\d+$/u.exec(cell)?.[0] ?? 0);

/** `[5, 6, 7, 9]` → `第5–7行、第9行`. */
export const rowRanges = (rows: readonly number[]): string => {
  const ranges: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && row <= last[1] + 1) last[1] = row;
    else ranges.push([row, row]);
  }
  const shown = ranges.slice(0, 8).map(([from, to]) => (from === to ? `第${from}行` : `第${from}–${to}行`));
  return `${shown.join('、')}${ranges.length > shown.length ? '等' : ''}`;
};

/** What many findings of one kind on a sheet are about, told as one. */
export const aboutAllOf = (sheet: string): string => `*${sheet}`;

/** Words of the finance office's own may end without a full stop. */
const ended = (message: string): string => (/[。！？；.!?;]$/u.test(message) ? message : `${message}。`);

const joined = (alike: readonly Finding[]): Finding => {
  const [first] = alike as [Finding, ...Finding[]];
  const { record: _, about, ...rest } = first;
  const rows = alike.map(({ cell }) => rowOf(cell));
  return {
    ...rest,
    ...(about === undefined ? {} : { about: aboutAllOf(first.sheet) }),
    message: `${ended(first.message)}同列同类问题共${alike.length}处：${rowRanges(rows)}。`,
    remedy: `${ended(first.remedy)}这些问题多半出于同一原因，请整列核对。`,
  };
};

/**
 * Many findings with one root (a text column, a wrong unit, a blank column) as one finding with its reach, at the first
 * of their cells. Which rows they block is decided before this.
 */
export const collapse = (findings: readonly Finding[], rows: number): readonly Finding[] => {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = finding.record === undefined ? `:${groups.size}` : '';
    const key = [finding.rule, finding.level, columnOf(finding.cell), kindOf(finding), own].join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return [...groups.values()].flatMap((alike) =>
    alike.length >= FEWEST && (alike.length * 2 >= rows || alike.length >= MANY) ? [joined(alike)] : alike,
  );
};

/** What a message says besides its row, name and figures: faults of one kind differ in these alone. */
const kindOf = ({ message }: Finding): string => message.replace(/“[^”]*”|[\d.,%-]+/gu, '');

import { compact } from '../../../workbook/label.ts';
import type { Indicator } from '../card.ts';
import { type Amount, type Entry, isFilled } from '../entry.ts';
import { cardLabelOf } from './card-label.ts';

const BREAKDOWN = /^(?:其中|包括|含:|含：)/u;
const INDENTED = /^[\s　]{2,}\S/u;
const STARRED = /^[★☆*]/u;

const isUnscored = ({ weight, score }: Indicator): boolean =>
  weight !== undefined && !isFilled(weight) && !isFilled(score);

const isNamed = ({ name }: Indicator): boolean => compact(name.text) !== '';

/** A line without points that says 其中, or is set in, or stands below a starred one: it breaks down the line above. */
const isPart = (line: Indicator, above: Indicator | undefined): boolean => {
  if (above === undefined || !isUnscored(line) || !isNamed(line)) return false;
  const [own, owner] = [line.name.text, above.name.text];
  return (
    BREAKDOWN.test(compact(own)) || INDENTED.test(own) || (STARRED.test(compact(owner)) && !STARRED.test(compact(own)))
  );
};

const hasNoValue = ({ target, actual, weight }: Indicator): boolean =>
  isFilled(weight) && !isFilled(target) && !isFilled(actual);

/** Tells the lines that stand for themselves from those that break one down, and from headings over such lines. */
export const withRoles = (lines: readonly Indicator[]): readonly Indicator[] => {
  const told: Indicator[] = [];
  let owner: Indicator | undefined;
  for (const line of lines) {
    const part = isPart(line, owner);
    told.push(part ? { ...line, role: 'part' } : line);
    if (!part) owner = line;
  }
  return told.map((line, at) =>
    told[at + 1]?.role === 'part' && hasNoValue(line) ? { ...line, role: 'heading' } : line,
  );
};

/** The points written in a class cell, as in `数量指标 15 分`. */
const pointsIn = (cell: Entry): Amount | undefined => {
  const { points } = cardLabelOf(cell.text);
  return points === null ? undefined : { ...cell, state: 'value', value: points };
};

const sameCell = (one: Entry, other: Entry): boolean => one.cell === other.cell && one.text !== '';

/** Where no column gives points, a line has those written in its name, or, alone in its class, the class's. */
export const withClassPoints = (lines: readonly Indicator[]): readonly Indicator[] =>
  lines.map((line) => {
    if (line.weight !== undefined || line.role === 'part') return line;
    const own = pointsIn(line.name);
    if (own !== undefined) return { ...line, weight: own };
    const level = pointsIn(line.level2) === undefined ? 'level1' : 'level2';
    const weight = pointsIn(line[level]);
    const alone = lines.filter((other) => sameCell(other[level], line[level])).length === 1;
    return weight === undefined || !alone ? line : { ...line, weight };
  });

import { dayFrom, dayNumber } from '../day.ts';
import { FormulaFault } from './formula-fault.ts';
import { dividedBy, rational, rationalOf } from './rational.ts';
import type { Token } from './tokens.ts';
import type { Term, TermValue } from './typed-term.ts';

const IN_WAN = { 万元: rational(1), 元: rational(10_000) } as const;

const literal = (kind: Term['kind'], at: number, value: TermValue): Term => ({
  kind,
  literal: true,
  at,
  value: () => value,
});

/** `0.5%` is a percentage, `50万元` money; without a unit it takes that of its neighbour. */
export const numberTerm = ({ text, unit, at }: Token): Term => {
  const value = rationalOf(text);
  if (unit === '') return literal('plain', at, value);
  return unit === '%'
    ? literal('percent', at, dividedBy(value, rational(100)))
    : literal('money', at, dividedBy(value, IN_WAN[unit]));
};

export const dayTerm = ({ text, said, at }: Token): Term => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const day = dayFrom(year, month, date);
  if (day === null) throw new FormulaFault(at, `“${said}”不是存在的一天`);
  return literal('day', at, rational(dayNumber(day)));
};

/** A text in quotes. */
export const textTerm = ({ text, at }: Token): Term => literal('text', at, text);

/** A word without quotes that names no column: 优 in `等级 = 优`. Where no text fits it was meant as a column. */
export const wordTerm = ({ text, said, at }: Token): Term => ({ ...literal('text', at, text), word: said });

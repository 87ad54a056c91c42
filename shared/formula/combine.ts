import { FormulaFault } from './formula-fault.ts';
import { absolute, compared, dividedBy, minus, negative, plus, type Rational, rational, times } from './rational.ts';
import type { Token } from './tokens.ts';
import { type Asked, isNumeric, isRational, kindWord, type Term, type TermKind, type TermValue } from './typed-term.ts';

const ONE = rational(1);
const HUNDRED = rational(100);

/** A percentage typed without its sign: up to 1 it is a fraction (0.6, 1), above it a percentage (60), as 目标值 is read. */
const asPercent = (value: Rational): Rational =>
  compared(absolute(value), ONE) > 0 ? (dividedBy(value, HUNDRED) as Rational) : value;

/** A number without a unit takes the kind of what it stands beside. */
const like = (term: Term, other: Term): Term => {
  if (term.kind !== 'plain' || other.kind === 'plain' || !isNumeric(other.kind)) return term;
  if (other.kind !== 'percent') return { ...term, kind: other.kind };
  const value: Term['value'] = (asked) => {
    const bare = term.value(asked);
    return isRational(bare) ? asPercent(bare) : null;
  };
  return { ...term, kind: 'percent', value };
};

const alike = (left: Term, right: Term): readonly [Term, Term] => [like(left, right), like(right, left)];

/** A word beside a number was meant as a column that is not there. */
const refuse = ({ said, at }: Token, left: Term, right: Term): never => {
  const word = [left, right].find((term) => term.word !== undefined);
  if (word !== undefined) throw new FormulaFault(word.at, `没有“${word.word}”这一栏`);
  throw new FormulaFault(at, `${kindWord(left.kind)}和${kindWord(right.kind)}不能用“${said}”连在一起`);
};

type Operation = (a: Rational, b: Rational) => Rational | null;

const numeric =
  (left: Term, right: Term, work: Operation) =>
  (asked: Asked): TermValue => {
    const [a, b] = [left.value(asked), right.value(asked)];
    return isRational(a) && isRational(b) ? work(a, b) : null;
  };

const made = (kind: TermKind, at: number, value: Term['value']): Term => ({ kind, literal: false, at, value });

const summed = (sign: Token, first: Term, second: Term): Term => {
  const { text, at } = sign;
  const [left, right] = alike(first, second);
  const work = text === '+' ? plus : minus;
  if (left.kind === 'day' && right.kind === 'day' && text === '-')
    return made('number', at, numeric(left, right, work));
  if (left.kind === 'day' && (right.kind === 'plain' || right.kind === 'number'))
    return made('day', at, numeric(left, right, work));
  if (!isNumeric(left.kind) || left.kind !== right.kind) return refuse(sign, left, right);
  return made(left.kind, at, numeric(left, right, work));
};

const isBare = (kind: TermKind): boolean => kind === 'plain' || kind === 'number' || kind === 'percent';

const multiplied = (sign: Token, left: Term, right: Term): Term => {
  if (!isNumeric(left.kind) || !isNumeric(right.kind)) return refuse(sign, left, right);
  if (!isBare(left.kind) && !isBare(right.kind)) return refuse(sign, left, right);
  const kind = isBare(left.kind) ? right.kind : left.kind;
  return made(kind, sign.at, numeric(left, right, times));
};

const divided = (sign: Token, left: Term, right: Term): Term => {
  if (!isNumeric(left.kind) || !isNumeric(right.kind)) return refuse(sign, left, right);
  const work = numeric(left, right, dividedBy);
  if (left.kind === right.kind) return made('percent', sign.at, work);
  return isBare(right.kind) ? made(left.kind, sign.at, work) : refuse(sign, left, right);
};

/** Two terms joined by + - * or /. Throws `FormulaFault` where their kinds don't go together. */
export const combined = (sign: Token, left: Term, right: Term): Term => {
  if (sign.text === '+' || sign.text === '-') return summed(sign, left, right);
  return sign.text === '*' ? multiplied(sign, left, right) : divided(sign, left, right);
};

export const negated = (term: Term): Term => {
  if (!isNumeric(term.kind)) throw new FormulaFault(term.at, `“-”后面应是数，不能是${kindWord(term.kind)}`);
  return {
    ...term,
    value: (asked) => {
      const value = term.value(asked);
      return isRational(value) ? negative(value) : null;
    },
  };
};

const TRUE_OF: { readonly [sign: string]: (order: number) => boolean } = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** How two numbers are held against each other; `within` is how far they may differ, a share of the second where it is money. */
const ordered = ({ text: sign, at }: Token, left: Term, right: Term, within: Term | null): Term => {
  const isTrue = TRUE_OF[sign] as (order: number) => boolean;
  const isRelative = within?.kind === 'percent' && right.kind !== 'percent';
  return made('truth', at, (asked) => {
    const [a, b] = [left.value(asked), right.value(asked)];
    if (!isRational(a) || !isRational(b)) return null;
    if (within === null) return isTrue(compared(a, b));
    const most = within.value(asked);
    if (!isRational(most)) return null;
    const near = compared(absolute(minus(a, b)), isRelative ? times(most, absolute(b)) : most) <= 0;
    return sign === '=' ? near : near || isTrue(compared(a, b));
  });
};

const YES: { readonly [word: string]: boolean } = { 是: true, 否: false };

/** Words are equal to one of them; blank is neither equal nor different. */
const worded = ({ text: sign, said, at }: Token, left: Term, right: Term): Term => {
  if (sign !== '=' && sign !== '<>') throw new FormulaFault(at, `文字只能用“=”或“<>”比较，不能用“${said}”`);
  return made('truth', at, (asked) => {
    const [a, b] = [left.value(asked), right.value(asked)];
    if (a === null || b === null) return null;
    const same = Array.isArray(a) ? a.includes(b as string) : a === b;
    return sign === '=' ? same : !same;
  });
};

const asFlag = (word: Term, at: number): Term => {
  const value = YES[String(word.value({} as Asked))];
  if (value === undefined) throw new FormulaFault(at, '是/否的栏只能和“是”或“否”比较');
  return { ...word, kind: 'flag', value: () => value };
};

/** A comparison. Throws `FormulaFault` where the kinds don't go together. */
export const comparison = (sign: Token, first: Term, second: Term, tolerance: Term | null): Term => {
  const [left, right] = alike(first, second);
  if (left.kind === 'flag' && right.kind === 'text' && right.literal)
    return worded(sign, left, asFlag(right, right.at));
  const texts = ['text', 'words', 'flag'];
  if (texts.includes(left.kind) && texts.includes(right.kind)) {
    if (tolerance !== null) throw new FormulaFault(tolerance.at, '“±”只能用在数的比较里');
    return worded(sign, left, right);
  }
  const comparable = left.kind === right.kind && (isNumeric(left.kind) || left.kind === 'day');
  if (!comparable) return refuse(sign, left, right);
  const within = tolerance === null ? null : like(tolerance, right);
  if (within !== null && within.kind !== right.kind && within.kind !== 'percent')
    throw new FormulaFault(within.at, `“±”后面应是${kindWord(right.kind)}或百分比`);
  return ordered(sign, left, right, within);
};

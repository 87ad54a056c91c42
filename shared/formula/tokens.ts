import { FormulaFault } from './formula-fault.ts';

/** `name` is a column, form, function or bare word; `number` keeps its sign of percent or money behind it in `unit`. */
export type Token = {
  readonly kind: 'number' | 'name' | 'text' | 'day' | 'sign' | 'end';
  readonly text: string;
  /** As it stands in the formula: what is refused is quoted as it was typed. */
  readonly said: string;
  readonly unit: '%' | '万元' | '元' | '';
  /** Place of its first sign in the formula, from 1. */
  readonly at: number;
};

/** Signs as people type them, each with the one it is read as. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/^(?:<=|=<|≤|不大于|不超过|不高于)/u, '<='],
  [/^(?:>=|=>|≥|不小于|不低于|不少于)/u, '>='],
  [/^(?:<>|!=|≠)/u, '<>'],
  [/^(?:==|=)/u, '='],
  [/^</u, '<'],
  [/^>/u, '>'],
  [/^\+/u, '+'],
  [/^[-−–—]/u, '-'],
  [/^[*×]/u, '*'],
  [/^[/÷]/u, '/'],
  [/^±/u, '±'],
  [/^\(/u, '('],
  [/^\)/u, ')'],
  [/^[,、]/u, ','],
];

/** Joints of a formula; a column's name that begins with one of them is a longer name and found first. */
const WORDS = ['且', '或', '非', '则'] as const;

const DAY = /^(?:19|20)\d{2}-\d{2}-\d{2}/u;
const NUMBER = /^(\d[\d,]*(?:\.\d+)?)\s*(%|万元?|元)?/u;
const QUOTED = /^(?:"([^"]*)"|“([^”]*)”|'([^']*)')/u;
const BRACKETED = /^\[([^\]]+)\]/u;
/** A word ends at a sign, a blank or a joint. */
const WORD = /^[^\s<>=!≤≥≠+\-−–—*×/÷±(),、"“”'[\]且或非则]+/u;

/** Full-width signs, digits and letters as half-width ones, each in its place, so that places stay what they are. */
const halfWidth = (text: string): string =>
  [...text].map((sign) => (/[！-～]/u.test(sign) ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0) : sign)).join('');

type Found = Pick<Token, 'kind' | 'text' | 'unit'> & { readonly length: number };

const found = (kind: Token['kind'], text: string, length: number, unit: Token['unit'] = ''): Found => ({
  kind,
  text,
  unit,
  length,
});

const signAt = (rest: string): Found | null => {
  for (const [pattern, sign] of SIGNS) {
    const match = pattern.exec(rest);
    if (match !== null) return found('sign', sign, match[0].length);
  }
  const word = WORDS.find((one) => rest.startsWith(one));
  return word === undefined ? null : found('sign', word, word.length);
};

const valueAt = (rest: string): Found | null => {
  const day = DAY.exec(rest);
  if (day !== null) return found('day', day[0], day[0].length);
  const number = NUMBER.exec(rest);
  if (number !== null) {
    const unit = (number[2] === '万' ? '万元' : (number[2] ?? '')) as Token['unit'];
    return found('number', (number[1] ?? '').replaceAll(',', ''), number[0].length, unit);
  }
  const quoted = QUOTED.exec(rest);
  if (quoted !== null) return found('text', quoted[1] ?? quoted[2] ?? quoted[3] ?? '', quoted[0].length);
  const bracketed = BRACKETED.exec(rest);
  return bracketed === null ? null : found('name', bracketed[1] ?? '', bracketed[0].length);
};

/** The longest name known here that the rest begins with: names may hold joints, as 是否纳入公开范围 or 收入和支出 do. */
const nameAt = (rest: string, names: readonly string[]): Found | null => {
  const known = names.find((name) => rest.startsWith(name));
  if (known !== undefined) return found('name', known, known.length);
  const word = WORD.exec(rest);
  return word === null ? null : found('name', word[0], word[0].length);
};

/** A formula's tokens. `names` are the columns, forms and functions that may stand in it. Throws `FormulaFault`. */
export const tokensOf = (formula: string, names: readonly string[]): readonly Token[] => {
  const text = halfWidth(formula);
  const longestFirst = names.toSorted((one, other) => other.length - one.length);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^\s+/u.exec(rest)?.[0].length ?? 0;
    if (blank > 0) {
      at += blank;
      continue;
    }
    const known = longestFirst.some((name) => rest.startsWith(name));
    const next = (known ? null : (signAt(rest) ?? valueAt(rest))) ?? nameAt(rest, longestFirst);
    if (next === null) throw new FormulaFault(at + 1, `第${at + 1}个字“${formula.charAt(at)}”在公式里没有意义`);
    const said = formula.slice(at, at + next.length);
    tokens.push({ kind: next.kind, text: next.text, said, unit: next.unit, at: at + 1 });
    at += next.length;
  }
  return [...tokens, { kind: 'end', text: '', said: '', unit: '', at: text.length + 1 }];
};

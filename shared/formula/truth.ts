import { FormulaFault } from './formula-fault.ts';
import { type Asked, kindWord, type Term, type TermValue } from './typed-term.ts';

const truthOf = (term: Term, asked: Asked): boolean | null => {
  const value = term.value(asked);
  return typeof value === 'boolean' ? value : null;
};

const checked = (term: Term, sign: string): Term => {
  if (term.kind !== 'truth') throw new FormulaFault(term.at, `“${sign}”两边应是条件，这里是${kindWord(term.kind)}`);
  return term;
};

const truth = (at: number, value: (asked: Asked) => TermValue): Term => ({ kind: 'truth', literal: false, at, value });

/** What can't be known leaves the whole unknown, unless the other side decides it alone. */
export const both = (left: Term, right: Term): Term => {
  const [a, b] = [checked(left, '且'), checked(right, '且')];
  return truth(a.at, (asked) => {
    const [one, other] = [truthOf(a, asked), truthOf(b, asked)];
    if (one === false || other === false) return false;
    return one === null || other === null ? null : true;
  });
};

export const not = (term: Term): Term => {
  const inner = checked(term, '非');
  return truth(inner.at, (asked) => {
    const value = truthOf(inner, asked);
    return value === null ? null : !value;
  });
};

export const either = (left: Term, right: Term): Term => not(both(not(checked(left, '或')), not(checked(right, '或'))));

/** `甲 则 乙`: wrong only where 甲 holds and 乙 does not. */
export const implied = (given: Term, then: Term): Term => either(not(checked(given, '则')), checked(then, '则'));

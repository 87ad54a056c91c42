import { dayNumber } from '../day.ts';
import { fieldTerm } from './field-term.ts';
import { FormulaFault } from './formula-fault.ts';
import { absolute, compared, plus, rational, rounded } from './rational.ts';
import type { Token } from './tokens.ts';
import { type Asked, isNumeric, isRational, kindWord, type Term, type TermKind, type TermValue } from './typed-term.ts';

/** A column named in a formula, with its kind. */
export type NamedColumn = { readonly label: string; readonly kind: TermKind; readonly at: number };

const term = (kind: TermKind, at: number, value: (asked: Asked) => TermValue): Term => ({
  kind,
  literal: false,
  at,
  value,
});

/** 合计(列): blanks add nothing. */
export const sumTerm = ({ label, kind, at }: NamedColumn): Term => {
  if (!isNumeric(kind)) throw new FormulaFault(at, `“合计”里应是数的栏，“${label}”是${kindWord(kind)}`);
  return term(kind, at, (asked) =>
    asked
      .all(label)
      .map((value) => fieldTerm(value, kind))
      .filter(isRational)
      .reduce(plus, rational(0)),
  );
};

/** 个数(): of records handed in together. */
export const countOf = (at: number): Term => term('number', at, (asked) => rational(asked.count()));

export const blankOf = ({ label, kind, at }: NamedColumn): Term =>
  term('truth', at, (asked) => {
    const value = fieldTerm(asked.field(label), kind);
    return value === null || (Array.isArray(value) && value.length === 0);
  });

/** 长度(列): how many characters; nothing has none. */
export const lengthOf = ({ label, at }: NamedColumn): Term =>
  term('number', at, (asked) => rational([...String(asked.field(label) ?? '')].length));

/** 包含(列, 文字): nothing contains no text. */
export const containedIn = ({ label }: NamedColumn, { kind, text, at }: Token): Term => {
  if (kind !== 'text' && kind !== 'name') throw new FormulaFault(at, '“包含”的后一项应是文字');
  return term('truth', at, (asked) => {
    const value = asked.field(label) ?? '';
    return [value].flat().some((one) => String(one).includes(text));
  });
};

/** 上年(列) and 上期(列) of the same object. */
export const beforeOf = ({ label, kind, at }: NamedColumn, back: 'year' | 'period'): Term =>
  term(kind, at, (asked) => fieldTerm(asked.before(label, back), kind));

/** 表(表单, 列) of the same object. */
export const elsewhereOf = (form: string, { label, kind, at }: NamedColumn): Term =>
  term(kind, at, (asked) => fieldTerm(asked.elsewhere(form, label), kind));

const mapped = (inner: Term, name: string, work: typeof absolute): Term => {
  if (!isNumeric(inner.kind)) throw new FormulaFault(inner.at, `“${name}”里应是数，这里是${kindWord(inner.kind)}`);
  return {
    ...inner,
    literal: false,
    value: (asked) => {
      const value = inner.value(asked);
      return isRational(value) ? work(value) : null;
    },
  };
};

export const absoluteOf = (inner: Term): Term => mapped(inner, '绝对值', absolute);

const MOST_PLACES = 6;

/** 四舍五入(数) or 四舍五入(数, 小数位数), in the unit the kind is counted in: 万元, percentage points' hundredths, points. */
export const roundedOf = (inner: Term, places: Term | null): Term => {
  const said = places === null ? rational(0) : places.value({} as Asked);
  const isPlaces = isRational(said) && said.of === 1n && said.parts >= 0n && compared(said, rational(MOST_PLACES)) <= 0;
  if (places !== null && (!places.literal || !isPlaces))
    throw new FormulaFault(places.at, `“四舍五入”的小数位数应是 0 到 ${MOST_PLACES} 的整数`);
  const decimals = isRational(said) ? Number(said.parts) : 0;
  return mapped(inner, '四舍五入', (value) => rounded(value, inner.kind === 'percent' ? decimals + 2 : decimals));
};

export const todayOf = (at: number): Term => term('day', at, ({ today }) => rational(dayNumber(today)));

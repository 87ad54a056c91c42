import { fieldTerm } from './field-term.ts';
import { FormulaFault } from './formula-fault.ts';
import { takeColumn } from './names.ts';
import { plus, rational } from './rational.ts';
import type { Reading } from './reading.ts';
import {
  type Asked,
  type IndicatorFields,
  isNumeric,
  isRational,
  kindWord,
  type Term,
  type TermKind,
} from './typed-term.ts';

const made = (kind: TermKind, at: number, value: Term['value']): Term => ({ kind, literal: false, at, value });

/** Throws `FormulaFault` where the form has no indicator lines. */
const expectIndicators = ({ names }: Reading, at: number, name: string): void => {
  if (names.indicators.length === 0)
    throw new FormulaFault(at, `“${name}”只用于有绩效指标的卡片表（自评表、目标申报表、监控表等），这张表没有指标`);
};

/** What is asked of one indicator, as if it were the record. */
const askedOf = (asked: Asked, indicator: IndicatorFields): Asked => ({
  ...asked,
  field: (column) => indicator[column],
});

/** A condition over the columns of an indicator line. */
const conditionOn = (reading: Reading): Term => {
  const names = { ...reading.names, columns: reading.names.indicators };
  const inner = reading.condition({ ...reading, names, of: 'indicator', columns: new Set() });
  if (inner.kind !== 'truth')
    throw new FormulaFault(inner.at, `这里应是一个条件，例如 一级指标 = 产出指标，不能是${kindWord(inner.kind)}`);
  return inner;
};

const meeting = (asked: Asked, condition: Term | null): readonly IndicatorFields[] =>
  condition === null
    ? asked.indicators()
    : asked.indicators().filter((one) => condition.value(askedOf(asked, one)) === true);

/** 指标(列): the formula is about each indicator line, and this is what the line says. */
export const eachIndicator = (reading: Reading, at: number): Term => {
  expectIndicators(reading, at, '指标');
  const { label, kind } = takeColumn(reading.cursor, reading.names.indicators, '绩效指标');
  reading.byLine = true;
  return made(kind, at, ({ indicator }) => fieldTerm(indicator?.[label], kind));
};

/** 指标个数() or 指标个数(条件). */
export const countOfIndicators = (reading: Reading, at: number): Term => {
  expectIndicators(reading, at, '指标个数');
  const condition = reading.cursor.isSign(')') ? null : conditionOn(reading);
  return made('number', at, (asked) => rational(meeting(asked, condition).length));
};

/** 指标合计(列) or 指标合计(列, 条件): blanks add nothing. */
export const sumOfIndicators = (reading: Reading, at: number): Term => {
  expectIndicators(reading, at, '指标合计');
  const { label, kind, at: place } = takeColumn(reading.cursor, reading.names.indicators, '绩效指标');
  if (!isNumeric(kind))
    throw new FormulaFault(place, `“指标合计”里应是数的栏（分值、得分），“${label}”是${kindWord(kind)}`);
  const condition = reading.cursor.takeIf(',') ? conditionOn(reading) : null;
  return made(kind, at, (asked) =>
    meeting(asked, condition)
      .map((one) => fieldTerm(one[label], kind))
      .filter(isRational)
      .reduce(plus, rational(0)),
  );
};

import type { Fen } from '../../flavour.ts';
import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import type { NumberLooks } from '../number-looks.ts';
import { brokenCell, isUnfilled } from './cell-text.ts';
import { numberText, shifted, shiftedNumber } from './decimal.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

export type MoneyUnit = '元' | '千元' | '万元' | '亿元';

/** How far the decimal point stands from 分. */
const PLACES: Record<MoneyUnit, number> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

/** 分 in one of a unit. */
export const FEN_IN: Record<MoneyUnit, number> = { 元: 100, 千元: 100_000, 万元: 1_000_000, 亿元: 10_000_000_000 };

const EXPECTED: Record<MoneyUnit, string> = {
  元: '数字(单位元)',
  千元: '数字(单位千元)',
  万元: '数字(单位万元)',
  亿元: '数字(单位亿元)',
};

const UNIT = /(亿元|万元|千元|元)/u;

/** The money unit a text declares, e.g. `单位:万元`, `项目资金(元)`; null where it declares none. */
export const moneyUnitIn = (text: string): MoneyUnit | null =>
  (UNIT.exec(compact(text))?.[1] as MoneyUnit | undefined) ?? null;

const unitNamed = (word: string | undefined): MoneyUnit | null =>
  word === '亿' || word === '万' ? `${word}元` : ((word as MoneyUnit | undefined) ?? null);

const typedAmount = (text: string, unit: MoneyUnit): number | null => {
  const [, amount = '', own] = /^(.*?)(亿元|万元|千元|元|亿|万)?(?:\((?!\)).*\))?$/u.exec(compact(text)) ?? [];
  const spoken = unitNamed(own) ?? unit;
  const plain = numberText(amount);
  return plain === null ? null : shifted(plain, PLACES[spoken]);
};

const OWN_UNIT = /^(亿元|万元|千元|元|亿|万)$/u;

/** How far the point of a cell's number stands from 分: a number format may have a unit of its own, and may show 1,000,000 as 100. */
const placesOf = (looks: NumberLooks | null, unit: MoneyUnit): number => {
  const own = looks === null ? null : unitNamed(OWN_UNIT.exec(compact(looks.behind))?.[1]);
  return PLACES[own ?? unit] - (looks?.places ?? 0);
};

const numberAmount = ({ value, looks }: Cell, unit: MoneyUnit): number | null =>
  shiftedNumber(Number(value), placesOf(looks ?? null, unit));

/** An amount and the unit that the place where it stands says. */
export type AmountInUnit = { readonly fen: Fen; readonly unit: MoneyUnit };

/** The number to put into a cell of these looks, so that `readMoney` reads the amount there. */
export const numberToWrite = ({ fen, unit }: AmountInUnit, looks: NumberLooks | null): number =>
  Number(`${fen}e${-placesOf(looks, unit)}`);

/** An amount typed with a unit of its own, as `20万元`. */
export const carriesUnit = (text: string): boolean => /\d(?:亿元|万元|千元|元|亿|万)(?:\(.*\))?$/u.test(compact(text));

/**
 * An amount in the column's unit as integer 分; a unit typed after the figure (`120万元`) wins over the column's, and an explanation
 * in brackets behind it is passed over.
 */
export const readMoney = (cell: Cell | undefined, unit: MoneyUnit): ValueRead<Fen> => {
  if (cell === undefined || isUnfilled(cell)) return BLANK;
  const expected = EXPECTED[unit];
  const broken = brokenCell(cell, expected);
  if (broken !== null) return broken;
  const amount =
    cell.kind === 'number'
      ? numberAmount(cell, unit)
      : cell.kind === 'text'
        ? typedAmount(String(cell.value), unit)
        : null;
  return amount === null ? notRead('not-readable', expected) : readAs(amount);
};

/** Integer 分 as a person writes it in a unit: `1234500, '万元'` → `1.2345`. */
export const moneyText = (fen: Fen, unit: MoneyUnit): string => {
  const places = PLACES[unit];
  const digits = String(Math.abs(fen)).padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/u, '');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
};

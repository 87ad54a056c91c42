import type { Unit } from '../unit.ts';
import { type Parsed, plain } from './parse/parsed.ts';

/** 适用单位: only these units, or all but these, by code or name. */
export type UnitChoice = { readonly kind: 'only' | 'except'; readonly names: readonly string[] };

type Named = Pick<Unit, 'code' | 'name' | 'aliases' | 'formerly'>;

const isNamed = ({ names }: UnitChoice, { code, name, aliases, formerly }: Named): boolean =>
  [code, name, ...aliases, ...formerly.names, ...formerly.codes].some((one) => names.includes(plain(one)));

/** Whether a duty is for a unit as far as 适用单位 says. */
export const isChosen = (choice: UnitChoice | null, unit: Named): boolean =>
  choice === null || isNamed(choice, unit) === (choice.kind === 'only');

/** Every unit there is, as a blank cell says. */
const ALL = /^(?:全部|全区|所有|各)?(?:预算)?(?:部门|单位)?$/u;
const EXCEPT = /^(?:除了?(.+?)(?:以?外)?|不(?:含|包括)(.+))$/u;

/** `甲局、乙局`, `102、103`, `除甲局、乙局外`; `units`: those of 单位名录, null where none is known yet. */
export const parseUnitChoice = (text: string, units: readonly Named[] | null): Parsed<UnitChoice | null> => {
  const said = plain(text);
  if (ALL.test(said)) return { value: null };
  const [, but, without] = EXCEPT.exec(said) ?? [];
  const except = but ?? without ?? null;
  const names = (except ?? said)
    .split(/[、,;|\n]+/u)
    .map((name) => name.trim())
    .filter(Boolean);
  const choice: UnitChoice = { kind: except === null ? 'only' : 'except', names };
  const unknown = names.filter(
    (name) => units !== null && !units.some((unit) => isNamed({ kind: 'only', names: [name] }, unit)),
  );
  if (names.length > 0 && unknown.length === 0) return { value: choice };
  const why = unknown.length === 0 ? '' : `；单位名录里没有${unknown.map((name) => `“${name}”`).join('、')}`;
  return { expected: `单位名录里的编码或名称，几个用、连接，例如 区教育局、区卫健委，或 除区教育局${why}` };
};

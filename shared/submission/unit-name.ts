import { FINANCE_FOLDER, isFinance, namesOf, type Unit } from '../unit.ts';
import { compact } from '../workbook/label.ts';
import type { ReadingContext } from './reading-context.ts';

const CODE = /^(\d{3,})[-_:]?|[[(【](\d{3,})[\])】][-_:]?/u;
const TAIL = /(?:\((?:盖章|公章|签章|章|本级|本部|机关|汇总)\)|本级|机关本部|本部)+$/u;
const REGION = /^(?:[\u4e00-\u9fff]{2,8}?(?:省|市|区|县))+$/u;
const DISTRICT = /^[\u4e00-\u9fff]{0,4}?(?:市|区|县)/u;

/** A unit's name as it is compared: `[105210]闵行区教育局（本级）` → `闵行区教育局`. */
export const bareUnitName = (text: string): string => compact(text).replace(CODE, '').replace(TAIL, '');

const codeIn = (text: string): string => {
  const [, leading, bracketed] = CODE.exec(compact(text)) ?? [];
  return leading ?? bracketed ?? '';
};

const bareNamesOf = (unit: Unit): readonly string[] =>
  [unit.folder, ...namesOf(unit)].map(bareUnitName).filter((name) => name !== '');

/** The same name with more or less of the region in front: `上海市闵行区教育局`, `上海闵行区教育局`, `区教育局`, `教育局`. */
const sameName = (one: string, other: string): boolean => {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (long === short) return true;
  if (short === '' || !long.endsWith(short)) return false;
  const before = long.slice(0, -short.length);
  return REGION.test(before) || REGION.test(before + (DISTRICT.exec(short)?.[0] ?? ''));
};

const isNamed = (unit: Unit, text: string): boolean => {
  const code = codeIn(text);
  if (code !== '' && code === unit.code) return true;
  const name = bareUnitName(text);
  return name !== '' && bareNamesOf(unit).some((known) => sameName(known, name));
};

/** The unit of the roster a text names by name, alias, folder or code; null where it names none. */
export const unitNamedBy = (text: string, units: readonly Unit[]): Unit | null =>
  units.find((unit) => isNamed(unit, text)) ?? null;

export type NamedUnit = { readonly kind: 'own' | 'unknown' } | { readonly kind: 'other'; readonly unit: Unit };

/**
 * Whose name a form's unit field holds, seen from the folder it lies in. A division of the unit (`教育局财务科`) and several
 * units joined with it among them are its own.
 */
export const whoseName = (text: string, { unit, roster }: ReadingContext): NamedUnit => {
  if (unit === null) return { kind: 'own' };
  const parts = compact(text).split(/[、,，;；/]/u);
  if (parts.some((part) => isNamed(unit, part))) return { kind: 'own' };
  const name = bareUnitName(text);
  const other = unitNamedBy(text, roster.units);
  if (other !== null && other.folder !== unit.folder) return { kind: 'other', unit: other };
  return bareNamesOf(unit).some((known) => known.length > 2 && name.includes(known))
    ? { kind: 'own' }
    : { kind: 'unknown' };
};

/** Another unit whose full name stands in a longer text such as a title, where the folder's own does not. */
export const otherUnitIn = (text: string, { unit, roster }: ReadingContext): Unit | null => {
  if (unit === null) return null;
  const title = compact(text);
  const holds = (one: Unit): number =>
    Math.max(
      0,
      ...namesOf(one)
        .map(bareUnitName)
        .map((name) => (name.length > 2 && title.includes(name) ? name.length : 0)),
    );
  const own = holds(unit);
  const others = roster.units.filter((one) => one.folder !== unit.folder).sort((a, b) => holds(b) - holds(a));
  const [longest] = others;
  return longest !== undefined && holds(longest) > own ? longest : null;
};

/** The finance office, also before any roster names it. */
export const isOfFinance = ({ unit, folder }: ReadingContext): boolean =>
  unit === null ? folder === FINANCE_FOLDER : isFinance(unit);

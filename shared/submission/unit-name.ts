import { perObject, perShortText } from '../memo.ts';
import { FINANCE_FOLDER, isFinance, namesOf, type Unit } from '../unit.ts';
import { compact } from '../workbook/label.ts';
import type { ReadingContext } from './reading-context.ts';

const CODE = /^(\d{3,})[-_:]?|[[(【](\d{3,})[\])】][-_:]?/u;
const TAIL = /(?:\((?:盖章|公章|签章|章|本级|本部|机关|汇总)\)|本级|机关本部|本部)+$/u;
const REGION = /^(?:[\u4e00-\u9fff]{2,8}?(?:省|市|区|县))+$/u;
const DISTRICT = /^[\u4e00-\u9fff]{0,4}?(?:市|区|县)/u;

/** A unit's name as it is compared: `[105210]闵行区教育局（本级）` → `闵行区教育局`. */
export const bareUnitName = perShortText((text: string): string => compact(text).replace(CODE, '').replace(TAIL, ''));

const codeIn = (text: string): string => {
  const [, leading, bracketed] = CODE.exec(compact(text)) ?? [];
  return leading ?? bracketed ?? '';
};

/** A district has hundreds of units, and every form's unit is looked for among all of them. */
const bareNamesOf = perObject((unit: Unit): readonly string[] =>
  [unit.folder, ...namesOf(unit)].map(bareUnitName).filter((name) => name !== ''),
);

/** The same name with more or less of the region in front: `上海市闵行区教育局`, `上海闵行区教育局`, `区教育局`, `教育局`. */
const sameName = (one: string, other: string): boolean => {
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (long === short) return true;
  if (short === '' || !long.endsWith(short)) return false;
  const before = long.slice(0, -short.length);
  return REGION.test(before) || REGION.test(before + (DISTRICT.exec(short)?.[0] ?? ''));
};

/** Tells of a unit whether a text names it. */
const namedIn = (text: string): ((unit: Unit) => boolean) => {
  const [code, name] = [codeIn(text), bareUnitName(text)];
  return (unit) =>
    (code !== '' && code === unit.code) || (name !== '' && bareNamesOf(unit).some((known) => sameName(known, name)));
};

/** The unit of the roster a text names by name, alias, folder or code; null where it names none. */
export const unitNamedBy = (text: string, units: readonly Unit[]): Unit | null => units.find(namedIn(text)) ?? null;

export type NamedUnit = { readonly kind: 'own' | 'unknown' } | { readonly kind: 'other'; readonly unit: Unit };

/**
 * Whose name a form's unit field holds, seen from the folder it lies in. A division of the unit (`教育局财务科`) and several
 * units joined with it among them are its own.
 */
export const whoseName = (text: string, { unit, roster }: ReadingContext): NamedUnit => {
  if (unit === null) return { kind: 'own' };
  const parts = compact(text).split(/[、,，;；/]/u);
  if (parts.some((part) => namedIn(part)(unit))) return { kind: 'own' };
  const name = bareUnitName(text);
  const other = unitNamedBy(text, roster.units);
  if (other !== null && other.folder !== unit.folder) return { kind: 'other', unit: other };
  return bareNamesOf(unit).some((known) => known.length > 2 && name.includes(known))
    ? { kind: 'own' }
    : { kind: 'unknown' };
};

const fullNamesOf = perObject((unit: Unit): readonly string[] =>
  namesOf(unit)
    .map(bareUnitName)
    .filter(({ length }) => length > 2),
);

/** How long the longest full name of a unit is that stands in a text; 0 where none does. */
const heldBy = (text: string, unit: Unit): number =>
  fullNamesOf(unit).reduce((most, name) => (name.length > most && text.includes(name) ? name.length : most), 0);

/** Another unit whose full name stands in a longer text such as a title, where the folder's own does not. */
export const otherUnitIn = (text: string, { unit, roster }: ReadingContext): Unit | null => {
  if (unit === null) return null;
  const title = compact(text);
  let [longest, most]: [Unit | null, number] = [null, heldBy(title, unit)];
  for (const other of roster.units) {
    const held = other.folder === unit.folder ? 0 : heldBy(title, other);
    if (held > most) [longest, most] = [other, held];
  }
  return longest;
};

/** The finance office, also before any roster names it. */
export const isOfFinance = ({ unit, folder }: ReadingContext): boolean =>
  unit === null ? folder === FINANCE_FOLDER : isFinance(unit);

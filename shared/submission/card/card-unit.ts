import type { Roster, Unit } from '../../unit.ts';
import { compact } from '../../workbook/label.ts';
import type { Card } from './card.ts';
import { type Entry, isFilled } from './entry.ts';

const BESIDE = /\[[^\]]*\]|\((?:本级|本部|机关|盖章|公章|章)\)/gu;
const TAIL = /(?:本级|机关本部|本部)$/u;

/** A unit's name without code, seal and 本级: `[105210]北京大学`, `示例区水务局(本部)` → the bare name. */
export const bareUnitName = (text: string): string => compact(text).replace(BESIDE, '').replace(TAIL, '');

const codesIn = (text: string): readonly string[] =>
  [...compact(text).matchAll(/\[([^\]]+)\]/gu)].map(([, code = '']) => code);

/** A name that is the tail of the other: `闵行区教育局` and `上海市闵行区教育局`. */
const isTail = (long: string, short: string): boolean => short.length >= 4 && long.endsWith(short);

const namesOf = (unit: Unit): readonly string[] =>
  [unit.name, ...unit.aliases].map(bareUnitName).filter((name) => name !== '');

/** The text names the unit: by name, alias, code in brackets, or with a higher place put before its name. */
export const namesUnit = (text: string, unit: Unit, roster: Roster): boolean => {
  const name = bareUnitName(text);
  const names = namesOf(unit);
  if (names.includes(name) || (unit.code !== '' && codesIn(text).includes(unit.code))) return true;
  const another = roster.units.some((other) => other !== unit && namesOf(other).includes(name));
  return !another && names.some((own) => isTail(name, own) || isTail(own, name));
};

/** The names a card gives for who it is from: 单位名称, 实施单位, 主管部门, those filled, the nearest first. */
export const unitEntries = (card: Card): readonly Entry[] =>
  [card.head.unitName, card.head.implementer, card.head.supervisor]
    .map((found) => found?.value)
    .filter((entry): entry is Entry => isFilled(entry));

/** The unit the card names: the folder's own where one of its names is, else the nearest name as written; null where it names none. */
export const unitNamed = (card: Card, unit: Unit | null, roster: Roster): string | null => {
  const entries = unitEntries(card);
  const own = unit !== null && entries.some(({ text }) => namesUnit(text, unit, roster));
  return own ? unit.name : (entries[0]?.text ?? null);
};

import type { HeadKey } from '../../../form/card/label-key.ts';
import { saysTheSame } from '../../../form/header/same-words.ts';
import { isBlank } from '../../../workbook/cell-ink.ts';
import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { Card, HeadValue, RepeatedLabel } from '../card.ts';
import { blankEntry, type Entry, entryAt, isFilled, withText } from '../entry.ts';
import { type CardLabel, cardLabelOf } from '../layout/card-label.ts';
import type { CardPart, CardPlace } from '../layout/card-part.ts';
import { headKeyOf } from '../layout/label-index.ts';

/** The words stand for something on a card, so they are no value. */
const isKnownLabel = ({ means: { head, fund, fundColumn, column, block } }: CardLabel): boolean =>
  (head ?? fund ?? fundColumn ?? column ?? block) !== undefined;

/** The value beside a label: the next filled cell to its right in its row, blank where another label comes first. */
export const valueBeside = (view: SheetView, part: CardPart, place: CardPlace): Entry => {
  const next = place.area.right + 1;
  for (let column = next; column <= part.area.right; column++) {
    const cell = view.seenAt(place.row, column);
    if (isBlank(cell)) continue;
    const entry = entryAt(view, place.row, column);
    const sameLabel = compact(entry.text) === compact(place.text);
    if (sameLabel && entry.row === place.row && view.areaAt(place.row, column) === place.area) continue;
    return isKnownLabel(cardLabelOf(entry.text)) ? blankEntry(place.row, next) : entry;
  }
  return blankEntry(place.row, next);
};

/** What a label stands for, its value, and its words alone where they share their cell with the value. */
type Found = readonly [HeadKey, HeadValue, words: string];

/** `单位：万元` is no unit's name. */
const isUnitOfMoney = (value: string): boolean => /^(?:人民币)?(?:[千万亿]?元|%)$/u.test(compact(value));

/** Printed behind a name for its seal. */
const SEAL = /\s*[(（](?:盖章|公章|签章|章|签字)[)）]\s*$/u;

/** What one cell says about several things: `填报单位(盖章):区教育局   联系人:某某`. */
const inlineValues = (view: SheetView, place: CardPlace): readonly Found[] =>
  place.label.pairs.flatMap(({ label, value }): readonly Found[] => {
    const key = value === '' || isUnitOfMoney(value) ? undefined : headKeyOf(cardLabelOf(label));
    if (key === undefined) return [];
    const entry = entryAt(view, place.row, place.column);
    return [[key, { label: entry, value: withText(entry, value.replace(SEAL, '')) }, label]];
  });

const headValues = (view: SheetView, part: CardPart, place: CardPlace): readonly Found[] => {
  const key = headKeyOf(place.label);
  if (key === undefined) return inlineValues(view, place);
  const label = entryAt(view, place.row, place.column);
  const value = valueBeside(view, part, place);
  const instead = value.text === '' ? entryAt(view, place.row, place.area.right + 1).text : '';
  return [[key, { label, value, ...(instead === '' ? {} : { instead }) }, label.text]];
};

/** 一级项目 is the programme a project belongs to, 中央主管部门 far off, 填报单位 whoever wrote it down: a nearer name wins over them. */
const isWider = ({ label }: HeadValue): boolean =>
  /^(?:一级项目|中央|填报|填表|申报|报送|编报)/u.test(compact(label.text));

const isBetter = (found: HeadValue, before: HeadValue | undefined): boolean =>
  before === undefined || before.value.text === '' || (isWider(before) && found.value.text !== '');

/** Every label of the card that names a thing of its head, in order. */
const foundIn = (view: SheetView, part: CardPart, inTable: (place: CardPlace) => boolean): readonly Found[] =>
  part.labels.filter((place) => !inTable(place)).flatMap((place) => headValues(view, part, place));

/** What says who and what a card is about; other labels may stand on a card again in their own right, such as 填报日期. */
const NAMING: ReadonlySet<HeadKey> = new Set(['projectName', 'projectCode', 'unitName', 'supervisor', 'implementer']);

/** Two writings of one name: the same, or one in short. */
const isSameName = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** Labels in the words of one that is read, beside another name than is read there. */
const repeatedIn = (found: readonly Found[], head: ReadonlyMap<HeadKey, HeadValue>): readonly RepeatedLabel[] =>
  found.flatMap(([key, { value: other }, words]): readonly RepeatedLabel[] => {
    const read = head.get(key)?.value;
    const label = found.find(([, { value }]) => value === read)?.[2] ?? '';
    if (!NAMING.has(key) || read === undefined || !isFilled(other) || !isFilled(read)) return [];
    const isOther = saysTheSame(words, label) && !isSameName(compact(other.text), compact(read.text));
    return isOther ? [{ label: words, read, other }] : [];
  });

type HeadRead = Pick<Card, 'head' | 'repeated'>;

/** Labels of the card with the value beside each; of a label that stands twice, the first with a value, and where another name is given. */
export const readHead = (view: SheetView, part: CardPart, inTable: (place: CardPlace) => boolean): HeadRead => {
  const head = new Map<HeadKey, HeadValue>();
  const found = foundIn(view, part, inTable);
  for (const [key, value] of found) if (isBetter(value, head.get(key))) head.set(key, value);
  return { head: Object.fromEntries(head), repeated: repeatedIn(found, head) };
};

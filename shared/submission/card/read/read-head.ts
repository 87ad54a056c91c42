import type { HeadKey } from '../../../form/card/label-key.ts';
import { isBlank } from '../../../workbook/cell-ink.ts';
import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import type { HeadValue } from '../card.ts';
import { blankEntry, type Entry, entryAt, withText } from '../entry.ts';
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

type Found = readonly [HeadKey, HeadValue];

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
    return [[key, { label: entry, value: withText(entry, value.replace(SEAL, '')) }]];
  });

const headValues = (view: SheetView, part: CardPart, place: CardPlace): readonly Found[] => {
  const key = headKeyOf(place.label);
  if (key === undefined) return inlineValues(view, place);
  return [[key, { label: entryAt(view, place.row, place.column), value: valueBeside(view, part, place) }]];
};

/** 一级项目 is the programme a project belongs to, 中央主管部门 far off, 填报单位 whoever wrote it down: a nearer name wins over them. */
const isWider = ({ label }: HeadValue): boolean =>
  /^(?:一级项目|中央|填报|填表|申报|报送|编报)/u.test(compact(label.text));

const isBetter = (found: HeadValue, before: HeadValue | undefined): boolean =>
  before === undefined || before.value.text === '' || (isWider(before) && found.value.text !== '');

/** Labels of the card with the value beside each; of a label that stands twice, the first with a value. */
export const readHead = (
  view: SheetView,
  part: CardPart,
  inTable: (place: CardPlace) => boolean,
): { readonly [key in HeadKey]?: HeadValue } => {
  const head = new Map<HeadKey, HeadValue>();
  for (const place of part.labels) {
    if (inTable(place)) continue;
    for (const [key, found] of headValues(view, part, place)) if (isBetter(found, head.get(key))) head.set(key, found);
  }
  return Object.fromEntries(head);
};

import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { answered, blankEntry, type Entry, isWritten } from '../entry.ts';
import type { CardPart, CardPlace } from '../layout/card-part.ts';
import { blockOf } from '../layout/label-index.ts';

/** Where the year's goal is described in words: its label, what is written, and where nobody has, the cell to write into. */
export type Goal = { readonly label: Entry; readonly text: string; readonly blank: Entry | null };

/** Words of the goal block's own heads, such as 预期目标(2022年) and 年度实际完成情况: no description of anything. */
const HEAD =
  /^(?:总?目标|预期|预计|设定|年初|年度|全年|当年|本年|实施期|中期|长期|总体|项目|绩效|实际|完成|实现|情况|程度|内容|概述|[及和与年月日期()（）[\]\d:：、.\-—~至])+$/u;

/** Of a goal over all the years and one of the year the latter is what the card is about. */
const FARTHER = /长期|中期|实施期|规划期|三年|项目总目标|^总目标/u;

/** Printed to be gone on from: `目标1：`, `……`. */
const PRINTED = /^(?:目标)?\d*[:.、)]?(?:…|\.{3})*$/u;

/** Printed before what is written: `目标1：`, `2、`. */
const NUMBERED = /^(?:目标|任务)?\d+[:.、)]/u;

const entryOf = ({ row, column, text }: CardPlace): Entry => answered({ ...blankEntry(row, column), text });

/** Line by line, what is written behind the numbers of the form. */
const linesOf = ({ text, ...place }: Entry): readonly Entry[] =>
  text.split(/[\r\n]+/u).map((line) => ({ ...place, text: compact(line).replace(NUMBERED, '') }));

const isAnswer = (place: CardPlace): boolean =>
  linesOf(entryOf(place)).some((line) => isWritten(line) && !PRINTED.test(line.text));

/** 无, 待填, XXX: somebody was there and wrote no goal. */
const isEvasion = (place: CardPlace): boolean => {
  const { text } = entryOf(place);
  return text.trim() !== '' && !PRINTED.test(compact(text)) && !isAnswer(place);
};

/** Places that belong to the block: from its label to the next block, or the table of indicators. */
const within = (part: CardPart, label: CardPlace, above: number): readonly CardPlace[] => {
  const isBelow = ({ row, column }: CardPlace): boolean =>
    row > label.area.bottom || (row > label.row && column < label.column);
  const opensNext = (place: CardPlace): boolean => ![undefined, 'goals', 'sum'].includes(blockOf(place.label));
  const next = part.labels.find((place) => isBelow(place) && opensNext(place))?.row ?? above;
  return part.places.filter(
    (place) =>
      place !== label && place.row >= label.row && place.row < Math.min(next, above) && place.column > label.area.left,
  );
};

/** Heads in the label's row, and in the rows below, where they stand one under another beside the label. */
const headsOf = (label: CardPlace, inside: readonly CardPlace[]): readonly CardPlace[] => {
  const beginsRow = ({ row, column }: CardPlace): boolean =>
    column === label.area.right + 1 && inside.some((other) => other.row === row && other.column > column);
  return inside.filter((place) => {
    const words = compact(place.text);
    return HEAD.test(words) && (place.row === label.row || (words.includes('目标') && beginsRow(place)));
  });
};

/** What stands under a head, or right of it where the heads stand one under another. */
const belongsTo = (head: CardPlace, isStacked: boolean, { row, column }: CardPlace): boolean =>
  isStacked
    ? row >= head.area.top && row <= head.area.bottom && column > head.column
    : column >= head.area.left && column <= head.area.right;

/** Heads of the goal of all years beside one of the year's goal; none where they are all there is. */
const fartherOf = (heads: readonly CardPlace[]): readonly CardPlace[] => {
  const farther = heads.filter(({ text }) => FARTHER.test(compact(text)));
  return farther.length < heads.length ? farther : [];
};

/** The row below a head whose cell there is as wide as the head: a row inserted between the two has none. */
const rowUnder = (view: SheetView, label: CardPlace, head: CardPlace): number => {
  const first = head.area.bottom + 1;
  const rows = Array.from({ length: Math.max(0, label.area.bottom - first + 1) }, (_, index) => first + index);
  return rows.find((row) => view.areaAt(row, head.column).right === head.area.right) ?? first;
};

/** The cell under the first head, or beside it, or beside the label where there are no heads. */
const firstCell = (
  view: SheetView,
  label: CardPlace,
  heads: readonly CardPlace[],
  above: number,
): readonly [number, number] => {
  const [head] = heads;
  if (head !== undefined)
    return head.area.bottom + 1 < above ? [rowUnder(view, label, head), head.column] : [head.row, head.area.right + 1];
  const column = label.area.right + 1;
  const isOneField = view.areaAt(label.row, column).bottom >= label.area.bottom;
  return [isOneField ? label.row : label.area.bottom, column];
};

/** The goal block above the indicators; null where the card has none with a label of its own. */
export const readGoal = (view: SheetView, part: CardPart, above: number): Goal | null => {
  const labels = part.labels.filter(
    (place) => place !== part.title && place.row < above && blockOf(place.label) === 'goals',
  );
  const label = labels.find(({ text }) => !FARTHER.test(compact(text))) ?? labels[0];
  if (label === undefined) return null;
  const inside = within(part, label, above);
  const heads = headsOf(label, inside);
  const farther = fartherOf(heads);
  const isStacked = new Set(heads.map(({ row }) => row)).size > 1;
  const isMeant = (place: CardPlace): boolean => !farther.some((head) => belongsTo(head, isStacked, place));
  const near = heads.filter((head) => !farther.includes(head));
  const answers = inside.filter((place) => !heads.includes(place));
  const texts = answers.filter(isAnswer);
  const written = texts.find(isMeant) ?? texts[0];
  const evasion = answers.find((place) => isMeant(place) && isEvasion(place));
  return {
    label: { ...blankEntry(label.row, label.column), text: label.text },
    text: written?.text ?? '',
    blank:
      written !== undefined
        ? null
        : evasion === undefined
          ? blankEntry(...firstCell(view, label, near, above))
          : entryOf(evasion),
  };
};

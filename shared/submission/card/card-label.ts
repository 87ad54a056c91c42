import { bareLabel, monthIn } from '../../form/lexicon/bare-label.ts';
import { perShortText } from '../../memo.ts';
import { labelOf, notesOf } from '../../workbook/label.ts';

const POINTS = /(\d+(?:\.\d+)?)分$/u;

/** A label on a card: its words as they are compared, and what is said beside them. */
export type CardLabel = {
  /** See `bareLabel`. */
  readonly bare: string;
  /** Points in hundredths, as in `产出指标(50分)`; null where none are said. */
  readonly points: number | null;
  /** Last month of a span, as in `1-7月执行数`; null where none is said. */
  readonly month: number | null;
};

const pointsIn = (label: string): number | null => {
  const found = [...notesOf(label), label].map((part) => POINTS.exec(part)?.[1]).find((part) => part !== undefined);
  return found === undefined ? null : Math.round(Number(found) * 100);
};

/** Reads a text as a label: `' 产出指标（50分）：'` → `产出指标`, 5000 hundredths of a point. */
export const cardLabelOf = perShortText((text: string): CardLabel => {
  const label = labelOf(text);
  return { bare: bareLabel(text), points: pointsIn(label), month: monthIn(label) };
});

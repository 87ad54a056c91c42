import { CARD_LAYOUTS } from '../../../form/card/card-layouts.ts';
import type {
  BlockKey,
  FundColumnKey,
  FundKey,
  HeadKey,
  IndicatorColumnKey,
  TaskColumnKey,
} from '../../../form/card/label-key.ts';
import type { FormName } from '../../../form/form-name.ts';
import { bareLabel, monthIn } from '../../../form/lexicon/bare-label.ts';
import { BLOCK_WORDS, TASK_WORDS } from '../../../form/lexicon/block-words.ts';
import { FUND_COLUMN_WORDS, FUND_WORDS } from '../../../form/lexicon/fund-words.ts';
import { HEAD_WORDS } from '../../../form/lexicon/head-words.ts';
import { INDICATOR_WORDS } from '../../../form/lexicon/indicator-words.ts';
import { understanding } from '../../../form/lexicon/meaning.ts';
import { perShortText } from '../../../memo.ts';
import { compact, labelOf, notesOf } from '../../../workbook/label.ts';
import { type LabelPair, labelPairs } from '../../../workbook/label-pairs.ts';
import { titledForm } from './titled-form.ts';

const POINTS = /(\d+(?:\.\d+)?)分$/u;

/** What a label stands for, of each kind; undefined where it stands for none of it. */
type Meanings = {
  readonly head: HeadKey | undefined;
  readonly fund: FundKey | undefined;
  readonly fundColumn: FundColumnKey | undefined;
  readonly column: IndicatorColumnKey | undefined;
  readonly block: BlockKey | undefined;
  readonly taskColumn: TaskColumnKey | undefined;
};

/** A label on a card: its words as they are compared, and what is said beside them. */
export type CardLabel = {
  /** See `bareLabel`. */
  readonly bare: string;
  /** Points in hundredths, as in `产出指标(50分)`; null where none are said. */
  readonly points: number | null;
  /** Last month of a span, as in `1-7月执行数`; null where none is said. */
  readonly month: number | null;
  readonly means: Meanings;
  /** The form it is the title of; null where it is none. */
  readonly title: FormName | null;
  /** The words in it that give a family of layouts away. */
  readonly signs: readonly string[];
  /** Labels in it with what stands behind their colons. */
  readonly pairs: readonly LabelPair[];
  /** It says any of this: most texts on a card are values and say none. */
  readonly speaks: boolean;
};

/**
 * One lexicon for every family: districts mix each other's wording, so what one calls a thing is understood on every card. A
 * family decides what words cannot: the unit of money, the points, what must be explained.
 */
const [headOf, fundOf, fundColumnOf, columnOf, blockOf, taskColumnOf] = [
  understanding(HEAD_WORDS),
  understanding(FUND_WORDS),
  understanding(FUND_COLUMN_WORDS),
  understanding(INDICATOR_WORDS),
  understanding(BLOCK_WORDS),
  understanding(TASK_WORDS),
];

/** Every kind at once: a card's places are asked for each of them many times over. */
const meaningsOf = perShortText(
  (bare: string): Meanings => ({
    head: headOf(bare),
    fund: fundOf(bare),
    fundColumn: fundColumnOf(bare),
    column: columnOf(bare),
    block: blockOf(bare),
    taskColumn: taskColumnOf(bare),
  }),
);

const pointsIn = (label: string): number | null => {
  const found = [...notesOf(label), label].map((part) => POINTS.exec(part)?.[1]).find((part) => part !== undefined);
  return found === undefined ? null : Math.round(Number(found) * 100);
};

const SIGNS = [...new Set(CARD_LAYOUTS.flatMap(({ signs }) => signs))];

const signsIn = (text: string): readonly string[] => {
  const words = compact(text);
  return SIGNS.filter((sign) => words.includes(sign));
};

const speaks = ({ points, month, means, title, signs, pairs }: Omit<CardLabel, 'speaks'>): boolean =>
  [points, month, title].some((said) => said !== null) ||
  signs.length + pairs.length > 0 ||
  Object.values(means).some((key) => key !== undefined);

/** Reads a text as a label: `' 产出指标（50分）：'` → `产出指标`, 5000 hundredths of a point. */
export const cardLabelOf = perShortText((text: string): CardLabel => {
  const label = labelOf(text);
  const bare = bareLabel(text);
  const said = {
    bare,
    points: pointsIn(label),
    month: monthIn(label),
    means: meaningsOf(bare),
    title: titledForm(text),
    signs: signsIn(text),
    pairs: labelPairs(text),
  };
  return { ...said, speaks: speaks(said) };
});

/** A figure, a day or a mistake of a formula labels nothing. */
export const NO_LABEL: CardLabel = cardLabelOf('');

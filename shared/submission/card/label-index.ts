import { CARD_LAYOUTS } from '../../form/card/card-layouts.ts';
import { commonLabels } from '../../form/card/common-labels.ts';
import type {
  BlockKey,
  FundColumnKey,
  FundKey,
  HeadKey,
  IndicatorColumnKey,
  LabelSet,
} from '../../form/card/label-key.ts';
import { perObject } from '../../memo.ts';
import { type CardLabel, cardLabelOf } from './card-label.ts';

/** Finds the key a label stands for; undefined where it stands for none of the kind. */
export type LabelIndex<Key extends string> = (label: CardLabel) => Key | undefined;

const indexOf = <Key extends string>(kind: keyof LabelSet): LabelIndex<Key> => {
  const words = new Map<string, Key>();
  const sources = [...CARD_LAYOUTS.map((layout) => layout.words[kind] ?? {}), commonLabels[kind]];
  for (const source of sources)
    for (const [key, labels] of Object.entries(source))
      for (const word of labels as readonly string[])
        for (const form of cardLabelOf(word).keys.slice(0, 1)) words.set(form, key as Key);
  return perObject((label: CardLabel) => label.keys.map((key) => words.get(key)).find((key) => key !== undefined));
};

/**
 * The words of every family together: districts mix each other's wording, so what one family calls a thing is understood
 * on every card. A family decides what its words cannot: the unit of money, the points, what must be explained.
 */
export const headKeyOf: LabelIndex<HeadKey> = indexOf('head');
export const fundKeyOf: LabelIndex<FundKey> = indexOf('funds');
export const fundColumnOf: LabelIndex<FundColumnKey> = indexOf('fundColumns');
export const columnOf: LabelIndex<IndicatorColumnKey> = indexOf('columns');
export const blockOf: LabelIndex<BlockKey> = indexOf('blocks');

import { perShortText } from '../memo.ts';
import { compact } from './label.ts';

/** A label and what stands behind its colon in the same cell; '' where nothing does. */
export type LabelPair = { readonly label: string; readonly value: string };

const COLON = /[:：]/u;
const LABEL = /(?<=^|\s)(?!\d)([^\s:：,，;；。]{2,14}(?:\s*[(（][^()（）]*[)）])?)\s*[:：]/gu;
const NONE: readonly LabelPair[] = [];
const SPACED = /^([^:：]{2,20})[:：]/gsu;

/**
 * What one cell says about several things: `填报单位(盖章):区教育局   联系人:某某  日期:…` → each label with its value. A label with
 * blanks between its letters (`填 报 单 位:`) is found where it begins the cell. Empty where the text has no label.
 */
export const labelPairs = (text: string): readonly LabelPair[] => (COLON.test(text) ? pairsIn(text) : NONE);

const pairsIn = perShortText((text: string): readonly LabelPair[] => {
  const trimmed = text.trim();
  const found = [...trimmed.matchAll(LABEL)];
  const [spaced] = found[0]?.index === 0 ? [] : trimmed.matchAll(SPACED);
  const labels = spaced === undefined ? found : [spaced, ...found.filter(({ index }) => index >= spaced[0].length)];
  return labels.map(({ 0: whole, 1: label = '', index }, at) => ({
    label: compact(label),
    value: trimmed.slice(index + whole.length, labels[at + 1]?.index).trim(),
  }));
});

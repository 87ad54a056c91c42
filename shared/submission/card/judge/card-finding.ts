import type { Finding } from '../../../finding.ts';
import type { CheckText } from '../../check.ts';
import type { Card } from '../card.ts';
import { blankEntry, type Entry } from '../entry.ts';

/** What a finding says besides its place: 应为, 问题, 怎样改; `level` where it is milder than the check's own. */
export type CardFault = {
  readonly at: Entry;
  readonly expected: string;
  readonly message: string;
  readonly remedy: string;
  readonly level?: Finding['level'];
};

/** A fault on a card as a finding: it stands on the card's one record. */
export const cardFinding = (check: CheckText, card: Card, fault: CardFault): Finding => ({
  rule: check.id,
  level: fault.level ?? check.level,
  sheet: card.sheet,
  cell: fault.at.cell,
  value: fault.at.text,
  expected: fault.expected,
  message: fault.message,
  remedy: fault.remedy,
  record: 0,
});

/** Where a sentence about the card as a whole points: its title, else its first cell. */
export const topOfCard = (card: Card): Entry => card.title ?? blankEntry(card.area.top, card.area.left);

/** Where a value stands, for a sentence: `「自评表」H14`. */
export const whereOnCard = (card: Card, entry: Entry): string => `「${card.sheet}」${entry.cell}`;

/** What stands there, for a sentence: `「0」`, or 空白. */
export const quotedEntry = (entry: Entry): string => (entry.text === '' ? '空白' : `「${entry.text}」`);

/** How little stands where words were asked for: 空白, or `只写了「待填」`. */
export const littleSaid = ({ text }: Entry): string => (text.trim() === '' ? '空白' : `只写了「${text.trim()}」`);

/** How many further cells one fault reaches, for the end of its sentence: `(同样的还有 I15、I16 等 5 处)`; '' where it stands alone. */
export const reachText = (others: readonly Entry[]): string => {
  if (others.length === 0) return '';
  const shown = others.slice(0, 3).map(({ cell }) => cell);
  return `(同样的还有 ${shown.join('、')}${others.length > 3 ? ` 等 ${others.length} 处` : ''})`;
};

/** One fault that reaches over several places is one finding, at the first of them. */
export const groupedFinding = <Place extends Entry>(
  check: CheckText,
  card: Card,
  entries: readonly Place[],
  fault: (at: Place, reach: string) => Omit<CardFault, 'at'>,
): readonly Finding[] => {
  const [at, ...others] = entries;
  return at === undefined ? [] : [cardFinding(check, card, { at, ...fault(at, reachText(others)) })];
};

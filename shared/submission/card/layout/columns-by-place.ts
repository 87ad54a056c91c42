import type { IndicatorColumnKey } from '../../../form/card/label-key.ts';
import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { numberText } from '../../../workbook/values/decimal.ts';
import { entryUnder } from '../read/read-table.ts';
import type { CardPart, CardPlace } from './card-part.ts';
import type { HeaderBand } from './header-band.ts';
import { blockOf } from './label-index.ts';

type Known = ReadonlyMap<IndicatorColumnKey, CardPlace>;

/** A column under an unknown label, with what stands in it. */
type Candidate = { readonly place: CardPlace; readonly texts: readonly string[] };

/** So many rows tell what a column holds. */
const ROWS = 40;

const textsUnder = (view: SheetView, part: CardPart, bottom: number, { area }: CardPlace): readonly string[] => {
  const rows = part.rows.filter((row) => row > bottom);
  const end = rows.find((row) => part.inRow(row).some(({ label }) => ['sum', 'tail'].includes(blockOf(label) ?? '')));
  return rows
    .filter((row) => end === undefined || row < end)
    .slice(0, ROWS)
    .map((row) => compact(entryUnder(view, row, area).text))
    .filter((text) => text !== '');
};

const OPERATOR = /^(?:[≥≤≧≦═=><＝]=?|[><]=|定性|定量|正向|反向|大于等于|小于等于|等于)$/u;
const UNIT = /^(?!\d)[^\d]{1,5}$/u;
const MOST_POINTS = 100;

const areOperators = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => OPERATOR.test(text));

/** Points as a card gives them: numbers that together are no more than a hundred, or a hundred and ten where it adds wrong. */
const arePoints = (texts: readonly string[]): boolean => {
  const numbers = texts.map((text) => Number(numberText(text) ?? Number.NaN));
  const sum = numbers.reduce((all, one) => all + one, 0);
  return numbers.length > 1 && numbers.every((one) => one >= 0 && one <= MOST_POINTS) && sum >= 30 && sum <= 120;
};

const areWords = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.filter((text) => numberText(text) === null).length * 2 > texts.length;

const areUnits = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text) => UNIT.test(text)) && new Set(texts).size <= Math.max(4, texts.length / 2);

/** One rule: what a column may be taken for, between which known ones it must stand, and what it must hold. */
type Rule = {
  readonly key: IndicatorColumnKey;
  readonly after: readonly IndicatorColumnKey[];
  readonly before: readonly IndicatorColumnKey[];
  readonly holds: (texts: readonly string[]) => boolean;
  /** It is looked for only where these are known. */
  readonly beside?: readonly IndicatorColumnKey[];
};

const filled = (texts: readonly string[]): boolean => texts.length > 0;

const NAME: Rule = {
  key: 'name',
  after: ['level1', 'level2'],
  before: ['target', 'actual', 'weight', 'score'],
  holds: areWords,
};

const LEVELS: readonly IndicatorColumnKey[] = ['level1', 'level2'];

/** From the surest to the boldest. */
const RULES: readonly Rule[] = [
  { key: 'operator', after: ['name', 'level2', 'level1'], before: [], holds: areOperators },
  { key: 'level1', after: [], before: ['level2', 'name', 'target'], holds: areWords },
  { key: 'level2', after: ['level1'], before: ['name'], holds: areWords },
  NAME,
  { key: 'weight', after: ['name'], before: ['score', 'reason'], holds: arePoints, beside: ['score'] },
  { key: 'score', after: ['weight', 'actual', 'target'], before: ['reason'], holds: arePoints, beside: ['weight'] },
  {
    key: 'unit',
    after: ['target', 'operator'],
    before: ['actual', 'weight', 'score'],
    holds: areUnits,
    beside: ['target', 'operator'],
  },
  { key: 'target', after: ['name', 'operator'], before: ['actual', 'score', 'reason', 'unit'], holds: filled },
  { key: 'actual', after: ['target', 'name'], before: ['score', 'reason'], holds: filled, beside: ['score'] },
];

const stands = ({ area }: CardPlace, { after, before }: Rule, known: Known): boolean =>
  after.every((key) => (known.get(key)?.area.left ?? 0) < area.left) &&
  before.every((key) => (known.get(key)?.area.left ?? Number.POSITIVE_INFINITY) > area.left);

/** One column of words left of the values names the indicators; a class needs another one beside it. */
const leavesName = (known: Known, left: readonly Candidate[]): boolean =>
  known.has('name') || left.filter(({ place, texts }) => stands(place, NAME, known) && areWords(texts)).length > 1;

/** 绩效指标 over the column of names says what it is. */
const saysIndicator = ({ key }: Rule, { label }: CardPlace): boolean => key === 'name' && label.bare.endsWith('指标');

/** What columns were taken for, and of which of them a person should be asked. */
export type GuessedColumns = {
  readonly columns: ReadonlyMap<IndicatorColumnKey, CardPlace>;
  readonly doubtful: readonly IndicatorColumnKey[];
};

/** Value columns headed by places stand side by side and hold the same kind of thing: that is no doubtful label. */
const isOneOfSeveral = (rule: Rule, known: Known, left: readonly Candidate[]): boolean =>
  rule.key === 'target' && left.some(({ place, texts }) => stands(place, rule, known) && rule.holds(texts));

/** The field is open, and what it rests on is known. */
const isLookedFor = (rule: Rule, known: Known, left: readonly Candidate[]): boolean =>
  !known.has(rule.key) &&
  (rule.beside ?? []).every((key) => known.has(key)) &&
  (!LEVELS.includes(rule.key) || leavesName(known, left));

/** Takes the first column a rule fits out of those left. */
const takeBy = (rule: Rule, known: Known, left: Candidate[]): CardPlace | undefined => {
  if (!isLookedFor(rule, known, left)) return undefined;
  const at = left.findIndex(({ place, texts }) => stands(place, rule, known) && rule.holds(texts));
  return at < 0 ? undefined : left.splice(at, 1)[0]?.place;
};

/**
 * Columns under labels nobody knows, by their place among the known ones and by what they hold: points that add up, operators,
 * units, words. A field that a label names already is never taken again.
 */
export const columnsByPlace = (
  view: SheetView,
  part: CardPart,
  { bottom }: HeaderBand,
  named: Known,
  unknown: readonly CardPlace[],
): GuessedColumns => {
  const left: Candidate[] = unknown.map((place) => ({ place, texts: textsUnder(view, part, bottom, place) }));
  const columns = new Map<IndicatorColumnKey, CardPlace>();
  const doubtful: IndicatorColumnKey[] = [];
  for (const rule of RULES) {
    const known = new Map([...named, ...columns]);
    const place = takeBy(rule, known, left);
    if (place === undefined) continue;
    columns.set(rule.key, place);
    if (!isOneOfSeveral(rule, known, left) && !saysIndicator(rule, place)) doubtful.push(rule.key);
  }
  return { columns, doubtful };
};

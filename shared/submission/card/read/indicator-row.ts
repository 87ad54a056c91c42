import type { IndicatorColumnKey } from '../../../form/card/label-key.ts';
import { bareLabel } from '../../../form/lexicon/bare-label.ts';
import { compact } from '../../../workbook/label.ts';
import type { SheetView } from '../../../workbook/sheet-view.ts';
import { isPlaceholder } from '../../../workbook/values/placeholder.ts';
import type { Indicator } from '../card.ts';
import { answered, type Entry, entryAt, isFilled, pointsOf } from '../entry.ts';
import { composedValueOf, indicatorValueOf } from '../indicator-value.ts';
import { cardLabelOf } from '../layout/card-label.ts';
import type { IndicatorHeader } from '../layout/indicator-header.ts';
import { fundColumnOf } from '../layout/label-index.ts';
import { entryUnder } from './read-table.ts';

/** What stands in one row under each header. */
export type Cells = { readonly [key in IndicatorColumnKey]?: Entry };

const GROUPS: readonly (readonly [RegExp, string])[] = [
  [/满意度/u, '满意度指标'],
  [/^成本/u, '成本指标'],
  [/^(?:项目)?(?:产出|完成指标)/u, '产出指标'],
  [/^(?:项目)?效益|^效果/u, '效益指标'],
];

/** The class a first-level name means: `产出指标(50分)`, `产出` → 产出指标; other names stay as they are. */
export const groupOf = (text: string): string => {
  const name = bareLabel(text);
  return GROUPS.find(([pattern]) => pattern.test(name))?.[1] ?? name;
};

const MARKS = [
  'likelihood',
  'certain',
  'possible',
  'impossible',
  'causeMoney',
  'causeSystem',
  'causeStaff',
  'causeHardware',
  'causeOther',
] as const;

/** A line's name merged over the levels beside it, as 预算执行率 over all three, stands under the first of them. */
const namedAcross = (view: SheetView, row: number, header: IndicatorHeader): Entry | null => {
  const [name, level] = [header.columns.get('name'), header.columns.get('level1')];
  if (name === undefined || level === undefined) return null;
  const area = view.areaAt(row, level.area.left);
  const across = area.top === row && area.bottom === row && area.right >= name.area.left;
  return across ? entryAt(view, row, level.area.left) : null;
};

/** 预算执行率 in a level's cell alone: that line has no other name. */
const namedRate = ({ level1, level2 }: Cells): Entry | null =>
  [level2, level1].find((level) => level !== undefined && fundColumnOf(cardLabelOf(level.text)) === 'rate') ?? null;

export const cellsOf = (view: SheetView, row: number, header: IndicatorHeader): Cells => {
  const cells: { [key in IndicatorColumnKey]?: Entry } = {};
  for (const [key, place] of header.columns) cells[key] = entryUnder(view, row, place.area);
  const deepest = [cells.level5, cells.level4].find(isFilled);
  if (deepest !== undefined) cells.name = deepest;
  const scored = [cells.actual, cells.weight, cells.score].some(isFilled);
  const across = scored && !isFilled(cells.name) ? (namedAcross(view, row, header) ?? namedRate(cells)) : null;
  return across === null ? cells : { ...cells, name: across };
};

const blank = (like: Entry): Entry => ({ ...like, text: '', source: undefined });

/** `=100%` typed into a sheet is a formula that gives 1: the target it was meant as. */
const typedTarget = ({ text, source }: Entry): string => {
  const share = source?.kind === 'number' && source.formula && !source.percent ? Number(source.value) : 0;
  return share > 0 && share <= 1 ? `=${Math.round(share * 10_000) / 100}%` : text;
};

/** One row of an indicator table, its levels as given. */
export const indicatorOf = (row: number, cells: Cells, level1: Entry, level2: Entry): Indicator => {
  const anchor = cells.name ?? cells.level2 ?? level1;
  const name = cells.name ?? level2;
  const target = cells.target === undefined ? blank(anchor) : answered(cells.target);
  return {
    row,
    role: 'own',
    level1,
    group: groupOf(level1.text),
    level2,
    name,
    target,
    wanted: composedValueOf(cells.operator?.text ?? '', typedTarget(target), cells.unit?.text ?? ''),
    operator: cells.operator,
    unit: cells.unit,
    actual: cells.actual,
    reached: indicatorValueOf(cells.actual?.text ?? ''),
    forecast: cells.forecast,
    weight: cells.weight === undefined ? undefined : pointsOf(cells.weight),
    score: cells.score === undefined ? undefined : pointsOf(cells.score),
    reason: cells.reason === undefined ? undefined : answered(cells.reason),
    scoringRule: cells.scoringRule,
    marks: Object.fromEntries(MARKS.flatMap((key) => (cells[key] === undefined ? [] : [[key, cells[key]]]))),
  };
};

const PRINTED_NAME = /^(?:(?:三级)?指标\d*[:.、]?|x)$/iu;

const isPlaceholderName = (text: string): boolean => PRINTED_NAME.test(compact(text)) || isPlaceholder(text);

/** A line without a name, or with one printed to be replaced (`指标1：`). */
export const isUnnamed = ({ name }: Cells): boolean => {
  const text = name?.text ?? '';
  return compact(text) === '' || isPlaceholderName(text);
};

/** 无 and its like in the name's place say that a class has no indicator. */
const SAYS_NONE = /^(?:无|暂无|没有|不涉及|不适用|[无不](?:此|涉及此|相关)[项类]?指标?|本项目[无不]涉及)$/u;

const saysNone = (entry: Entry | undefined): boolean => SAYS_NONE.test(compact(entry?.text ?? ''));

/** No points, or none to be had: 0. */
const isWorthNothing = (points: Entry | undefined): boolean => !isFilled(points) || Number(points.text) === 0;

const isNone = (value: Entry | undefined): boolean => !isFilled(value) || saysNone(value);

const NUMBERS = ['weight', 'score'] as const;
const VALUES = ['target', 'actual'] as const;

/** A template's row nobody filled: no name, a placeholder or 无, no target, no points. */
export const isUnused = (cells: Cells): boolean => {
  if (saysNone(cells.name))
    return NUMBERS.every((key) => isWorthNothing(cells[key])) && VALUES.every((key) => isNone(cells[key]));
  const filled = (['target', 'actual', 'score', 'reason'] as const).some(
    (key) => isFilled(cells[key]) && !isPlaceholderName(cells[key].text),
  );
  return isUnnamed(cells) && !filled && !isFilled(cells.weight);
};

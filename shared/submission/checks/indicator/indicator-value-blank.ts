import { compact } from '../../../workbook/label.ts';
import { isPlaceholder } from '../../../workbook/values/placeholder.ts';
import type { Card, Indicator } from '../../card/card.ts';
import { type Entry, isFilled, isWritten } from '../../card/entry.ts';
import { isSelfEvaluation } from '../../card/form-of-card.ts';
import { indicatorValueOf } from '../../card/indicator-value.ts';
import { annualBlocks, soundIndicators } from '../../card/judge/card-figures.ts';
import { groupedFinding, quotedEntry, whereOnCard } from '../../card/judge/card-finding.ts';
import { isToldByFunds } from '../../card/judge/score-soundness.ts';
import type { Check } from '../../check.ts';

const UNNAMED = /^(?:(?:三级)?指标\d*|x)?$/iu;

const isNothing = (entry: Entry): boolean => ['blank', 'placeholder'].includes(indicatorValueOf(entry.text).kind);

/** Lines that have a cell for it: their table has the column, and they are no heading over lines that break it down. */
const asked = (card: Card, rows: readonly Indicator[], key: 'target' | 'actual'): readonly Indicator[] => {
  const without = new Set(
    annualBlocks(card).flatMap(({ header, indicators }) => (header[key] === undefined ? indicators : [])),
  );
  return rows.filter((row) => !without.has(row) && row.role !== 'heading');
};

const CLASSES: readonly string[] = ['产出指标', '效益指标', '满意度指标', '成本指标'];

/** How a project was decided on and run is told in words: nothing is set as a target where a result is written. */
const isOfProcess = ({ group, level1, actual }: Indicator): boolean =>
  isFilled(level1) && !CLASSES.includes(group) && isFilled(actual);

/** 预算执行率 with points and nothing else: the money above says what was aimed at and what was reached. */
const isToldByFundsAlone = (card: Card, row: Indicator): boolean =>
  isToldByFunds(card, row) && !isFilled(row.target) && (row.actual === undefined || !isFilled(row.actual));

const NONE = /^无[。.]?$/u;

/** 安全事故 with points, 无 as its target and as its result: none is what was aimed at and what was reached. */
const isNoneReached = ({ level2, name, target, actual, weight }: Indicator): boolean =>
  isWritten(name) &&
  compact(name.text) !== compact(level2.text) &&
  weight?.state === 'value' &&
  weight.value > 0 &&
  [target, actual].every((entry) => NONE.test(compact(entry?.text ?? '')));

/** A template's own row that was given points but neither a name nor a target: told once, at its name. */
const unnamed = (indicators: readonly Indicator[]): readonly Entry[] =>
  indicators.map(({ name }) => name).filter(({ text }) => UNNAMED.test(compact(text)) || isPlaceholder(text));

const without = (
  indicators: readonly Indicator[],
  key: 'target' | 'actual',
  told: readonly Entry[],
): readonly Entry[] =>
  indicators
    .filter(({ name }) => !told.includes(name))
    .map((indicator) => indicator[key])
    .filter((entry): entry is Entry => entry !== undefined && (!isFilled(entry) || isNothing(entry)));

export const indicatorValueBlank: Check<Card> = {
  id: 'Q25',
  title: '指标值或完成值空白，或只填了占位符',
  level: 'error',
  what: '每项指标要有名称和指标值，自评还要有实际完成值;*、_、-、XX、待填、略、同上、……、指标1 不算填写。',
  why: '没有指标值的指标无法考核。',
  source: '一体化系统的占位符校验；财预〔2021〕101号',
  find: (card) => {
    const rows = soundIndicators(card).filter((row) => !isToldByFundsAlone(card, row) && !isNoneReached(row));
    const names = unnamed(rows);
    const aimed = asked(card, rows, 'target').filter((row) => !isOfProcess(row));
    const targets = without(aimed, 'target', names);
    const told = [...names, ...rows.filter(({ target }) => targets.includes(target)).map(({ name }) => name)];
    const actuals = isSelfEvaluation(card) ? without(asked(card, rows, 'actual'), 'actual', told) : [];
    const fault = (what: string) => (at: Entry, reach: string) => ({
      expected: what,
      message: `${whereOnCard(card, at)} 应填${what}，现在是${quotedEntry(at)}${reach}。`,
      remedy: `请填写${what}；不用的指标行请整行删除。`,
    });
    return [
      ...groupedFinding(indicatorValueBlank, card, names, fault('三级指标名称')),
      ...groupedFinding(indicatorValueBlank, card, targets, fault('指标值')),
      ...groupedFinding(indicatorValueBlank, card, actuals, fault('实际完成值')),
    ];
  },
};

import { FORM_NAMES } from '../../form/form-name.ts';
import { countedOn } from '../../standing/form-timeline.ts';
import type { Hand } from '../../standing/standing.ts';
import type { FormReading } from '../../submission/reading.ts';
import { numberIn } from '../evidence.ts';
import { percentText, productLess, ratio, wanText } from '../exact.ts';
import { levelOf } from '../levels.ts';
import type { Alarm, Rule } from '../rule.ts';
import { percentOf } from '../threshold.ts';

const AMOUNTS = ['全年预算数', '预算数', '年初预算数', '申报预算', '预算金额'];

type Kind = Pick<FormReading, 'form' | 'year'>;

/** One form and year in one version of a file: several sheets or cards of it are one hand-in of it. */
type Content = { readonly sheet: string; readonly rows: number; readonly amount: number };

const amountOf = ({ records }: FormReading): number =>
  records.reduce((sum, record) => {
    const amount = AMOUNTS.map((column) => numberIn(record, column)).find((value) => value !== null);
    return sum + (amount ?? 0);
  }, 0);

const contentOf = ({ forms }: Hand, { form, year }: Kind): Content | null => {
  const readings = forms.filter((reading) => reading.form === form && reading.year === year);
  const [first] = readings;
  if (first === undefined) return null;
  return {
    sheet: first.sheet,
    rows: readings.reduce((sum, { records }) => sum + records.length, 0),
    amount: readings.reduce((sum, reading) => sum + amountOf(reading), 0),
  };
};

type Lines = { readonly yellow: number | null; readonly red: number | null };
type Lost = { readonly level: Alarm['level']; readonly said: string };

const lost = (before: number, now: number, lines: Lines, said: (value: number) => string): Lost | null => {
  const level = before > 0 ? levelOf(lines, (line) => productLess(line, before, before - now, 10_000)) : null;
  if (level === null) return null;
  return { level, said: `由 ${said(before)} 减为 ${said(now)}，减少 ${percentText(ratio(before - now, before))}` };
};

const kindsOf = ({ forms }: Hand): readonly Kind[] => [
  ...new Map(forms.map((reading) => [`${reading.form} ${reading.year}`, reading] as const)).values(),
];

const alarmOf = (hand: Hand, previous: Hand, kind: Kind, lines: Lines): Alarm | null => {
  const [before, now] = [contentOf(previous, kind), contentOf(hand, kind)];
  if (before === null || now === null) return null;
  const found = [
    lost(before.rows, now.rows, lines, (rows) => `${rows} 行`),
    lost(before.amount, now.amount, lines, wanText),
  ].flatMap((one) => one ?? []);
  if (found.length === 0) return null;
  const { form, year } = kind;
  const level = found.some((one) => one.level === 'red') ? 'red' : 'yellow';
  const text = `${hand.path} 的${form}（${year ?? '未注明'} 年度）第 ${hand.version} 版比上一版${found.map((one) => one.said).join('；')}，请确认不是漏报。`;
  const evidence = [
    { path: previous.path, sheet: before.sheet, row: 0, text: `第 ${previous.version} 版` },
    { path: hand.path, sheet: now.sheet, row: 0, text: `第 ${hand.version} 版` },
  ];
  return { about: `${hand.path}-${form}-${year ?? ''}`, level, text, evidence };
};

/** W19: a new version of a file says a good deal less than the one before. Rows and amounts are looked at by form and year. */
export const handInShrunk: Rule = {
  id: 'W19',
  title: '报送内容比上一版明显减少',
  formula: '(上一版−本版)÷上一版，分别按行数和金额合计计算，取较重的一项',
  source: '闵财评〔2022〕1号 O-10；阈值为本地默认值',
  forms: FORM_NAMES,
  watchesTime: false,
  assess({ facts, day }, { yellow, red }) {
    const lines = { yellow: percentOf(yellow, 2000), red: percentOf(red, 5000) };
    const { hands } = facts.standing;
    return hands
      .filter((hand) => !hand.dryRun && hand.version > 1 && countedOn(hand, day))
      .flatMap((hand) => {
        const previous = hands.findLast((one) => one.file === hand.file && !one.dryRun && one.version < hand.version);
        return previous === undefined
          ? []
          : kindsOf(hand).flatMap((kind) => alarmOf(hand, previous, kind, lines) ?? []);
      });
  },
};

import type { Day } from '../../shared/day.ts';
import type { AppraisalRow } from '../../shared/plan/plan-rows.ts';
import type { Unit } from '../../shared/unit.ts';
import { deskOn, type Line } from './desk.ts';
import type { Judged, Page } from './diary.ts';
import type { District, Event } from './district.ts';
import { lyingOn } from './lying.ts';
import { REASONS } from './made-up/doubts.ts';
import { ALL, type Doubt } from './made-up/events.ts';
import { reaches, targetOf } from './measures/count.ts';
import type { Notice } from './notice.ts';
import { leafing, textOf } from './rules/finding.ts';
import { scoredTwice } from './rules/scores.ts';

/** One unit's 考核: rates in hundredths of a percent, the score in hundredths of a point; null where there is nothing to tell. */
export type Appraised = {
  readonly onTime: number | null;
  readonly coverage: number | null;
  readonly firstPass: number | null;
  readonly deviation: number | null;
  readonly score: number | null;
  readonly rank: number | null;
  /** What each row of 考核 earned, in hundredths of a point. */
  readonly earned: readonly (number | null)[];
};

/** How much of what was asked was done, in hundredths of a percent, and how often it was not. */
type Figure = { readonly rate: number | null; readonly times: number };

const rounded = (part: number, whole: number): number => Math.floor((part * 20_000 + whole) / (whole * 2));

const shareOf = <One>(all: readonly One[], isGood: (one: One) => boolean): Figure => {
  const good = all.filter(isGood).length;
  return { rate: all.length === 0 ? null : rounded(good, all.length), times: all.length - good };
};

const MET = ['已完成', '逾期完成'];
const ASKED_NOTHING = ['不适用', '已豁免', '已延期', '未开始'];
const COVERAGES = ['覆盖率-数量', '覆盖率-金额', '包含', '比率', '限时'];

const dueOf = (judged: readonly Judged[], today: Day): readonly Judged[] =>
  judged.filter(
    ({ row, verdict }) => row.计量方式 !== '阶段' && !ASKED_NOTHING.includes(verdict.state) && verdict.deadline < today,
  );

const onTime = (due: readonly Judged[]): Figure => shareOf(due, ({ verdict }) => verdict.state === '已完成');

/** What nobody could check is neither reached nor missed. */
const coverage = (due: readonly Judged[]): Figure =>
  shareOf(
    due.filter(({ row, verdict }) => COVERAGES.includes(row.计量方式) && verdict.state !== '无法核对'),
    ({ verdict }) => MET.includes(verdict.state),
  );

/** Files by the first of their versions that could be read; one taken away and put back is another file. */
const firstPass = (district: District, { folder }: Unit, today: Day): Figure => {
  const first = new Map<string, boolean>();
  const told: boolean[] = [];
  for (const event of district.byFolder.get(folder) ?? []) {
    if (event.day > today) break;
    if (event.kind === 'withdrawn') first.delete(event.file);
    if (event.kind !== 'handed' || event.dryRun || event.sheets.length === 0 || first.has(event.file)) continue;
    const passed = event.sheets.every((sheet) => !sheet.refused && sheet.rows.every(({ faulty }) => !faulty));
    first.set(event.file, passed);
    told.push(passed);
  }
  return shareOf(told, (passed) => passed);
};

const isOfKind = (one: Doubt, other: Doubt): boolean =>
  one.check === other.check &&
  ((one.about ?? one.words) === (other.about ?? other.words) ||
    (one.about !== null && [one.about, other.about].includes(ALL)));

/**
 * What stands written on a day, by check and object. A new version of a file that shows a doubt no more ends its reason, unless another
 * file is asked about it; what is seen across files is no part of a version.
 */
const reasonsOn = (events: readonly Event[], today: Day): ReadonlyMap<string, string> => {
  const said = new Map<string, string>();
  const lying = new Map<string, readonly Doubt[]>();
  const keyOf = ({ check, about, words }: Doubt): string => `${check} ${about ?? words}`;
  for (const event of events.filter(({ day }) => day <= today)) {
    if (event.kind === 'withdrawn') lying.delete(event.file);
    if (event.kind === 'reasoned') {
      said.set(keyOf(event.doubt), event.value);
      const beside = lying.get(event.file);
      if (beside !== undefined && !event.doubt.isAcross) lying.set(event.file, [...beside, event.doubt]);
    }
    if (event.kind !== 'handed') continue;
    const shown = (event.doubts ?? []).filter(({ isAcross }) => !isAcross);
    const before = lying.get(event.file) ?? [];
    lying.delete(event.file);
    const stand = [...shown, ...[...lying.values()].flat().filter(({ asks }) => asks)];
    if (event.sheets.length > 0)
      for (const gone of before.filter((one) => !stand.some((other) => isOfKind(other, one)))) said.delete(keyOf(gone));
    lying.set(
      event.file,
      shown.filter((one) => one.asks || (said.get(keyOf(one)) ?? '') !== ''),
    );
  }
  return said;
};

/** What is asked about the files that lie in the folder; a reason beside many told at once is one for each of them that has none of its own. */
const explained = (district: District, { folder }: Unit, today: Day): Figure => {
  const events = district.byFolder.get(folder) ?? [];
  const said = reasonsOn(events, today);
  const asked = lyingOn(events, today)
    .flatMap(({ now: { doubts = [] } }) => doubts)
    .filter(({ asks }) => asks);
  return shareOf(asked, ({ check, about, words }) => {
    const own = said.get(`${check} ${about ?? words}`);
    return REASONS.includes(own ?? (about === null ? '' : (said.get(`${check} ${ALL}`) ?? '')));
  });
};

const deviation = (district: District, unit: Unit, today: Day): number | null => {
  const apart = scoredTwice(leafing(district, unit, today)).map(({ mine, theirs }) => Math.abs(mine - theirs));
  return apart.length === 0 ? null : Math.round(apart.reduce((sum, one) => sum + one, 0) / apart.length);
};

/** So much of one duty's target was reached: 完成数 ÷ 目标值. */
const doneOf = ({ row, verdict: { state, numerator, denominator } }: Judged): number => {
  if (MET.includes(state)) return 10_000;
  if (row.计量方式 === '无违反') return 0;
  const { value, isMost } = targetOf(row);
  if (denominator === 0) return 0;
  if (denominator === null) {
    const target = row.计量方式 === '金额合计' ? value * 1_000_000 : value;
    return isMost ? 0 : Math.floor((numerator * 10_000) / target);
  }
  const percent = ['包含', '限时'].includes(row.计量方式) ? 100 : value;
  if (isMost && !reaches(row, numerator, denominator)) return 0;
  const achieved = Number((BigInt(numerator) * 10_000n) / BigInt(denominator));
  return Math.floor((achieved * 100) / percent);
};

const ofDuty = (judged: readonly Judged[], code: string, today: Day): Figure => {
  const own = judged.filter(({ row }) => [row.任务编号, row.series].includes(code));
  const asked = own.filter(
    ({ verdict }) => MET.includes(verdict.state) || dueOf(own, today).some((one) => one.verdict === verdict),
  );
  const sum = asked.reduce((total, one) => total + doneOf(one), 0);
  return {
    rate: asked.length === 0 ? null : Math.floor(sum / asked.length),
    times: asked.filter(({ verdict }) => !MET.includes(verdict.state)).length,
  };
};

/** Rows of 工作记录 under a number: the unit's own, and the finance office's that name the unit. */
const logged = (district: District, unit: Unit, codes: readonly unknown[], today: Day): Figure => {
  const rows = (folder: string): readonly Line[] =>
    deskOn(district, folder, today)
      .of('工作记录')
      .filter(({ fields, year }) => codes.includes(fields['任务编号']) && (year ?? district.year) === district.year);
  const named = rows('财政局').filter((line) =>
    [unit.name, ...unit.aliases].some((name) => textOf(line, '事项').includes(name)),
  );
  const times = rows(unit.folder).length + (unit.folder === '财政局' ? 0 : named.length);
  return { rate: times === 0 ? 0 : 10_000, times };
};

type Item = { readonly points: number | null; readonly earned: number | null; readonly isOfTheWhole: boolean };

const hundredths = (text: string): number => Math.round(Number(text) * 100);

/** What one row of 考核 earns, in ten-thousandths of a hundredth of a point; null where it asks nothing. */
const itemOf = ({ 分值, 计分方式 }: AppraisalRow, { rate, times }: Figure): Item => {
  const points = 分值 === '' ? null : hundredths(分值);
  const [, sign, each = ''] = /^每次(扣|加)(.+)$/u.exec(计分方式) ?? [];
  const isOfTheWhole = points !== null && sign !== '加';
  const earnedOf = (): number | null => {
    if (rate === null && times === 0) return null;
    const step = hundredths(each) * times * 10_000;
    if (sign === '扣') return points === null ? -step : Math.max(0, points * 10_000 - step);
    if (sign === '加') return points === null ? step : Math.min(points * 10_000, step);
    if (rate === null || points === null) return null;
    return 计分方式 === '按比例' ? points * rate : rate >= 10_000 ? points * 10_000 : 0;
  };
  return { points, earned: earnedOf(), isOfTheWhole };
};

/** Items that ask nothing of a unit take their points with them; the rest stands for the whole. */
const scoreOf = (items: readonly Item[]): number | null => {
  const sum = (of: readonly Item[], what: 'points' | 'earned'): number =>
    of.reduce((total, one) => total + (one[what] ?? 0), 0);
  const whole = items.filter(({ isOfTheWhole }) => isOfTheWhole);
  const told = whole.filter(({ earned }) => earned !== null);
  if (told.length === 0) return null;
  const beside = items.filter(({ isOfTheWhole }) => !isOfTheWhole);
  const scaled = (sum(told, 'earned') * sum(whole, 'points')) / sum(told, 'points');
  return Math.max(0, Math.round((scaled + sum(beside, 'earned')) / 10_000));
};

/** Who is ranked with whom; the finance office with nobody. */
const LEAGUES = [
  ['区级预算部门', '行业主管部门'],
  ['街镇', '莘庄工业区'],
];

const leagueOf = ({ classes }: Unit): number =>
  classes.includes('区财政局') ? -1 : LEAGUES.findIndex((league) => league.some((word) => classes.includes(word)));

/** 考核 of a day, by the unit's code. */
export const appraised = (
  district: District,
  page: Page,
  { asked, rows: { appraisal: items } }: Notice,
): ReadonlyMap<string, Appraised> => {
  const { day } = page;
  const units = district.unitsOn(day);
  const numbersOf = (about: string): readonly string[] => [
    about,
    ...asked.filter(({ series }) => series === about).map(({ 任务编号 }) => 任务编号),
  ];
  const scored = units.map((unit) => {
    const judged = page.verdictsOf(unit);
    const due = dueOf(judged, day);
    const apart = deviation(district, unit, day);
    const figures = { onTime: onTime(due), coverage: coverage(due), firstPass: firstPass(district, unit, day) };
    const figureOf = (name: string): Figure => {
      const [word, about = ''] = name.split(' ');
      if (word === '按期率') return figures.onTime;
      if (word === '覆盖达标率') return figures.coverage;
      if (word === '首次通过率') return figures.firstPass;
      if (word === '说明率') return explained(district, unit, day);
      if (word === '再评价偏差') return { rate: apart === null ? null : Math.max(0, 10_000 - apart), times: 0 };
      if (word === '任务') return ofDuty(judged, about, day);
      if (word === '登记') return logged(district, unit, numbersOf(about), day);
      const open = page.findingsOf(unit).filter(({ rule }) => rule === about).length;
      return { rate: open === 0 ? 10_000 : 0, times: open };
    };
    const told = items.map((row) => itemOf(row, figureOf(row.指标)));
    const earned = told.map((one) => (one.earned === null ? null : Math.round(one.earned / 10_000)));
    return { unit, apart, figures, score: scoreOf(told), earned };
  });
  return new Map(
    scored.map(({ unit, apart, figures, score, earned }) => {
      const rivals = scored.filter((other) => leagueOf(other.unit) === leagueOf(unit) && other.score !== null);
      const better = rivals.filter((other) => Number(other.score) > Number(score)).length;
      const rank = score === null || leagueOf(unit) < 0 ? null : 1 + better;
      const {
        onTime: { rate: inTime },
        coverage: { rate: reached },
        firstPass: { rate: passed },
      } = figures;
      return [
        unit.code,
        { onTime: inTime, coverage: reached, firstPass: passed, deviation: apart, score, rank, earned },
      ] as const;
    }),
  );
};

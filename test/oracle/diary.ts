import { addDays, type Day } from '../../shared/day.ts';
import type { Unit } from '../../shared/unit.ts';
import { walked } from './calendar.ts';
import { deskOn, type Line, lastEvent, lastOfOffice } from './desk.ts';
import type { District } from './district.ts';
import { dueOn, judge, owes, type Verdict } from './duties.ts';
import { comesOn, type Step, stepsOf } from './ladder.ts';
import { among } from './levels.ts';
import type { Count } from './measures/count.ts';
import { countUp } from './measures/count-up.ts';
import { isOfDistrict } from './measures/lines.ts';
import type { Notice } from './notice.ts';
import { looksIntoOffice } from './of-the-office.ts';
import type { Asked } from './periods.ts';
import { foundOn, type RuleKind } from './rules/all.ts';
import type { Found } from './rules/finding.ts';
import { paceTooSlow } from './rules/pace.ts';

export type Seen = Omit<Found, 'about'> & { readonly id: string; readonly unit: Unit; readonly firstSeen: Day };

export type Judged = { readonly key: string; readonly row: Asked; readonly verdict: Verdict };

/** What the officer wrote down on a day: every duty's verdict by `unit duty`, and every open finding by its id. */
export type Page = {
  readonly day: Day;
  /** The plan year it is about. */
  readonly year: number;
  readonly ladder: readonly Step[];
  /** Whether a department is written to when a duty's window opens. */
  readonly tellsOpening: boolean;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly open: ReadonlyMap<string, Seen>;
  verdictsOf(unit: Unit): readonly Judged[];
  /** W03 to W20. */
  findingsOf(unit: Unit): readonly Seen[];
};

/** What was found about one unit; it holds until something happens or a written day passes. */
type Sheet = {
  readonly own: string;
  readonly office: string;
  readonly worked: Day;
  readonly turns: ReadonlySet<Day>;
  /** The last of the written days passed. */
  readonly turned: Day;
  readonly byKind: { readonly [kind in RuleKind]: readonly Found[] };
  readonly found: readonly Found[];
};

/** What was counted for one duty, and what it rested on. */
type Counted = { readonly basis: string; readonly now: Count; readonly metBy: Map<Day, boolean> };

/** Whether a duty looks at the office's directories, and whether at the calendar. */
const looksAtOffice = (row: Asked): boolean =>
  `${row.对象范围}${row.达标条件}`.includes('目录') || looksIntoOffice(row);
const looksAtToday = ({ 对象范围, 达标条件, 计量方式 }: Asked): boolean =>
  ['登记', '限时'].includes(计量方式) || /今天|剩余月数|实施年数/u.test(`${对象范围}${达标条件}`);

/** The same day of a month so many months away; where that month is too short, the first of the next. */
const monthsFrom = (day: Day, months: number): Day => {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return addDays(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${day.slice(8)}`, 0);
};

/** Days on which time alone changes something: what the rows are dated, six months before an end, a year after a start, ten working days late. */
const turnsOf = (district: District, unit: Unit, today: Day): Set<Day> => {
  const desk = deskOn(district, unit.folder, today);
  const turns = new Set<Day>();
  const note = (rows: readonly Line[], column: string, turn: (day: Day) => Day): void => {
    for (const { fields } of rows) {
      const day = fields[column];
      if (typeof day === 'string') for (const days of [0, 1]) turns.add(addDays(turn(day), days));
    }
  };
  note(desk.register, '结束日期', (day) => day);
  note(desk.register, '结束日期', (day) => monthsFrom(day, -6));
  note(desk.register, '开始日期', (day) => monthsFrom(day, 12));
  note(desk.of('整改台账'), '计划完成日期', (day) => day);
  note(desk.of('整改台账'), '计划完成日期', (day) => walked(day, 10));
  note(desk.of('工作记录'), '完成日期', (day) => day);
  return turns;
};

/**
 * An officer who keeps a diary of a district's year, a page a day, every day. Findings are the same as long as they stand on
 * every page; `ranOn` says whether the warnings ran on a day, `isAsked` whose pages are wanted.
 */
export const diaryOf = (
  district: District,
  { asked: rows, ladder, tellsOpening }: Notice,
  ranOn: (day: Day) => boolean,
  isAsked: (unit: Unit) => boolean = () => true,
) => {
  const sheets = new Map<string, Sheet>();
  const counts = new Map<string, Counted>();
  const pages = new Map<Day, ReadonlyMap<string, number>>();
  const owed = new Map<Unit, readonly Asked[]>();
  /** Earlier pages, where a step asks how often it came due. */
  const past = new Map<Day, ReadonlyMap<string, Verdict>>();
  let runs = 0;
  let last: Page | null = null;

  const sheetOf = (unit: Unit, today: Day): Sheet => {
    const kept = sheets.get(unit.code);
    if (kept?.worked === today) return kept;
    const [own, office] = [lastEvent(district, unit.folder, today), lastOfOffice(district, today)];
    const same = kept !== undefined && kept.own === own && kept.office === office;
    const turns = same ? kept.turns : turnsOf(district, unit, today);
    const turned = turns.has(today) || !same ? today : kept.turned;
    const look = (kind: RuleKind): readonly Found[] => foundOn(district, unit, today, rows, kind);
    const byKind = {
      own: kept?.own === own ? kept.byKind.own : look('own'),
      office: same ? kept.byKind.office : look('office'),
      days: same && turned !== today ? kept.byKind.days : look('days'),
    };
    const found = [...byKind.own, ...byKind.office, ...byKind.days];
    const sheet = { own, office, worked: today, turns, turned, byKind, found };
    sheets.set(unit.code, sheet);
    return sheet;
  };

  /** Open findings of each rule, by unit and in the whole district. */
  const tally = (units: readonly Unit[], today: Day): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const unit of units)
      for (const { rule } of sheetOf(unit, today).found)
        for (const key of [`${unit.code} ${rule}`, `全区 ${rule}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };

  const counted = (unit: Unit, row: Asked, day: Day, today: Day): Count => {
    const plain = (numerator: number, met: boolean): Count => ({ numerator, denominator: null, met, missing: [] });
    if (row.计量方式 === '阶段') return plain(0, false);
    if (row.计量方式 === '系统') return plain(runs, runs >= Number(row.目标值));
    if (row.计量方式 === '无违反') {
      const key = `${isOfDistrict(row) ? '全区' : unit.code} ${row.取数表单}`;
      const open = pages.get(day)?.get(key) ?? 0;
      return plain(open, open <= Number(row.目标值));
    }
    return countUp({ district, unit, row, day, today });
  };

  const basisOf = (unit: Unit, row: Asked, today: Day): string => {
    if (['系统', '无违反', '限时'].includes(row.计量方式)) return today;
    if (isOfDistrict(row)) return lastEvent(district, null, today);
    return among(district.unitsOn(today), unit, row)
      .map((one) => {
        const { own, office, turned } = sheetOf(one, today);
        return `${own} ${looksAtOffice(row) ? office : ''} ${looksAtToday(row) ? turned : ''}`;
      })
      .join('|');
  };

  const countOf = (unit: Unit, row: Asked, today: Day): Counted => {
    const key = `${unit.code} ${row.任务编号}`;
    const basis = basisOf(unit, row, today);
    const kept = counts.get(key);
    if (kept?.basis === basis) return kept;
    const made = { basis, now: counted(unit, row, today, today), metBy: new Map<Day, boolean>() };
    counts.set(key, made);
    return made;
  };

  /**
   * How many times a step has come due in a row, by the pages on which it did: back from this duty, by their deadlines. One that was
   * met by then ends the row; one that was waived, extended or asked nothing says nothing.
   */
  const timesInARow = (unit: Unit, row: Asked, step: Step, today: Day): number => {
    const units = district.unitsOn(today);
    const others = rows
      .filter((other) => owes(units, unit, other) && stepsOf([step], other).length > 0)
      .map((other) => ({ other, due: dueOn(district, unit, other, today).deadline }))
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
    const at = others.findIndex(({ other }) => other === row);
    let times = 1;
    for (const { other, due } of others.slice(0, at).toReversed()) {
      const came = comesOn(step, due);
      // Of two that are due on one day the one written first in the plan came first; today's page is not written yet.
      const verdict =
        came === today ? verdictOf(unit, other, today) : past.get(came)?.get(`${unit.code} ${other.任务编号}`);
      if (verdict === undefined) continue;
      if (['已完成', '逾期完成'].includes(verdict.state)) break;
      const isOpen = ['逾期', '无法核对', '进行中'].includes(verdict.state);
      if (isOpen && comesOn(step, verdict.deadline) <= came) times += 1;
    }
    return times;
  };

  const verdictOf = (unit: Unit, row: Asked, today: Day): Verdict => {
    const { now, metBy } = countOf(unit, row, today);
    return judge(district, unit, row, today, {
      ladder,
      now,
      isInARow: (step) => timesInARow(unit, row, step, today) >= step.times,
      metBy(deadline) {
        const met =
          metBy.get(deadline) ??
          (counted(unit, row, deadline, today).met || counted(unit, row, deadline, deadline).met);
        metBy.set(deadline, met);
        return met;
      },
    });
  };

  return {
    /** The page of the day after the last one. */
    turn(today: Day): Page {
      const units = district.unitsOn(today);
      const asked = units.filter(isAsked);
      if (ranOn(today) && today.startsWith(String(district.year))) runs += 1;
      // The whole district's findings are the finance office's to count.
      pages.set(today, tally(asked.some(({ classes }) => classes.includes('区财政局')) ? units : asked, today));
      const verdicts = new Map<string, Verdict>();
      const open = new Map<string, Seen>();
      const judged = new Map<string, Judged[]>();
      const findings = new Map<string, Seen[]>();
      const see = (unit: Unit, { about, ...found }: Found): Seen => {
        const id = `${found.rule}-${unit.code}-${about}`;
        const seen = { ...found, id, unit, firstSeen: last?.open.get(id)?.firstSeen ?? today };
        open.set(id, seen);
        return seen;
      };
      for (const unit of asked) {
        const own = (owed.get(unit) ?? rows.filter((row) => owes(units, unit, row))).map((row): Judged => {
          const verdict = verdictOf(unit, row, today);
          const about = row.任务编号;
          // Nobody is warned of a duty before the year that asks for it has begun.
          if (today < `${district.year}-01-01`) return { key: `${unit.code} ${about}`, row, verdict };
          if (verdict.level !== '无') see(unit, { rule: 'W01', about, level: verdict.level as '蓝', proof: [] });
          if (paceTooSlow(row, verdict, district.year, today))
            see(unit, { rule: 'W02', about, level: '黄', proof: [] });
          return { key: `${unit.code} ${about}`, row, verdict };
        });
        owed.set(
          unit,
          own.map(({ row }) => row),
        );
        for (const { key, verdict } of own) verdicts.set(key, verdict);
        judged.set(unit.code, own);
        findings.set(
          unit.code,
          sheetOf(unit, today).found.map((found) => see(unit, found)),
        );
      }
      if (ladder.some(({ times }) => times > 1)) past.set(today, verdicts);
      last = {
        day: today,
        year: district.year,
        ladder,
        tellsOpening,
        verdicts,
        open,
        verdictsOf: ({ code }) => judged.get(code) ?? [],
        findingsOf: ({ code }) => findings.get(code) ?? [],
      };
      return last;
    },
  };
};

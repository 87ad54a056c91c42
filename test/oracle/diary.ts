import { addDays, type Day } from '../../shared/day.ts';
import type { DutyRow } from '../../shared/plan/plan-rows.ts';
import type { Unit } from '../../shared/unit.ts';
import { walked } from './calendar.ts';
import { type Count, countUp, isOfDistrict } from './count-up.ts';
import { deskOn, type Line, lastEvent } from './desk.ts';
import type { District } from './district.ts';
import { judge, owes, type Verdict } from './duties.ts';
import { foundOn } from './rules/all.ts';
import type { Found } from './rules/finding.ts';
import { paceTooSlow } from './rules/pace.ts';

export type Seen = Omit<Found, 'about'> & { readonly id: string; readonly unit: Unit; readonly firstSeen: Day };

/** What the officer wrote down on a day: every duty's verdict by `unit duty`, and every open finding by its id. */
export type Page = {
  readonly day: Day;
  readonly verdicts: ReadonlyMap<string, { readonly unit: Unit; readonly row: DutyRow; readonly verdict: Verdict }>;
  readonly open: ReadonlyMap<string, Seen>;
};

/** What was counted about one unit; it holds until something happens or a written day passes. */
type Sheet = {
  readonly stamp: string;
  readonly worked: Day;
  readonly turns: ReadonlySet<Day>;
  readonly counts: Map<string, Count>;
  readonly metBy: Map<string, boolean>;
  readonly found: readonly Found[];
};

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
 * every page; `ranOn` says whether the warnings ran on a day.
 */
export const diaryOf = (district: District, rows: readonly DutyRow[], ranOn: (day: Day) => boolean) => {
  const sheets = new Map<string, Sheet>();
  const pages = new Map<Day, ReadonlyMap<string, number>>();
  let runs = 0;
  let last: Page | null = null;

  const sheetOf = (unit: Unit, today: Day): Sheet => {
    const stamp = `${lastEvent(district, unit.folder, today)} ${lastEvent(district, '财政局', today)}`;
    const kept = sheets.get(unit.code);
    if (kept?.stamp === stamp && (kept.worked === today || !kept.turns.has(today))) return kept;
    const found = foundOn(district, unit, today, rows);
    const turns = kept?.stamp === stamp ? kept.turns : turnsOf(district, unit, today);
    const sheet: Sheet = { stamp, worked: today, turns, counts: new Map(), metBy: new Map(), found };
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

  const counted = (unit: Unit, row: DutyRow, day: Day, today: Day): Count => {
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

  const verdictOf = (unit: Unit, row: DutyRow, today: Day): Verdict => {
    const { counts, metBy } = sheetOf(unit, today);
    const changing = ['系统', '无违反'].includes(row.计量方式);
    const key = isOfDistrict(row) ? `${row.任务编号} ${lastEvent(district, null, today)}` : row.任务编号;
    const now = (changing ? undefined : counts.get(key)) ?? counted(unit, row, today, today);
    counts.set(key, now);
    return judge(district, unit, row, today, {
      now,
      metBy(deadline) {
        const asked = `${key} ${deadline}`;
        const met =
          metBy.get(asked) ?? (counted(unit, row, deadline, today).met || counted(unit, row, deadline, deadline).met);
        metBy.set(asked, met);
        return met;
      },
    });
  };

  return {
    /** The page of the day after the last one. */
    turn(today: Day): Page {
      const units = district.unitsOn(today);
      if (ranOn(today) && today.startsWith(String(district.year))) runs += 1;
      pages.set(today, tally(units, today));
      const verdicts = new Map<string, { unit: Unit; row: DutyRow; verdict: Verdict }>();
      const open = new Map<string, Seen>();
      const see = (unit: Unit, { about, ...found }: Found): void => {
        const id = `${found.rule}-${unit.code}-${about}`;
        open.set(id, { ...found, id, unit, firstSeen: last?.open.get(id)?.firstSeen ?? today });
      };
      for (const unit of units) {
        for (const row of rows.filter((one) => owes(unit, one))) {
          const verdict = verdictOf(unit, row, today);
          const about = row.任务编号;
          verdicts.set(`${unit.code} ${about}`, { unit, row, verdict });
          if (verdict.level !== '无') see(unit, { rule: 'W01', about, level: verdict.level as '蓝', proof: [] });
          if (paceTooSlow(row, verdict, district.year, today))
            see(unit, { rule: 'W02', about, level: '黄', proof: [] });
        }
        for (const found of sheetOf(unit, today).found) see(unit, found);
      }
      last = { day: today, verdicts, open };
      return last;
    },
  };
};

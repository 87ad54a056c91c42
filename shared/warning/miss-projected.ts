import { addDays, type Day, daysBetween } from '../day.ts';
import type { RuleSetting } from '../plan/plan.ts';
import type { DutyState, Measurement } from '../standing/duty-state.ts';
import { neededFor } from '../standing/share.ts';
import type { AssessContext } from './assess-context.ts';
import type { DutyCase } from './evaluate-duty.ts';
import { percentText, ratio, wanText } from './exact.ts';
import { openSince } from './open-since.ts';
import { isOn } from './threshold.ts';
import type { Warning } from './warning.ts';

const PACED: ReadonlySet<string> = new Set(['coverage-count', 'coverage-amount', 'contains', 'count']);

type Window = { readonly start: Day; readonly total: number };

const needed = ({ duty }: DutyCase, { denominator }: Measurement): number =>
  duty.target.kind === 'number' ? duty.target.value : neededFor(duty.target.value, denominator ?? 0);

/**
 * First day on which the pace is too slow while the numerator stays what it is: after half of the window, and once
 * numerator × window ÷ elapsed has fallen below what is needed. Both only worsen with time.
 */
const tooSlowFrom = ({ start, total }: Window, numerator: number, need: number): Day => {
  const half = Math.floor(total / 2) + 1;
  const paced = need === 0 ? total + 1 : Number((BigInt(numerator) * BigInt(total)) / BigInt(need)) + 1;
  return addDays(start, Math.max(half, paced));
};

const windowOf = ({ duty }: DutyCase, { deadline }: DutyState, year: number): Window | null => {
  const start = duty.opens ?? `${year}-01-01`;
  return deadline === null ? null : { start, total: daysBetween(start, deadline) };
};

/** Whether a row is one that at its pace will miss: only while the duty is open, and up to the day before the deadline. */
const isSlow = (one: DutyCase, row: DutyState, year: number, day: Day): boolean => {
  const window = windowOf(one, row, year);
  if (!PACED.has(one.duty.measure) || row.state !== 'in-progress' || row.deadline === null || window === null)
    return false;
  return day < row.deadline && tooSlowFrom(window, row.measurement.numerator, needed(one, row.measurement)) <= day;
};

const projectedText = (one: DutyCase, { measurement }: DutyState, window: Window, day: Day): string => {
  const elapsed = daysBetween(window.start, day);
  const projected = Number((BigInt(measurement.numerator) * BigInt(window.total)) / BigInt(elapsed));
  if (one.duty.target.kind === 'number') return `预计到截止日只有 ${projected} 个，目标 ${one.duty.target.value} 个`;
  const share = ratio(projected, measurement.denominator ?? 1);
  return `预计到截止日只到 ${percentText(share)}，目标 ${percentText(one.duty.target.value)}`;
};

const gapText = ({ gap, unit }: Measurement): string => (unit === 'money' ? wanText(gap ?? 0) : `${gap ?? 0} 个`);

const warningOf = (context: AssessContext, one: DutyCase, row: DutyState, setting: RuleSetting): Warning | null => {
  const { day, plan } = context;
  const window = windowOf(one, row, plan.year);
  if (window === null || !isSlow(one, row, plan.year, day)) return null;
  const half = addDays(window.start, Math.floor(window.total / 2) + 1);
  const candidates = row.measurement.candidates.slice(0, 5).join('、');
  const advice =
    candidates === '' ? '' : `；可先补：${candidates}${row.measurement.candidates.length > 5 ? ' 等' : ''}`;
  const text = `${one.duty.code} ${one.duty.name}：按当前进度${projectedText(one, row, window, day)}，还差 ${gapText(row.measurement)}，还剩 ${row.workingDaysLeft ?? '—'} 个工作日${advice}。`;
  return {
    id: `W02-${row.unit.code}-${one.duty.code}`,
    rule: 'W02',
    unit: row.unit,
    subject: one.duty.code,
    level: 'yellow',
    text,
    basis: `已完成数×窗口天数÷已过天数 < 要求数，且窗口（${window.start} 至 ${row.deadline}）已过半。来源：${setting.basis || one.duty.basis}`,
    evidence: [],
    firstSeen: openSince(context, one, {
      rule: 'W02',
      from: half,
      isOpen: (then, on) => isSlow(one, then, plan.year, on),
    }),
  };
};

/**
 * W02: at the pace so far a coverage or a count will miss its target. Only while the duty is open, from half of its window
 * (开始日期, or 1 January of the plan year) to the day before the deadline; from then on W01 speaks.
 */
export const missProjected = (
  context: AssessContext,
  cases: readonly (readonly [DutyCase, DutyState])[],
  setting: RuleSetting,
): readonly Warning[] =>
  isOn(setting.yellow)
    ? cases.flatMap(([one, row]) => {
        const warning = warningOf(context, one, row, setting);
        return warning === null ? [] : [warning];
      })
    : [];

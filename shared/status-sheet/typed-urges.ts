import { canBeUrged, mayBeUrged } from '../letter/plan/plan-urges.ts';
import { decisionKey } from '../standing/decided/decisions.ts';
import { isUrgeKnown, URGE, urgeTypedIn } from '../standing/decided/urges.ts';
import type { DutyState } from '../standing/duty/duty-state.ts';
import type { Standing } from '../standing/standing.ts';
import type { Assessment } from '../warning/assessment.ts';
import type { Typed, TypedFault, TypedRead } from './typed.ts';
import { STATE_WORDS } from './words.ts';

type Asked = { readonly assessment: Assessment; readonly standings: readonly Standing[] };

const isTypedUrge = ({ column, value }: Typed): boolean => column === '催办' && value === URGE;

const faultOf = ({ unit, about, value, place }: Typed, row: DutyState | undefined, asked: Asked): TypedFault | null => {
  const { roster, plan } = asked.assessment;
  const name = row?.unit.name ?? roster.units.find(({ folder }) => folder === unit)?.name ?? unit;
  const fault = (message: string, remedy: string, inCell: boolean): TypedFault => ({
    sheet: place?.sheet ?? '',
    cell: place?.cell ?? '',
    value,
    message: `${name} ${about} 的 催办 没有生效：${message}`,
    remedy,
    inCell,
  });
  if (row === undefined)
    return fault(`${plan.year}年工作要点里这个单位没有这项任务。`, '请在它现在的那一行里填。', false);
  if (!mayBeUrged(row))
    return fault(`这项任务现在是 ${STATE_WORDS[row.state]}，没有可催的。`, '不用再填；催报单里已没有这一行。', false);
  if (canBeUrged(row.unit, plan.settings.mailDomains)) return null;
  return fault(
    '单位名录里专管员和负责人都没有能用的邮箱，发不出去。',
    '请先在单位名录里补上邮箱，补好后自动发出；急的请打电话。',
    true,
  );
};

/**
 * What was typed in 催办, held against the day: one that was taken over before says nothing new, one that makes no sense is told
 * where it stands, the rest goes on with the moment of its copy, which makes it a typing of its own.
 */
export const heldToTheDay = (read: TypedRead, planYear: number, asked: Asked): TypedRead => {
  if (!read.typed.some(isTypedUrge)) return read;
  const standingOf = new Map(asked.standings.map((standing) => [standing.unit, standing]));
  const value = urgeTypedIn(read.at);
  const [typed, untaken, faults] = [
    [...read.typed.filter((one) => !isTypedUrge(one))],
    [...read.untaken],
    [...read.faults],
  ];
  for (const one of read.typed.filter(isTypedUrge)) {
    const standing = standingOf.get(one.unit);
    if (standing !== undefined && isUrgeKnown(standing, decisionKey(planYear, one.about), value)) continue;
    const row = asked.assessment.duties.find(({ unit, duty }) => unit.folder === one.unit && duty.code === one.about);
    const fault = faultOf(one, row, asked);
    if (fault === null) typed.push({ ...one, value });
    else {
      faults.push(fault);
      if (fault.inCell === true) untaken.push(one);
    }
  }
  return { ...read, typed, untaken, faults };
};

import { type Day, dayOf } from '../../day.ts';
import type { Duty } from '../../plan/duty.ts';
import { FILE_NAME } from '../../plan/parse/file-columns.ts';
import { meets } from '../duty/match-condition.ts';
import { isFileOfPeriod, lookedAtUntil, periodAsked } from '../duty/of-period.ts';
import type { UnitFacts } from '../facts/unit-facts.ts';
import { countedOn } from '../fold/form-timeline.ts';
import type { Version } from '../standing.ts';
import { counted, type MeasureDuty } from './outcome.ts';

/** Whether a file of this path is one that an 附件 duty asks for, by its name. */
export const isAskedFor = ({ measure, qualifies }: Duty, path: string, day: Day): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    measure === 'attached' &&
    qualifies.some((all) => all.every((condition) => condition.column === FILE_NAME && meets(name, condition, day)))
  );
};

/**
 * The files that count for an 附件 duty on a day, whatever is in them; those in 自检 do not. A file saved over for the next period
 * goes on counting for the one it was handed in for.
 */
export const attachedFiles = (duty: Duty, { standing }: UnitFacts, day: Day, planYear: number): readonly Version[] => {
  const period = periodAsked(duty, planYear);
  const on = lookedAtUntil(day, period);
  return standing.versions.filter(
    (version) =>
      !version.dryRun &&
      countedOn(version, on) &&
      isAskedFor(duty, version.path, day) &&
      isFileOfPeriod(dayOf(version.at), period),
  );
};

/** 附件: files of any kind in the unit's folder whose names meet 达标条件. */
export const measureAttached: MeasureDuty = ({ duty, planYear, lookups }) => {
  const files = lookups.flatMap(({ facts, day }) => attachedFiles(duty, facts, day, planYear));
  return counted(files.length, duty.target.value);
};

import type { Day } from '../../day.ts';
import { placeOf } from '../../folder/unit-of-path.ts';
import { appliesTo } from '../../plan/applies-to.ts';
import { isAskedFor } from '../../standing/measures/attached.ts';
import type { WorkbookReading } from '../../submission/reading.ts';
import type { InForce } from '../rules/rules-in-force.ts';

/** 附件 of a duty: recorded, and left as it is. */
const ATTACHED: WorkbookReading = {
  verdict: 'attached',
  reason: '作为附件收下，不审核、不改动。',
  forms: [],
  findings: [],
};

/** The reading of a file that holds no form: where a duty of its unit asks for a file of this name, it is that 附件. */
export const takenAsAttachment = (
  reading: WorkbookReading,
  { plans, roster }: Pick<InForce, 'plans' | 'roster'>,
  path: string,
  day: Day,
): WorkbookReading => {
  if (reading.verdict !== 'unrecognised') return reading;
  const { unit } = placeOf(roster, path);
  const isTaken = plans.some(({ duties }) =>
    duties.some(
      (duty) =>
        duty.enabled &&
        isAskedFor(duty, path, day) &&
        (duty.classes === 'district' || (unit !== null && appliesTo(duty, unit))),
    ),
  );
  return isTaken ? ATTACHED : reading;
};

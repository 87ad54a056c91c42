import { allBelow } from '../../lower-units.ts';
import type { Plan } from '../../plan/plan.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Roster, Unit } from '../../unit.ts';
import { type DueLetter, letterOfDuty } from './due-letters.ts';

const TO_OFFICER: DueLetter['recipients'] = { to: ['officer'], copy: [] };

/** What is told an upper unit's officer of the units below it: each step of each duty that is due or overdue, once. */
export const lowerLetters = (
  plan: Plan,
  roster: Roster,
  unit: Unit,
  rowsOf: (code: string) => readonly DutyState[],
): readonly DueLetter[] =>
  allBelow(roster, unit).flatMap((lower) =>
    rowsOf(lower.code).flatMap((row) => {
      const letter = letterOfDuty(plan, row);
      if (letter === null) return [];
      const about = `${letter.about}@${lower.code}`;
      return [{ ...letter, about, title: `${lower.name} ${letter.title}`, recipients: TO_OFFICER }];
    }),
  );

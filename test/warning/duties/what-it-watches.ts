import { addDays, type Day } from '../../../shared/day.ts';
import { FINANCE_FOLDER } from '../../../shared/unit.ts';
import { type AssessInput, assessContext } from '../../../shared/warning/assess-context.ts';
import { type DutyCase, dutyCases } from '../../../shared/warning/duty/evaluate-duty.ts';
import { watchesOffice, watchesTime } from '../../../shared/warning/duty/what-a-duty-watches.ts';
import { runRules } from '../../../shared/warning/run-rules.ts';

const LATER = [1, 40, 400];

const nameOf = ({ duty, shown }: DutyCase): string => `${duty.code} ${shown.unit.name}`;

/** What each duty of each unit measures on a day, worked out with nothing kept from before. */
const measured = (input: AssessInput, day: Day): ReadonlyMap<string, string> => {
  const context = assessContext({ ...structuredClone({ ...input, holidays: null }), holidays: input.holidays, day });
  const rules = runRules(context);
  const cases = context.units.flatMap((facts) => dutyCases(context, rules, facts));
  return new Map(cases.map((one) => [nameOf(one), JSON.stringify(one.measuredOn(day))]));
};

const lastChange = ({ day, standings }: AssessInput): Day =>
  standings
    .flatMap(({ versions, decisions }) => [...versions, ...decisions])
    .flatMap(({ from, until }) => [from, until ?? from])
    .concat(day)
    .toSorted()
    .at(-1) ?? day;

/**
 * Duties whose measure depends on what they do not name, as sentences: answers are kept until something that a duty watches
 * changes, so that what it does not watch would never be asked again. Empty where all is right.
 */
export const unwatched = (input: AssessInput): readonly string[] => {
  const from = lastChange(input);
  const now = measured(input, from);
  const later = LATER.map((days) => measured(input, addDays(from, days)));
  const alone = measured({ ...input, standings: input.standings.filter(({ unit }) => unit !== FINANCE_FOLDER) }, from);
  const context = assessContext(input);
  const cases = context.units.flatMap((facts) => dutyCases(context, runRules(context), facts));
  return cases
    .filter(({ sources, shown }) => sources.length === 1 && shown !== context.common.finance)
    .flatMap((one) => {
      const said = now.get(nameOf(one));
      const moves = later.some((then) => then.get(nameOf(one)) !== said) && !watchesTime(one.duty);
      const rests = alone.get(nameOf(one)) !== said && !watchesOffice(one.duty);
      return [
        ...(moves ? [`${nameOf(one)} changes with the days and does not watch them`] : []),
        ...(rests ? [`${nameOf(one)} reads the finance office's papers and does not watch them`] : []),
      ];
    });
};

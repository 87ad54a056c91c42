import { keptPerObject } from '../../memo.ts';
import type { Unit } from '../../unit.ts';
import type { Decision, Standing } from '../standing.ts';

/** What was answered about a file or a project goes on; what was granted on the unit's own rows ends with them. */
const goesOn = ({ column }: Decision): boolean => column === '处置';

/** A warning's number bears the unit's code, e.g. `W19-102-v2-…`. */
const withCode = (decision: Decision, { code, formerly }: Unit): Decision => {
  const [rule = '', of = '', ...rest] = decision.about.split('-');
  return formerly.codes.includes(of) ? { ...decision, about: [rule, code, ...rest].join('-') } : decision;
};

const merged = keptPerObject<Standing, Standing>();

/**
 * The standing of a unit that was merged into another, as a part of that one: its hand-ins and the answers about them, but not
 * its extensions, waivers and notes, since they were given for its own figures and not for those of both. The same two always
 * give the same object.
 */
export const mergedStanding = (standing: Standing, unit: Unit): Standing =>
  merged(standing, [unit.code, ...unit.formerly.codes].join(' '), () => ({
    ...standing,
    decisions: standing.decisions.filter(goesOn).map((decision) => withCode(decision, unit)),
  }));

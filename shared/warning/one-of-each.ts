import { rankOf } from '../plan/ladder.ts';
import type { Alarm } from './rule.ts';

const joined = (one: Alarm, other: Alarm): Alarm => {
  const [worse, lesser] = rankOf(other.level) > rankOf(one.level) ? [other, one] : [one, other];
  return { ...worse, evidence: [...worse.evidence, ...lesser.evidence] };
};

/**
 * A rule's findings, each thing named once: where several rows say the same about one object (monitored by its unit and by
 * its department), the most serious speaks, with the rows of all as evidence. Two of one identity would be mailed and closed as one.
 */
export const oneOfEach = (alarms: readonly Alarm[]): readonly Alarm[] => {
  const found = new Map<string, Alarm>();
  for (const alarm of alarms) {
    const other = found.get(alarm.about);
    found.set(alarm.about, other === undefined ? alarm : joined(other, alarm));
  }
  return found.size === alarms.length ? alarms : [...found.values()];
};

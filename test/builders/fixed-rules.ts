import type { Day } from '../../shared/day.ts';
import { type RulesInForce, rulesFrom } from '../../shared/flow/rules/rules-in-force.ts';
import { NO_FILES } from '../../shared/flow/templates/template-files.ts';
import { perKey } from '../../shared/memo.ts';
import { sha256 } from '../../shared/outside/sha256.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Unit } from '../../shared/unit.ts';

/** Rules that are the same on every day, whatever is handed in. */
export const fixedRules = (plan: Plan, units: readonly Unit[], today: () => Day): RulesInForce => {
  const roster = { units };
  const on = perKey((day: Day) => rulesFrom([plan], roster, day, sha256));
  return {
    current: async () => on(today()),
    on: async (day) => on(day),
    acceptPlan: async () => {},
    acceptTemplates: async () => undefined,
    templateFiles: async () => NO_FILES,
    acceptRoster: async () => {},
    lastPlan: async () => ({ file: '', at: '', content: plan }),
    lastRoster: async () => ({ file: '', at: '', content: roster }),
  };
};

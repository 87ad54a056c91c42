import { perKey } from '../../memo.ts';
import { shiftPlan } from '../issue/shift-plan.ts';
import type { Plan } from '../plan.ts';
import type { PlanRows } from '../plan-rows.ts';
import { parsePlan } from '../read/read-plan.ts';
import { DEFAULT_APPRAISAL } from './default-appraisal.ts';
import { DEFAULT_DUTIES } from './default-duties.ts';
import { DEFAULT_LADDER } from './default-ladder.ts';
import { DEFAULT_RULES } from './default-rules.ts';
import { DEFAULT_SCORING } from './default-scoring.ts';
import { DEFAULT_SETTINGS } from './default-settings.ts';
import { DEFAULT_WORDS } from './default-words.ts';

const ROWS_2022: PlanRows = {
  year: 2022,
  duties: DEFAULT_DUTIES,
  rules: DEFAULT_RULES,
  ladder: DEFAULT_LADDER,
  calendar: [],
  scoring: DEFAULT_SCORING,
  settings: DEFAULT_SETTINGS,
  formulas: [],
  words: DEFAULT_WORDS,
  appraisal: DEFAULT_APPRAISAL,
};

/** The rows of the built-in 工作要点 set in `year`, as text: what `--init` writes into the workbook. */
export const defaultPlanRows = (year: number): PlanRows => shiftPlan(ROWS_2022, year);

/** The plan that those rows read as. It is never in force of itself: a district's duties are those of its own workbook. */
export const defaultPlan = perKey((year: number): Plan => {
  const { plan, findings } = parsePlan(defaultPlanRows(year), '内置');
  if (plan === null) throw new Error(`The built-in plan does not read: ${findings.map((f) => f.message).join('; ')}`);
  return plan;
});

import type { Audits } from '../../audit/audit-beyond.ts';
import { kept, perObject } from '../../memo.ts';
import type { AuditFormula } from '../../plan/audit-formula.ts';
import { type InForce, planAbout } from './rules-in-force.ts';

/** 审核公式 of all plans in force, each for what its own plan asks for; the same object for the same rules. */
export const auditsOf = perObject((inForce: InForce): Audits => {
  const about = kept<readonly AuditFormula[]>();
  return {
    all: [...new Set([inForce.plan, ...inForce.plans].flatMap(({ formulas }) => formulas))],
    about: (form, year) => about(`${form} ${year}`, () => planAbout(inForce, form, year).formulas),
  };
});

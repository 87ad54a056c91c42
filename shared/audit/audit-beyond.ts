import type { Day } from '../day.ts';
import type { FormName } from '../form/form-name.ts';
import type { Asked } from '../formula/typed-term.ts';
import { type AuditFormula, compiled } from '../plan/audit-formula.ts';
import { type CrossFinding, cellOf, type Fact, type Facts } from '../submission/cross/facts.ts';
import type { FieldValue } from '../submission/record.ts';
import { statedMonth } from '../submission/stated-month.ts';
import { askedOf } from './asked-of.ts';
import { auditText } from './audit-text.ts';
import { auditedAbout } from './audited-about.ts';
import { strikeCell } from './strike-cell.ts';
import { type Strike, strikes } from './strikes.ts';

const monthOf = ({ record }: Fact): number => statedMonth(record) ?? 0;

/** The same object in the last period of the same year before the record's own. */
const periodBefore = (facts: Facts, fact: Fact): Fact | undefined =>
  facts
    .sameObject(fact, fact.record.form)
    .filter((other) => monthOf(other) > 0 && monthOf(other) < monthOf(fact))
    .toSorted((one, other) => monthOf(other) - monthOf(one))[0];

const yearBefore = (facts: Facts, fact: Fact): Fact | undefined =>
  fact.record.year === null ? undefined : facts.sameObject(fact, fact.record.form, fact.record.year - 1)[0];

const asking = (facts: Facts, fact: Fact, today: Day): Asked => {
  const field = (of: Fact | undefined, column: string): FieldValue | undefined => of?.record.fields[column];
  return {
    ...askedOf(fact.record, fact.form.records, today),
    before: (column, back) => field(back === 'year' ? yearBefore(facts, fact) : periodBefore(facts, fact), column),
    elsewhere: (form, column) => field(facts.sameObject(fact, form as FormName)[0], column),
  };
};

const findingOf = (audit: AuditFormula, fact: Fact, strike: Strike): CrossFinding => {
  const [first = '项目名称'] = compiled(audit).formula.columns;
  const { sheet } = fact.record;
  return {
    file: fact.source.file,
    finding: {
      rule: audit.id,
      level: audit.level,
      sheet,
      cell: strikeCell(audit, fact.record, strike, cellOf(fact, first)),
      ...auditText(audit, fact.record, strike),
      about: auditedAbout(fact.record, strike.line),
    },
  };
};

/** Finance's own formulas, and which of them hold for a form of a year: each year's plan has its own. */
export type Audits = {
  readonly all: readonly AuditFormula[];
  readonly about: (form: FormName, year: number | null) => readonly AuditFormula[];
};

/** Formulas that hold whatever year a form is of. */
export const auditsOfAllYears = (all: readonly AuditFormula[]): Audits => ({ all, about: () => all });

/**
 * Finance's own formulas that look at another year, period or form, held against all that counts of one unit. `dayOf`: when a
 * fact was handed in, which is its today.
 */
export const auditBeyond = (audits: Audits, facts: Facts, dayOf: (fact: Fact) => Day): readonly CrossFinding[] =>
  audits.all
    .filter((audit) => compiled(audit).formula.beyond)
    .flatMap((audit) =>
      facts
        .of(audit.form)
        .filter(({ record }) => audits.about(record.form, record.year).includes(audit))
        .flatMap((fact) =>
          strikes(audit, fact.record, asking(facts, fact, dayOf(fact))).map((strike) => findingOf(audit, fact, strike)),
        ),
    );

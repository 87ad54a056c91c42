import type { Fen } from '../flavour.ts';
import type { Lookup } from '../standing/duty/resolve-column.ts';
import { weightOf } from '../standing/duty/scope.ts';
import type { UnitFacts } from '../standing/facts/unit-facts.ts';
import type { FormRecord } from '../submission/record.ts';
import type { Evidence } from './warning.ts';

/** The declared row of an object in a year. */
export const declaredRow = ({ objects }: Lookup, object: string, year: number): FormRecord | undefined =>
  objects.objects.get(object)?.rows.findLast((row) => row.year === year);

/** Budget of an object in a year; null where the register has no row of it. */
export const declaredAmount = (lookup: Lookup, object: string, year: number): Fen | null => {
  const row = declaredRow(lookup, object, year);
  return row === undefined ? null : weightOf(row);
};

/** A register row as evidence: the register that holds it on the day. */
export const registerEvidence = (facts: UnitFacts, row: FormRecord, day: string, text: string): Evidence => {
  const holder = facts
    .timeline('项目清单')
    .at(day)
    .findLast(({ reading }) => reading.records.includes(row));
  return { path: holder?.version.path ?? '', sheet: row.sheet, row: row.row, text };
};

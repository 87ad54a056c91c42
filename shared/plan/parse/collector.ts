import type { Fault } from './fault.ts';
import type { Parsed } from './parsed.ts';

/** One row of a sheet as read, and every cell of it that does not read; a value with faults is not to be used. */
export type ReadRow<Value> = { readonly value: Value; readonly faults: readonly Fault[] };

/** The value of a cell, or `otherwise` where it does not read, which is remembered. */
export type Take = <Value>(column: string, parsed: Parsed<Value>, otherwise: Value) => Value;

/** Takes what reads and remembers what does not. */
export const collector = () => {
  const faults: Fault[] = [];
  const fault = (column: string, expected: string): void => {
    faults.push({ column, expected });
  };
  const take: Take = (column, parsed, otherwise) => {
    if ('value' in parsed) return parsed.value;
    fault(column, parsed.expected);
    return otherwise;
  };
  return { faults, take, fault };
};

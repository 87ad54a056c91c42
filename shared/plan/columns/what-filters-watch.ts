import type { FormName } from '../../form/form-name.ts';
import { LIST_FORMS } from '../../form/list/list-forms.ts';
import type { Filter } from '../duty.ts';
import { computedColumn } from './computed-columns.ts';

/** What can change the answer of conditions besides the rows they are asked about. */
export type Watched = {
  /** The mere passing of days: 实施年数, or a comparison with 今天. */
  readonly time: boolean;
  /** Forms of the unit that computed columns look at. */
  readonly own: readonly FormName[];
  /** Directories of the finance office that computed columns look at. */
  readonly office: readonly FormName[];
};

const OF_OFFICE: ReadonlySet<FormName> = new Set(
  LIST_FORMS.filter(({ owner }) => owner === 'finance').map(({ name }) => name),
);

export const whatFiltersWatch = (...filters: readonly Filter[]): Watched => {
  const conditions = filters.flat(2);
  const columns = conditions.flatMap(({ column }) => computedColumn(column) ?? []);
  const read = [...new Set(columns.flatMap(({ reads }) => reads))];
  return {
    time: columns.some(({ watchesTime }) => watchesTime) || conditions.some(({ values }) => values.includes('今天')),
    own: read.filter((form) => !OF_OFFICE.has(form)),
    office: read.filter((form) => OF_OFFICE.has(form)),
  };
};

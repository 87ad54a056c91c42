import type { Check } from '../check.ts';
import type { ListSubject } from '../list/list-table.ts';
import { unitNotOwn } from './unit-not-own.ts';

/** `unit-not-own` for a list. */
export const listUnitNotOwn: Check<ListSubject> = {
  ...unitNotOwn,
  find: ({ table }, context) =>
    unitNotOwn.find(
      { form: table.form.name, sheet: table.sheet, unitNamed: table.unitNamed, title: table.title },
      context,
    ),
};

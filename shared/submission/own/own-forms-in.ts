import { yearOf } from '../../day.ts';
import type { OwnForm } from '../../form/own/own-form.ts';
import type { Area } from '../../workbook/grid.ts';
import type { StreamedSheet } from '../../workbook/sheet-view.ts';
import type { FormRead } from '../form-read.ts';
import { ListReader } from '../list/read-list.ts';
import type { ReadingContext } from '../reading-context.ts';
import { ownCard } from './own-card.ts';
import { withHead } from './own-head.ts';
import { ownTable } from './own-table.ts';

/** The one year a duty asks for the form, else the day's: a form that names none is about the year under way. */
const yearMeant = ({ name }: OwnForm, { yearsOf, day }: ReadingContext): number => {
  const [year, ...others] = yearsOf.get(name) ?? [];
  return year !== undefined && others.length === 0 ? year : yearOf(day);
};

const tableRead = (
  form: OwnForm,
  opened: StreamedSheet,
  merges: readonly Area[],
  date1904: boolean,
  context: ReadingContext,
): FormRead | null => {
  const table = ownTable(form, opened.view, date1904);
  if (table === null) return null;
  const reader = new ListReader({ ...table, titleYear: table.titleYear ?? yearMeant(form, context) }, merges, context);
  for (const row of opened.rows) if (row.number > table.headerBottom) reader.take(row);
  return withHead(form, opened.view, reader.finish(), { headerTop: table.headerTop, date1904 });
};

/**
 * The district's own form on a sheet: the one most of whose labels stand there, the fullest first. Null where none does. A form
 * that says no year is about the one that is asked for.
 */
export const ownFormIn = (
  forms: readonly OwnForm[],
  opened: StreamedSheet,
  merges: readonly Area[],
  date1904: boolean,
  context: ReadingContext,
): FormRead | null => {
  for (const form of [...forms].sort((one, other) => other.columns.length - one.columns.length)) {
    const read =
      form.shape === 'table'
        ? tableRead(form, opened, merges, date1904, context)
        : ownCard(form, opened.view, { date1904, yearMeant: yearMeant(form, context) });
    if (read !== null) return read;
  }
  return null;
};

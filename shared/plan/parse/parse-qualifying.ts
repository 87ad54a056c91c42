import type { FormName } from '../../form/form-name.ts';
import type { Duty } from '../duty.ts';
import type { MeasureShape } from '../measures/measure-shape.ts';
import type { DutyRow } from '../plan-rows.ts';
import type { ReadingPlan } from '../read/reading-plan.ts';
import { parseConditions, parseFilter } from './condition.ts';
import { FILE_COLUMNS } from './file-columns.ts';
import { parseFigures } from './parse-figures.ts';
import type { Parsed } from './parsed.ts';

type Qualifying = Pick<Duty, 'qualifies' | 'figures'>;

export const NOTHING_ASKED: Qualifying = { qualifies: [], figures: null };

const filesAsked = (text: string, reading: ReadingPlan): Parsed<Qualifying> => {
  const filter = parseFilter(text, FILE_COLUMNS, reading);
  if ('expected' in filter) return filter;
  return filter.value.length > 0
    ? { value: { qualifies: filter.value, figures: null } }
    : { expected: '文件名里要有的字，例如 文件名~自评报告' };
};

/** 达标条件 as the measure takes it: a filter on rows of these forms or on names of files, and the figures it names beside. */
export const parseQualifying = (
  shape: MeasureShape,
  row: DutyRow,
  { forms, scope }: { readonly forms: readonly FormName[]; readonly scope: FormName | null },
  reading: ReadingPlan,
): Parsed<Qualifying> => {
  if (shape.takes === 'files') return filesAsked(row.达标条件, reading);
  // A time may run from a day of 对象范围.
  const named = shape.figures === 'within' && scope !== null ? [scope, ...forms] : forms;
  const read = parseFigures(shape, row.达标条件, named, reading);
  if ('expected' in read) return read;
  const filter = parseConditions(read.value.filter, forms, reading);
  return 'expected' in filter ? filter : { value: { qualifies: filter.value, figures: read.value.figures } };
};

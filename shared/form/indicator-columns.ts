import { cardForm } from './card/card-forms.ts';
import type { Column, ColumnKind } from './column.ts';
import type { FormName } from './form-name.ts';

const column = (label: string, kind: ColumnKind): Column => ({
  label,
  kind,
  synonyms: [],
  anchor: false,
  required: false,
});

/** What an indicator line of a card says, in the words it is told in. */
const INDICATOR_COLUMNS: readonly Column[] = [
  column('一级指标', 'text'),
  column('二级指标', 'text'),
  column('三级指标', 'text'),
  column('年度指标值', 'text'),
  column('实际完成值', 'text'),
  column('分值', 'score'),
  column('得分', 'score'),
  column('偏差原因', 'text'),
];

/** The columns of a form's indicator lines; none where it has no such lines. */
export const indicatorColumns = (name: FormName): readonly Column[] =>
  cardForm(name) === undefined ? [] : INDICATOR_COLUMNS;

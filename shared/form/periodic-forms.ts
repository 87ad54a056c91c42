import { perKey } from '../memo.ts';
import type { FormName } from './form-name.ts';
import { columnsOfForm } from './forms.ts';

/** The column that says up to which month a record's figures reach. */
export const UP_TO = '截至月份';

/** Whether a form is handed in more than once a year, each time up to a later month. */
export const isPeriodic = perKey((form: FormName): boolean => columnsOfForm(form).some(({ label }) => label === UP_TO));

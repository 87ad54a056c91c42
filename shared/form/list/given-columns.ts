import type { ListForm } from './list-form.ts';
import { REGISTER_FORM } from './register-form.ts';
import { objectType, projectCategory } from './shared-columns.ts';

const { codeColumn, nameColumn, money } = REGISTER_FORM;

/** What the register says of an object, and so stands filled in on whatever is issued for it. */
export const GIVEN_OF_OBJECT: readonly string[] = [
  codeColumn,
  nameColumn,
  objectType.label,
  projectCategory.label,
  money?.initial,
  money?.budget,
].filter((label) => typeof label === 'string');

const NUMBERING = '序号';

/** The columns an issued list may come with: which object and year a row is for, and its budget. */
export const givenColumns = ({ yearColumn }: ListForm): ReadonlySet<string> =>
  new Set([NUMBERING, ...GIVEN_OF_OBJECT, ...(yearColumn === null ? [] : [yearColumn])]);

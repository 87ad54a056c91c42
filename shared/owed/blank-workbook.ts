import { FORM_NAMES } from '../form/form-name.ts';
import { inLocalLabels } from '../form/issue/in-local-labels.ts';
import type { IssuedSheet, IssuedWorkbook } from '../form/issue/issued-sheet.ts';
import type { OwnWord } from '../form/own-words.ts';
import { exampleSheet } from './example-sheet.ts';

/** A blank form to be copied from, on a sheet named after it, with an example on a sheet behind it that counts for nothing. `year`: that of the plan. */
export const blankWorkbook = (sheet: IssuedSheet, year: number, words: readonly OwnWord[] = []): IssuedWorkbook => {
  const form = FORM_NAMES.find((name) => name === sheet.name);
  return {
    sheets: form === undefined ? [sheet] : [sheet, inLocalLabels(exampleSheet([{ form, year }], words), words)],
  };
};

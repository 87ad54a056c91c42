import { FORM_NAMES } from '../../form/form-name.ts';
import { LIST_FORMS } from '../../form/list/list-forms.ts';
import type { LocalLayout } from '../../form/own/local-layout.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { CARD_LABELS, contractLabel } from './contract-label.ts';
import { type Corrections, FORM } from './template-sheet.ts';

/** What finance wrote counts where it is a field of the form, or says that the label is none. */
export const isField = (said: string, words: readonly string[]): boolean => said === '' || words.includes(said);

/** Labels whose field is one of these words. */
export const among = (labels: LocalLayout['labels'], words: readonly string[]): LocalLayout['labels'] =>
  Object.fromEntries(Object.entries(labels).filter(([, field]) => isField(field, words)));

/** Every word that some form of the contract has: what finance may write before it is known which form a sheet is. */
export const ANY_WORD: readonly string[] = [
  ...FORM_NAMES,
  ...CARD_LABELS,
  ...LIST_FORMS.flatMap(({ columns }) => columns.map(({ label }) => label)),
];

/** A title of the district's own is put into the contract's words as its labels are, by what finance wrote beside 表单. */
export const labelsTyped = (view: SheetView, typed: Corrections[string] = {}): LocalLayout['labels'] => {
  const { [FORM]: form, ...labels } = typed;
  const [first] = view.rows[0]?.cells ?? [];
  return form === undefined || first === undefined ? labels : { ...labels, [compact(textOf(first))]: form };
};

/** What finance wrote in words that say the same as the contract's, as 偏差原因, is taken for the contract's. */
export const inContractWords = (typed: Corrections[string] = {}): NonNullable<Corrections[string]> =>
  Object.fromEntries(
    Object.entries(typed).map(([label, said]) => [
      label,
      isField(said, ANY_WORD) ? said : (contractLabel(said) ?? said),
    ]),
  );

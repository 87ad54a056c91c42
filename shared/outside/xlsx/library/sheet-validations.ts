import type { DataValidation, Worksheet } from 'exceljs';

/** What may be typed; the library also takes a kind that only prompts, though its types do not say so. */
export type Validation = Omit<DataValidation, 'type' | 'formulae'> & {
  readonly type: DataValidation['type'] | 'any';
  readonly formulae: readonly (string | number | Date)[];
};

type RangeValidations = { add(range: string, validation: Validation): void };

/** What may be typed in a sheet's cells, by range: exceljs has it on every sheet, its types on single cells alone. */
export const validationsOf = (sheet: Worksheet): RangeValidations =>
  (sheet as unknown as { readonly dataValidations: RangeValidations }).dataValidations;

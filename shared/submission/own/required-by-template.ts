import type { Finding } from '../../finding.ts';
import type { LocalLayout } from '../../form/own/local-layout.ts';
import { addressOf } from '../../workbook/grid.ts';
import { rowValueMissing } from '../checks/cell/value-missing.ts';
import type { FormRead } from '../form-read.ts';

/** Values that the district's blank form asks for and the hand-in leaves out; what a check has told is told once. */
export const requiredByTemplate = (form: FormRead, layout: LocalLayout): readonly Finding[] =>
  form.records.flatMap((record, index) =>
    layout.required
      .filter((label) => label in record.fields && (record.fields[label] ?? '') === '')
      .map((label): Finding => {
        const cell = record.cells?.[label] ?? addressOf(record.row, form.columns?.[label] ?? 1);
        return {
          rule: rowValueMissing.id,
          level: 'error',
          sheet: form.sheet,
          cell,
          value: '',
          expected: `填写“${label}”`,
          message: `“${label}”没有填写，表样中为必填。`,
          remedy: `请补填“${label}”。`,
          record: index,
        };
      })
      .filter(({ cell }) => !form.findings.some((one) => one.cell === cell && one.rule === rowValueMissing.id)),
  );

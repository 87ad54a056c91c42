import { FINDING_LEVEL_WORDS } from '../../finding.ts';
import type { OwnForm } from '../../form/own/own-form.ts';
import type { FormReading, WorkbookReading } from '../../submission/reading.ts';
import { spokenRecord } from '../../submission/spoken-record.ts';
import { UNDERSTOOD_BY } from '../../submission/understood-label.ts';
import { VERDICT_WORDS } from '../../submission/verdict-words.ts';

const formJson = ({ sheet, form, year, unit, records, labels = [] }: FormReading, own: readonly OwnForm[]) => ({
  sheet,
  form,
  year,
  unit,
  records: records.map((record) => spokenRecord(record, own)),
  labels: labels.map(({ cell, label, field, by }) => ({ cell, label, field, by: UNDERSTOOD_BY[by] })),
});

/** One file checked, as `--json` prints it; `own` are the district's own forms, by which its records are told. */
export const checkJson = (
  file: string,
  { verdict, reason, forms, findings, unread = [] }: WorkbookReading,
  own: readonly OwnForm[] = [],
) => ({
  file,
  verdict: VERDICT_WORDS[verdict],
  ...(reason === undefined ? {} : { reason }),
  unread: unread.map(({ sheet, why }) => ({ sheet, why })),
  forms: forms.map((form) => formJson(form, own)),
  findings: findings.map(({ rule, level, sheet, cell, value, expected, message, remedy }) => ({
    rule,
    level: FINDING_LEVEL_WORDS[level],
    sheet,
    cell,
    value,
    expected,
    message,
    remedy,
  })),
});

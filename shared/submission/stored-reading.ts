import { z } from 'zod';
import type { Finding } from '../finding.ts';
import type { FormName } from '../form/form-name.ts';
import { checkedOnce } from '../stored-shape.ts';
import type { SetAside } from './answer/moment.ts';
import type { FormReading, Verdict, WorkbookReading } from './reading.ts';
import type { FieldValue, FormRecord } from './record.ts';
import type { UnderstoodLabel } from './understood-label.ts';

const isField = (value: unknown): value is FieldValue =>
  value === null ||
  typeof value !== 'object' ||
  (Array.isArray(value) && value.every((word) => typeof word === 'string'));

/** Any title: a reading of a form that this release no longer knows is still a reading. */
export const formName = z.custom<FormName>((value) => typeof value === 'string', '不是表单名称');

const text = z.string();
const number = z.number().nullable();

export const setAside: z.ZodType<SetAside> = z.object({
  fileTime: text,
  because: z.enum(['future', 'none', 'unseen', 'replaces']),
});

const indicator = z.object({
  level1: text,
  level2: text,
  name: text,
  target: text,
  actual: text,
  weight: number,
  score: number,
  cell: text,
  reason: z.exactOptional(text),
  nameCell: z.exactOptional(text),
  writtenLevel1: z.exactOptional(text),
});

const ofCard = z.object({
  indicators: z.exactOptional(z.array(indicator)),
  cells: z.exactOptional(z.record(text, text)),
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const RECORD_TEXTS = ['form', 'code', 'name', 'sheet'] as const;

const isRecord = (value: unknown): value is FormRecord =>
  isObject(value) &&
  RECORD_TEXTS.every((field) => typeof value[field] === 'string') &&
  (value['year'] === null || typeof value['year'] === 'number') &&
  typeof value['row'] === 'number' &&
  typeof value['accepted'] === 'boolean' &&
  isObject(value['fields']) &&
  Object.values(value['fields']).every(isField) &&
  (value['written'] === undefined || (isObject(value['written']) && Object.values(value['written']).every(isField))) &&
  ((value['indicators'] === undefined && value['cells'] === undefined) || ofCard.safeParse(value).success);

/** Looked at by hand: a list has a hundred thousand rows, and rows of any columns are the slowest thing a schema can hold. */
const records = z.custom<readonly FormRecord[]>(
  (rows) => Array.isArray(rows) && rows.every(isRecord),
  '有一行记录不完整',
);

export const verdict: z.ZodType<Verdict> = z.enum([
  'passed',
  'hinted',
  'unexplained',
  'returned',
  'unrecognised',
  'blank',
  'attached',
]);

const label: z.ZodType<UnderstoodLabel> = z.object({
  cell: text,
  label: text,
  field: text,
  by: z.enum(['words', 'place', 'template']),
});

export const formReading: z.ZodType<FormReading> = checkedOnce(
  z.object({
    form: formName,
    sheet: text,
    year: number,
    unit: text.nullable(),
    verdict,
    nil: z.boolean(),
    records,
    errors: z.number(),
    hints: z.number(),
    columns: z.exactOptional(z.record(text, z.number())),
    labels: z.exactOptional(z.array(label)),
  }),
);

export const storedFinding: z.ZodType<Finding> = z.object({
  rule: text,
  level: z.enum(['error', 'explain', 'hint']),
  sheet: text,
  cell: text,
  value: text,
  expected: text,
  message: text,
  remedy: text,
  record: z.exactOptional(z.number()),
  about: z.exactOptional(text),
});

/** What one file says, as it is kept. */
export const workbookReading: z.ZodType<WorkbookReading> = z.object({
  verdict,
  reason: z.exactOptional(text),
  forms: z.array(formReading),
  findings: z.array(storedFinding),
  unread: z.exactOptional(z.array(z.object({ sheet: text, why: text }))),
});

const asKept = (reading: WorkbookReading): string => JSON.stringify(workbookReading.parse(reading));

/** Whether two readings say the same, be one of them kept and the other made just now. */
export const isSameReading = (one: WorkbookReading, other: WorkbookReading | null): boolean =>
  other !== null && asKept(one) === asKept(other);

import { dayAt } from '../day.ts';
import type { ColumnKind } from '../form/column.ts';
import { columnsOfForm } from '../form/forms.ts';
import { type Asked, isRational, type Term } from '../formula/typed-term.ts';
import { type AuditFormula, compiled, PLACEHOLDER } from '../plan/audit-formula.ts';
import type { FieldValue, FormRecord } from '../submission/record.ts';
import type { Strike } from './strikes.ts';

const WAN = 1_000_000;

const trimmed = (text: string): string => text.replace(/\.?0+$/u, '');

/** A field as people write it: `120.5万元`, `86.18%`, `95分`. */
const shown = (value: FieldValue | undefined, kind: ColumnKind | undefined): string => {
  if (value === null || value === undefined || value === '') return '空白';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return value.join('、');
  if (kind === 'money') return `${trimmed((value / WAN).toFixed(6))}万元`;
  if (kind === 'rate') return `${trimmed((value / 100).toFixed(2))}%`;
  return kind === 'score' ? `${trimmed((value / 100).toFixed(2))}分` : String(value);
};

/** What was worked out as people write it: `91.63万元`, `95分`, `86.18%`, a day, a number of lines, or words. */
const worked = ({ kind, value }: Term, asked: Asked): string => {
  const found = value(asked);
  if (found === null || found === '') return '空白';
  if (typeof found === 'boolean') return found ? '是' : '否';
  if (!isRational(found)) return typeof found === 'string' ? found : found.join('、');
  const number = Number(found.parts) / Number(found.of);
  if (kind === 'day') return dayAt(number);
  if (kind === 'money') return `${trimmed(number.toFixed(6))}万元`;
  if (kind === 'percent') return `${trimmed((number * 100).toFixed(2))}%`;
  return kind === 'points' ? `${trimmed(number.toFixed(2))}分` : trimmed(number.toFixed(2));
};

const kindsOf = ({ form, own }: AuditFormula): ReadonlyMap<string, ColumnKind> =>
  new Map(columnsOfForm(form, own).map(({ label, kind }) => [label, kind]));

/** What a formula names, each with what the record says there: `全年执行数 110万元、指标合计(得分) 95分`. */
const saidBy = (audit: AuditFormula, record: FormRecord, { asked }: Strike): ReadonlyMap<string, string> => {
  const kinds = kindsOf(audit);
  const { formula } = compiled(audit);
  return new Map([
    ...formula.columns.map((column) => [column, shown(record.fields[column], kinds.get(column))] as const),
    ...formula.shown.map(({ label, term }) => [label, worked(term, asked)] as const),
  ]);
};

/** `“校舍维修”的指标“改造面积”`. */
const subjectOf = ({ name }: FormRecord, { line }: Strike): string =>
  `${name === '' ? '' : `“${name}”`}${line === null ? '' : `${name === '' ? '' : '的'}指标“${line.name}”`}`;

/** What a finding of finance's own formula says of a record: 提示语 with the values put in, or the formula and the values. */
export const auditText = (audit: AuditFormula, record: FormRecord, strike: Strike) => {
  const said = saidBy(audit, record, strike);
  const named = subjectOf(record, strike);
  const values = [...said].map(([column, value]) => `${column} ${value}`).join('、');
  const kinds = kindsOf(audit);
  const field = (column: string): string | undefined =>
    kinds.has(column) ? shown(record.fields[column], kinds.get(column)) : undefined;
  const own = audit.message.replace(PLACEHOLDER, (whole, name: string) => said.get(name) ?? field(name) ?? whole);
  const because = audit.message === own ? `（${values}）` : '';
  // Finance may have put the name into its own words.
  const about = record.name !== '' && strike.line === null && own.includes(record.name) ? '' : named;
  return {
    value: said.values().next().value ?? '',
    expected: audit.formula,
    message:
      own === '' ? `${named}不符合本区审核公式 ${audit.id}“${audit.formula}”：${values}。` : `${about}${own}${because}`,
    remedy:
      audit.remedy === ''
        ? `请核对${[...said.keys()].map((column) => `“${column}”`).join('、')}，改正后重新保存。`
        : audit.remedy,
  };
};

import type { Finding } from '../../finding.ts';
import { textUnder } from '../../plan/read/field-text.ts';
import { atExactCell, cellFinding } from '../../plan/read/plan-finding.ts';
import type { FormReading } from '../../submission/reading.ts';
import type { FormRecord } from '../../submission/record.ts';
import { mailboxesOf } from '../../warning/mailboxes.ts';

const MAIL = '邮箱';

/** The labels of the columns in which a row of 单位名录 names mailboxes. */
export const mailLabels = ({ fields }: FormRecord): readonly string[] =>
  Object.keys(fields).filter((label) => label.endsWith(MAIL));

type Told = Pick<Finding, 'expected' | 'message' | 'remedy'>;

const EXPECTED = '完整的邮箱，例如 name@example.gov.cn；几个用、连接';

const notRead = (column: string, wrong: readonly string[], left: string): Told => ({
  expected: EXPECTED,
  message: `${column}里的“${wrong.join('”“')}”认不准是哪个邮箱，不会向它发信；${left}`,
  remedy: '请只填要收信的邮箱；备用的、写断了的、连着别的字的，改成完整的邮箱，不收信的删去。',
});

const outside = (column: string, foreign: readonly string[], domains: string, left: string): Told => ({
  expected: domains,
  message: `${column}“${foreign.join('”“')}”不在收件域名（${domains}）之内，不会收到邮件；${left}`,
  remedy: '请改成单位的邮箱，或在工作要点的 系统设置 里把域名加进 收件域名。',
});

const toldOf = (column: string, value: string, domains: readonly string[]): readonly Told[] => {
  const { wrong, valid, foreign } = mailboxesOf({ name: '', mail: value }, domains);
  const left = valid.length === 0 ? '这一格没有可以发信的邮箱。' : '同一格里其余的邮箱照样发信。';
  return [
    ...(wrong.length > 0 ? [notRead(column, wrong, left)] : []),
    ...(foreign.length > 0 ? [outside(column, foreign, domains.join('、'), left)] : []),
  ];
};

/** A hint at each cell of 单位名录 that names somebody nobody is written to: no mailbox for certain, or one outside `domains` (empty: any). */
export const unreachedMailboxes = (form: FormReading, domains: readonly string[]): readonly Finding[] =>
  form.records.flatMap((record) =>
    mailLabels(record).flatMap((column) => {
      const value = textUnder(record, column);
      const place = { sheet: record.sheet, row: record.row };
      return toldOf(column, value, domains).map(({ expected, message, remedy }): Finding => {
        const { sheet, cell } = atExactCell(cellFinding('Q44', place, { column, value, expected }), form.columns);
        return { rule: 'Q44', level: 'hint', sheet, cell, value, expected, message, remedy };
      });
    }),
  );

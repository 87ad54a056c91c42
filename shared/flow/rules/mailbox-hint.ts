import type { Finding } from '../../finding.ts';
import { unitFolderOf } from '../../folder/unit-folder.ts';
import { textUnder } from '../../plan/read/field-text.ts';
import { readRoster } from '../../plan/read/read-roster.ts';
import type { FormReading, WorkbookReading } from '../../submission/reading.ts';
import type { FormRecord } from '../../submission/record.ts';
import { worstOf } from '../../submission/verdict.ts';
import { FINANCE_FOLDER, financeOf } from '../../unit.ts';
import { domainOf } from '../../warning/mail-address.ts';
import { mailboxesOf } from '../../warning/mailboxes.ts';
import { mailLabels, unreachedMailboxes } from './unreached-mailboxes.ts';

const MOST_NAMED = 20;

const mailCells = (record: FormRecord): readonly string[] =>
  mailLabels(record).map((label) => textUnder(record, label));

const foreignIn = (records: readonly FormRecord[], domains: readonly string[]): readonly string[] => [
  ...new Set(records.flatMap(mailCells).flatMap((mail) => mailboxesOf({ name: '', mail }, domains).foreign)),
];

const ownDomain = (records: readonly FormRecord[]): readonly string[] => {
  const { roster } = readRoster(records);
  const finance = roster === null ? null : financeOf(roster);
  const [own] = finance === null ? [] : mailboxesOf(finance.officer).valid;
  return own === undefined ? [] : [domainOf(own.mail)];
};

const hintOf = ({ sheet }: FormReading, foreign: readonly string[], own: string): Finding => {
  const named = foreign.slice(0, MOST_NAMED).join('、') + (foreign.length > MOST_NAMED ? ` 等${foreign.length}个` : '');
  return {
    rule: 'Q44',
    level: 'hint',
    sheet,
    cell: '',
    value: named,
    expected: own,
    message: `这些邮箱不在财政局自己的域名（${own}）之内，照样发信：${named}。`,
    remedy: '请核对没有写错；只许发给某些域名的，在工作要点的 系统设置 里填 收件域名。',
  };
};

/** While 收件域名 is not set, one hint at all addresses outside the finance office's own domain. */
const ownDomainHints = (form: FormReading): readonly Finding[] => {
  const own = ownDomain(form.records);
  const foreign = own.length === 0 ? [] : foreignIn(form.records, own);
  return foreign.length === 0 ? [] : [hintOf(form, foreign, own.join('、'))];
};

/** The reading of a roster that is otherwise right, with hints at whom no mail goes to, and at addresses that may be wrong. */
export const withMailboxHint = (
  path: string,
  reading: WorkbookReading,
  domains: readonly string[],
): WorkbookReading => {
  const [form, ...others] = reading.forms.filter((one) => one.form === '单位名录');
  if (form === undefined || unitFolderOf(path) !== FINANCE_FOLDER || reading.verdict === 'returned') return reading;
  const unreached = [form, ...others].flatMap((one) => unreachedMailboxes(one, domains));
  const hints = [...unreached, ...(domains.length === 0 ? ownDomainHints(form) : [])];
  if (hints.length === 0) return reading;
  return { ...reading, verdict: worstOf([reading.verdict, 'hinted']), findings: [...reading.findings, ...hints] };
};

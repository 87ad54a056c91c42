import type { Finding } from '../../finding.ts';
import { unitFolderOf } from '../../folder/unit-folder.ts';
import { textUnder } from '../../plan/read/field-text.ts';
import { readRoster } from '../../plan/read/read-roster.ts';
import type { FormReading, WorkbookReading } from '../../submission/reading.ts';
import type { FormRecord } from '../../submission/record.ts';
import { FINANCE_FOLDER, financeOf } from '../../unit.ts';
import { domainOf, mailboxesOf } from '../../warning/mail-address.ts';

const MAIL = '邮箱';
const MOST_NAMED = 20;

const mailCells = (record: FormRecord): readonly string[] =>
  Object.keys(record.fields)
    .filter((label) => label.endsWith(MAIL))
    .map((label) => textUnder(record, label));

const foreignIn = (records: readonly FormRecord[], domains: readonly string[]): readonly string[] => [
  ...new Set(records.flatMap(mailCells).flatMap((mail) => mailboxesOf({ name: '', mail }, domains).foreign)),
];

/** Where the list of domains is not set, the finance office's own one is what addresses are compared with. */
const ownDomain = (records: readonly FormRecord[]): readonly string[] => {
  const { roster } = readRoster(records);
  const finance = roster === null ? null : financeOf(roster);
  const [own] = finance === null ? [] : mailboxesOf(finance.officer).valid;
  return own === undefined ? [] : [domainOf(own.mail)];
};

const hintOf = ({ sheet }: FormReading, foreign: readonly string[], [set, own]: readonly string[][]): Finding => {
  const named = foreign.slice(0, MOST_NAMED).join('、') + (foreign.length > MOST_NAMED ? ` 等${foreign.length}个` : '');
  const isSet = (set ?? []).length > 0;
  const domains = (isSet ? set : own)?.join('、') ?? '';
  return {
    rule: 'Q44',
    level: 'hint',
    sheet,
    cell: '',
    value: named,
    expected: domains,
    message: isSet
      ? `这些邮箱不在收件域名（${domains}）之内，不会收到邮件：${named}。`
      : `这些邮箱不在财政局自己的域名（${domains}）之内，照样发信：${named}。`,
    remedy: isSet
      ? '请改成单位的邮箱，或在工作要点的 系统设置 里把域名加进 收件域名。'
      : '请核对没有写错；只许发给某些域名的，在工作要点的 系统设置 里填 收件域名。',
  };
};

/** The reading of a roster that is otherwise right, with a hint at addresses outside the domains mail should go to. */
export const withMailboxHint = (
  path: string,
  reading: WorkbookReading,
  domains: readonly string[],
): WorkbookReading => {
  const [form] = reading.forms.filter((one) => one.form === '单位名录');
  if (form === undefined || unitFolderOf(path) !== FINANCE_FOLDER || reading.verdict === 'returned') return reading;
  const own = ownDomain(form.records);
  const foreign = foreignIn(form.records, domains.length > 0 ? domains : own);
  if (foreign.length === 0 || (domains.length === 0 && own.length === 0)) return reading;
  const hint = hintOf(form, foreign, [[...domains], [...own]]);
  return { ...reading, verdict: 'hinted', findings: [...reading.findings, hint] };
};

import type { MailEntry } from '../../letter/plan/mail-ledger.ts';
import { nameList } from '../../name-list.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { MAIL_WORDS, momentText } from '../words.ts';

export const MAIL_SHEET = '发信记录';

const COLUMNS: readonly StatusColumn[] = [
  { label: '时间', kind: 'moment', width: 16 },
  { label: '收件人', kind: 'long', width: 32 },
  { label: '抄送', kind: 'long', width: 32 },
  { label: '步骤', kind: 'text', width: 16 },
  { label: '主题', kind: 'long', width: 44 },
  { label: '结果', kind: 'outcome', width: 11 },
  { label: '单位', kind: 'text', width: 20 },
  { label: '任务或预警', kind: 'long', width: 36 },
  { label: '说明', kind: 'long', width: 36 },
];

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts.filter((text) => text !== ''))];

const mailRow = (entries: readonly MailEntry[], name: string): readonly StatusValue[] => {
  const [first] = entries;
  if (first === undefined) return [];
  return [
    momentText(first.at),
    first.to.join('、'),
    first.copy.join('、'),
    distinct(entries.map(({ step }) => step)).join('、'),
    first.subject,
    MAIL_WORDS[first.state],
    name,
    nameList(distinct(entries.map(({ about }) => about))),
    distinct(entries.map(({ note }) => note))
      .join('；')
      .replaceAll('。；', '；'),
  ];
};

const newestFirst = (a: MailEntry, b: MailEntry): number =>
  a.at < b.at ? 1 : a.at > b.at ? -1 : a.mail < b.mail ? -1 : a.mail > b.mail ? 1 : 0;

/** One row a digest and outcome, newest first: the steps and duties it carried are named in the row. */
export const mailSheet = ({ assessment, mails }: StatusFacts): StatusTable => {
  const names = new Map(assessment.roster.units.map(({ folder, name }) => [folder, name]));
  const entries = mails.filter(({ plannedOn }) => plannedOn <= assessment.day).toSorted(newestFirst);
  const digests = Map.groupBy(entries, ({ mail, state }) => `${mail}/${state}`);
  return {
    kind: 'table',
    name: MAIL_SHEET,
    columns: COLUMNS,
    rows: [...digests.values()].map((digest) => {
      const folder = digest[0]?.unit ?? '';
      return mailRow(digest, names.get(folder) ?? folder);
    }),
    frozenColumns: 1,
    pagesWide: 1,
    tab: '7F7F7F',
  };
};

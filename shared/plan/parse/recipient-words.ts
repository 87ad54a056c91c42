import type { Recipient } from '../plan.ts';
import type { Parsed } from './parsed.ts';
import { plain } from './parsed.ts';

const WORDS: { readonly [word: string]: Recipient } = {
  绩效专管员: 'officer',
  专管员: 'officer',
  负责人: 'head',
  财政局: 'finance',
  财政: 'finance',
  主管部门: 'upper-officer',
  主管部门负责人: 'upper-head',
};

/** The readers every roster has, and who they are. */
export const RECIPIENT_WORDS: readonly (readonly [word: string, meaning: string])[] = [
  ['绩效专管员', '该单位的绩效专管员'],
  ['负责人', '该单位的负责人'],
  ['财政局', '财政局的绩效专管员'],
  ['主管部门', '上级单位的绩效专管员；没有上级的不发'],
  ['主管部门负责人', '上级单位的负责人'],
];

const READER = 'reader:';

const isReader = (recipient: Recipient): recipient is `reader:${string}` => recipient.startsWith(READER);

/** The heading of a reader's own column in 单位名录; null for those every roster has. */
export const readerOf = (recipient: Recipient): string | null =>
  isReader(recipient) ? recipient.slice(READER.length) : null;

/** A recipient as the ladder names it. */
export const recipientWord = (recipient: Recipient): string =>
  readerOf(recipient) ?? Object.entries(WORDS).find(([, one]) => one === recipient)?.[0] ?? '';

/**
 * 收件人 and 抄送: words joined by 、 and its kin. A word the ladder does not know is a reader column of 单位名录; `readers` are
 * its headings, null where no roster is known to hold it against.
 */
export const parseRecipients = (text: string, readers: ReadonlySet<string> | null): Parsed<readonly Recipient[]> => {
  const words = plain(text)
    .split(/[、,;|/\s]+/u)
    .filter(Boolean);
  const unknown = words.filter((word) => WORDS[word] === undefined && readers !== null && !readers.has(word));
  if (unknown.length === 0) return { value: words.map((word) => WORDS[word] ?? (`${READER}${word}` as const)) };
  const columns = [...(readers ?? [])].map((head) => `、${head}`).join('');
  return {
    expected: `绩效专管员、负责人、财政局、主管部门、主管部门负责人${columns}；别的收件人请先在单位名录中加“名称”和“名称邮箱”两列`,
  };
};

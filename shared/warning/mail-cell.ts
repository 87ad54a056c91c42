import { withoutInvisible } from '../invisible-signs.ts';
import { isMailAddress } from './mail-address.ts';

/** One thing that stands in a cell for mailboxes: an address, `name` '' where none stands with it, or a text that is none for certain. */
export type MailCellPart =
  | { readonly kind: 'mailbox'; readonly name: string; readonly mail: string }
  | { readonly kind: 'unread'; readonly text: string };

const unread = (text: string): readonly MailCellPart[] =>
  text.trim() === '' ? [] : [{ kind: 'unread', text: text.trim() }];

/** Signs of one meaning as one sign: full width, the many brackets and quotation marks; a name in a line of its own goes before its address. */
const evened = (text: string): string =>
  withoutInvisible(text.normalize('NFKC'))
    .replace(/[〈《【[]/gu, '<')
    .replace(/[〉》】\]]/gu, '>')
    .replace(/[“”]/gu, '"')
    .replace(/(?<=^|[\r\n])([\p{Script=Han}·]+)[\r\n]+(?=\S+@)/gu, '$1 ');

/** Without `mailto:`, what that appends, quotation marks and a closing full stop. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^["'‘]|["'’]$/gu, '')
    .replace(/^mailto:/iu, '')
    .replace(/\?.*$/u, '')
    .replace(/\.+$/u, '');

const nameIn = (text: string): string =>
  text
    .replace(/^\s*mailto:/iu, '')
    .replaceAll(/["'‘’]/gu, '')
    .trim();

/** A word that says an address is not the one to write to, or not always. */
const ASIDE = /备用|备份|备选|^备:?$|旧|原来|原先|原邮箱|以前|停|作废|离职|离任|调离|调走|勿|不用|不发|不再|另/u;

/** A person's or an office's name; also a label such as `邮箱:`. */
const isWords = (text: string): boolean => /^(?:[\p{Script=Han}·"]+:?|e-?mail:)$/iu.test(text);

const JOINS = /^(?:或|或者|和|及|以及|与|并)$/u;

const isPhone = (text: string): boolean => /^\+?[\d-]{7,}$/u.test(text);

const ONE_BRACKET = /([^<>]*)<([^<>]*)>/gu;

/** `陈帆 <a@…>`; the address alone, or twice as programs copy it, has no name. */
const inBrackets = (before: string, within: string): readonly MailCellPart[] => {
  const [mail, beside] = [bare(within), bare(before)];
  const isCopy = beside.toLowerCase() === mail.toLowerCase();
  if (!isMailAddress(mail) || ASIDE.test(before) || (before.includes('@') && !isCopy))
    return unread(`${before}<${within}>`);
  return [{ kind: 'mailbox', name: isCopy ? '' : nameIn(before), mail }];
};

const after = (before: string, word: string): readonly MailCellPart[] => {
  if (ASIDE.test(before)) return unread(`${before} ${word}`);
  const name = before.endsWith(':') || JOINS.test(before) ? '' : nameIn(before);
  return [{ kind: 'mailbox', name, mail: bare(word) }];
};

/** Names and addresses with blanks between: a name belongs to the address behind it, and what else stands there makes all of it doubtful. */
const inWords = (text: string): readonly MailCellPart[] => {
  const spaced = text.replace(/:\s*/gu, ': ').replace(/mailto: /giu, 'mailto:');
  const words = spaced.split(/\s+/u).filter((word) => word !== '' && !isPhone(word));
  const isMail = words.map((word) => isMailAddress(bare(word)));
  if (words.some((word, at) => isMail[at] !== true && !isWords(word))) return unread(text);
  return words.flatMap((word, at): readonly MailCellPart[] => {
    if (isMail[at] === true) return after(isMail[at - 1] === false ? (words[at - 1] ?? '') : '', word);
    return isMail[at + 1] === true ? [] : unread(word);
  });
};

const REMARK = /\(([^()]*)\)/gu;

const remarksIn = (text: string): readonly string[] => [...text.matchAll(REMARK)].map(([, within = '']) => within);

/** What a remark says of an address of its own it does not say of the one before it. */
const saysAside = (remarks: readonly string[]): boolean => remarks.some((one) => !one.includes('@') && ASIDE.test(one));

/** `a@…(办公室)` is an address with a remark, `陈帆(a@…)` a name with its address; a second address in a remark is nobody's for certain. */
const withRemarks = (text: string): readonly MailCellPart[] => {
  const remarks = remarksIn(text);
  const outside = text.replace(REMARK, ' ').trim();
  const [[only = ''], others] = [remarks, remarks.filter((one) => one.includes('@'))];
  if (!outside.includes('@')) return isWords(outside) && others.length === 1 ? inBrackets(outside, only) : unread(text);
  if (saysAside(remarks)) return unread(text);
  return [...inWords(outside), ...others.flatMap(unread)];
};

const entriesOf = (text: string): readonly MailCellPart[] => {
  if (!/[<>]/u.test(text)) return withRemarks(text);
  const remarks = remarksIn(text);
  const outside = text.replace(REMARK, ' ');
  if (/[<>@]/u.test(outside.replace(ONE_BRACKET, '')) || saysAside(remarks)) return unread(text);
  const read = [...outside.matchAll(ONE_BRACKET)].flatMap(([, before = '', within = '']) => inBrackets(before, within));
  return [...read, ...remarks.filter((one) => one.includes('@')).flatMap(unread)];
};

/** What stands between two of `、，；/` and line breaks; those in quotation marks or brackets divide nothing. */
const PART = /((?:"[^"]*"|<[^<>]*>|\([^()]*\)|[^、,;|/\n\r。])+)([、,;|/\n\r。]*)/gu;

/** A piece of an address: the line broke, or a comma was hit for a dot. Where it belongs nobody can tell. */
const isPiece = (text: string): boolean => /^[\w.+-]+$/u.test(text) && !isPhone(text);
const MAY_DIVIDE_ONE = /^[,\n\r。]+$/u;

/** The parts of a cell in order; a piece of an address goes with its neighbours. */
const partsOf = (text: string): readonly { readonly text: string; readonly isWhole: boolean }[] => {
  const found = [...text.matchAll(PART)].map(([, part = '', divider = '']) => ({ text: part.trim(), divider }));
  const isTorn = (at: number): boolean => {
    const [one, next] = [found[at], found[at + 1]];
    if (one === undefined || next === undefined || !MAY_DIVIDE_ONE.test(one.divider)) return false;
    return isPiece(next.text) || (isPiece(one.text) && !next.text.includes('<'));
  };
  return found.map((part, at) => ({ text: part.text, isWhole: !isTorn(at) && !isTorn(at - 1) }));
};

/**
 * What a cell for mailboxes holds, in order, as people write and copy it: `陈帆 <a@…>`, `mailto:a@…`, several joined by 、 ， ； / or line
 * breaks. Only what can be meant in one way is a mailbox: nobody is written to at an address that was guessed.
 */
export const readMailCell = (cell: string): readonly MailCellPart[] =>
  partsOf(evened(cell)).flatMap(({ text, isWhole }) => (isWhole ? entriesOf(text) : unread(text)));

import { createInterface } from 'node:readline';
import { z } from 'zod';

/** What an empty share is begun with. */
export type Beginnings = {
  readonly year: number;
  /** Name of the finance office, as the roster and mails say it. */
  readonly office: string;
  /** Of its officer, who gets the summary mails; '' while nobody is named. */
  readonly mail: string;
};

/** One question to whoever sits before the terminal, and the line typed; '' for the return key alone. */
export type Ask = (question: string) => Promise<string>;

type Question<Value> = {
  readonly text: string;
  readonly usual: Value;
  /** Null where what was typed can't be taken. */
  readonly read: (typed: string) => Value | null;
  readonly wanted: string;
};

const yearIn = (typed: string): number | null => (/^20\d{2}年?$/u.test(typed) ? Number(typed.slice(0, 4)) : null);
const mailIn = (typed: string): string | null => (z.email().safeParse(typed).success ? typed : null);

/** Asked again until the answer can be taken; the return key alone takes what is usual. */
const answerTo = async <Value>(ask: Ask, { text, usual, read, wanted }: Question<Value>): Promise<Value> => {
  for (let hint = ''; ; hint = wanted) {
    const typed = (await ask(`${hint}${text}：`)).trim();
    const answer = typed === '' ? usual : read(typed);
    if (answer !== null) return answer;
  }
};

/** What the officer wants to begin with. A year that stands on the command line is not asked for. */
export const askBeginnings = async (ask: Ask, usual: Beginnings, isYearGiven: boolean): Promise<Beginnings> => {
  const office = await answerTo(ask, {
    text: `财政部门的名称(直接回车：${usual.office})`,
    usual: usual.office,
    read: (typed) => (/财政[局厅部所]$/u.test(typed) ? typed : null),
    wanted: '名称应以“财政局”等结尾，例如 ××区财政局。',
  });
  const asked = {
    text: `年度(直接回车：${usual.year})`,
    usual: usual.year,
    read: yearIn,
    wanted: '年度应是四位数字，例如 2026。',
  };
  const year = isYearGiven ? usual.year : await answerTo(ask, asked);
  const mail = await answerTo(ask, {
    text: '收汇总邮件的邮箱(直接回车：以后在单位名录里填)',
    usual: usual.mail,
    read: mailIn,
    wanted: '邮箱应像 name@example.gov.cn 这样。',
  });
  return { office, year, mail };
};

/**
 * Asks on the terminal; null where nobody sits before one: a script is never kept waiting. Lines typed ahead are kept for the next
 * question; who ends the input ends the questions.
 */
export const terminalAsk = (): { readonly ask: Ask; readonly close: () => void } | null => {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const typing = createInterface({ input: process.stdin, output: process.stdout });
  const lines = typing[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    typing.setPrompt(question);
    typing.prompt();
    const { value, done } = await lines.next();
    if (done === true) throw new Error('\n没有答完，什么都没有写。可以再运行一次，或不在终端里运行以按默认值写。');
    return value;
  };
  return { ask, close: () => typing.close() };
};

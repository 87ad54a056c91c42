import { oneLine } from './one-line.ts';

/** What nodemailer and the network tell of a fault; its own words are English. */
export type SmtpFault = Error & { readonly code?: string; readonly response?: string };

/** By the codes of nodemailer and of the network below it. */
const WORDS: Readonly<Record<string, string>> = {
  ECONNECTION: '连接中断',
  ECONNRESET: '连接中断',
  EPIPE: '连接中断',
  ECONNREFUSED: '连接被拒绝',
  EHOSTUNREACH: '连不上',
  ENETUNREACH: '连不上',
  ESOCKET: '连不上',
  ETIMEDOUT: '超过时间没有应答',
  EABORT: '超过时间没有办完',
  EDNS: '找不到这个地址',
  ETLS: '加密连接没有建立',
  EPROTOCOL: '应答不是邮件服务器的应答',
  EAUTH: '登录没有成功',
};

/** nodemailer calls many faults of the network by one code, and keeps theirs in the words. */
const OF_NETWORK = /\b(ECONNREFUSED|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH)\b/u;

/** What went wrong, in Chinese, and the server's own words where it said any. */
export const smtpFaultText = ({ code = '', response = '', message }: SmtpFault): string => {
  const word = WORDS[OF_NETWORK.exec(message)?.[1] ?? code];
  const said = oneLine(response);
  if (said !== '') return word === undefined ? said : `${word}（${said}）`;
  return word ?? oneLine(message);
};

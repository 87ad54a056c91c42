import type { PutOff, SendOutcome } from '../../letter/mail.ts';
import { oneLine } from './one-line.ts';
import { type SmtpFault, smtpFaultText } from './smtp-fault-text.ts';

/** What nodemailer tells of a refusal: the command it came at, the server's answer, and whom it was about. */
export type SmtpError = SmtpFault & {
  readonly command?: string;
  readonly responseCode?: number;
  readonly recipient?: string;
  readonly rejectedErrors?: readonly SmtpError[];
};

/** How far the conversation had come: readers are named once the sender was taken, the message begins once it was asked for. */
export type Heard = { readonly readersNamed: boolean; readonly messageBegan: boolean };

const TRY_AGAIN_SECONDS = 900;
/** "Service not available": the server ends the conversation, whatever was being said. */
const CLOSING = 421;
const FOR_GOOD = 500;
/** The one refusal of a sender that is about the message: it is too large. */
const TOO_LARGE = 552;

/** Servers have no code of their own for "you send too fast"; too many recipients of one message is no such complaint. */
const TOO_FAST =
  /throttl|rate.{0,10}limit|too (?:many (?:messages|mails|connections|errors)|fast|frequent)|frequency|频率|过于频繁|太频繁/iu;

const isTooFast = ({ responseCode, response = '' }: SmtpError): boolean =>
  responseCode === CLOSING || (responseCode !== undefined && responseCode < FOR_GOOD && TOO_FAST.test(response));

const later = (reason: string): SendOutcome => ({ kind: 'later', reason, retryAfterSeconds: TRY_AGAIN_SECONDS });

/** Said at a reader, but of us: the server does not carry our mail out of its house, or wants a login first. The office can mend that. */
const NOT_CARRIED = /relay|authenticat(?:e|ion) (?:is )?required|中继/iu;

const isForGood = ({ responseCode = 0, response = '' }: SmtpError): boolean =>
  responseCode >= FOR_GOOD && !NOT_CARRIED.test(response);

const told = ({ recipient = '', response, message }: SmtpError): string =>
  `${recipient}（${oneLine(response ?? message)}）`;

const ofReaders = (errors: readonly SmtpError[]): SendOutcome => {
  const reason = `服务器不收：${errors.map(told).join('、')}`;
  return errors.every(isForGood) ? { kind: 'refused', reason } : { kind: 'put-off', reason };
};

/** The server has answered: about one reader, the message, or the office itself, which is everybody's matter. */
const ofAnswer = (error: SmtpError, reason: string, { readersNamed }: Heard): SendOutcome => {
  if (isTooFast(error) || error.rejectedErrors?.some(isTooFast))
    return { ...later(reason), ...(readersNamed ? { isAtReaders: true } : {}) };
  if (error.command === 'RCPT TO') return ofReaders(error.rejectedErrors ?? [error]);
  const isAboutMessage = error.command === 'DATA' || error.responseCode === TOO_LARGE;
  if (!isAboutMessage) return later(reason);
  return isForGood(error) ? { kind: 'refused', reason } : { kind: 'put-off', reason };
};

/** nodemailer itself would not begin: an address it can't say, a message larger than the server announced. */
const isMailAtFault = ({ code, command }: SmtpError): boolean =>
  (code === 'EENVELOPE' && command === 'API') || (code === 'EMESSAGE' && command === 'MAIL FROM');

/** Refused before any reader was named: a server that was asked along with the sender to take mailboxes in Chinese does not. */
export const isAtSender = (error: SmtpError): boolean => error.command === 'MAIL FROM' && isForGood(error);

/**
 * What became of a mail that an error was thrown for. What concerns the mail or its readers stays with that mail; a
 * greeting, a login or a sender that is refused keeps all mails for later, since it is the office's set-up that is at fault.
 * A line that breaks while its readers are named puts off this mail; one that breaks after the message began is unclear for good.
 */
export const outcomeOfError = (error: SmtpError, heard: Heard): SendOutcome => {
  const reason = `邮件服务器：${smtpFaultText(error)}`;
  if (isMailAtFault(error)) return { kind: 'refused', reason };
  if (error.responseCode !== undefined) return ofAnswer(error, reason, heard);
  if (heard.messageBegan) return { kind: 'unclear', reason };
  return heard.readersNamed ? { kind: 'put-off', reason, isLineBroken: true } : later(reason);
};

const putOffOf = (errors: readonly SmtpError[]): PutOff => ({
  readers: errors.map(({ recipient = '' }) => recipient),
  reason: errors.map(told).join('、'),
});

/** The mail went; these readers were not accepted. */
export const outcomeOfSent = (rejected: readonly SmtpError[]): SendOutcome => {
  const refused = rejected.filter(isForGood);
  const putOff = rejected.filter((error) => !isForGood(error));
  return {
    kind: 'sent',
    ...(refused.length === 0 ? {} : { note: `服务器拒收：${refused.map(told).join('、')}` }),
    ...(putOff.length === 0 ? {} : { putOff: putOffOf(putOff) }),
  };
};

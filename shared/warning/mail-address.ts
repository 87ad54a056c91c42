const LABEL = '(?:[a-z\\d](?:[a-z\\d-]*[a-z\\d])?|[\\p{L}\\d](?:[\\p{L}\\d-]*[\\p{L}\\d])?)';

const SHAPE = new RegExp(`^[^\\s@<>(),;:"[\\]]+@(?:${LABEL}\\.)+(?:[a-z]{2,}|xn--[a-z\\d-]+|\\P{ASCII}{2,})$`, 'iu');

const BROKEN = /\.\.|^\.|\.@/u;

const HAS_LETTER = /[a-z]/iu;
const HAS_HAN = /\p{Script=Han}/u;

/** `邮箱wang@…` and `…@example.gov.cn王`: a word has run into the address, and where it ends nobody can tell. */
const isRunTogether = (address: string): boolean =>
  address.split(/[@.]/u).some((part) => HAS_LETTER.test(part) && HAS_HAN.test(part));

/** Whether a text can be one mail address. It may still not exist; that shows when a mail to it is refused. */
export const isMailAddress = (text: string): boolean => SHAPE.test(text) && !BROKEN.test(text) && !isRunTogether(text);

/** The domain of an address, in lower case. */
export const domainOf = (mail: string): string => mail.slice(mail.indexOf('@') + 1).toLowerCase();

/** Whether an address lies in one of these domains or below; any where there are none. */
export const isWithinDomain = (mail: string, domains: readonly string[]): boolean => {
  const domain = domainOf(mail);
  return domains.length === 0 || domains.some((one) => domain === one || domain.endsWith(`.${one}`));
};

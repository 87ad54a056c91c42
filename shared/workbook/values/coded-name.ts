import { perShortText } from '../../memo.ts';

export type CodedName = { readonly code: string; readonly name: string };

const CODED =
  /^\s*(?:[[【(（]\s*([0-9A-Za-z][0-9A-Za-z-]{5,})\s*[\])】）]\s*[-—–_:：]?|([0-9A-Za-z]*\d[0-9A-Za-z]{8,})(?:\s*[-—–_:：]\s*|\s+))\s*(?=\S*[\u4e00-\u9fff])(.+)$/su;

/** Square brackets hold short codes too, if not a year, a road or a phase: `[JY01]校舍维修`, `【012】河道保洁`. */
const SHORT =
  /^\s*[[【]\s*((?=[0-9A-Za-z-]*\d{2})[0-9A-Za-z-]{3,5})\s*[\]】]\s*[-—–_:：]?\s*(?=\S*[\u4e00-\u9fff])(.+)$/su;
const YEAR = /^(?:19|20)\d\d$/u;

const shortCoded = (text: string): CodedName | null => {
  const [, code, name] = SHORT.exec(text) ?? [];
  return code === undefined || name === undefined || YEAR.test(code) ? null : { code, name: name.trim() };
};

/** A code and a name in one cell: `编码-名称`, `[编码]名称` or `编码 名称`; null where the text is no such pair. */
export const codedName = perShortText((text: string): CodedName | null => {
  const [, bracketed, bare, name] = CODED.exec(text) ?? [];
  const code = bracketed ?? bare;
  if (code === undefined || name === undefined || !/\d{4}/u.test(code)) return shortCoded(text);
  return { code, name: name.trim() };
});

const JOINED = /^\s*([A-Za-z]*(?=\d{3})[0-9A-Za-z]{3,})(?:\s*[-—–_:：]\s*|\s+)(?=\S*[\u4e00-\u9fff])(.+)$/su;

/** As `codedName`, and a short code, too: `JY001-校舍维修`. By itself it may be part of a name: ask only where every name has one. */
export const joinedName = perShortText((text: string): CodedName | null => {
  const [, code, name] = JOINED.exec(text) ?? [];
  if (code === undefined || name === undefined || YEAR.test(code)) return codedName(text);
  return codedName(text) ?? { code, name: name.trim() };
});

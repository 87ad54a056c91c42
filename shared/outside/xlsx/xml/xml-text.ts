import { withoutInvisible } from '../../../invisible-signs.ts';

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const character = (code: number): string =>
  code === 0 || code > 0x10ffff || Number.isNaN(code) ? '\ufffd' : String.fromCodePoint(code);

const expand = (whole: string, entity: string): string => {
  if (!entity.startsWith('#')) return NAMED[entity] ?? whole;
  return character(/^#[xX]/.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10));
};

/** Character data as an XML reader hands it on: references expanded, line ends as `\n`, never half a character. */
export const unescapeXml = (raw: string): string => {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!lines.includes('&')) return lines;
  return lines.replace(/&(#?[A-Za-z0-9]{1,10});/g, expand).toWellFormed();
};

/** Cell texts write characters that XML cannot hold as `_xHHHH_`, and a literal `_x` as `_x005F_x`. Signs nobody sees say nothing. */
export const unescapeCellText = (text: string): string => withoutInvisible(unescaped(text));

const unescaped = (text: string): string => {
  if (!text.includes('_x')) return text;
  const plain = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return plain.replaceAll('\0', '\ufffd').toWellFormed();
};

const ESCAPES: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text for an attribute or an element that we write; characters that XML forbids become U+FFFD. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 forbids.
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[<>&"\n\t]/g, (sign) => ESCAPES[sign] ?? sign);

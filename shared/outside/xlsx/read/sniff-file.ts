import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';
import { BY_SOFTWARE, isEncryptedByOthers } from './encrypted-by-others.ts';

const ZIP = 'PK\x03\x04';
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const XML_2003 =
  '这是 XML 格式的表格(XML 电子表格 2003)，不是 Excel 工作簿；请用 Excel 或 WPS 打开它，另存为“Excel 工作簿(*.xlsx)”后再放进文件夹。';

const MAIL = '这是一封邮件(.eml)，不是 Excel 工作簿；请把邮件里的表格附件另存出来，单独放进文件夹。';

const OTHERS: readonly (readonly [string, string])[] = [
  ['%PDF', '这是 PDF 文件，不是 Excel 工作簿；请报送可编辑的 .xlsx 表格。'],
  ['Rar!', '这是 RAR 压缩包，不是 Excel 工作簿；请先解压，把其中的 .xlsx 表格单独放进文件夹。'],
  ['7z\xbc\xaf', '这是 7z 压缩包，不是 Excel 工作簿；请先解压，把其中的 .xlsx 表格单独放进文件夹。'],
  ['\x1f\x8b', '这是 gz 压缩包，不是 Excel 工作簿；请先解压，把其中的 .xlsx 表格单独放进文件夹。'],
  ['\x89PNG', '这是图片，不是 Excel 工作簿；请把内容填进要报送的表格，保存为 .xlsx 后再放进文件夹。'],
  ['\xff\xd8\xff', '这是图片，不是 Excel 工作簿；请把内容填进要报送的表格，保存为 .xlsx 后再放进文件夹。'],
];

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

/** No NUL and hardly any other control character in the first 4 kB: people's text in whatever encoding. */
const looksLikeText = (head: Buffer): boolean => {
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return !head.includes(0) && controls * 50 <= head.length;
};

const startsAsText = (head: Buffer): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || looksLikeText(head);

const isMail = (text: string): boolean =>
  /^(?:received|return-path|from|to|subject|date|message-id|mime-version|x-[\w-]+):/u.test(text) &&
  /^(?:subject|message-id|content-type):/mu.test(text) &&
  !text.includes('multipart/related');

const textKind = (head: Buffer) => {
  const text = head.toString('latin1').replaceAll('\0', '').toLowerCase();
  if (isMail(text)) return unreadable('not-a-workbook', 'a mail', MAIL);
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && text.includes('<workbook'))
    return unreadable('text-renamed', 'XML Spreadsheet 2003', XML_2003);
  if (/<(html|table|!doctype html|head|body)\b|^mime-version:/.test(text))
    return unreadable('html-renamed', 'a web page');
  return unreadable('text-renamed', 'a text file');
};

const otherKind = (file: Buffer) => {
  const head = file.subarray(0, 4096);
  const other = OTHERS.find(([sign]) => head.toString('latin1', 0, sign.length) === sign);
  if (other !== undefined) return unreadable('not-a-workbook', `starts with ${other[0]}`, other[1]);
  if (isBlank(head)) return unreadable('half-synced', 'nothing but zero bytes');
  if (startsAsText(head)) return textKind(head);
  if (isEncryptedByOthers(head)) return unreadable('encrypted', 'encrypted by other software', BY_SOFTWARE);
  return unreadable('not-a-workbook', 'neither zip nor OLE');
};

/** Whether bytes of zeros follow a whole package, as programs leave them that fill up to a block. */
const isWholeBefore = (file: Buffer): boolean => {
  const end = file.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  return end > 0 && isBlank(file.subarray(Math.min(file.length, end + 22)));
};

/** Tells a zip package from an OLE file (`.xls`, `.et`, or an encrypted workbook). Everything else is thrown as what it is. */
export const sniffFile = (file: Buffer): 'zip' | 'ole' => {
  if (file.length === 0) throw unreadable('empty', 'no bytes');
  if (file.length > LIMITS.fileBytes) throw unreadable('oversized', `${file.length} bytes`);
  if (file.subarray(0, 8).equals(OLE)) return 'ole';
  const zip = file.toString('latin1', 0, 4) === ZIP;
  const tail = file.subarray(-Math.min(512, file.length));
  if (zip && file.length > 512 && isBlank(tail) && !isWholeBefore(file))
    throw unreadable('half-synced', 'the end is nothing but zero bytes');
  // A self-extracting archive, or mail leftovers, may stand in front of the package.
  if (zip || tail.includes('PK\x05\x06', 0, 'latin1')) return 'zip';
  throw otherKind(file);
};

import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';
import { BY_SOFTWARE, isEncryptedByOthers } from './encrypted-by-others.ts';
import { foreignFile } from './file-signs.ts';
import { isText } from './text-bytes.ts';

const ZIP = 'PK\x03\x04';
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const XML_2003 =
  '这是 XML 格式的表格(XML 电子表格 2003)，不是 Excel 工作簿；请用 Excel 或 WPS 打开它，另存为“Excel 工作簿(*.xlsx)”后再放进文件夹。';

const MAIL = '这是一封邮件(.eml)，不是 Excel 工作簿；请把邮件里的表格附件另存出来，单独放进文件夹。';

const PAGE_ONLY =
  '这是网页文件，里面没有表格(多半是下载时得到的登录页或出错页)；请重新下载或导出原表，用 Excel 或 WPS 打开确认后再放进文件夹。';

const BROKEN = '这个文件的内容是坏的(从头起都是同一个字节)，多半是磁盘、U盘或传输出了错；请用原文件重新放入一次。';

const isBlank = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

const isMail = (text: string): boolean =>
  /^(?:[a-z][\w-]*: .*\r?\n(?:[ \t].*\r?\n)*)+/u.test(text) &&
  /^(?:from|received):/mu.test(text) &&
  /^(?:subject|message-id|content-type):/mu.test(text) &&
  !text.includes('multipart/related');

/** A table may stand behind many kilobytes of styles; the name of its tag is written plainly in any encoding but UTF-16. */
const hasTable = (file: Buffer): boolean =>
  /<table\b|<x:excelworkbook/iu.test(file.toString('latin1').replaceAll('\0', ''));

const textKind = (file: Buffer, head: Buffer) => {
  const text = head.toString('latin1').replaceAll('\0', '').toLowerCase();
  if (isMail(text)) return unreadable('not-a-workbook', 'a mail', MAIL);
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && text.includes('<workbook'))
    return unreadable('text-renamed', 'XML Spreadsheet 2003', XML_2003);
  if (/<(html|table|!doctype html|head|body)\b|^mime-version:/.test(text))
    return hasTable(file) || text.includes('multipart/related')
      ? unreadable('html-renamed', 'a web page')
      : unreadable('html-renamed', 'a page without a table', PAGE_ONLY);
  return unreadable('text-renamed', 'a text file');
};

/** One byte over and over is what a broken disk or transfer leaves. */
const isOneByte = (head: Buffer): boolean => head.length > 1 && head.every((byte) => byte === head[0]);

const otherKind = (file: Buffer) => {
  const head = file.subarray(0, 4096);
  const foreign = foreignFile(file);
  if (foreign !== null) return foreign;
  if (isBlank(head)) return unreadable('half-synced', 'nothing but zero bytes');
  if (isOneByte(head) && (head[0] ?? 0) > 127) return unreadable('not-a-workbook', 'one byte over and over', BROKEN);
  if (isText(head)) return textKind(file, head);
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

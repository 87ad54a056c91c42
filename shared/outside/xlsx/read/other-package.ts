import { isIgnoredPath } from '../../../folder/ignored-name.ts';
import type { UnreadableWorkbook } from '../../../workbook/workbook-reader.ts';
import { unreadable } from '../unreadable.ts';
import { archiveNames } from '../zip/archive-names.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { type ZipPackage, zipEntry } from '../zip/zip-package.ts';
import { notAWorkbook } from './not-a-workbook.ts';

const FILL_IN = '请把要报送的表格填在 Excel 表中，保存为 .xlsx 后再放进文件夹。';

/** Packages of other programs by a part that each of them has. */
const PROGRAMS: readonly (readonly [RegExp, string, string])[] = [
  [/^word\//u, 'Word 文档', FILL_IN],
  [/^ppt\//u, '演示文稿(PPT)', FILL_IN],
  [/^visio\//u, 'Visio 图', FILL_IN],
  [/^ofd\.xml$/u, 'OFD 版式文件', '请报送可编辑的 .xlsx 表格。'],
  [/^androidmanifest\.xml$|^meta-inf\/manifest\.mf$/u, '程序', FILL_IN],
  [/\.iwa$/u, '苹果电脑的 iWork 文档(Numbers、Pages)', '请在其中导出为 Excel 工作簿(*.xlsx)后再放进文件夹。'],
];

const OPEN_DOCUMENTS: readonly (readonly [string, string])[] = [
  ['opendocument.text', 'OpenDocument 文档(.odt)'],
  ['opendocument.presentation', 'OpenDocument 演示文稿(.odp)'],
  ['opendocument.graphics', 'OpenDocument 图(.odg)'],
  ['epub', '电子书(.epub)'],
];

const MOST_NAMED = 5;
const LONGEST_MIME = 200;

const named = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMED).join('、') + (names.length > MOST_NAMED ? ` 等${names.length}个文件` : '');

/** What a zip holds that is no workbook, by name. */
const heldIn = (zip: ZipPackage): string => {
  const names = [...archiveNames(zip).values()].filter((name) => name !== '' && !name.endsWith('/'));
  const read = names.filter((name) => !isIgnoredPath(name));
  if (names.length === 0) return '这个压缩包是空的，里面没有文件；请把要报送的 .xlsx 表格放进文件夹。';
  if (read.length === 0)
    return `这个压缩包里只有按约定不读的文件(名称以 . 或 ~ 开头的、临时文件等)：${named(names)}；要报送的表格请改名后单独放进文件夹。`;
  return `这是一个压缩包(或其他程序的文件)，里面没有系统能读的工作簿(.xlsx、.xlsm、.xls、.et；套在里面的压缩包只打开一层)，只有：${named(read)}；请解压后把要报送的表格存为 .xlsx，单独放进文件夹。`;
};

const mimeOf = (zip: ZipPackage): string => {
  const entry = zipEntry(zip, 'mimetype');
  return entry === undefined || entry.size > LONGEST_MIME ? '' : inflateEntry(zip.file, entry).toString('latin1');
};

const openDocument = (zip: ZipPackage): UnreadableWorkbook => {
  const mime = mimeOf(zip);
  const [, what] = OPEN_DOCUMENTS.find(([sign]) => mime.includes(sign)) ?? [];
  return what === undefined ? unreadable('ods', 'an OpenDocument package') : notAWorkbook(what, FILL_IN);
};

/** Says what a package without a workbook part is instead. */
export const otherPackage = (zip: ZipPackage): UnreadableWorkbook => {
  if (zipEntry(zip, 'mimetype') !== undefined) return openDocument(zip);
  const keys = [...zip.byKey.keys()];
  const [, what, remedy] = PROGRAMS.find(([sign]) => keys.some((key) => sign.test(key))) ?? [];
  return what === undefined || remedy === undefined
    ? unreadable('zip-without-workbook', 'no workbook part', heldIn(zip))
    : notAWorkbook(what, remedy);
};

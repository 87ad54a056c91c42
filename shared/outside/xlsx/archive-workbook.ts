import { isIgnoredPath } from '../../folder/ignored-name.ts';
import { isAnswerSheet } from '../../workbook/answer-sheet-mark.ts';
import type { Sheet, UnreadPart, Workbook } from '../../workbook/grid.ts';
import { UnreadableWorkbook } from '../../workbook/workbook-reader.ts';
import { inflateEntry } from './inflate-entry.ts';
import { LIMITS } from './limits.ts';
import { unreadable } from './unreadable.ts';
import type { ZipEntry } from './zip-directory.ts';
import { entryOf, type ZipPackage } from './zip-package.ts';

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlt|et|ett)$/iu;
const UTF8_NAME = 0x0800;

/** Most workbooks of one archive that are looked into; the rest is named. */
const MOST_WORKBOOKS = 60;

const isFile = ({ name }: ZipEntry): boolean => name !== '' && !name.endsWith('/');

/** Packed by a Chinese Windows, names are GBK and do not say so. */
const nameOf = ({ file }: ZipPackage, entry: ZipEntry): string => {
  const raw = file.subarray(entry.recordAt + 46, entry.recordAt + 46 + file.readUInt16LE(entry.recordAt + 28));
  const isUtf8 = (entry.flags & UTF8_NAME) !== 0 || !entry.name.includes('\ufffd');
  return isUtf8 ? entry.name : new TextDecoder('gb18030').decode(raw).replaceAll('\\', '/');
};

type Member = { readonly name: string; readonly entry: ZipEntry };

const membersOf = (zip: ZipPackage): readonly Member[] =>
  zip.directory.entries
    .filter(isFile)
    .map((entry) => ({ name: nameOf(zip, entry), entry }))
    .filter(({ name }) => !isIgnoredPath(name));

/** Not a package of an office program, and there are workbooks in it. */
export const isArchiveOfWorkbooks = (zip: ZipPackage): boolean =>
  entryOf(zip, '[Content_Types].xml') === undefined &&
  entryOf(zip, 'mimetype') === undefined &&
  membersOf(zip).some(({ name }) => WORKBOOK.test(name));

/** `资料/自评.xlsx` and `Sheet1` → `自评.xlsx/Sheet1`. */
const inside = (name: string, sheet: Sheet): Sheet => {
  const title = `${name.split('/').at(-1)}/${sheet.name}`;
  return {
    name: title,
    hidden: sheet.hidden,
    merges: sheet.merges,
    hiddenColumns: sheet.hiddenColumns,
    rows: sheet.rows,
  };
};

type Opened = { readonly sheets: readonly Sheet[]; readonly unread: readonly UnreadPart[] };

const openMember = async (
  zip: ZipPackage,
  { name, entry }: Member,
  read: (file: Buffer) => Promise<Workbook>,
): Promise<Opened> => {
  if (!WORKBOOK.test(name))
    return { sheets: [], unread: [{ sheet: name, why: '压缩包里的这个文件不是工作簿，没有读。' }] };
  try {
    const { sheets } = await read(inflateEntry(zip.file, entry));
    return { sheets: sheets.filter((sheet) => !isAnswerSheet(sheet)).map((sheet) => inside(name, sheet)), unread: [] };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return { sheets: [], unread: [{ sheet: name, why: `压缩包里的这个文件读不了：${error.remedy}` }] };
  }
};

/**
 * The workbooks of an archive as one, read as if unpacked: their sheets bear their names in front. What in it is no
 * workbook or can't be read is named. An archive within is not opened. Throws where all of it together is too large.
 */
export const workbookOfArchive = async (
  zip: ZipPackage,
  read: (file: Buffer) => Promise<Workbook>,
): Promise<Workbook> => {
  const members = membersOf(zip);
  const books = members.filter(({ name }) => WORKBOOK.test(name));
  if (books.length > MOST_WORKBOOKS) throw unreadable('oversized', `${books.length} workbooks`, TOO_MANY);
  if (books.reduce((sum, { entry }) => sum + entry.size, 0) > LIMITS.fileBytes)
    throw unreadable('oversized', 'workbooks too large together', TOO_MANY);
  const opened: Opened[] = [];
  for (const member of members) opened.push(await openMember(zip, member, read));
  return {
    sheets: opened.flatMap(({ sheets }) => sheets),
    date1904: false,
    origin: 'archive',
    unread: opened.flatMap(({ unread }) => unread),
  };
};

const TOO_MANY = '这个压缩包里的工作簿太多或太大，没有读；请解压后把要报送的表格单独放进文件夹。';

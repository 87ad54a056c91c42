import { isAnswerSheet } from '../../../workbook/answer-sheet-mark.ts';
import { IN_ARCHIVE } from '../../../workbook/archived-file.ts';
import type { Sheet, UnreadPart, Workbook } from '../../../workbook/grid.ts';
import { UnreadableWorkbook } from '../../../workbook/workbook-reader.ts';
import { LIMITS } from '../limits.ts';
import { unreadable } from '../unreadable.ts';
import { type Member, membersOf, titlesOf } from '../zip/archive-members.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import type { ZipPackage } from '../zip/zip-package.ts';

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlt|et|ett)$/iu;
/** Tables we do not read. */
const OTHER_TABLE = /\.(?:xlsb|ods|csv)$/iu;
const ARCHIVE = /\.(?:zip|rar|7z)$/iu;

/** Most workbooks of one archive that are looked into; the rest is named. */
const MOST_WORKBOOKS = 60;

const isWorkbook = ({ name }: Member): boolean => WORKBOOK.test(name);

/** The files of a package that is none of an office program and has workbooks in it; null for any other. */
export const archiveOfWorkbooks = (zip: ZipPackage): readonly Member[] | null => {
  const members = membersOf(zip);
  return members.some(isWorkbook) ? members : null;
};

/** `自评.xlsx` and `Sheet1` → `自评.xlsx/Sheet1`. */
const inside = (title: string, sheet: Sheet): Sheet => ({
  name: `${title}/${sheet.name}`,
  hidden: sheet.hidden,
  merges: sheet.merges,
  hiddenColumns: sheet.hiddenColumns,
  rows: sheet.rows,
});

type Opened = { readonly sheets: readonly Sheet[]; readonly unread: readonly UnreadPart[] };

const leftAlone = (sheet: string, name: string): UnreadPart =>
  ARCHIVE.test(name)
    ? {
        sheet,
        why: `${IN_ARCHIVE}压缩包打不开或套得太深，没有读；请解压后把其中要报送的表格单独放进文件夹。`,
        mayHoldForms: true,
      }
    : {
        sheet,
        why: `${IN_ARCHIVE}文件不是系统能读的工作簿(.xlsx、.xlsm、.xls、.et)，没有读；要报送的请另存为 .xlsx。`,
        mayHoldForms: OTHER_TABLE.test(name),
      };

const openMember = async (
  member: Member,
  title: string,
  read: (file: Buffer) => Promise<Workbook>,
): Promise<Opened> => {
  if (!isWorkbook(member)) return { sheets: [], unread: [leftAlone(title, member.name)] };
  try {
    const { sheets } = await read(inflateEntry(member.zip.file, member.entry));
    return { sheets: sheets.filter((sheet) => !isAnswerSheet(sheet)).map((sheet) => inside(title, sheet)), unread: [] };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return {
      sheets: [],
      unread: [{ sheet: title, why: `${IN_ARCHIVE}文件读不了：${error.remedy}`, mayHoldForms: true }],
    };
  }
};

/**
 * The workbooks of an archive, and of archives within it, as one, read as if unpacked: their sheets bear their names in front. What in it
 * is no workbook or can't be read is named. Throws where all of it together is too large.
 */
export const workbookOfArchive = async (
  members: readonly Member[],
  read: (file: Buffer) => Promise<Workbook>,
): Promise<Workbook> => {
  const books = members.filter(isWorkbook);
  if (books.length > MOST_WORKBOOKS) throw unreadable('oversized', `${books.length} workbooks`, TOO_MANY);
  if (books.reduce((sum, { entry }) => sum + entry.size, 0) > LIMITS.fileBytes)
    throw unreadable('oversized', 'workbooks too large together', TOO_MANY);
  const titles = titlesOf(members.map(({ name }) => name));
  const opened: Opened[] = [];
  for (const [at, member] of members.entries()) opened.push(await openMember(member, titles[at] ?? member.name, read));
  const [sheets, unread] = [opened.flatMap((one) => one.sheets), opened.flatMap((one) => one.unread)];
  if (sheets.length === 0 && unread.length > 0) throw noneRead(unread);
  return { sheets, date1904: false, origin: 'archive', unread };
};

const MOST_TOLD = 5;

/** Nothing in it can be read: each is named with its reason, in one sentence. */
const noneRead = (unread: readonly UnreadPart[]): UnreadableWorkbook => {
  const told = unread.slice(0, MOST_TOLD).map(({ sheet, why }) => `“${sheet}”${why.replace(IN_ARCHIVE, '这个')}`);
  const more = unread.length > MOST_TOLD ? `另有${unread.length - MOST_TOLD}个也没有读。` : '';
  return unreadable(
    'zip-without-workbook',
    'nothing in it can be read',
    `压缩包里的表格都没有读成：${told.join('')}${more}`,
  );
};

const TOO_MANY = '这个压缩包里的工作簿太多或太大，没有读；请解压后把要报送的表格单独放进文件夹。';

import { storableName } from '../storable-name.ts';
import { FINANCE_FOLDER } from '../unit.ts';
import { isMarkedCopyName } from './marked-copy-path.ts';

/** Of the day's own plan year. */
export const STATUS_SHEET = `${FINANCE_FOLDER}/绩效管理状态表.xlsx`;

/** Of every other plan year. */
export const statusSheetOf = (year: number): string => `${FINANCE_FOLDER}/绩效管理状态表(${year}年).xlsx`;

const STATUS_SHEETS = new RegExp(`^${FINANCE_FOLDER}/绩效管理状态表(?:\\(\\d{4}年\\))?\\.xlsx$`, 'u');

/** What the units handed in, merged: one workbook a plan year. */
export const mergedTablePath = (year: number): string => `${FINANCE_FOLDER}/全区汇总表(${year}年).xlsx`;

const MERGED_TABLE = new RegExp(`^${FINANCE_FOLDER}/全区汇总表\\(\\d{4}年\\)\\.xlsx$`, 'u');

/** The merged tables as they stood at deadlines, kept for ever. */
const SNAPSHOTS = `${FINANCE_FOLDER}/汇总快照`;

export const snapshotPath = (name: string): string => `${SNAPSHOTS}/${name}.xlsx`;

/** Blank forms the system issued, to be copied from. */
const BLANK_FORMS = `${FINANCE_FOLDER}/空白表样`;

export const blankFormPath = (form: string): string => `${BLANK_FORMS}/${storableName(form)}.xlsx`;

/** Hidden files, lock files and what programs save or load under for a moment, `表.xlsx.sb-1a2b3c4d-Xy12Zw` on a Mac. */
const PASSING =
  /^[.~]|\.(?:tmp|crdownload|opdownload|part|partial|filepart|download|downloading|xltd|td|td\.cfg|!ut|!bt|bc!|!qb|aria2)$|\.sb-[0-9a-f]{6,8}-\w+$/iu;

/** What an editor keeps of the version before: `表.xlsx~`, `表.bak`, Excel's `表 的备份.xlk`. */
const KEPT_BEFORE = /~$|\.(?:bak|xlk)$/iu;

/** What a desktop leaves in every folder it shows: links and its own notes. */
const DESKTOPS = /^(?:(?:eh)?thumbs(?:_vista)?\.db|desktop\.ini)$|\.lnk$/iu;

/** Sections and contents of a OneNote notebook, which lie there as files of their own. */
const NOTEBOOKS = /\.(?:one|onetoc2|onebin)$/iu;

/** Excel saves under eight hexadecimal digits without an ending and renames afterwards. */
const EXCEL_SAVING = /^[0-9a-f]{8}$/iu;

/** Recycle bins, indexes and leftovers of other systems: nothing below them was handed in. */
const NOT_PEOPLES: ReadonlySet<string> = new Set([
  '#recycle',
  '#snapshot',
  '@recycle',
  '@recently-snapshot',
  'network trash folder',
  'temporary items',
  '$recycle.bin',
  'recycler',
  'recycled',
  '@tmp',
  '@eadir',
  'system volume information',
  '__macosx',
  'lost+found',
]);

/** Pieces that a check of the disk found. */
const FOUND_PIECES = /^found\.\d{3}$/iu;

/** Names programs and copying tools leave for a moment, hidden files (forms.md §1 ignores them on purpose), and our own marked copies. */
const isIgnoredName = (name: string): boolean =>
  isMarkedCopyName(name) ||
  [PASSING, KEPT_BEFORE, DESKTOPS, NOTEBOOKS, EXCEL_SAVING].some((ignored) => ignored.test(name));

/** Whether nothing below a folder of this name was handed in. */
export const isIgnoredFolder = (name: string): boolean =>
  PASSING.test(name) || FOUND_PIECES.test(name) || NOT_PEOPLES.has(name.toLowerCase());

/** What the system itself writes into the finance office's folder. */
const isOwnOutput = (path: string): boolean =>
  STATUS_SHEETS.test(path) ||
  MERGED_TABLE.test(path) ||
  [BLANK_FORMS, SNAPSHOTS].some((folder) => path.startsWith(`${folder}/`));

/** True for what no unit handed in: lock and temporary files, folders of other programs, the system's own outputs. */
export const isIgnoredPath = (path: string): boolean => {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  return isIgnoredName(name) || parts.some(isIgnoredFolder) || isOwnOutput(path);
};

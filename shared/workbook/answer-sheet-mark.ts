import type { Cell, Sheet, Workbook } from './grid.ts';

/** Name of the sheet we write into a unit's workbook, and of the sheet alone in a workbook beside it. */
export const ANSWER_SHEET_NAME = '审核结果';

/** Labels of the block at its top. They are its mark: texts survive a re-save by any program, hidden marks do not. */
export const ANSWER_LABELS = ['结论', '表单', '年度', '单位', '报送时间', '版本', '回执编号'] as const;

const TOP_ROWS = 20;
const ENOUGH = 6;

const labelOf = (cell: Cell): string => String(cell.value).replace(/[\s::]/g, '');

/**
 * This sheet was written by us, whatever program saved it since. A unit's own sheet that happens to bear the name
 * has not got the labels of a receipt, and is the unit's.
 */
export const isAnswerSheet = (sheet: Sheet): boolean => {
  if (!sheet.name.startsWith(ANSWER_SHEET_NAME)) return false;
  const seen = new Set<string>();
  for (const row of sheet.rows) {
    if (row.number > TOP_ROWS) break;
    for (const cell of row.cells) seen.add(labelOf(cell));
  }
  return seen.has('回执编号') && ANSWER_LABELS.filter((label) => seen.has(label)).length >= ENOUGH;
};

/** Nothing in it but our answers. */
export const holdsAnswersOnly = ({ sheets }: Workbook): boolean => sheets.length > 0 && sheets.every(isAnswerSheet);

/** Label of the line in which an answer beside a file names it. */
export const ANSWERED_FILE = '文件';

/** The file an answer beside is about, by its name; null where it names none. */
export const answeredFile = ({ sheets }: Workbook): string | null => {
  for (const row of sheets[0]?.rows ?? []) {
    if (row.number > TOP_ROWS) return null;
    const [label, value] = row.cells;
    if (label !== undefined && labelOf(label) === ANSWERED_FILE) return String(value?.value ?? '');
  }
  return null;
};

/** Said on the answer in a copy whose faulty cells are coloured; by its beginning the copy is known. */
export const MARKED_COPY_TEXT =
  '这是标注副本，由系统生成，只供对照：涂色的格子有问题，批注里写着怎样改。它不是报送件，不计入任何任务；请在原文件里改。';

const MARKED_COPY = MARKED_COPY_TEXT.slice(0, 6);

/** A copy we marked, whatever it is called and whoever saved it since. */
export const isMarkedCopy = ({ sheets }: Workbook): boolean =>
  sheets.filter(isAnswerSheet).some(({ rows }) => {
    for (const row of rows) {
      if (row.number > TOP_ROWS) return false;
      if (row.cells.some(({ value }) => String(value).startsWith(MARKED_COPY))) return true;
    }
    return false;
  });

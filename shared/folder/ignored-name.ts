import { FINANCE_FOLDER } from './unit-folder.ts';

export const STATUS_SHEET = `${FINANCE_FOLDER}/绩效管理状态表.xlsx`;

/** Blank forms the system issued, to be copied from. */
export const BLANK_FORMS = `${FINANCE_FOLDER}/空白表样`;

const ANSWER_ENDING = '_审核结果.xlsx';

/** Where the answer goes that cannot go into the file itself: `自评表.xls` → `自评表_审核结果.xlsx`. */
export const answerPathOf = (path: string): string => `${path.replace(/\.[^./]*$/u, '')}${ANSWER_ENDING}`;

/** The same, for a file whose neighbour of another kind (`自评表.csv`) has the shorter name already. */
export const fullAnswerPathOf = (path: string): string => `${path}${ANSWER_ENDING}`;

/** Named like an answer beside a file; whether it is one shows inside. */
export const isAnswerName = (path: string): boolean => path.endsWith(ANSWER_ENDING);

/** Names programs and copying tools leave for a moment, and hidden files: forms.md §1 ignores them on purpose. */
export const isIgnoredName = (name: string): boolean =>
  name.startsWith('~$') || name.startsWith('.') || name.toLowerCase().endsWith('.tmp');

/** True for what no department handed in: lock and temporary files, hidden folders, the system's own outputs. */
export const isIgnoredPath = (path: string): boolean =>
  path.split('/').some(isIgnoredName) || path === STATUS_SHEET || path.startsWith(`${BLANK_FORMS}/`);

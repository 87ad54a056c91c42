import type { UploadOutcome } from '../../flow/upload/upload-outcome.ts';
import { VERDICT_WORDS } from '../../submission/verdict-words.ts';
import { plainLine } from './plain-line.ts';

const WHERE = {
  inside: '',
  beside: '  (审核结果写在旁边的文件里)',
  nowhere: '  (审核结果没能写出)',
  none: '',
} as const;

const counted = (errors: number, hints: number): string =>
  [errors > 0 ? `错误${errors}处` : '', hints > 0 ? `提示${hints}处` : ''].filter((part) => part !== '').join('、');

/** Looked at again, as after a new roster, and found as it was: its line was told when that was news. */
const isOldNews = (outcome: UploadOutcome): boolean =>
  outcome.code === 'unchanged' && !outcome.answered.written && outcome.answered.pending === '';

/** What is missing, by the folder it lay in: one line, however many files there were. */
const MISSING = {
  folder: (folder: string) => `缺失  文件夹“${folder}”不在了(其中的报送继续有效，不按撤回处理)，请恢复文件夹`,
  many: (folder: string) => `缺失  文件夹“${folder}”里的报送文件一下子少了很多(先不按撤回处理)，10分钟后再看`,
} as const;

const lineOf = (outcome: UploadOutcome, hasWaited: boolean): string | null => {
  if (!hasWaited && isOldNews(outcome)) return null;
  switch (outcome.code) {
    case 'known':
    case 'ignored':
    case 'postponed':
      return null;
    case 'withdrawn':
      return `撤回  ${outcome.path}`;
    case 'outage':
      return MISSING[outcome.gone](outcome.folder);
    default: {
      const { verdict, errors, hints, answered, path, reason } = outcome;
      const detail = [counted(errors, hints), reason].filter((part) => part !== '').join(',');
      const pending = answered.pending === '' ? '' : `(${answered.pending})`;
      return `${VERDICT_WORDS[verdict]}  ${path}${detail === '' ? '' : `  ${detail}`}${WHERE[answered.where]}${pending}`;
    }
  }
};

/** One file's outcome as a line for people; null where there is nothing to tell. */
const uploadLine = (outcome: UploadOutcome, hasWaited: boolean): string | null => {
  const line = lineOf(outcome, hasWaited);
  return line === null ? null : plainLine(line);
};

/** What became of files, each thing told once. */
export type UploadLines = {
  /** A line for people; null where there is nothing to tell, or it was told. */
  readonly of: (outcome: UploadOutcome) => string | null;
  /** These folders are there again: should one go once more, that is news. */
  readonly areBack: (folders: readonly string[]) => void;
};

/** Lines of one run: what is looked at again and comes to the same is told once, what had to wait whatever came of it. */
export const tellUploads = (): UploadLines => {
  const [told, missing, waited] = [new Map<string, string>(), new Map<string, string>(), new Set<string>()];
  const isTold = (outcome: UploadOutcome, line: string): boolean =>
    outcome.code === 'outage'
      ? missing.get(outcome.folder) === line
      : outcome.code === 'unchanged' && told.get(outcome.file) === line;
  /** A file that has left for good, or is there, ends what was told of the folder it lay in: should many go once more, that is news. */
  const endMissing = ({ code, path }: UploadOutcome): void => {
    if (code === 'outage' || code === 'postponed') return;
    for (const folder of missing.keys()) if (path.startsWith(`${folder}/`)) missing.delete(folder);
  };
  return {
    of: (outcome) => {
      endMissing(outcome);
      if (outcome.code === 'postponed') waited.add(outcome.file);
      const line = uploadLine(outcome, waited.has(outcome.file));
      if (line === null || isTold(outcome, line)) return null;
      if (outcome.code === 'outage') missing.set(outcome.folder, line);
      else {
        told.set(outcome.file, line);
        waited.delete(outcome.file);
      }
      return line;
    },
    areBack: (folders) => {
      for (const folder of folders) missing.delete(folder);
    },
  };
};

/** Whether a file was left without any answer. */
export const isUnanswered = (outcome: UploadOutcome): boolean =>
  outcome.code === 'outage' || ('answered' in outcome && outcome.answered.where === 'nowhere');

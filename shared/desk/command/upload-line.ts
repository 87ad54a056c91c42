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

const lineOf = (outcome: UploadOutcome): string | null => {
  if (isOldNews(outcome)) return null;
  switch (outcome.code) {
    case 'known':
    case 'ignored':
    case 'postponed':
      return null;
    case 'withdrawn':
      return `撤回  ${outcome.path}`;
    case 'outage':
      return `缺失  ${outcome.path}(文件夹不在，不按撤回处理)`;
    default: {
      const { verdict, errors, hints, answered, path, reason } = outcome;
      const detail = [counted(errors, hints), reason].filter((part) => part !== '').join(',');
      const pending = answered.pending === '' ? '' : `(${answered.pending})`;
      return `${VERDICT_WORDS[verdict]}  ${path}${detail === '' ? '' : `  ${detail}`}${WHERE[answered.where]}${pending}`;
    }
  }
};

/** One file's outcome as a line for people; null where there is nothing to tell. */
const uploadLine = (outcome: UploadOutcome): string | null => {
  const line = lineOf(outcome);
  return line === null ? null : plainLine(line);
};

/** `uploadLine` for one run: what is looked at again and comes to the same is told once. */
export const tellUploads = (): ((outcome: UploadOutcome) => string | null) => {
  const told = new Map<string, string>();
  return (outcome) => {
    const line = uploadLine(outcome);
    if (line === null || (outcome.code === 'unchanged' && told.get(outcome.file) === line)) return null;
    told.set(outcome.file, line);
    return line;
  };
};

/** Whether a file was left without any answer. */
export const isUnanswered = (outcome: UploadOutcome): boolean =>
  outcome.code === 'outage' || ('answered' in outcome && outcome.answered.where === 'nowhere');

import type { WorkbookReading } from '../reading.ts';
import type { AnswerHead } from './answer-head.ts';

/** Why nothing of a hand-in counts, whatever stands in it: a person sent it back, or its year is closed. */
export type KeptOut = 'sent back' | 'closed';

/** A person of the finance office sent some of it back. */
export const isSentBack = ({ ruled = [] }: Pick<AnswerHead, 'ruled'>): boolean =>
  ruled.some(({ kind }) => kind === 'returned');

/** Every form of it is about a year that is closed. */
export const isClosed = ({ forms }: WorkbookReading, { closed = [] }: AnswerHead): boolean =>
  forms.length > 0 &&
  forms.every(({ form, year }) => closed.some(({ kind }) => kind.form === form && kind.year === year));

/** What keeps a hand-in out as a whole; null where its rows decide. */
export const keptOutBy = (reading: WorkbookReading, head: AnswerHead): KeptOut | null => {
  if (isSentBack(head)) return 'sent back';
  return isClosed(reading, head) ? 'closed' : null;
};

/** Whether what waits for a reason counts while it waits: nothing keeps any of it out. */
export const countsMeanwhile = (head: AnswerHead): boolean =>
  !isSentBack(head) &&
  !head.dryRun &&
  head.isDraft !== true &&
  (head.closed ?? []).length === 0 &&
  !head.withheld.some(({ waiting }) => waiting);

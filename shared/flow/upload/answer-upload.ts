import { answerPathOf, fullAnswerPathOf } from '../../folder/ignored-name.ts';
import type { FileStamp, WriteOutcome } from '../../folder/shared-folder.ts';
import type { AnswerSheet } from '../../workbook/answer-writer.ts';
import type { Home } from '../home.ts';
import { ownFile } from '../own-file.ts';
import type { Answered } from './upload-outcome.ts';

/** What the answer is written into, or beside. */
export type Answering = {
  readonly stamp: FileStamp;
  readonly bytes: Uint8Array;
  readonly readable: boolean;
  /** Where an earlier answer lies beside the file; ''. */
  readonly beside: string;
  /** Digest of the rules in force. */
  readonly rules: string;
  /** The sheet, with the reason why it is not in the file itself; null when it is. */
  readonly sheet: (besideBecause: string | null) => AnswerSheet;
};

export type AnswerDone = Answered & {
  /** The file after writing; the one before where it was not touched. */
  readonly stamp: FileStamp;
  readonly beside: string;
  /** A newer version is there: look again at once. */
  readonly overtaken: boolean;
};

type Needs = Pick<Home, 'folder' | 'answers' | 'notes' | 'known'>;

const UNREADABLE = '不是可以写入的工作簿';

/** The shorter name, unless it answers another file already. */
const besidePath = async ({ notes }: Needs, { stamp, beside }: Answering): Promise<string> => {
  if (beside !== '') return beside;
  const path = answerPathOf(stamp.path);
  const owner = await notes.get(`beside/${path}`);
  return owner === null || owner === stamp.file ? path : fullAnswerPathOf(stamp.path);
};

const writeBeside = async (
  needs: Needs,
  answering: Answering,
  reason: string,
  pending: string,
): Promise<AnswerDone> => {
  const { stamp } = answering;
  const path = await besidePath(needs, answering);
  await needs.notes.put(`beside/${path}`, stamp.file);
  const outcome = await needs.folder.put(path, await needs.answers.alone(answering.sheet(reason)));
  if (outcome.kind !== 'written') {
    return {
      where: 'nowhere',
      pending: reason === outcome.reason ? reason : `${reason}；${outcome.reason}`,
      written: false,
      stamp,
      beside: '',
      overtaken: false,
    };
  }
  await needs.known.put(ownFile(outcome.stamp, answering.rules));
  return { where: 'beside', pending, written: true, stamp, beside: path, overtaken: false };
};

/** Takes away an answer beside a file that has one inside, or that has left. */
export const discardBeside = async (
  { folder, notes }: Pick<Home, 'folder' | 'notes'>,
  beside: string,
): Promise<void> => {
  if (beside === '') return;
  await folder.discard(beside);
  await notes.remove(`beside/${beside}`);
};

/** Also the one that a process wrote and then had no time to remember in the file's own note. */
const discardAllBeside = async (needs: Needs, { stamp, beside }: Answering): Promise<void> => {
  for (const path of new Set([beside, answerPathOf(stamp.path), fullAnswerPathOf(stamp.path)])) {
    if (path === beside || (await needs.notes.get(`beside/${path}`)) === stamp.file) await discardBeside(needs, path);
  }
};

const afterReplacing = async (needs: Needs, answering: Answering, outcome: WriteOutcome): Promise<AnswerDone> => {
  const { stamp, beside } = answering;
  if (outcome.kind === 'written') {
    await discardAllBeside(needs, answering);
    return { where: 'inside', pending: '', written: true, stamp: outcome.stamp, beside: '', overtaken: false };
  }
  if (outcome.kind === 'changed' || outcome.kind === 'gone') {
    return { where: 'nowhere', pending: '', written: false, stamp, beside, overtaken: true };
  }
  return writeBeside(needs, answering, outcome.reason, outcome.reason);
};

/**
 * Writes the answer into the file it is about, or beside it where the file can't be touched. Never touches a version
 * other than the one that was read.
 */
export const answerUpload = async (needs: Needs, answering: Answering): Promise<AnswerDone> => {
  if (!answering.readable) return writeBeside(needs, answering, UNREADABLE, '');
  const added = await needs.answers.addTo(answering.bytes, answering.sheet(null));
  if (added.kind === 'untouchable') return writeBeside(needs, answering, added.reason, '');
  return afterReplacing(needs, answering, await needs.folder.replace(answering.stamp, added.bytes));
};

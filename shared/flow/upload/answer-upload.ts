import type { FileStamp, WriteOutcome } from '../../folder/shared-folder.ts';
import type { AnswerSheet } from '../../workbook/answer-writer.ts';
import type { Home } from '../home.ts';
import { discardAllBeside, putBeside } from './answer-beside.ts';
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

type Needs = Pick<Home, 'folder' | 'answers' | 'notes' | 'known' | 'reader'>;

const UNREADABLE = '不是可以写入的工作簿';

const writeBeside = async (
  needs: Needs,
  answering: Answering,
  reason: string,
  pending: string,
): Promise<AnswerDone> => {
  const { stamp } = answering;
  const about = { stamp, earlier: answering.beside, rules: answering.rules };
  const { path, outcome } = await putBeside(needs, about, await needs.answers.alone(answering.sheet(reason)));
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
  return { where: 'beside', pending, written: true, stamp, beside: path, overtaken: false };
};

const afterReplacing = async (needs: Needs, answering: Answering, outcome: WriteOutcome): Promise<AnswerDone> => {
  const { stamp, beside } = answering;
  if (outcome.kind === 'written') {
    await discardAllBeside(needs, stamp, beside);
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

import type { AnswerPlace } from '../../folder/known-files.ts';
import type { FileStamp, WriteOutcome } from '../../folder/shared-folder.ts';
import type { AnswerSheet } from '../../workbook/answer-writer.ts';
import type { Home } from '../home.ts';
import { discardAllBeside, putBeside } from './answer-beside.ts';

/** What the answer is written into, or beside. */
export type Answering = {
  readonly stamp: FileStamp;
  readonly bytes: Uint8Array;
  readonly readable: boolean;
  /** Where an earlier answer lies beside the file; null where none does. */
  readonly beside: string | null;
  /** No process can have put one there that it had no time to remember. */
  readonly hasNoneBeside: boolean;
  /** Why just this answer was put beside it already; null where it was not. */
  readonly toldBecause: string | null;
  /** The sheet, with the reason why it is not in the file itself; null when it is. */
  readonly sheet: (besideBecause: string | null) => AnswerSheet;
};

export type AnswerDone = {
  readonly answer: AnswerPlace;
  /** It was put there just now; false where it stood there already or could not be written. */
  readonly written: boolean;
  /** The file after writing; the one before where it was not touched. */
  readonly stamp: FileStamp;
};

type Needs = Pick<Home, 'folder' | 'answers' | 'notes' | 'known' | 'reader'>;

const UNREADABLE = '不是可以写入的工作簿';

const isSame = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

const writeBeside = async (
  needs: Needs,
  answering: Answering,
  reason: string,
  isOwed: boolean,
): Promise<AnswerDone> => {
  const { stamp, beside, toldBecause } = answering;
  if (isOwed && beside !== null && toldBecause === reason && (await needs.folder.find(beside)) !== null)
    return { answer: { where: 'owed', because: reason, beside }, written: false, stamp };
  const about = { stamp, earlier: beside };
  const { path, outcome } = await putBeside(needs, about, await needs.answers.alone(answering.sheet(reason)));
  if (outcome.kind !== 'written') {
    const because = reason === outcome.reason ? reason : `${reason}；${outcome.reason}`;
    return { answer: { where: 'owed', because, beside: null }, written: false, stamp };
  }
  const answer: AnswerPlace = isOwed ? { where: 'owed', because: reason, beside: path } : { where: 'beside', path };
  return { answer, written: true, stamp };
};

const afterReplacing = async (needs: Needs, answering: Answering, outcome: WriteOutcome): Promise<AnswerDone> => {
  const { stamp, beside } = answering;
  if (outcome.kind === 'written') {
    if (beside !== null || !answering.hasNoneBeside) await discardAllBeside(needs, stamp, beside);
    return { answer: { where: 'inside' }, written: outcome.stamp !== stamp, stamp: outcome.stamp };
  }
  if (outcome.kind === 'changed' || outcome.kind === 'gone') {
    return { answer: { where: 'overtaken', beside }, written: false, stamp };
  }
  return writeBeside(needs, answering, outcome.reason, true);
};

/**
 * Writes the answer into the file it is about, or beside it where the file can't be touched. Never touches a version
 * other than the one that was read.
 */
export const answerUpload = async (needs: Needs, answering: Answering): Promise<AnswerDone> => {
  if (!answering.readable) return writeBeside(needs, answering, UNREADABLE, false);
  const added = await needs.answers.addTo(answering.bytes, answering.sheet(null));
  if (added.kind === 'untouchable') return writeBeside(needs, answering, added.reason, false);
  const { stamp } = answering;
  // Just this answer is in it already, as another process has written it: no further version for that.
  const outcome: WriteOutcome = isSame(added.bytes, answering.bytes)
    ? { kind: 'written', stamp }
    : await needs.folder.replace(stamp, added.bytes);
  return afterReplacing(needs, answering, outcome);
};

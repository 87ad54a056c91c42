import { answerPathsOf } from '../../folder/answer-path.ts';
import { FileNotSettled, type FileStamp, type WriteOutcome } from '../../folder/shared-folder.ts';
import { holdsAnswersOnly } from '../../workbook/answer-sheet-mark.ts';
import { UnreadableWorkbook } from '../../workbook/workbook-reader.ts';
import type { Home } from '../home.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { ownFile } from '../own-file.ts';

type Needs = Pick<Home, 'folder' | 'notes' | 'known' | 'reader'>;

const noteOf = (path: string): string => `beside/${path}`;

/**
 * What lies there is an answer of ours: the very version we wrote, or, where a process ended before it could remember
 * that, nothing but an answer by its contents. A department's file saved under that name is neither.
 */
const isOurs = async ({ known, folder, reader }: Needs, stamp: FileStamp): Promise<boolean> => {
  const noted = await known.get(stamp.file);
  if (noted?.kind === 'handed-in') return false;
  if (noted?.kind === 'ours' && noted.version === stamp.version) return true;
  try {
    return holdsAnswersOnly(await reader.read(await folder.read(stamp)));
  } catch (error) {
    if (error instanceof UnreadableWorkbook || error instanceof FileNotSettled) return false;
    throw error;
  }
};

type Place = { readonly path: string; readonly there: FileStamp | null };

/** The first name that answers no other file and under which nothing lies, or an answer of ours. */
const placeFor = async (needs: Needs, { file, path: of }: FileStamp, earlier: string | null): Promise<Place> => {
  const isFree = async (path: string): Promise<Place | null> => {
    const owner = path === earlier ? null : await needs.notes.get(noteOf(path));
    if (owner !== null && owner !== file) return null;
    const there = await needs.folder.find(path);
    return there === null || (await isOurs(needs, there)) ? { path, there } : null;
  };
  const kept = earlier === null ? null : await isFree(earlier);
  if (kept !== null) return kept;
  for (const path of answerPathsOf(of)) {
    const place = await isFree(path);
    if (place !== null) return place;
  }
  throw new Error('answer paths never end');
};

type About = { readonly stamp: FileStamp; readonly earlier: string | null };
type Put = { readonly path: string; readonly outcome: WriteOutcome };

const choosePlaceAndPut = async (needs: Needs, { stamp, earlier }: About, bytes: Uint8Array): Promise<Put> => {
  const { path, there } = await placeFor(needs, stamp, earlier);
  await needs.notes.put(noteOf(path), stamp.file);
  const { folder } = needs;
  const outcome = there === null ? await folder.create(path, bytes) : await folder.renew(there, bytes);
  if (outcome.kind === 'written') await needs.known.put(ownFile(outcome.stamp));
  return { path, outcome };
};

/**
 * Writes an answer beside the file it is about, under a name of its own; `earlier` is where the last one went, or null. What
 * a department keeps under such a name is never touched. Files are dealt with side by side: names are chosen in turn.
 */
export const putBeside = (needs: Needs, about: About, bytes: Uint8Array): Promise<Put> =>
  oneAtATime(needs.folder, () => choosePlaceAndPut(needs, about, bytes));

/** Takes away an answer beside a file that has one inside, or that has left; what somebody else saved there stays. */
export const discardBeside = async (needs: Needs, beside: string | null): Promise<void> => {
  if (beside === null) return;
  const there = await needs.folder.find(beside);
  if (there !== null && (await isOurs(needs, there))) await needs.folder.discard(there);
  await needs.notes.remove(noteOf(beside));
};

/** As many names as a file's answer has ever had to try. */
const NAMES_TRIED = 4;

/** Also the one that a process wrote and then had no time to remember in the file's own note. */
export const discardAllBeside = async (
  needs: Needs,
  { file, path }: FileStamp,
  beside: string | null,
): Promise<void> => {
  await discardBeside(needs, beside);
  let tried = 0;
  for (const name of answerPathsOf(path)) {
    if ((await needs.notes.get(noteOf(name))) === file) await discardBeside(needs, name);
    if (++tried === NAMES_TRIED) return;
  }
};

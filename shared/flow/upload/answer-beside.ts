import { answerPathsOf } from '../../folder/answer-path.ts';
import { FileNotSettled, type FileStamp, type WriteOutcome } from '../../folder/shared-folder.ts';
import { answeredFile, holdsAnswersOnly } from '../../workbook/answer-sheet-mark.ts';
import type { Workbook } from '../../workbook/grid.ts';
import { UnreadableWorkbook } from '../../workbook/workbook-reader.ts';
import type { Home } from '../home.ts';
import { ownFile } from '../own-file.ts';

type Needs = Pick<Home, 'folder' | 'notes' | 'known' | 'reader'>;

const noteOf = (path: string): string => `beside/${path}`;

/** The workbook that lies there, where it can be read. */
export const openedAt = async (
  { folder, reader }: Pick<Home, 'folder' | 'reader'>,
  stamp: FileStamp,
): Promise<Workbook | null> => {
  try {
    return await reader.read(await folder.read(stamp));
  } catch (error) {
    if (error instanceof UnreadableWorkbook || error instanceof FileNotSettled) return null;
    throw error;
  }
};

/**
 * What lies there is an answer of ours: the very version we wrote, or, where a process ended before it could remember
 * that, nothing but an answer by its contents. A department's file saved under that name is neither.
 */
const isOurs = async (needs: Needs, stamp: FileStamp): Promise<boolean> => {
  const noted = await needs.known.get(stamp.file);
  if (noted?.kind === 'handed-in') return false;
  if (noted?.kind === 'ours' && noted.version === stamp.version) return true;
  const workbook = await openedAt(needs, stamp);
  return workbook !== null && holdsAnswersOnly(workbook);
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The answer there names the file it is about: nobody has noted yet, or any more, whose it is. */
const namesFile = async (needs: Needs, there: FileStamp, path: string): Promise<boolean> => {
  const workbook = await openedAt(needs, there);
  return workbook !== null && answeredFile(workbook) === nameOf(path);
};

type Place = { readonly path: string; readonly there: FileStamp | null };

/** The first name under which nothing lies, or an answer of ours about this very file. */
const placeFor = async (needs: Needs, { file, path: of }: FileStamp, earlier: string | null): Promise<Place> => {
  const isFree = async (path: string): Promise<Place | null> => {
    const owner = path === earlier ? file : await needs.notes.get(noteOf(path));
    if (owner !== null && owner !== file) return null;
    const there = await needs.folder.find(path);
    if (there === null) return { path, there };
    if (!(await isOurs(needs, there))) return null;
    return owner === file || (await namesFile(needs, there, of)) ? { path, there } : null;
  };
  const kept = earlier === null ? null : await isFree(earlier);
  if (kept !== null) return kept;
  for (const path of answerPathsOf(of)) {
    const place = await isFree(path);
    if (place !== null) return place;
  }
  throw new Error('answer paths never end');
};

/** Files of one folder are dealt with side by side: whoever finds a name taken meanwhile looks for the next. */
const TRIES = 9;

/**
 * Writes an answer beside the file it is about, under a name of its own; `earlier` is where the last one went, or null. What
 * a department keeps under such a name is never touched. The writing itself claims the name, and only then it is noted.
 */
export const putBeside = async (
  needs: Needs,
  about: { readonly stamp: FileStamp; readonly earlier: string | null },
  bytes: Uint8Array,
): Promise<{ readonly path: string; readonly outcome: WriteOutcome }> => {
  const { folder } = needs;
  for (let tried = 1; ; tried += 1) {
    const { path, there } = await placeFor(needs, about.stamp, about.earlier);
    const outcome = there === null ? await folder.create(path, bytes) : await folder.renew(there, bytes);
    if (outcome.kind === 'changed' && tried < TRIES) continue;
    if (outcome.kind === 'written') {
      await needs.notes.put(noteOf(path), about.stamp.file);
      await needs.known.put(ownFile(outcome.stamp));
    }
    return { path, outcome };
  }
};

/** The file an answer of ours beside it is about, by what was noted or by the name in it; null where there is none. */
export const fileAnsweredBeside = async (
  needs: Pick<Home, 'folder' | 'notes' | 'known' | 'reader'>,
  stamp: FileStamp,
): Promise<string | null> => {
  const noted = await needs.notes.get(noteOf(stamp.path));
  if (noted !== null) return noted;
  const workbook = await openedAt(needs, stamp);
  const name = workbook === null ? null : answeredFile(workbook);
  const folder = stamp.path.slice(0, stamp.path.lastIndexOf('/') + 1);
  return name === null ? null : ((await needs.folder.find(`${folder}${name}`))?.file ?? null);
};

/** Takes away an answer beside a file that has one inside, or that has left; what somebody else saved there stays. */
export const discardBeside = async (needs: Needs, beside: string | null): Promise<void> => {
  if (beside === null) return;
  const there = await needs.folder.find(beside);
  if (there !== null && (await isOurs(needs, there))) await needs.folder.discard(there);
  await needs.notes.remove(noteOf(beside));
};

const commonStart = ([first = '', ...others]: readonly string[]): string => {
  let length = first.length;
  while (!others.every((other) => other.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
};

/** As many names as a file's answer has ever had to try. */
const NAMES_TRIED = 4;

const namesTried = (path: string): readonly string[] => {
  const paths = answerPathsOf(path);
  return Array.from({ length: NAMES_TRIED }, () => paths.next().value);
};

/** Also the one that a process wrote and then had no time to remember in the file's own note. */
export const discardAllBeside = async (
  needs: Needs,
  { file, path }: Pick<FileStamp, 'file' | 'path'>,
  beside: string | null,
): Promise<void> => {
  await discardBeside(needs, beside);
  const names = namesTried(path);
  const noted = new Map(
    (await needs.notes.list(commonStart(names.map(noteOf)))).map((note) => [note.name, note.value]),
  );
  for (const name of names) if (noted.get(noteOf(name)) === file) await discardBeside(needs, name);
};

/** Those of a file that is gone and was never through: a process may have ended before it could note anything of what it wrote. */
export const discardUnnotedBeside = async (needs: Needs, about: Pick<FileStamp, 'file' | 'path'>): Promise<void> => {
  for (const { name, value } of await needs.notes.list(noteOf('')))
    if (value === about.file) await discardBeside(needs, name.slice(noteOf('').length));
  for (const name of namesTried(about.path)) {
    const there = await needs.folder.find(name);
    if (there !== null && (await isOurs(needs, there)) && (await namesFile(needs, there, about.path)))
      await discardBeside(needs, name);
  }
};

/**
 * An answer of ours that nobody noted, since the process that wrote it ended: it is noted now, for the one who answers its file next to take
 * away, or is taken away where that file has its answer inside already. A copy that somebody keeps under another name stays.
 */
export const claimUnnoted = async (needs: Needs, stamp: FileStamp): Promise<void> => {
  if ((await needs.notes.get(noteOf(stamp.path))) !== null) return;
  const file = await fileAnsweredBeside(needs, stamp);
  const about = file === null ? null : await needs.folder.stat(file);
  if (about === null || !namesTried(about.path).includes(stamp.path)) return;
  await needs.notes.put(noteOf(stamp.path), about.file);
  const known = await needs.known.get(about.file);
  if (known?.kind === 'handed-in' && known.answer.where === 'inside') await discardBeside(needs, stamp.path);
};

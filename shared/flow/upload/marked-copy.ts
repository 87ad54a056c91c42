import { FINDING_LEVEL_WORDS, type Finding } from '../../finding.ts';
import { markedCopyPath } from '../../folder/marked-copy-path.ts';
import { FileNotSettled, type FileStamp } from '../../folder/shared-folder.ts';
import { isMarkedCopy, MARKED_COPY_TEXT } from '../../workbook/answer-sheet-mark.ts';
import type { AnswerSheet, CellMark } from '../../workbook/answer-writer.ts';
import { UnreadableWorkbook } from '../../workbook/workbook-reader.ts';
import type { Home } from '../home.ts';
import { ownFile } from '../own-file.ts';

type Needs = Pick<Home, 'folder' | 'notes' | 'known' | 'reader' | 'answers'>;

/** A file that was answered, and what its copy is made of. */
export type Marking = {
  readonly stamp: FileStamp;
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
  readonly sheet: () => AnswerSheet;
  /** The plan asks for copies, and the answer stands in the file. */
  readonly isWanted: boolean;
  /** The answer says something else than before. */
  readonly isNew: boolean;
  /** None was ever made of this file. */
  readonly hasNone: boolean;
};

const noteOf = (file: string): string => `marked/${file}`;

const marksOf = (findings: readonly Finding[]): readonly CellMark[] =>
  findings
    .filter(({ sheet, cell }) => sheet !== '' && cell !== '')
    .map(({ rule, level, sheet, cell, message, remedy }) => ({
      sheet,
      cell,
      tone: level === 'error' ? 'bad' : 'warn',
      text: `【${FINDING_LEVEL_WORDS[level]} ${rule}】${message}\n怎样改：${remedy}`,
    }));

/** The answer with the sentence by which the copy is known under whatever name. */
const sayingSo = (sheet: AnswerSheet): AnswerSheet => {
  const [title = [], ...rows] = sheet.rows;
  const said = [
    { value: '说明', style: 'label' },
    { value: MARKED_COPY_TEXT, style: 'warn' },
  ] as const;
  return { ...sheet, rows: [title, said, ...rows], frozenRows: sheet.frozenRows === 0 ? 0 : sheet.frozenRows + 1 };
};

const copyOf = async ({ answers }: Needs, { bytes, findings, sheet }: Marking): Promise<Uint8Array | null> => {
  const marked = await answers.marked(bytes, marksOf(findings));
  const answered = marked === null ? null : await answers.addTo(marked, sayingSo(sheet()));
  return answered?.kind === 'written' ? answered.bytes : null;
};

/** What lies there is a copy of ours, saved anew by somebody or not. */
const isOurs = async ({ known, folder, reader }: Omit<Needs, 'answers'>, stamp: FileStamp): Promise<boolean> => {
  const noted = await known.get(stamp.file);
  if (noted?.kind === 'ours' && noted.version === stamp.version) return true;
  try {
    return isMarkedCopy(await reader.read(await folder.read(stamp)));
  } catch (error) {
    if (error instanceof UnreadableWorkbook || error instanceof FileNotSettled) return false;
    throw error;
  }
};

/** Takes away the copy of a file (its id) that needs none any more; what somebody else saved there stays. */
export const discardMarkedCopy = async (needs: Omit<Needs, 'answers'>, file: string): Promise<void> => {
  const path = await needs.notes.get(noteOf(file));
  if (path === null) return;
  const there = await needs.folder.find(path);
  if (there !== null && (await isOurs(needs, there))) await needs.folder.discard(there);
  await needs.notes.remove(noteOf(file));
};

const put = async (needs: Needs, path: string, bytes: Uint8Array, file: string): Promise<void> => {
  const there = await needs.folder.find(path);
  if (there !== null && !(await isOurs(needs, there))) return;
  const outcome = there === null ? await needs.folder.create(path, bytes) : await needs.folder.renew(there, bytes);
  if (outcome.kind !== 'written') return;
  await needs.notes.put(noteOf(file), path);
  await needs.known.put(ownFile(outcome.stamp));
};

/**
 * 标注副本: beside a file in which something was found lies a copy with those cells coloured and a note on each, made anew with every
 * answer and gone with its reason. It is only to be looked at: neither by its name nor by what it holds is it ever a hand-in.
 */
export const keepMarkedCopy = async (needs: Needs, marking: Marking): Promise<void> => {
  const { stamp, isWanted, isNew } = marking;
  if (!isWanted || marksOf(marking.findings).length === 0) {
    if (!marking.hasNone) await discardMarkedCopy(needs, stamp.file);
    return;
  }
  const path = markedCopyPath(stamp.path);
  const noted = await needs.notes.get(noteOf(stamp.file));
  if (noted === path && !isNew && (await needs.folder.find(path)) !== null) return;
  if (noted !== null && noted !== path) await discardMarkedCopy(needs, stamp.file);
  const bytes = await copyOf(needs, marking);
  if (bytes !== null) await put(needs, path, bytes, stamp.file);
};

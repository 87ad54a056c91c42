import { answerBeside } from '../../folder/known-files.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { type TypedReason, typedReasons } from '../../submission/answer/typed-reasons.ts';
import { holdsAnswersOnly } from '../../workbook/answer-sheet-mark.ts';
import type { Home } from '../home.ts';
import { openedAt } from './answer-beside.ts';
import type { Origin } from './origin-of.ts';

/**
 * What a unit wrote in the answer beside a file and nobody took yet when the file was renamed or moved: that answer is taken
 * away with the old name, so its reasons go with the file.
 */
export const reasonsLeftBeside = async (
  needs: Pick<Home, 'folder' | 'known' | 'reader'>,
  origin: Origin | null,
  { path }: FileStamp,
): Promise<readonly TypedReason[]> => {
  const beside = origin === null || origin.known.path === path ? null : answerBeside(origin.known);
  const there = beside === null ? null : await needs.folder.find(beside);
  if (there === null) return [];
  const noted = await needs.known.get(there.file);
  if (noted?.kind === 'ours' && noted.version === there.version) return [];
  const workbook = await openedAt(needs, there);
  return workbook !== null && holdsAnswersOnly(workbook) ? typedReasons(workbook) : [];
};

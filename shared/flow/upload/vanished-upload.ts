import { answerBeside } from '../../folder/known-files.ts';
import { FINANCE_FOLDER, unitFolderOf } from '../../folder/unit-folder.ts';
import type { Home } from '../home.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { appendEvent, countingVersion } from '../unit-standing.ts';
import { discardBeside } from './answer-beside.ts';
import type { UploadOutcome } from './upload-outcome.ts';

type Needs = Pick<Home, 'folder' | 'known' | 'ledger' | 'standings' | 'notes' | 'queue' | 'clock' | 'reader'>;

/** Long enough for a program that saves by renaming, and for the message of the new name to be dealt with first. */
const RENAMING_SECONDS = 2;
const OUTAGE_SECONDS = 300;

const isOutage = async ({ folder }: Needs, path: string): Promise<boolean> =>
  !(await folder.has('')) || !(await folder.has(unitFolderOf(path)));

/**
 * A file that is not there any more. It is looked for once more before it counts as withdrawn; where the unit's folder or
 * the share itself is missing, nothing is withdrawn: a person is told.
 */
export const vanishedUpload = async (needs: Needs, { file, attempt }: UploadMessage): Promise<UploadOutcome> => {
  const known = await needs.known.get(file);
  if (known === null) return { code: 'known', file, path: file };
  const { path } = known;
  const folder = unitFolderOf(path);
  if (await isOutage(needs, path)) {
    await noteTrouble(
      needs,
      `folder/${folder}`,
      `文件夹“${folder}”不在了：其中的报送继续有效，不按撤回处理。请恢复文件夹。`,
    );
    await needs.queue.uploadSeen({ file, attempt: 0 }, OUTAGE_SECONDS);
    return { code: 'outage', file, path };
  }
  await endTrouble(needs, `folder/${folder}`);
  if (attempt === 0) {
    await needs.queue.uploadSeen({ file, attempt: 1 }, RENAMING_SECONDS);
    return { code: 'postponed', file, path };
  }
  await appendEvent(needs, folder, (standing) =>
    countingVersion(standing, file) === null
      ? null
      : { at: needs.clock.now(), event: { kind: 'withdrawn', file, path } },
  );
  await discardBeside(needs, answerBeside(known));
  await needs.known.remove(file);
  await endTrouble(needs, `file/${file}`);
  if (folder !== FINANCE_FOLDER) await needs.queue.unitChanged(folder);
  await needs.queue.publishWanted();
  return { code: 'withdrawn', file, path };
};

import type { KnownFile } from '../../folder/known-files.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { unitFolderOf } from '../../folder/unit-folder.ts';
import type { Home } from '../home.ts';
import { appendEvent, countingVersion } from '../unit-standing.ts';

type Needs = Pick<Home, 'ledger' | 'standings' | 'known' | 'queue' | 'clock'>;

/**
 * A file whose identity survives a move (SharePoint) and that now lies in another unit's folder: withdrawn where it was,
 * and unknown where it is. Gives back what is known of it there.
 */
export const leaveOldUnit = async (
  needs: Needs,
  known: KnownFile | null,
  { file, path }: FileStamp,
): Promise<KnownFile | null> => {
  if (known === null || unitFolderOf(known.path) === unitFolderOf(path)) return known;
  const old = unitFolderOf(known.path);
  await appendEvent(needs, old, (standing) =>
    countingVersion(standing, file) === null
      ? null
      : { at: needs.clock.now(), event: { kind: 'withdrawn', file, path: known.path } },
  );
  await needs.known.remove(file);
  await needs.queue.unitChanged(old);
  return null;
};

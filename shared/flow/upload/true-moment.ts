import { dayOf, type Instant } from '../../day.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { fingerprintOf } from '../../submission/fingerprint.ts';
import { UnreadableWorkbook } from '../../workbook/workbook-reader.ts';
import type { Home } from '../home.ts';
import type { Sighting } from '../looks.ts';
import type { UploadRead } from './read-upload.ts';

type Needs = Pick<Home, 'folder' | 'reader' | 'sha256'>;

/** Whoever saves a file a dozen times without a change in it is not followed further. */
const MOST_VERSIONS = 12;

const fingerprintIn = async ({ reader, sha256 }: Needs, bytes: Uint8Array): Promise<string> => {
  try {
    return fingerprintOf(await reader.read(bytes), sha256);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return sha256(bytes);
    throw error;
  }
};

/** Only where the file may have lain there since an earlier day: after an outage, or around midnight. */
const mayBeOlder = ({ modifiedAt }: FileStamp, { after }: Sighting): boolean =>
  after !== '' && after < modifiedAt && dayOf(after) < dayOf(modifiedAt);

/**
 * Since when the file has said what it says, by the versions its home has kept: a library dates a file anew when it rewrites it after
 * the upload or somebody edits a column. Null where that is the file's own time.
 */
export const trueMoment = async (
  needs: Needs,
  stamp: FileStamp,
  { fingerprint }: Pick<UploadRead, 'fingerprint'>,
  sighting: Sighting,
): Promise<Instant | null> => {
  if (!mayBeOlder(stamp, sighting)) return null;
  let since: Instant | null = null;
  for (const version of (await needs.folder.earlier(stamp)).slice(0, MOST_VERSIONS)) {
    const bytes = await version.read();
    if (bytes === null || (await fingerprintIn(needs, bytes)) !== fingerprint) return since;
    since = version.modifiedAt;
    if (since < sighting.after) return since;
  }
  return since;
};

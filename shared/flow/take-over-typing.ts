import { STATUS_SHEET } from '../folder/ignored-name.ts';
import type { FileStamp } from '../folder/shared-folder.ts';
import type { LedgerEvent } from '../ledger/entry.ts';
import type { Decision, Standing } from '../standing/standing.ts';
import { readTyped } from '../status-sheet/read-typed.ts';
import type { TypedRead } from '../status-sheet/typed.ts';
import { FINANCE_BY_SHEET, typedChanges } from '../status-sheet/typed-changes.ts';
import { UnreadableWorkbook } from '../workbook/workbook-reader.ts';
import type { District } from './district.ts';
import type { Home } from './home.ts';
import { appendEvent } from './unit-standing.ts';

type Needs = Pick<Home, 'folder' | 'reader' | 'ledger' | 'standings' | 'clock' | 'rules' | 'archive' | 'sha256'>;

/** The status sheet as it lies there, and what finance typed in it; `stamp` null where there is none yet. */
export type SheetSeen = { readonly stamp: FileStamp | null; readonly read: TypedRead | null };

/** A sheet no program can read any more has its bytes kept, since something may have been typed in it. */
const keepUnreadable = async ({ archive, sha256 }: Needs, bytes: Uint8Array): Promise<null> => {
  await archive.keep(sha256(bytes), bytes);
  return null;
};

/** Reads the present sheet, unless it still is the one we wrote. Throws `FileNotSettled` while somebody saves it. */
export const seeSheet = async (needs: Needs, ours: string): Promise<SheetSeen> => {
  const stamp = await needs.folder.find(STATUS_SHEET);
  if (stamp === null) return { stamp, read: null };
  const bytes = await needs.folder.read(stamp);
  if (stamp.version === ours) return { stamp, read: null };
  try {
    const workbook = await needs.reader.read(bytes);
    return { stamp, read: readTyped(workbook, (await needs.rules.current()).roster) };
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { stamp, read: await keepUnreadable(needs, bytes) };
    throw error;
  }
};

const inForce = ({ decisions }: Standing, event: LedgerEvent & { readonly kind: 'decided' }): Decision | undefined =>
  decisions.findLast((one) => one.about === event.about && one.column === event.column && one.until === null);

/** Takes what changed in the marked columns into the ledgers; what stands there already is not taken twice. */
export const takeOverTyping = async (
  needs: Needs,
  read: TypedRead,
  { standings }: Pick<District, 'standings'>,
  by: string = FINANCE_BY_SHEET,
): Promise<number> => {
  const changes = typedChanges(read, standings, by);
  for (const { unit, event } of changes) {
    await appendEvent(needs, unit, (standing) =>
      (inForce(standing, event)?.value ?? '') === event.value ? null : { at: needs.clock.now(), event },
    );
  }
  return changes.length;
};

import type { FileStamp } from '../../folder/shared-folder.ts';
import { unitOfFolder } from '../../folder/unit-of-folder.ts';
import type { Decided } from '../../ledger/entry.ts';
import { isConfirmed } from '../../standing/decided/answer-words.ts';
import { decisionKey } from '../../standing/decided/decisions.ts';
import type { Decision, Standing } from '../../standing/standing.ts';
import { readTyped } from '../../status-sheet/read-typed.ts';
import type { TypedRead } from '../../status-sheet/typed.ts';
import { FINANCE_BY_SHEET, typedChanges } from '../../status-sheet/typed-changes.ts';
import { isRuling } from '../../status-sheet/typed-rulings.ts';
import { fingerprintOf } from '../../submission/fingerprint.ts';
import { UnreadableWorkbook } from '../../workbook/workbook-reader.ts';
import type { District } from '../district.ts';
import type { Home } from '../home.ts';
import { allStandings, appendEvent } from '../unit-standing.ts';
import { confirmGone } from '../upload/mass-disappearance.ts';
import { holdMailsTold } from '../warn/mails-told.ts';

type Needs = Pick<
  Home,
  | 'folder'
  | 'notes'
  | 'mails'
  | 'known'
  | 'reader'
  | 'ledger'
  | 'standings'
  | 'clock'
  | 'rules'
  | 'archive'
  | 'sha256'
  | 'queue'
>;

/** The status sheet as it lies there, and what finance typed in it; `stamp` null where there is none yet. */
export type SheetSeen = {
  readonly stamp: FileStamp | null;
  readonly read: TypedRead | null;
  /** It still is the one we wrote: nobody typed in it since. */
  readonly ours: boolean;
  /** Of all its cells; '' where they were not read. */
  readonly fingerprint: string;
};

/** A sheet with typing that is not taken over, or that no program can read any more, has its bytes kept. */
const keep = ({ archive, sha256 }: Needs, bytes: Uint8Array): Promise<void> => archive.keep(sha256(bytes), bytes);

/**
 * Reads the present sheet. One we wrote says nothing new, unless it shows typing that could not be taken over and now may
 * be, under another plan or roster. Throws `FileNotSettled` while somebody saves it.
 */
export const seeSheet = async (
  needs: Needs,
  path: string,
  written: string,
  showsUntaken: boolean,
): Promise<SheetSeen> => {
  const stamp = await needs.folder.find(path);
  if (stamp === null) return { stamp, read: null, ours: false, fingerprint: '' };
  const bytes = await needs.folder.read(stamp);
  const ours = stamp.version === written;
  if (ours && !showsUntaken) return { stamp, read: null, ours, fingerprint: '' };
  try {
    const workbook = await needs.reader.read(bytes);
    await holdMailsTold(needs, workbook, written === '');
    const read = readTyped(workbook, (await needs.rules.current()).roster, await allStandings(needs));
    if (!ours && read.faults.length > 0) await keep(needs, bytes);
    return { stamp, read, ours, fingerprint: fingerprintOf(workbook, needs.sha256) };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    await keep(needs, bytes);
    return { stamp, read: null, ours, fingerprint: '' };
  }
};

/** Warnings whose 处置 an answer speaks of: a version withheld, or confirmed. Rulings are told there as well. */
const HELD = 'W19-';

const inForce = ({ decisions }: Standing, about: string, event: Decided): Decision | undefined =>
  decisions.findLast((one) => one.about === about && one.column === event.column && one.until === null);

/** Takes what changed in the marked columns into the ledgers; what stands there already is not taken twice. */
export const takeOverTyping = async (
  needs: Needs,
  read: TypedRead,
  planYear: number,
  { standings }: Pick<District, 'standings'>,
  by: string = FINANCE_BY_SHEET,
): Promise<number> => {
  const changes = typedChanges(read, planYear, standings, by);
  const { roster } = await needs.rules.current();
  const ledgerFor = (folder: string): string => unitOfFolder(roster, folder)?.ledger ?? folder;
  for (const { unit: folder, event } of changes) {
    const unit = ledgerFor(folder);
    await appendEvent(needs, unit, (standing) =>
      (inForce(standing, decisionKey(planYear, event.about), event)?.value ?? '') === event.value
        ? null
        : { at: needs.clock.now(), event },
    );
  }
  const answered = changes
    .filter(({ event }) => event.about.startsWith(HELD) || isRuling(event))
    .map(({ unit }) => ledgerFor(unit));
  for (const unit of new Set(answered)) await needs.queue.unitChanged(unit);
  for (const { event } of changes)
    if (event.column === '处置' && isConfirmed(event.value)) await confirmGone(needs, event.about);
  return changes.length;
};

import { answerBeside, type KnownFile } from '../../folder/known-files.ts';
import { unitFolderOf } from '../../folder/unit-folder.ts';
import { unitOfFolder } from '../../folder/unit-of-folder.ts';
import { ledgerOf, placeOf, type UnitPlace } from '../../folder/unit-of-path.ts';
import { upperOf } from '../../lower-units.ts';
import type { Roster } from '../../unit.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { Home } from '../home.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import { aboutRules } from '../rules/adopt-rules.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { appendEvent, countingVersion } from '../unit-standing.ts';
import { discardBeside, discardUnnotedBeside } from './answer-beside.ts';
import { discardMarkedCopy } from './marked-copy.ts';
import { isHeldBack, release, SECOND_LOOK, SECOND_LOOK_SECONDS } from './mass-disappearance.ts';
import { ledgersOfKnown } from './origin-of.ts';
import type { UploadOutcome } from './upload-outcome.ts';

type Needs = Pick<
  Home,
  'folder' | 'known' | 'ledger' | 'standings' | 'notes' | 'queue' | 'clock' | 'reader' | 'rules' | 'answers'
>;

/** Long enough for a program that saves by renaming, and for the message of the new name to be dealt with first. */
const RENAMING_SECONDS = 2;
const OUTAGE_SECONDS = 300;

/**
 * Folders that may be there in place of the one a file lay in: its unit's own, and the same place in the folder that the
 * outermost unit has now. None for a file that lay in the share itself, nor where the roster knows no unit for it any more.
 */
const foldersFor = ({ unit, folder }: UnitPlace, path: string, roster: Roster): readonly string[] => {
  if (!path.includes('/')) return [];
  if (unit === null) return roster.units.length === 0 ? [folder] : [];
  const top = unitFolderOf(`${folder}/`);
  const outermost = unitOfFolder(roster, top)?.folder ?? top;
  const upper = upperOf(roster, unit);
  return [
    folder,
    unit.folder,
    `${outermost}${folder.slice(top.length)}`,
    ...(upper === null ? [] : [`${upper.folder}/${unit.folder}`]),
  ];
};

/** The share itself is missing, or every folder of a unit that still is one. */
const isOutage = async ({ folder }: Needs, place: UnitPlace, path: string, roster: Roster): Promise<boolean> => {
  if (!(await folder.has(''))) return true;
  const expected = foldersFor(place, path, roster);
  for (const one of expected) if (await folder.has(one)) return false;
  return expected.length > 0;
};

/**
 * A file that is not there any more. It is looked for once more before it counts as withdrawn; where the unit's folder or
 * the share itself is missing, nothing is withdrawn: a person is told. Of many that are gone at once none is withdrawn before
 * a second look ten minutes later.
 */
export const vanishedUpload = async (needs: Needs, { file, attempt }: UploadMessage): Promise<UploadOutcome> => {
  const known = await needs.known.get(file);
  if (known === null) {
    await release(needs, file);
    await endTrouble(needs, `file/${file}`);
    return { code: 'known', file, path: file };
  }
  const { path } = known;
  const { roster } = await needs.rules.current();
  const place = placeOf(roster, path);
  const { folder } = place;
  if (await isOutage(needs, place, path, roster)) {
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
  if (attempt < SECOND_LOOK && (await isHeldBack(needs, file, folder))) {
    await needs.queue.uploadSeen({ file, attempt: SECOND_LOOK }, SECOND_LOOK_SECONDS);
    await needs.queue.publishWanted();
    return { code: 'outage', file, path };
  }
  return withdraw(needs, known, roster);
};

const withdraw = async (needs: Needs, known: KnownFile, roster: Roster): Promise<UploadOutcome> => {
  const { file, path } = known;
  const ledgers = known.kind === 'handed-in' ? ledgersOfKnown(known) : [ledgerOf(roster, path)];
  for (const ledger of ledgers)
    await appendEvent(needs, ledger, (standing) =>
      countingVersion(standing, file) === null
        ? null
        : { at: needs.clock.now(), event: { kind: 'withdrawn', file, path } },
    );
  await (known.kind === 'handed-in'
    ? discardBeside(needs, answerBeside(known))
    : discardUnnotedBeside(needs, { file, path }));
  await discardMarkedCopy(needs, file);
  await needs.known.remove(file);
  for (const about of [`file/${file}`, aboutRules('plan', file), aboutRules('roster', file)])
    await endTrouble(needs, about);
  await release(needs, file);
  for (const ledger of ledgers) if (ledger !== FINANCE_FOLDER) await needs.queue.unitChanged(ledger);
  await needs.queue.publishWanted();
  return { code: 'withdrawn', file, path };
};

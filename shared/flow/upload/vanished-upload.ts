import { answerBeside, type KnownFile } from '../../folder/known-files.ts';
import { unitFolderOf } from '../../folder/unit-folder.ts';
import { unitOfFolder } from '../../folder/unit-of-folder.ts';
import { ledgerOf, placeOf, type UnitPlace } from '../../folder/unit-of-path.ts';
import { upperOf } from '../../lower-units.ts';
import type { Roster } from '../../unit.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { Home } from '../home.ts';
import { endMissingFolder, noteMissingFolder } from '../missing-folder.ts';
import type { UploadMessage } from '../ports/work-queue.ts';
import { aboutRules } from '../rules/adopt-rules.ts';
import { tellRulesGone } from '../rules/rules-gone.ts';
import { isShareAway } from '../share-away.ts';
import { isTemplatePath } from '../templates/take-template.ts';
import { endTrouble } from '../troubles.ts';
import { appendEvent, countingVersion } from '../unit-standing.ts';
import { discardBeside, discardUnnotedBeside } from './answer-beside.ts';
import { awaitShare } from './await-share.ts';
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

/** Every folder is missing that a unit which still is one may have. */
const isFolderGone = async ({ folder }: Needs, place: UnitPlace, path: string, roster: Roster): Promise<boolean> => {
  const expected = foldersFor(place, path, roster);
  for (const one of expected) if (await folder.has(one)) return false;
  return expected.length > 0;
};

/** A folder that went with all in it is one thing that is missing. */
const outermostMissing = async ({ folder: share }: Needs, folder: string): Promise<string> => {
  const parts = folder.split('/');
  for (const [at] of parts.entries()) {
    const outer = parts.slice(0, at + 1).join('/');
    if (!(await share.has(outer))) return outer;
  }
  return folder;
};

/**
 * A file that is not there any more. It is looked for once more before it counts as withdrawn; where the unit's folder is
 * missing, nothing is withdrawn: a person is told. Of many that are gone at once none is withdrawn before a second look ten
 * minutes later. Of a share that is missing as a whole nothing is gone; `evenIfDone`: of a file whose answer was to say something else.
 */
export const vanishedUpload = async (
  needs: Needs,
  message: UploadMessage,
  evenIfDone = false,
): Promise<UploadOutcome> => {
  if (await isShareAway(needs)) return awaitShare(needs, message, evenIfDone);
  const { file, attempt } = message;
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
  if (await isFolderGone(needs, place, path, roster)) {
    const missing = await outermostMissing(needs, folder);
    await noteMissingFolder(needs, missing);
    await needs.queue.uploadSeen({ file, attempt: 0 }, OUTAGE_SECONDS);
    return { code: 'outage', file, path, folder: missing, gone: 'folder' };
  }
  await endMissingFolder(needs, folder);
  if (attempt === 0) {
    await needs.queue.uploadSeen({ file, attempt: 1 }, RENAMING_SECONDS);
    return { code: 'postponed', file, path };
  }
  if (attempt < SECOND_LOOK && (await isHeldBack(needs, file, folder))) {
    await needs.queue.uploadSeen({ file, attempt: SECOND_LOOK, held: true }, SECOND_LOOK_SECONDS);
    await needs.queue.publishWanted();
    return { code: 'outage', file, path, folder, gone: 'many' };
  }
  return withdraw(needs, known, roster);
};

/** Nobody handed it in; a blank form is remembered as ours, yet finance put it there. */
const isOwnOutput = ({ kind, path }: KnownFile): boolean => kind === 'ours' && !isTemplatePath(path);

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
  await tellRulesGone(needs, known);
  await release(needs, file);
  for (const ledger of ledgers) if (ledger !== FINANCE_FOLDER) await needs.queue.unitChanged(ledger);
  await needs.queue.publishWanted();
  return { code: isOwnOutput(known) ? 'ignored' : 'withdrawn', file, path };
};

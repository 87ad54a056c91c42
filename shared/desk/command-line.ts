import { statePathOf } from '../outside/office/connect-office.ts';
import { BadSettings } from '../outside/read-settings.ts';
import { stateSentence } from '../outside/sqlite/bad-state.ts';
import { checkFiles } from './command/check-files.ts';
import { diskFullSentence, isDiskFull } from './command/disk-full.ts';
import { exportTables } from './command/export-tables.ts';
import { handOut } from './command/hand-out.ts';
import { helpText } from './command/help-text.ts';
import { backUp, confirmMails, prune, restore } from './command/keep-state.ts';
import { placesOf } from './command/office-places.ts';
import { BadArguments, parseArguments, type Wish } from './command/parse-arguments.ts';
import { runOnce } from './command/run-once.ts';
import { simulatePlan } from './command/simulate-plan.ts';
import { watchShare } from './command/watch-share.ts';
import { writeBulletin } from './command/write-bulletin.ts';
import { writeReport } from './command/write-report.ts';
import { watchDistricts } from './districts/watch-districts.ts';
import { runDoctor } from './doctor/run-doctor.ts';
import { runInit } from './init/run-init.ts';

const obey = async (wish: Wish): Promise<number> => {
  const places = placesOf(wish, process.env);
  switch (wish.kind) {
    case 'help':
      console.log(helpText(process.env['BUDGET_SENTINEL_STARTED_BY']));
      return 0;
    case 'init':
      return runInit(wish, places.share);
    case 'check':
      return checkFiles(wish);
    case 'forms':
      return handOut(wish, places);
    case 'once':
      return runOnce(wish, places);
    case 'simulate':
      return simulatePlan(wish, places);
    case 'report':
      return writeReport(wish, places);
    case 'bulletin':
      return writeBulletin(wish, places);
    case 'export':
      return exportTables(wish, places);
    case 'backup':
      return backUp(wish, places);
    case 'restore':
      return restore(wish, places);
    case 'confirm-mails':
      return confirmMails(wish, places);
    case 'doctor':
      return runDoctor(wish, places);
    case 'prune':
      return prune(wish, places);
    case 'districts':
      return watchDistricts(wish);
    case 'watch':
      return watchShare(wish, places);
  }
};

const sentenceOf = (error: unknown, argv: readonly string[]): { readonly code: number; readonly text: string } => {
  if (error instanceof BadArguments || error instanceof BadSettings) return { code: 2, text: error.message };
  const { data } = placesOf(parseArguments(argv), process.env);
  if (isDiskFull(error)) return { code: 1, text: diskFullSentence(data) };
  const text = stateSentence(error, statePathOf(data));
  if (text === null) throw error;
  return { code: 1, text };
};

/** Does what the arguments ask for. Gives the exit code: 0 well, 1 something was left unanswered, 2 a wrong argument or setting. */
const main = async (argv: readonly string[]): Promise<number> => {
  try {
    return await obey(parseArguments(argv));
  } catch (error) {
    const { code, text } = sentenceOf(error, argv);
    console.error(text);
    return code;
  }
};

process.exitCode = await main(process.argv.slice(2));

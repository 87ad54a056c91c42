import { statePathOf } from '../outside/office/state-paths.ts';
import { BadSettings } from '../outside/read-settings.ts';
import { stateSentence } from '../outside/sqlite/bad-state.ts';
import { diskFullSentence, isDiskFull } from './command/disk-full.ts';
import { helpText } from './command/help-text.ts';
import { placesOf } from './command/office-places.ts';
import { BadArguments, parseArguments, type Wish } from './command/parse-arguments.ts';

/** A day is asked of what the state knows: only then is it opened before the command's own turn. */
const takesDay = (wish: Wish): boolean =>
  !['help', 'init', 'backup', 'restore'].includes(wish.kind) &&
  (wish.asOf !== undefined || (process.env['BUDGET_SENTINEL_AS_OF'] ?? '') !== '' || 'since' in wish);

/** Each command loads what it needs when it is asked for: the whole program is a thousand files. */
const obey = async (wish: Wish): Promise<number> => {
  const places = placesOf(wish, process.env);
  if (takesDay(wish)) await (await import('./command/check-days.ts')).checkDays(wish, places, process.env);
  switch (wish.kind) {
    case 'help':
      console.log(helpText(process.env['BUDGET_SENTINEL_STARTED_BY']));
      return 0;
    case 'init':
      return (await import('./init/run-init.ts')).runInit(wish, places.share);
    case 'check':
      return (await import('./command/check-files.ts')).checkFiles(wish);
    case 'forms':
      return (await import('./command/hand-out.ts')).handOut(wish, places);
    case 'once':
      return (await import('./command/run-once.ts')).runOnce(wish, places);
    case 'simulate':
      return (await import('./command/simulate-plan.ts')).simulatePlan(wish, places);
    case 'report':
      return (await import('./command/write-report.ts')).writeReport(wish, places);
    case 'bulletin':
      return (await import('./command/write-bulletin.ts')).writeBulletin(wish, places);
    case 'export':
      return (await import('./command/export-tables.ts')).exportTables(wish, places);
    case 'backup':
      return (await import('./command/keep-state.ts')).backUp(wish, places);
    case 'restore':
      return (await import('./command/keep-state.ts')).restore(wish, places);
    case 'confirm-mails':
      return (await import('./command/keep-state.ts')).confirmMails(wish, places);
    case 'doctor':
      return (await import('./doctor/run-doctor.ts')).runDoctor(wish, places);
    case 'prune':
      return (await import('./command/keep-state.ts')).prune(wish, places);
    case 'districts':
      return (await import('./districts/watch-districts.ts')).watchDistricts(wish);
    case 'watch':
      return (await import('./command/watch-share.ts')).watchShare(wish, places);
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

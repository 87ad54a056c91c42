import { QUEUES } from '../../flow/ports/work-queue.ts';
import type { Announced } from '../../flow/publish/announce-changes.ts';
import type { Published } from '../../flow/publish/published.ts';
import type { UploadOutcome } from '../../flow/upload/upload-outcome.ts';
import type { WarningsSent } from '../../flow/warn/send-warnings.ts';
import type { WeeklySent } from '../../flow/warn/send-weekly.ts';
import { sweepDrafts } from '../../outside/directory/sweep-drafts.ts';
import { workerName } from '../../outside/office/worker-name.ts';
import type { Verdict } from '../../submission/reading.ts';
import { VERDICT_WORDS } from '../../submission/verdict-words.ts';
import { type Host, type HostEvents, openHost } from '../host/open-host.ts';
import type { ThreadEnd } from '../host/own-thread.ts';
import { isOfPart } from '../host/part-of-units.ts';
import { drain } from '../host/queue-pump.ts';
import { rulesFirst } from '../host/rules-first.ts';
import { type Helpers, helpersHere, runHelpers } from '../host/run-helpers.ts';
import { forgetThreads, helperEndedLine } from '../host/thread-troubles.ts';
import { consoleLog } from './console-log.ts';
import { checkPlaces, environmentOf, type Places } from './office-places.ts';
import type { Wish } from './parse-arguments.ts';
import { progressOn } from './progress.ts';
import { isUnanswered, tellUploads } from './upload-line.ts';

/** Half-copied and renamed files are waited for; a file somebody has open is left for another run. */
const PATIENCE_MS = 6000;

type Gathered = {
  readonly byFile: Map<string, UploadOutcome>;
  readonly failed: Set<string>;
  /** Files that may have changed. */
  announced: number;
  /** Folders that could not be looked into, and files that could not be read for their names. */
  unread: number;
  /** Why the share could not be looked through; ''. */
  feed: string;
  /** Files without an answer when all was done, also from earlier runs. */
  unanswered: readonly string[];
};

type Ended = {
  readonly mails: WarningsSent;
  /** Those that went because finance typed 催. */
  readonly urged: number;
  readonly weekly: WeeklySent['code'];
  readonly published: Published;
};

const isLeftOpen = (outcome: UploadOutcome): boolean => outcome.code === 'postponed' || isUnanswered(outcome);

const leftOpen = ({
  byFile,
  failed,
  unanswered,
}: Pick<Gathered, 'byFile' | 'failed' | 'unanswered'>): ReadonlySet<string> =>
  new Set([...[...byFile.values()].filter(isLeftOpen).map(({ file }) => file), ...failed, ...unanswered]);

/** Always told, though there be none: together with the others they make up all files. */
const ALWAYS: ReadonlySet<Verdict> = new Set(['passed', 'hinted', 'returned', 'unrecognised']);

const toldVerdicts = (of: (verdict: Verdict) => number): string =>
  (Object.entries(VERDICT_WORDS) as [Verdict, string][])
    .filter(([verdict]) => ALWAYS.has(verdict) || of(verdict) > 0)
    .map(([verdict, word]) => `${word} ${of(verdict)}`)
    .join('，');

/** Why nothing went out: a share that is away, a rest day, or one that may be one. */
const restOf = ({ nextOn, isDayUnknown, isShareAway }: WarningsSent): string => {
  if (isShareAway) return '(共享文件夹不在，报了什么看不到，先不发；恢复后再运行时照发)';
  if (isDayUnknown)
    return '(这一年的节假日安排没有载入，不知道是不是工作日，先不发；放假和调休的日子填进工作要点的“日历”即可)';
  return nextOn === undefined ? '' : `(休息日不发邮件${nextOn === null ? '' : `，下一个工作日是 ${nextOn}`})`;
};

const WEEKLY_TEXTS: { readonly [code in WeeklySent['code']]?: string } = {
  sent: '，财政局周报 1 封',
  held: '，财政局周报暂不发(见状态表)',
};

/** What went out, what did not and why; the finance office's weekly mail where it was asked for. */
const mailsText = ({ mails, urged, weekly }: Ended): string => {
  const { unread = 0 } = mails;
  const unsent = mails.refused + mails.unclear + mails.putOff + mails.later + mails.failed;
  return [
    `发出邮件 ${mails.sent + urged} 封${restOf(mails)}`,
    unread > 0 ? `(${unread} 个单位今天放入的文件还没有读完，先不给它们发)` : '',
    unsent > 0 ? `，未发成 ${unsent} 封` : '',
    WEEKLY_TEXTS[weekly] ?? '',
  ].join('');
};

const summaryOf = ({ byFile, failed, unread, feed, unanswered }: Gathered, ended: Ended): string => {
  const outcomes = [...byFile.values()];
  const recorded = outcomes.filter((outcome) => 'verdict' in outcome);
  const of = (verdict: Verdict): number => recorded.filter((outcome) => outcome.verdict === verdict).length;
  const open = leftOpen({ byFile, failed, unanswered }).size;
  const { published } = ended;
  return [
    `共处理 ${recorded.length} 个文件：${toldVerdicts(of)}`,
    `撤回 ${outcomes.filter(({ code }) => code === 'withdrawn').length}`,
    `未能答复 ${open}`,
    ...(unread > 0 ? [`读不到的文件夹或文件 ${unread}`] : []),
    ...(feed === '' ? [] : [feed]),
    mailsText(ended),
    { written: '状态表已更新', same: '状态表无变化', postponed: `状态表暂未写入(${published.reason ?? ''})` }[
      published.code
    ],
  ].join('；');
};

/** So many files are worth a thread that takes a second to start. */
const MANY_FILES = 60;

const NO_HELPERS: Helpers = { help: () => undefined, stop: async () => undefined };

/** Threads beside this one where much waits; what they do is told and gathered as if it had been done here. */
const helpersFor = (
  { pumping: { work } }: Host,
  task: Parameters<typeof runHelpers>[1],
  events: HostEvents,
): Helpers => {
  if (work.count(QUEUES.uploads) < MANY_FILES) return NO_HELPERS;
  work.prefer(isOfPart(0, helpersHere() + 1));
  const ended = (thread: number, end: ThreadEnd | null): void => {
    work.free(workerName(thread));
    if (end !== null) events.log('error', 'thread', helperEndedLine(end));
  };
  return runHelpers(helpersHere(), task, { ...events, ended });
};

/** Rules by this thread alone, then each unit's files by whichever is free. */
const workTogether = async (host: Host, helpers: Helpers): Promise<void> => {
  const drainOne = async (queue: string, pumping = host.pumping): Promise<void> =>
    drain(pumping, host.registrations(), [queue], PATIENCE_MS);
  await drainOne(
    QUEUES.uploads,
    rulesFirst(host.pumping, () => helpers.help([QUEUES.uploads])),
  );
  helpers.help([QUEUES.units]);
  await drainOne(QUEUES.units);
  helpers.help([QUEUES.uploads]);
  await drainOne(QUEUES.uploads);
  await helpers.stop();
};

const workOff = async (host: Host, gathered: Gathered, startHelpers: () => Helpers): Promise<void> => {
  const announced = (await host.fire('announce-changes')) as Announced;
  gathered.announced = announced.count;
  gathered.unread = announced.unread;
  gathered.feed = 'reason' in announced ? announced.reason : '';
  await workTogether(host, startHelpers());
};

/** The sheet is read before the warnings, for what finance typed, and written after them, for what was sent. */
const publishAndWarn = async (host: Host, isWeekly: boolean): Promise<Ended> => {
  const before = (await host.hand('publish-status', {})) as Published;
  await drain(host.pumping, host.registrations(), [QUEUES.units], PATIENCE_MS);
  const mails = (await host.fire('send-warnings')) as WarningsSent;
  const weekly = isWeekly ? ((await host.fire('send-weekly')) as WeeklySent).code : 'rest';
  const after = (await host.hand('publish-status', {})) as Published;
  await host.hand('merge-tables', {});
  const urged = (before.urged ?? 0) + (after.urged ?? 0);
  return { mails, urged, weekly, published: after.code === 'same' ? before : after };
};

const isAllAnswered = (gathered: Gathered): boolean =>
  leftOpen(gathered).size === 0 && gathered.unread === 0 && gathered.feed === '';

/**
 * Processes all that lies in the share, publishes, runs the day's warnings. Gives 0 when every file got its answer and
 * the status sheet is up to date, else 1.
 */
export const runOnce = async (wish: Wish & { readonly kind: 'once' }, places: Places): Promise<number> => {
  checkPlaces(places);
  await sweepDrafts(places.share);
  const progress = progressOn(process.stdout, process.stdout.isTTY);
  const gathered: Gathered = {
    byFile: new Map(),
    failed: new Set(),
    announced: 0,
    unread: 0,
    feed: '',
    unanswered: [],
  };
  const lines = tellUploads();
  const done = (name: string, result: unknown): void => {
    if (name !== 'process-upload') return;
    const outcome = result as UploadOutcome;
    const line = lines.of(outcome);
    if (outcome.code !== 'ignored') gathered.byFile.set(outcome.file, outcome);
    gathered.failed.delete(outcome.file);
    if (line !== null) progress.line(line);
    progress.at(gathered.byFile.size, Math.max(gathered.byFile.size, gathered.announced));
  };
  const failed = (name: string, body: string): void => {
    if (name === 'process-upload') gathered.failed.add(String((JSON.parse(body) as { file: unknown }).file));
  };
  const log = consoleLog(progress.line);
  const [environment, events] = [environmentOf(places, wish), { done, failed, log }];
  const host = await openHost(environment, places.data, events);
  await forgetThreads(host);
  host.pumping.work.hasten(QUEUES.uploads);
  const task = { environment, data: places.data, share: places.share };
  await workOff(host, gathered, () => helpersFor(host, task, events));
  gathered.unanswered = await host.unanswered();
  progress.end();
  const ended = await publishAndWarn(host, wish.weekly);
  progress.line(summaryOf(gathered, ended));
  return isAllAnswered(gathered) && ended.published.code !== 'postponed' ? 0 : 1;
};

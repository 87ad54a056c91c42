import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { yearOf } from '../../day.ts';
import { QUEUES } from '../../flow/ports/work-queue.ts';
import type { Announced } from '../../flow/publish/announce-changes.ts';
import type { Published } from '../../flow/publish/published.ts';
import type { UploadOutcome } from '../../flow/upload/upload-outcome.ts';
import { STATUS_SHEET } from '../../folder/ignored-name.ts';
import { machineClock, setClock } from '../../outside/clock.ts';
import { sweepDrafts } from '../../outside/directory/sweep-drafts.ts';
import { statePathOf } from '../../outside/office/state-paths.ts';
import { workerName } from '../../outside/office/worker-name.ts';
import type { Registration } from '../host/functions-core.ts';
import { serveHttp } from '../host/http-server.ts';
import { answerHttp } from '../host/invoke.ts';
import { type Host, openHost } from '../host/open-host.ts';
import { runPageThread } from '../host/run-page-thread.ts';
import { runThreads } from '../host/run-threads.ts';
import { threadTroubles } from '../host/thread-troubles.ts';
import { makeSampleOffice } from '../sample-office/make-sample-office.ts';
import { consoleLog } from './console-log.ts';
import { tellFeed } from './feed-line.ts';
import { mailDaysLine } from './mail-days.ts';
import { checkPlaces, environmentOf, isEmptyFolder, type Places } from './office-places.ts';
import { BadArguments, type Wish } from './parse-arguments.ts';
import { placeFrom } from './place-from.ts';
import { type Progress, progressOn } from './progress.ts';
import { untilStopped } from './until-stopped.ts';
import { tellUploads, type UploadLines } from './upload-line.ts';

const here = (path: string): string => placeFrom(process.cwd(), path);

/**
 * The share `npm start` makes on its first run lies around today, so that deadlines are near. Where there is a state it is no first run:
 * the share may only be unplugged.
 */
const makeSample = async (wish: Wish, { share, data, isDefaultShare }: Places, progress: Progress): Promise<void> => {
  if (!isDefaultShare || !isEmptyFolder(share) || existsSync(statePathOf(data))) return;
  const today = wish.asOf ?? machineClock().today();
  progress.line(`第一次运行：正在 ${here(share)} 里做一个示例办公室(${yearOf(today)} 年)…`);
  await makeSampleOffice(share, wish.year ?? yearOf(today), today);
};

/** Lines for what one file came to; a counter while more wait. */
const toldFiles = (progress: Progress, host: () => Host, lines: UploadLines) => {
  let handled = 0;
  return (outcome: UploadOutcome): void => {
    handled += 1;
    const line = lines.of(outcome);
    if (line !== null) progress.line(line);
    const left = host().pumping.work.count(QUEUES.uploads) - 1;
    if (left > 0) progress.at(handled, handled + left);
    else progress.end();
  };
};

const told = (progress: Progress, host: () => Host) => {
  const lines = tellUploads();
  const [tellFile, feedLinesOf] = [toldFiles(progress, host, lines), tellFeed()];
  const tellLook = (looked: Announced): void => {
    if (looked.code === 'announced') lines.areBack(looked.returned);
    for (const line of feedLinesOf(looked)) progress.line(line);
  };
  return (name: string, result: unknown): void => {
    if (name === 'process-upload') tellFile(result as UploadOutcome);
    if (name === 'announce-changes') tellLook(result as Announced);
    if (name === 'publish-status' && (result as Published).code === 'written')
      progress.line(`状态表已更新：${STATUS_SHEET}`);
  };
};

/** Light enough for the thread that keeps the connections, so that it answers whatever is worked out beside it. */
const LIGHT = 'health';

const openPage = async (host: Host, pages: ReturnType<typeof runPageThread>, port: number, page: string) => {
  const { registrations, settings, pumping } = host;
  const runHere = answerHttp(pumping.log);
  const run = (registration: Registration, http: object) => {
    const { name } = registration.metadata;
    return name === LIGHT ? runHere(registration, http) : pages.ask(name, http);
  };
  const served = { registrations, prefix: settings.http.routePrefix, log: pumping.log, page, run };
  try {
    return await serveHttp(served, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new BadArguments(`端口 ${port} 已被别的程序占用(也许本程序已在运行)，请用 --port 换一个。`);
  }
};

const greet = (progress: Progress, { share, data }: Places, page: string, mailDays: string): void => {
  progress.line(`正在看管 ${here(share)}：把工作簿放进单位的文件夹，几秒后其中就有“审核结果”。`);
  progress.line(`状态表 ${join(here(share), STATUS_SHEET)}    页面 ${page}`);
  progress.line(`状态和待发邮件 ${here(data)}    按 Ctrl-C 结束`);
  progress.line(mailDays);
};

/** Serves the page, and has threads watch the share and keep the timers, until it is told to stop. */
export const watchShare = async (wish: Wish, places: Places): Promise<number> => {
  // From the first moment: who ends it while it begins ends it in order as well, with a sample office that is whole.
  const stopped = untilStopped();
  const progress = progressOn(process.stdout, process.stdout.isTTY);
  await makeSample(wish, places, progress);
  checkPlaces(places);
  await sweepDrafts(places.share);
  const page = process.env['BUDGET_SENTINEL_PAGE'] || `http://localhost:${wish.port}`;
  const log = consoleLog(progress.line);
  const events = { done: told(progress, () => host), failed: () => undefined, log };
  const environment = { BUDGET_SENTINEL_PAGE: page, ...environmentOf(places, wish) };
  const host: Host = await openHost(environment, places.data, events);
  const clock = wish.asOf === undefined ? machineClock() : setClock(wish.asOf);
  const threadsTold = threadTroubles({ ...host, clock }, log);
  await threadsTold.forget();
  const pages = runPageThread(
    { environment, data: places.data },
    { log, ended: (end) => threadsTold.ended('page', end), works: () => threadsTold.works('page') },
  );
  const server = await openPage(host, pages, wish.port, page);
  greet(progress, places, page, await mailDaysLine(places.share, wish.asOf ?? machineClock().today()));
  const threads = runThreads(
    { environment, data: places.data, share: places.share },
    {
      ...events,
      works: threadsTold.works,
      ended: (name, thread, end) => {
        host.pumping.work.free(workerName(thread));
        threadsTold.ended(name, end);
      },
    },
  );
  await stopped;
  progress.line('正在结束…');
  server.close();
  server.closeAllConnections();
  await Promise.all([threads.stop(), pages.stop()]);
  await threadsTold.settled();
  await threadsTold.forget();
  progress.line('已结束。');
  return 0;
};

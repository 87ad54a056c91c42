import type { InvocationContext } from '@azure/functions';
import { checkUnitHandler } from '../../functions/check-unit.ts';
import { mergeTablesHandler } from '../../functions/merge-tables.ts';
import { processUploadHandler } from '../../functions/process-upload.ts';
import { publishStatusHandler } from '../../functions/publish-status.ts';
import { tellPoisonHandler } from '../../functions/tell-poison.ts';
import type { Home } from '../../shared/flow/home.ts';
import type { Clock } from '../../shared/flow/ports/clock.ts';
import { inOrder } from '../../shared/flow/ports/together.ts';
import { QUEUES } from '../../shared/flow/ports/work-queue.ts';
import { announceChanges } from '../../shared/flow/publish/announce-changes.ts';
import { rulesInForce } from '../../shared/flow/rules/rules-in-force.ts';
import { sendWarnings } from '../../shared/flow/warn/send-warnings.ts';
import { writeDocument } from '../../shared/outside/document/write-document.ts';
import type { TokenSource } from '../../shared/outside/graph/client/access-token.ts';
import { createCallPause } from '../../shared/outside/graph/client/call-pause.ts';
import { CLOUDS } from '../../shared/outside/graph/client/clouds.ts';
import { createGraphClient } from '../../shared/outside/graph/client/graph-client.ts';
import { driveFolder } from '../../shared/outside/graph/drive/drive-folder.ts';
import { ownWrites } from '../../shared/outside/graph/drive/own-writes.ts';
import { driveFeed, forgetFeedPosition } from '../../shared/outside/graph/feed/drive-feed.ts';
import { graphSender } from '../../shared/outside/graph/mail/graph-sender.ts';
import { createMailGate } from '../../shared/outside/graph/mail/mail-gate.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { sha256 } from '../../shared/outside/sha256.ts';
import { statusWorkbookWriter } from '../../shared/outside/status-workbook/write-status-workbook.ts';
import { packageAnswerWriter } from '../../shared/outside/xlsx/answer/answer-writer.ts';
import { packageFormFiller } from '../../shared/outside/xlsx/answer/fill-cells.ts';
import { cellFactsReader } from '../../shared/outside/xlsx/read/read-cell-facts.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { zippedFiles } from '../../shared/outside/xlsx/zip/zipped-files.ts';
import { GraphStandIn } from '../graph-stand-in/graph-stand-in.ts';
import { memoryArchive } from '../memory/memory-archive.ts';
import { memoryKnownFiles } from '../memory/memory-known-files.ts';
import { memoryLedger } from '../memory/memory-ledger.ts';
import { memoryMailLedger } from '../memory/memory-mail-ledger.ts';
import { memoryNotebook } from '../memory/memory-notebook.ts';
import { memoryQueue, type Work } from '../memory/memory-queue.ts';
import { memoryStandings } from '../memory/memory-standings.ts';
import { type Dice, diceOf } from './dice.ts';
import { fragileHome, Killed } from './fragile.ts';

const MAILBOX = 'jixiao@example.gov.cn';
const LEASE_SECONDS = 15;
const MAX_DEQUEUE = 5;
const HOURS = 4;

const aContext = { log: () => {}, warn: () => {}, error: () => {} } as unknown as InvocationContext;

/** Whether the service that gives tokens fails the next time, asked after a token was refused. */
type Identity = { readonly failsNext: () => boolean };

const tokensOf = ({ failsNext }: Identity): TokenSource => {
  let isDown = false;
  return {
    token: async () => {
      if (!isDown) return 'token-1';
      isDown = false;
      throw new Error('the identity service does not answer');
    },
    forget: () => {
      isDown = failsNext();
    },
  };
};

/** A home on the stand-in of Graph, with its state in memory; time is the test's. */
const aHome = (standIn: GraphStandIn, clock: Clock, time: { ms: number }, identity: Identity) => {
  const sleep = async (ms: number) => {
    time.ms += ms;
  };
  const tokens = tokensOf(identity);
  const pause = createCallPause(() => time.ms);
  const graph = createGraphClient({ cloud: { ...CLOUDS.global, graph: standIn.origin }, tokens, pause, sleep });
  const place = { driveId: standIn.drive.id, folderId: null };
  const ledger = memoryLedger();
  const notes = memoryNotebook();
  const known = memoryKnownFiles();
  const queue = memoryQueue(() => time.ms);
  const writing = { from: { name: '区财政局', mail: MAILBOX }, now: () => clock.now() };
  const gate = createMailGate({ now: () => time.ms, sleep });
  const home: Home = {
    folder: driveFolder({ graph, place, own: ownWrites(notes) }),
    changes: driveFeed({ graph, place, notes, known }),
    known,
    ledger,
    standings: memoryStandings(),
    mails: memoryMailLedger(),
    notes,
    archive: memoryArchive(),
    queue,
    together: inOrder,
    sender: graphSender({ graph, mailbox: MAILBOX, gate, writing }),
    robots: [],
    reader: xlsxReader(),
    answers: packageAnswerWriter(),
    holidays: statutoryHolidays,
    rules: rulesInForce({ ledger, notes, clock, sha256 }),
    clock,
    sha256,
    statusWorkbook: statusWorkbookWriter(),
    document: writeDocument,
    formsWorkbook: writeIssuedWorkbook,
    cellFacts: cellFactsReader(),
    formFiller: packageFormFiller(),
    zipped: zippedFiles,
    links: { folder: () => '', statusPage: '' },
  };
  return { home, queue, sweep: () => forgetFeedPosition({ place, notes }) };
};

export type CloudBench = {
  readonly standIn: GraphStandIn;
  readonly home: Home;
  /** As the functions see it: killed now and then. */
  readonly frail: Home;
  readonly dice: Dice;
  /** How probably a write kills its worker, and a refused token meets a silent identity service. */
  readonly peril: { kills: number; silence: number };
  readonly announce: () => Promise<void>;
  /** Works until nothing is left that becomes due within `hours`. */
  readonly work: (hours: number) => Promise<void>;
  /** Works for so long, whatever is left then. */
  readonly pass: (minutes: number) => Promise<void>;
  readonly sweep: () => Promise<void>;
  /** The run of the day, and those of the hours after it, that make up for what it left. */
  readonly warn: () => Promise<void>;
  readonly counts: { killed: number; poisoned: number; messages: number };
};

/** The functions of the home in Azure, driven by hand: redelivery after a fault, five times, then the poison function. */
export const aCloud = async (day: { today: string }, seed = 1): Promise<CloudBench> => {
  const clock = { today: () => day.today, now: () => `${day.today}T17:30:00+08:00` };
  const standIn = await new GraphStandIn().start();
  const time = { ms: 0 };
  const dice = diceOf(seed);
  const peril = { kills: 0, silence: 0 };
  const identity = { failsNext: () => dice.chance(peril.silence) };
  const { home, queue, sweep } = aHome(standIn, clock, time, identity);
  const frail = fragileHome(home, dice, () => peril.kills);
  const counts = { killed: 0, poisoned: 0, messages: 0 };
  const handlers: Record<string, (body: unknown, context: InvocationContext) => unknown> = {
    [QUEUES.uploads]: processUploadHandler(frail),
    [QUEUES.units]: checkUnitHandler(frail),
    [QUEUES.publishing]: publishStatusHandler(frail),
    [QUEUES.merging]: mergeTablesHandler(frail),
  };
  type Redelivery = Work & { readonly taken: number; readonly dueAt: number };
  let redeliveries: Redelivery[] = [];

  const handle = async (work: Work, taken: number): Promise<void> => {
    counts.messages += 1;
    try {
      await handlers[work.queue]!(work.body, aContext);
    } catch (error) {
      if (error instanceof Killed) counts.killed += 1;
      if (taken < MAX_DEQUEUE) redeliveries.push({ ...work, taken: taken + 1, dueAt: time.ms + LEASE_SECONDS * 1000 });
      else {
        counts.poisoned += 1;
        await tellPoisonHandler(home, work.queue)(work.body, aContext);
      }
    }
  };

  const due = async (): Promise<(Work & { taken: number })[]> => {
    const again = redeliveries.filter((one) => one.dueAt <= time.ms);
    redeliveries = redeliveries.filter((one) => one.dueAt > time.ms);
    const fresh = (await queue.takeDue()).map((one) => ({ ...one, taken: 1 }));
    return dice.shuffled([...again, ...fresh]);
  };

  const work = async (hours: number) => {
    for (let idle = 0; idle < hours * 120; ) {
      const taken = await due();
      if (taken.length > 0) idle = 0;
      for (const one of taken) await handle(one, one.taken);
      if (taken.length > 0) continue;
      idle += 1;
      time.ms += 30_000;
    }
  };

  const pass = async (minutes: number) => {
    for (const until = time.ms + minutes * 60_000; time.ms < until; time.ms += 30_000)
      for (const one of await due()) await handle(one, one.taken);
  };

  const announce = async () => {
    await announceChanges(frail).catch((error: unknown) => {
      if (error instanceof Killed) counts.killed += 1;
      else throw error;
    });
  };
  const warn = async () => {
    for (let run = 0; run < HOURS; run += 1) {
      try {
        await sendWarnings(frail);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        counts.killed += 1;
      }
      time.ms += 3_600_000;
    }
  };
  return { warn, standIn, home, frail, dice, peril, announce, work, pass, sweep, counts };
};

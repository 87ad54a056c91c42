import type { ChangeFeed } from '../folder/change-feed.ts';
import type { KnownFiles } from '../folder/known-files.ts';
import type { SharedFolder } from '../folder/shared-folder.ts';
import type { IssuedWorkbook } from '../form/issue/issued-sheet.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { GroupRobot } from '../letter/group-robot.ts';
import type { MailSender } from '../letter/mail.ts';
import type { MailLedger } from '../letter/plan/mail-ledger.ts';
import type { Paper } from '../paper/paper.ts';
import type { HolidayTable } from '../plan/working-calendar.ts';
import type { StandingStore } from '../standing/standing-store.ts';
import type { StatusBook } from '../status-sheet/status-book.ts';
import type { AnswerWriter } from '../workbook/answer-writer.ts';
import type { CellFactsReader } from '../workbook/cell-facts.ts';
import type { FormFiller } from '../workbook/form-filler.ts';
import type { WorkbookReader } from '../workbook/workbook-reader.ts';
import type { Archive } from './ports/archive.ts';
import type { Clock } from './ports/clock.ts';
import type { Sha256 } from './ports/hashing.ts';
import type { Links } from './ports/links.ts';
import type { Notebook } from './ports/notebook.ts';
import type { Together } from './ports/together.ts';
import type { WorkQueue } from './ports/work-queue.ts';
import type { RulesInForce } from './rules/rules-in-force.ts';

/** Everything a home (an office machine, Azure, a test) supplies. A flow names the few it needs by `Pick`. */
export type Home = {
  readonly folder: SharedFolder;
  readonly changes: ChangeFeed;
  readonly known: KnownFiles;
  readonly ledger: Ledger;
  readonly standings: StandingStore;
  readonly mails: MailLedger;
  readonly notes: Notebook;
  readonly archive: Archive;
  readonly queue: WorkQueue;
  /** Of what is kept or sent by `known`, `notes`, `mails` and `queue`. */
  readonly together: Together;
  readonly sender: MailSender;
  /** Of group chats that are told who is overdue; none where none is set. */
  readonly robots: readonly GroupRobot[];
  readonly reader: WorkbookReader;
  readonly answers: AnswerWriter;
  /** The status workbook of a book; the same book gives the same bytes. */
  readonly statusWorkbook: (book: StatusBook) => Promise<Uint8Array>;
  /** A paper as a Word document. */
  readonly document: (paper: Paper) => Promise<Uint8Array>;
  /** The bytes of a workbook of forms to fill in. */
  readonly formsWorkbook: (issued: IssuedWorkbook) => Promise<Uint8Array>;
  /** What the cells of a blank form ask for. */
  readonly cellFacts: CellFactsReader;
  /** Several files as one to download. */
  readonly zipped: (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) => Uint8Array;
  /** Copies of a blank form with values in it. */
  readonly formFiller: FormFiller;
  readonly holidays: HolidayTable;
  readonly rules: RulesInForce;
  readonly links: Links;
  readonly clock: Clock;
  readonly sha256: Sha256;
};

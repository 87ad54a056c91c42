import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { only } from '../../functions/offices.ts';
import type { Home } from '../../shared/flow/home.ts';
import { announceChanges } from '../../shared/flow/publish/announce-changes.ts';
import { sendWarnings } from '../../shared/flow/warn/send-warnings.ts';
import { GraphStandIn } from '../graph-stand-in/graph-stand-in.ts';
import { HAND_INS } from '../season/hand-ins.ts';
import { cloudHome } from './cloud-home.ts';
import { createPump } from './pump.ts';
import { aStorage } from './storage-bench.ts';

const MAILBOX = 'jixiao@example.gov.cn';
const STATUS = '财政局/绩效管理状态表.xlsx';
const WORKBOOKS = process.env['SEASON_WORKBOOKS'] ?? join(import.meta.dirname, '../season/workbooks');

export type CloudMail = {
  readonly to: string[];
  readonly copy: string[];
  readonly subject: string;
  readonly text: string;
};

const addresses = (field: unknown): string[] =>
  [field]
    .flat()
    .flatMap((one) => (one as { value?: { address?: string }[] } | undefined)?.value ?? [])
    .map(({ address }) => address ?? '')
    .sort();

const zulu = (moment: string): string => new Date(moment).toISOString().replace('.000', '');

/** The season's office in SharePoint and Azure Storage: the stand-in of Graph in front, the emulator behind. */
export class CloudSeason {
  readonly standIn: GraphStandIn;
  private readonly home: Home;
  private readonly pump: () => Promise<void>;
  private readonly day: { today: string };
  private mailsSeen = 0;

  private constructor(standIn: GraphStandIn, home: Home, pump: () => Promise<void>, day: { today: string }) {
    this.standIn = standIn;
    this.home = home;
    this.pump = pump;
    this.day = day;
  }

  static async start(profile: 'global' | 'china'): Promise<CloudSeason> {
    const standIn = await new GraphStandIn({ profile }).start();
    standIn.drive.rewriting = 'later';
    const storage = await aStorage();
    const day = { today: '2022-04-01' };
    const clock = { today: () => day.today, now: () => `${day.today}T17:30:00+08:00` };
    const home = cloudHome({
      storage,
      origin: standIn.origin,
      driveId: standIn.drive.id,
      clock,
      profile,
      mailbox: MAILBOX,
    });
    return new CloudSeason(standIn, home, createPump(storage, only(home)), day);
  }

  /** A file as somebody uploads it at this moment. */
  upload(path: string, bytes: Uint8Array, at: string): void {
    this.standIn.drive.now = zulu(at);
    this.standIn.drive.upload(path, bytes);
  }

  /** What an office machine's `--init` has put into its share. */
  copyShare(share: string, files: readonly string[]): void {
    for (const path of files)
      this.upload(path, readFileSync(join(share, path)), statSync(join(share, path)).mtime.toISOString());
  }

  arrive(day: string): void {
    for (const { path, at } of HAND_INS[day] ?? [])
      this.upload(path, readFileSync(join(WORKBOOKS, day, path)), `${at}:00+08:00`);
  }

  move(from: string, folder: string, name: string): void {
    const { drive } = this.standIn;
    const item = drive.at(from)!;
    drive.move(item, drive.folderAt(folder));
    drive.rename(item, name);
  }

  /** A day: changes asked for and worked off, SharePoint's rewriting, the warnings, the status sheet. */
  async once(day: string): Promise<void> {
    this.day.today = day;
    this.standIn.drive.now = zulu(`${day}T17:30:00+08:00`);
    for (let round = 0; round < 2; round += 1) {
      await announceChanges(this.home);
      await this.pump();
      this.standIn.drive.settle();
    }
    await sendWarnings(this.home);
    await this.home.queue.publishWanted();
    await this.pump();
  }

  /** The status sheet as a watcher downloads it. */
  statusFile(): string {
    const file = join(mkdtempSync(join(tmpdir(), 'cloud-season-')), 'status.xlsx');
    writeFileSync(file, this.standIn.drive.at(STATUS)!.bytes);
    return file;
  }

  putStatus(file: string, at: string): void {
    this.upload(STATUS, readFileSync(file), at);
  }

  async newMails(): Promise<CloudMail[]> {
    const fresh = this.standIn.mail.accepted.slice(this.mailsSeen);
    this.mailsSeen += fresh.length;
    return Promise.all(
      fresh.map(async ({ mime }) => {
        const { to, cc, subject = '', text = '' } = await simpleParser(mime ?? '');
        return { to: addresses(to), copy: addresses(cc), subject, text };
      }),
    );
  }
}

import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { simpleParser } from 'mailparser';
import { HAND_INS } from './hand-ins.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LOCAL_NODE = join(ROOT, 'node_modules', '.bin', 'node');
const COMMAND_LINE = join(ROOT, 'shared', 'desk', 'command-line.ts');

/** Freshly made by the script when that is told, else the committed ones. */
const WORKBOOKS = process.env['SEASON_WORKBOOKS'] ?? join(import.meta.dirname, 'workbooks');

export type SentMail = {
  readonly to: readonly string[];
  readonly copy: readonly string[];
  readonly subject: string;
  readonly text: string;
};

const addresses = (field: unknown): string[] =>
  [field]
    .flat()
    .flatMap((one) => (one as { value?: { address?: string }[] } | undefined)?.value ?? [])
    .map(({ address }) => address ?? '')
    .sort();

const mailOf = async (path: string): Promise<SentMail> => {
  const parsed = await simpleParser(readFileSync(path));
  return {
    to: addresses(parsed.to),
    copy: addresses(parsed.cc),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
  };
};

/** An office on one machine, run from outside by its command line, one day at a time. */
export class Office {
  readonly share: string;
  readonly data: string;
  private readonly seen = new Set<string>();

  constructor(folder: string) {
    this.share = join(folder, 'share');
    this.data = join(folder, 'data');
  }

  async run(...options: string[]): Promise<string> {
    const node = existsSync(LOCAL_NODE) ? LOCAL_NODE : process.execPath;
    const all = ['--disable-warning=ExperimentalWarning', COMMAND_LINE, '--share', this.share, '--data', this.data];
    const { stdout } = await promisify(execFile)(node, [...all, ...options], { maxBuffer: 1 << 26 });
    return stdout;
  }

  once(day: string): Promise<string> {
    return this.run('--once', '--as-of', day);
  }

  /** Everything that arrives before the look of a day, each file with its moment of hand-in. */
  arrive(day: string): void {
    for (const { path, at } of HAND_INS[day] ?? []) {
      const target = join(this.share, path);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(WORKBOOKS, day, path), target);
      this.date(path, at);
    }
  }

  date(path: string, at: string): void {
    const moment = new Date(`${at}:00+08:00`);
    utimesSync(join(this.share, path), moment, moment);
  }

  rename(from: string, to: string): void {
    mkdirSync(dirname(join(this.share, to)), { recursive: true });
    renameSync(join(this.share, from), join(this.share, to));
  }

  path(path: string): string {
    return join(this.share, path);
  }

  files(): string[] {
    return readdirSync(this.share, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(this.share, name)).isFile())
      .sort();
  }

  /** Mails that were not there when it was last asked, in order of their first recipient. */
  async newMails(): Promise<readonly SentMail[]> {
    const outbox = join(this.data, 'outbox');
    const paths = existsSync(outbox)
      ? readdirSync(outbox, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.eml'))
      : [];
    const fresh = paths.filter((path) => !this.seen.has(path));
    for (const path of fresh) this.seen.add(path);
    const mails = await Promise.all(fresh.map((path) => mailOf(join(outbox, path))));
    return mails.sort((one, other) => one.subject.localeCompare(other.subject, 'zh'));
  }
}

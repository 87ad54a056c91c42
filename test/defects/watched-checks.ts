import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckText } from '../../shared/submission/check.ts';

const SUBMISSION = join(import.meta.dirname, '..', '..', 'shared', 'submission');
const FOLDERS = ['checks', 'cross'];

type Findable = CheckText & { find(...subject: readonly unknown[]): readonly unknown[] };

/** A check, the file it stands in, and what came of asking it: how often it was asked, and how often it found something. */
export type WatchedCheck = { readonly file: string; readonly check: CheckText; asked: number; found: number };

const isCheck = (value: unknown): value is Findable =>
  typeof value === 'object' && value !== null && 'id' in value && 'find' in value;

const watch = (file: string, check: Findable): WatchedCheck => {
  const watched = { file, check, asked: 0, found: 0 };
  const find = check.find.bind(check);
  check.find = (...subject) => {
    const findings = find(...subject);
    watched.asked += 1;
    if (findings.length > 0) watched.found += 1;
    return findings;
  };
  return watched;
};

/** Files below the folders of checks, each with the checks it exports; the lists of checks are none. */
export const checkFiles = async (): Promise<ReadonlyMap<string, readonly Findable[]>> => {
  const files = new Map<string, readonly Findable[]>();
  for (const folder of FOLDERS)
    for (const name of readdirSync(join(SUBMISSION, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('-checks.ts')) continue;
      const exported: { readonly [name: string]: unknown } = await import(join(SUBMISSION, folder, name));
      files.set(`${folder}/${name}`, Object.values(exported).filter(isCheck));
    }
  return files;
};

/** From now on every check there is counts what came of it. */
export const watchedChecks = async (): Promise<readonly WatchedCheck[]> =>
  [...(await checkFiles())].flatMap(([file, checks]) => checks.map((check) => watch(file, check)));

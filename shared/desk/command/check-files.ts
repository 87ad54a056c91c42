import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { withPlanFindings } from '../../flow/rules/adopt-rules.ts';
import { withMailboxHint } from '../../flow/rules/mailbox-hint.ts';
import type { InForce } from '../../flow/rules/rules-in-force.ts';
import { readUpload } from '../../flow/upload/read-upload.ts';
import { ownFormsOf } from '../../form/own/local-layout.ts';
import { machineClock } from '../../outside/clock.ts';
import { sha256 } from '../../outside/sha256.ts';
import { xlsxReader } from '../../outside/xlsx/read/read-workbook.ts';
import type { WorkbookReading } from '../../submission/reading.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import { checkJson } from './check-json.ts';
import { findingTable } from './finding-table.ts';
import type { Wish } from './parse-arguments.ts';
import { shareRules } from './share-rules.ts';

/** The share a file lies in: the nearest folder above it that has a finance folder with rules in it. */
const shareAbove = (path: string): string | null => {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (['单位名录.xlsx', '工作要点.xlsx'].some((name) => existsSync(join(folder, FINANCE_FOLDER, name))))
      return folder;
  }
  return null;
};

/** Inside a share the folder says whose file it is; elsewhere it is read as the finance office would read it. */
const placeIn = (path: string, share: string | null): string =>
  share === null
    ? `财政局/${basename(path)}`
    : path
        .slice(share.length + 1)
        .split(sep)
        .join('/');

const check = async (
  file: string,
  wish: Wish,
  rulesOf: (share: string | null) => Promise<InForce>,
): Promise<WorkbookReading> => {
  const path = resolve(file);
  const share = wish.share === undefined ? shareAbove(path) : resolve(wish.share);
  const inside = share !== null && path.startsWith(share + sep) ? share : null;
  const bytes = await readFile(path);
  const stamp = { file, path: placeIn(path, inside), version: '', modifiedAt: '', size: bytes.length };
  const day = wish.asOf ?? machineClock().today();
  const inForce = await rulesOf(inside);
  const { reading } = await readUpload({ reader: xlsxReader(), sha256 }, bytes, { stamp, inForce, day });
  const read = withPlanFindings(stamp.path, reading, inForce);
  return withMailboxHint(stamp.path, read, inForce.plan.settings.mailDomains);
};

const unreadableFile = (file: string, error: unknown): WorkbookReading => ({
  verdict: 'unrecognised',
  reason: `文件“${file}”打不开(${(error as NodeJS.ErrnoException).code ?? '未知原因'})，请检查路径和权限。`,
  forms: [],
  findings: [],
});

/** Checks workbooks and prints what was found; changes nothing. Gives 0 when every file got its verdict, else 1. */
export const checkFiles = async (wish: Wish & { readonly kind: 'check' }): Promise<number> => {
  const inForce = new Map<string | null, Promise<InForce>>();
  const rulesOf = (share: string | null): Promise<InForce> => {
    const known = inForce.get(share) ?? shareRules(share, wish.year);
    inForce.set(share, known);
    return known;
  };
  const results: { readonly file: string; readonly reading: WorkbookReading }[] = [];
  let missing = 0;
  for (const file of wish.files) {
    const reading = await check(file, wish, rulesOf).catch((error: unknown) => {
      missing += 1;
      return unreadableFile(file, error);
    });
    results.push({ file, reading });
  }
  const own = (await Promise.all(inForce.values())).flatMap(({ templates }) => ownFormsOf(templates));
  if (wish.json)
    console.log(
      JSON.stringify(
        results.map(({ file, reading }) => checkJson(file, reading, own)),
        null,
        2,
      ),
    );
  else for (const { file, reading } of results) console.log(findingTable(file, reading));
  return missing > 0 ? 1 : 0;
};

import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpackedText } from '../../shared/outside/sqlite/packed-text.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { runOffice } from '../desk/command/run-office.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** An office as the release before this one left it on 2022-05-06: hand-ins, answers, mails, and an extension typed by finance. */
const BEFORE = join(import.meta.dirname, 'release-before');
const DAY = '2022-05-06';

/** That release told the unit itself that its officer's address is missing; today's tells who can mend the roster, once. */
const TO_THE_MENDER = '000 2022/W16-103-专管员 首次 sent';

const aKeptOffice = () => {
  const base = temporaryFolder();
  const [share, data] = [join(base, 'share'), join(base, 'data')];
  cpSync(join(BEFORE, 'share'), share, { recursive: true });
  mkdirSync(data);
  for (const name of ['state', 'received']) {
    writeFileSync(join(data, `${name}.sqlite`), gunzipSync(readFileSync(join(BEFORE, `${name}.sqlite.gz`))));
  }
  return { share, data };
};

type Kept = {
  readonly at: string;
  readonly event: { readonly kind: string; readonly path?: string; readonly version?: number };
};

const keptIn = (data: string) => {
  const state = new DatabaseSync(join(data, 'state.sqlite'));
  const entries = state
    .prepare('SELECT entry FROM ledger')
    .all()
    .map(({ entry }) => JSON.parse(unpackedText(entry)) as Kept);
  const mails = state.prepare('SELECT unit, subject, step, state FROM mail').all();
  state.close();
  return {
    handIns: entries
      .filter(({ event }) => event.kind === 'handed-in')
      .map(({ at, event }) => `${event.path} ${event.version} ${at}`)
      .sort(),
    decisions: entries.filter(({ event }) => event.kind === 'decided').length,
    withdrawn: entries.filter(({ event }) => event.kind === 'withdrawn').length,
    mails: mails.map(({ unit, subject, step, state: fate }) => `${unit} ${subject} ${step} ${fate}`).sort(),
  };
};

/** Rows of 任务进度 of one task. */
const progressOf = async (share: string, code: string) => {
  const { sheets } = await xlsxReader().read(readFileSync(join(share, '财政局', '绩效管理状态表.xlsx')));
  const rows = [...(sheets.find(({ name }) => name === '任务进度')?.rows ?? [])];
  const cells = rows.map((row) => row.cells.map(({ value }) => String(value)));
  return cells.filter((row) => row.includes(code) && row.includes('区教育局'));
};

describe('the state of the release before', () => {
  it('opens and goes on: nothing is handed in, withdrawn or mailed anew, and what was typed holds', async () => {
    const { share, data } = aKeptOffice();
    const before = keptIn(data);

    const ran = await runOffice(['--once', '--as-of', DAY, '--share', share, '--data', data]);

    const distinct = (all: readonly string[]): readonly string[] => [...new Set(all)];
    const after = keptIn(data);
    expect(ran).toMatchObject({ code: 0, error: '' });
    expect(ran.out).toMatch(/未能答复 0；发出邮件 1 封；状态表已更新/u);
    expect({ ...after, handIns: distinct(after.handIns) }).toEqual({
      ...before,
      handIns: distinct(before.handIns),
      mails: [TO_THE_MENDER, ...before.mails].sort(),
    });
    expect(await progressOf(share, 'O-02a')).toEqual([expect.arrayContaining(['2022-12-30', '分管领导已同意'])]);
  });

  it('sends what the next working day owes', async () => {
    const { share, data } = aKeptOffice();

    const ran = await runOffice(['--once', '--as-of', '2022-05-31', '--share', share, '--data', data]);

    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/发出邮件 [1-9]\d* 封/u);
  });
});

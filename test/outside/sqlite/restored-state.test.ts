import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { rulesInForce } from '../../../shared/flow/rules/rules-in-force.ts';
import type { LedgerEntry } from '../../../shared/ledger/entry.ts';
import { sha256 } from '../../../shared/outside/sha256.ts';
import { backupState } from '../../../shared/outside/sqlite/backup-state.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { restoreState } from '../../../shared/outside/sqlite/restore-state.ts';
import { sqliteLedger } from '../../../shared/outside/sqlite/sqlite-ledger.ts';
import { sqliteNotebook } from '../../../shared/outside/sqlite/sqlite-notebook.ts';
import { sqliteQueue } from '../../../shared/outside/sqlite/sqlite-queue.ts';
import { sqliteStandings } from '../../../shared/outside/sqlite/sqlite-standings.ts';
import { emptyStanding, foldLedger } from '../../../shared/standing/fold/fold-ledger.ts';
import { aPlan } from '../../builders/an-assessment.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const UNIT = '区教育局';
const NOW = '2022-04-20T09:00:00+08:00';
const ASKING = `${process.pid}-1-0`;

const movedTo = (number: number, path: string): LedgerEntry => ({
  unit: UNIT,
  number,
  at: NOW,
  day: '2022-04-20',
  event: { kind: 'moved', file: 'a', from: 'a', path },
});

/** A running program, and a backup from before its second entry. */
const aProgram = async () => {
  const folder = temporaryFolder();
  const [places, file] = [
    { state: `${folder}/state.sqlite`, received: `${folder}/received.sqlite` },
    `${folder}/backup.sqlite`,
  ] as const;
  const database = openState(places.state);
  const [ledger, standings] = [sqliteLedger(database), sqliteStandings(database)];
  const append = async (entry: LedgerEntry) => {
    await ledger.append(entry);
    await standings.write(foldLedger((await standings.read(UNIT)) ?? emptyStanding(UNIT), [entry]));
  };
  await append(movedTo(1, 'a'));
  const backUp = (): void => backupState(places, file, NOW);
  backUp();
  await append(movedTo(2, 'b'));
  await standings.all();
  const queue = sqliteQueue(database, { now: Date.now, worker: `${process.pid}-1-1`, gatherSeconds: 0 });
  const clock = { today: () => '2022-05-01', now: () => NOW };
  const rules = rulesInForce({ ledger, notes: sqliteNotebook(database), clock, sha256 });
  const written = () => Number(database.prepare('SELECT count(*) AS count FROM standing').get()?.['count']);
  return {
    ledger,
    standings,
    queue,
    database,
    rules,
    backUp,
    append,
    written,
    other: sqliteStandings(openState(places.state)),
    restore: () => restoreState(places, file, ASKING),
  };
};

describe('a state that is restored under a running program', () => {
  it('leaves it no standing of before, be it written, or waiting to be written', async () => {
    const { ledger, standings, restore } = await aProgram();
    expect((await standings.read(UNIT))?.through).toBe(2);

    await restore();

    expect(await standings.read(UNIT)).toBeNull();
    expect(await standings.all()).toEqual([]);
    expect((await ledger.read(UNIT)).map(({ number }) => number)).toEqual([1]);
  });

  it('has it read a standing anew, though it has seen as many entries as the one of before', async () => {
    const { standings, restore, other, append } = await aProgram();
    const before = await standings.read(UNIT);

    await restore();
    await other.write({ ...emptyStanding(UNIT), through: 2 });
    await other.all();

    expect((await standings.read(UNIT))?.through).toBe(before?.through);
    expect(await standings.read(UNIT)).not.toBe(before);
    await append(movedTo(3, 'c'));
    expect((await standings.read(UNIT))?.through).toBe(3);
  });

  it('takes no standing of before that was to be written a little later', async () => {
    const { written, restore, append } = await aProgram();
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await append(movedTo(3, 'c'));

    await restore();
    vi.advanceTimersByTime(60_000);

    expect(written()).toBe(0);
  });

  it('has it go by the plans of the backup, and take one that came after it once more', async () => {
    const { rules, restore } = await aProgram();
    const plan = {
      file: '财政局/工作要点.xlsx',
      at: NOW,
      content: aPlan({ year: 2022, version: 'HZ-2022', rules: [] }),
    };
    await rules.acceptPlan(plan);
    expect((await rules.on('2022-05-01')).plans).toHaveLength(1);

    await restore();

    expect((await rules.on('2022-05-01')).plans).toEqual([]);
    await rules.acceptPlan(plan);
    expect((await rules.on('2022-05-01')).plans).toHaveLength(1);
  });

  it('has it do at once what was in hands when the backup was made', async () => {
    const { queue, backUp, restore } = await aProgram();
    await queue.uploadSeen({ file: `${UNIT}/a.xlsx`, attempt: 0 });
    const [work] = queue.take('uploads', 8, 600);
    if (work === undefined) throw new Error('nothing to do');
    backUp();
    queue.finish(work);

    await restore();

    expect(queue.take('uploads', 8, 600).map(({ body }) => body)).toEqual([work.body]);
  });

  it('waits for what it has in hands, and hands out nothing meanwhile', async () => {
    const { ledger, queue, restore } = await aProgram();
    await queue.uploadSeen({ file: `${UNIT}/a.xlsx`, attempt: 0 });
    const [work] = queue.take('uploads', 8, 600);
    if (work === undefined) throw new Error('nothing to do');

    let isRestored = false;
    const restored = restore().then(() => {
      isRestored = true;
    });
    await queue.uploadSeen({ file: '区民政局/b.xlsx', attempt: 0 });
    expect(queue.take('uploads', 8, 600)).toEqual([]);
    expect([isRestored, (await ledger.read(UNIT)).length]).toEqual([false, 2]);

    queue.finish(work);
    await restored;

    expect((await ledger.read(UNIT)).length).toBe(1);
    await queue.uploadSeen({ file: '区民政局/c.xlsx', attempt: 0 });
    expect(queue.take('uploads', 8, 600)).toHaveLength(1);
  });

  it('is waited for no longer than a restore takes, though who restored was killed while the clock was ahead', async () => {
    const { queue, database } = await aProgram();
    const pausedUntil = (moment: number) =>
      database.prepare("INSERT OR REPLACE INTO note (name, value) VALUES ('work/paused', ?)").run(String(moment));
    await queue.uploadSeen({ file: `${UNIT}/a.xlsx`, attempt: 0 });
    pausedUntil(Date.now() + 600_000);
    expect(queue.take('uploads', 8, 600)).toEqual([]);
    pausedUntil(Date.now() + 90 * 86_400_000);

    expect(queue.take('uploads', 8, 600)).toHaveLength(1);
  });
});

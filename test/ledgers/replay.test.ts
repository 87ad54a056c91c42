import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { catchUp } from '../../shared/flow/catch-up.ts';
import { districtOn } from '../../shared/flow/district.ts';
import type { Home } from '../../shared/flow/home.ts';
import { sendWarnings } from '../../shared/flow/warn/send-warnings.ts';
import { connectOffice } from '../../shared/outside/office/connect-office.ts';
import { officeSettings } from '../../shared/outside/office/office-settings.ts';
import { STATE_VERSION } from '../../shared/outside/state-version.ts';
import { emptyStanding, foldLedger } from '../../shared/standing/fold/fold-ledger.ts';
import type { StoredShape } from '../../shared/stored-shape.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { layDown, NOTES, RELEASES, rowsOf } from './kept-state.ts';

const SHARED = join(import.meta.dirname, '..', '..', 'shared');

const made = vi.hoisted((): StoredShape<object>[] => []);

/** Every shape that is made is taken down, whatever its file calls it, and whether or not others may import it. */
vi.mock('../../shared/stored-shape.ts', async (load) => {
  const original = await load<typeof import('../../shared/stored-shape.ts')>();
  const storedShape: typeof original.storedShape = (...given) => {
    const shape = original.storedShape(...given);
    made.push(shape as unknown as StoredShape<object>);
    return shape;
  };
  return { ...original, storedShape };
});

/** Every shape that is kept: all files that can make one are loaded, so that none can be forgotten here. */
const shapes = async (): Promise<readonly StoredShape<object>[]> => {
  const makers = readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && readFileSync(join(SHARED, name), 'utf8').includes('stored-shape.ts'),
  );
  await Promise.all(makers.map((file) => import(join(SHARED, file))));
  return made;
};

/** Where a shape's texts lie in a state: its table and column, or its notes by the beginning of their names. */
const PLACES: {
  readonly [name: string]: {
    readonly table: string;
    readonly column: string;
    readonly note?: string;
    readonly once?: string;
  };
} = {
  台账记录: { table: 'ledger', column: 'entry' },
  单位状态: { table: 'standing', column: 'standing' },
  文件记录: { table: 'known', column: 'known' },
  发信记录: { table: 'mail', column: 'entry' },
  工作要点: { table: 'note', column: 'value', note: 'rules/plan' },
  单位名录: { table: 'note', column: 'value', note: 'rules/roster' },
  工作要点的影响: { table: 'note', column: 'value', note: 'effects/', once: 'rules/effects' },
  表样: { table: 'note', column: 'value', note: 'rules/templates' },
  查看记录: { table: 'note', column: 'value', note: 'looks/last' },
  文件出现记录: { table: 'note', column: 'value', note: 'looks/unseen/' },
  文件消失记录: { table: 'note', column: 'value', note: 'vanished/' },
  待补发的邮件: { table: 'note', column: 'value', note: 'mail/late/' },
  暂不发信的单位: { table: 'note', column: 'value', note: 'mail/held' },
  群名单进度: { table: 'note', column: 'value', note: 'robot/' },
  汇总表发布记录: { table: 'note', column: 'value', note: 'merged/' },
  预警运行日: { table: 'note', column: 'value', note: 'warnings/runs' },
  待处理事项: { table: 'note', column: 'value', note: 'trouble/' },
  已发表的任务: { table: 'note', column: 'value', note: 'forms-at-opening/' },
  文件库变动的进度: { table: 'note', column: 'value', note: 'feed/' },
  存储账户的归属: { table: 'office', column: 'shares' },
  状态表发布记录: { table: 'note', column: 'value', note: 'status/published' },
  各日应办数: { table: 'note', column: 'value', note: 'status/said/' },
};

/** `once`: where the first release kept it. */
const liesAt = ({ note = '', once }: { readonly note?: string; readonly once?: string }, name: string): boolean =>
  name.startsWith(note) || (once !== undefined && name.startsWith(once));

/** Notes that are a path, a day or a digest and have no shape. */
const PLAIN = ['beside/', 'archive/pruned', 'rules/version'];

const textsOf = (name: string): readonly string[] =>
  [...RELEASES, ...NOTES].flatMap((release) =>
    rowsOf(release)
      .filter(({ table, row }) => {
        const place = PLACES[name];
        return place !== undefined && table === place.table && liesAt(place, String(row['name'] ?? ''));
      })
      .map(({ row }) => String(row[PLACES[name]?.column ?? ''])),
  );

const versionOf = (text: string): number => {
  const kept = JSON.parse(text) as { v?: number };
  return Array.isArray(kept) ? 0 : (kept.v ?? 0);
};

const ALL = await shapes();

/** How many upgrades each shape that has any had, in the newest version of the state. */
const UPGRADES_OF_STATE = {
  version: 3,
  upgrades: {
    台账记录: 4,
    单位状态: 4,
    文件记录: 1,
    发信记录: 2,
    工作要点: 13,
    单位名录: 1,
    表样: 1,
    暂不发信的单位: 1,
    预警运行日: 1,
    已发表的任务: 1,
    状态表发布记录: 3,
    存储账户的归属: 1,
    文件库变动的进度: 1,
  },
};

describe('the version of the state', () => {
  it('is counted up with each upgrade of a shape, so that a program of before refuses it whole', () => {
    const upgrades = Object.fromEntries(
      ALL.filter((shape) => shape.upgrades.length > 0).map((one) => [one.name, one.upgrades.length]),
    );

    expect({ version: STATE_VERSION, upgrades }).toEqual(UPGRADES_OF_STATE);
  });
});

describe('the notes that releases left behind', () => {
  it('are each of a shape that is read here, or plain text', () => {
    const places = ALL.flatMap(({ name }) => PLACES[name] ?? []).filter(({ table }) => table === 'note');
    const strange = [...RELEASES, ...NOTES]
      .flatMap((release) => rowsOf(release))
      .filter(({ table }) => table === 'note')
      .map(({ row }) => String(row['name']))
      .filter((name) => !PLAIN.some((one) => name.startsWith(one)) && !places.some((place) => liesAt(place, name)));

    expect(strange).toEqual([]);
  });
});

describe.each(ALL.map((shape) => [shape.name, shape] as const))('the kept shape %s', (name, shape) => {
  it('has a place in a state', () => {
    expect(Object.keys(PLACES)).toContain(name);
  });

  it('has every upgrade of it needed by something that a release left behind', () => {
    const kept = textsOf(name).map(versionOf);
    const untaken = shape.upgrades.map((_, at) => at).filter((at) => !kept.some((version) => version <= at));

    expect(untaken).toEqual([]);
  });

  it('reads all of it that any release left behind, and writes it so that it reads the same', () => {
    for (const text of textsOf(name)) {
      const value = shape.read(text);

      expect(shape.read(shape.write(value))).toEqual(value);
    }
  });

  it('refuses what a later release wrote', () => {
    expect(() => shape.read(JSON.stringify({ v: shape.upgrades.length + 1 }))).toThrow('更新版本');
  });
});

/** What a release left behind: its files by kind, and the units whose ladder of O-25 and O-27 goes on. */
const LEFT: { readonly [release: string]: { readonly files: object; readonly late: readonly string[] } } = {
  'release-1.jsonl': {
    files: { 'handed-in inside': 18, 'handed-in beside': 3, 'handed-in owed': 1, ours: 4, unsettled: 1 },
    late: ['北泾镇', '区卫健委', '区司法局', '区教育局', '区档案局', '西桥街道'],
  },
  // Days 04-28, 05-06, 05-16, 08-02 and 09-01 of the season, played by that release.
  'release-2.jsonl': {
    files: { 'handed-in inside': 40, 'handed-in beside': 4, ours: 4 },
    late: ['北泾镇', '区司法局', '区教育局'],
  },
};

describe.each(RELEASES)('the state of %s', (release) => {
  const left = LEFT[release] ?? { files: {}, late: [] };
  let data: string;
  let share: string;
  let home: Home;
  const homeOn = (day: string): Home =>
    connectOffice(
      officeSettings.parse({
        BUDGET_SENTINEL_SHARE: share,
        BUDGET_SENTINEL_DATA: data,
        BUDGET_SENTINEL_AS_OF: day,
      }),
    );

  beforeEach(() => {
    data = temporaryFolder();
    share = temporaryFolder();
    // Empty it would be a share whose disk is away.
    mkdirSync(join(share, '财政局'));
    layDown(release, join(data, 'state.sqlite'));
    home = homeOn('2022-09-05');
  });

  it('tells hand-ins, our own files and what is owed apart', async () => {
    const known = await home.known.all();
    const kinds = Map.groupBy(known, (file) =>
      file.kind === 'handed-in' ? `${file.kind} ${file.answer.where}` : file.kind,
    );

    expect(Object.fromEntries([...kinds].map(([kind, files]) => [kind, files.length]))).toEqual(left.files);
  });

  it('has its standings folded anew by the fold of today', async () => {
    await catchUp(home);

    const standings = await home.standings.all();
    expect(standings.length).toBeGreaterThan(0);
    for (const standing of standings) {
      const entries = await home.ledger.read(standing.unit);
      expect(standing).toEqual(foldLedger(emptyStanding(standing.unit), entries));
    }
  });

  it('sends no mail twice: on the next days no other than the release itself would have sent', async () => {
    const sentOn = async (day: string): Promise<readonly string[]> => {
      await sendWarnings(homeOn(day));
      return (await home.mails.all())
        .filter(({ state, at }) => state === 'sent' && at.startsWith(day))
        .map(({ unit, about, step }) => `${unit} ${about} ${step}`)
        .sort();
    };
    const late = (step: string): readonly string[] => [
      ...left.late.flatMap((unit) => [`${unit} O-25 ${step}`, `${unit} O-27 ${step}`]),
      ...['北泾镇', '莘庄工业区', '西桥街道'].map((unit) => `${unit} O-29 ${step}`),
    ];

    // The release told the unit itself that its officer's address is missing; today it is told to those who can mend the roster, once.
    expect(await sentOn('2022-09-02')).toEqual(['财政局 W16-103-专管员 首次']);
    expect(await sentOn('2022-09-08')).toEqual([...late('预警2'), '财政局 O-30 提醒1'].sort());
    expect(await sentOn('2022-10-14')).toEqual([...late('预警4'), '财政局 O-30 预警2'].sort());
  });

  it('tells of each mail what it was about and under which subject line it went', async () => {
    const sent = (await home.mails.all()).filter(({ state }) => state === 'sent');

    expect(sent.find(({ unit, step }) => unit === '区教育局' && step === '提醒3')).toMatchObject({
      about: 'O-32a',
      subject: expect.stringMatching(/^【绩效预警】区教育局:2项任务/u),
    });
    expect(sent.filter(({ about, subject }) => about.startsWith('【') || !subject.startsWith('【'))).toEqual([]);
  });

  it('has its plans and rosters in the ledger then: every day reads the same when all else is lost', async () => {
    const told = async (of: Home, day: string) => {
      const { assessment } = await districtOn(of, day);
      return assessment.duties.map(({ unit, duty, state }) => [unit.code, duty.code, duty.due, state]);
    };
    const days = ['2022-05-05', '2022-05-16', '2022-09-01'];
    await catchUp(home);
    const before = await Promise.all(days.map((day) => told(home, day)));
    const database = new DatabaseSync(join(data, 'state.sqlite'));
    // On which days warnings ran (系统) is no fact of the ledger.
    database.exec("DELETE FROM note WHERE name NOT LIKE 'warnings/%'; DELETE FROM standing; DELETE FROM known");
    database.close();

    const after = homeOn('2022-09-05');
    await catchUp(after);

    expect(before.every((duties) => duties.length > 0)).toBe(true);
    expect(await Promise.all(days.map((day) => told(after, day)))).toEqual(before);
  });

  it('goes on with its plan, its roster and what was decided', async () => {
    const { assessment } = await districtOn(home, '2022-05-16');
    const park = assessment.duties.filter(({ unit }) => unit.name === '莘庄工业区');
    const stateOf = (code: string) => park.find(({ duty }) => duty.code === code);

    expect(assessment.plan.year).toBe(2022);
    expect(stateOf('O-32a')?.extendedTo).toBe('2022-05-31');
    expect(stateOf('O-32b')?.state).toBe('waived');
  });
});

import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { districtOn } from '../../../shared/flow/district.ts';
import { noteLook } from '../../../shared/flow/looks.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { appendEvent } from '../../../shared/flow/unit-standing.ts';
import { checkUnit } from '../../../shared/flow/upload/check-unit.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, summaryBytes, workbookBytes } from '../workbook-bytes.ts';

type Row = readonly [code: string, name: string, alias?: string, folder?: string, upper?: string];

const HEAD = ['单位编码', '单位名称', '单位类别', '绩效专管员', '专管员邮箱', '别名', '文件夹', '主管部门'];

const rosterOf = (...rows: readonly Row[]) =>
  workbookBytes({
    单位名录: [
      ['单位名录'],
      HEAD,
      ['900', '区财政局', '区财政局', '钱', 'qian@example.gov.cn', '', '财政局', ''],
      ...rows.map(([code, name, alias = '', folder = '', upper = '']) => [
        code,
        name,
        '区级预算部门',
        '王',
        'wang@example.gov.cn',
        alias,
        folder,
        upper,
      ]),
    ],
  });

const ROSTER = '财政局/单位名录.xlsx';
const AT = '2022-04-18T16:03:00+08:00';

const anOfficeWith = async (...rows: readonly Row[]) => {
  const office = await anOffice('2022-04-20');
  await office.drop(ROSTER, await rosterOf(...rows), '2022-03-01T09:00:00+08:00');
  await office.run();
  const { home, share } = office;
  return {
    ...office,
    handIn: async (path: string, projects: readonly string[]) => {
      await office.drop(path, await summaryBytes(projects), AT);
      await office.run();
    },
    roster: async (...now: readonly Row[]) => office.drop(ROSTER, await rosterOf(...now), '2022-04-20T09:00:00+08:00'),
    move: async (from: string, to: string) => {
      await mkdir(join(share, to, '..'), { recursive: true });
      await rename(join(share, from), join(share, to));
    },
    /** What counts today, by unit. */
    counting: async (unit: string) => {
      const { standings } = await districtOn(home, '2022-04-20');
      return (standings.find((standing) => standing.unit === unit)?.versions ?? [])
        .filter(({ until }) => until === null)
        .map(({ path, at, version, receipt }) => ({ path, at, version, receipt }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    everything: async () => {
      const { standings } = await districtOn(home, '2022-04-20');
      return standings.flatMap(({ unit, versions }) =>
        versions.filter(({ until }) => until === null).map(({ path }) => `${unit}: ${path}`),
      );
    },
    quiet: async () => {
      const outcomes = [...(await office.run()), ...(await office.run())];
      return {
        open: outcomes.filter(({ code }) => code === 'outage' || code === 'postponed'),
        troubles: (await openTroubles(home)).map(({ text }) => text).filter((text) => text.includes('不在了')),
      };
    },
  };
};

const QUIET = { open: [], troubles: [] };

describe('a unit that is renamed', () => {
  it('goes on with its hand-ins when folder and row change together', async () => {
    const office = await anOfficeWith(['101', '区教育局'], ['102', '区民政局']);
    await office.handIn('区教育局/自评.xlsx', ['一号路整治']);
    await office.roster(['101', '区教育体育局'], ['102', '区民政局']);
    await office.move('区教育局', '区教育体育局');
    await office.run();

    expect(await office.counting('区教育体育局')).toEqual([
      { path: '区教育体育局/自评.xlsx', at: AT, version: 1, receipt: 'HZ-2022-101-0001' },
    ]);
    expect((await office.everything()).filter((one) => one.includes('区教育局/'))).toEqual([]);
    expect((await office.home.ledger.read('区教育局')).map(({ event }) => event.kind)).toEqual(['handed-in', 'moved']);
    expect(await office.quiet()).toEqual(QUIET);
  });

  it('goes on when its folder was renamed days before its row', async () => {
    const office = await anOfficeWith(['101', '区教育局'], ['102', '区民政局']);
    await office.handIn('区教育局/自评.xlsx', ['一号路整治']);
    await office.move('区教育局', '区教育体育局');
    await office.run();
    await office.roster(['101', '区教育体育局'], ['102', '区民政局']);
    await office.run();
    await office.run(400);

    expect(await office.counting('区教育体育局')).toMatchObject([{ path: '区教育体育局/自评.xlsx' }]);
    expect(await office.everything()).toHaveLength(2);
    expect(await office.quiet()).toEqual(QUIET);
  });

  it('keeps the older moment where its folder was read for a while under no unit', async () => {
    const office = await anOfficeWith(['101', '区教育局'], ['102', '区民政局']);
    await office.handIn('区教育局/自评.xlsx', ['一号路整治']);
    await office.roster(['102', '区民政局']);
    await office.move('区教育局', '区教体局');
    await noteLook(office.home, '2022-04-19T17:30:00+08:00');
    await office.run();
    await office.run();
    await office.roster(['101', '区教体局', '区教育局'], ['102', '区民政局']);
    await office.run();

    expect(await office.counting('区教体局')).toMatchObject([{ path: '区教体局/自评.xlsx' }]);
    expect(await office.quiet()).toEqual(QUIET);
  });

  it('goes on when its row was renamed days before its folder', async () => {
    const office = await anOfficeWith(['101', '区教育局'], ['102', '区民政局']);
    await office.handIn('区教育局/自评.xlsx', ['一号路整治']);
    await office.roster(['101', '区教育体育局'], ['102', '区民政局']);
    await office.run();
    expect(await office.counting('区教育体育局')).toMatchObject([{ path: '区教育局/自评.xlsx', at: AT }]);
    await office.move('区教育局', '区教育体育局');
    await office.run();

    expect(await office.counting('区教育体育局')).toMatchObject([{ path: '区教育体育局/自评.xlsx', at: AT }]);
    expect(await office.quiet()).toEqual(QUIET);
  });

  it('goes on with all of many files, none of which is held for gone', async () => {
    const office = await anOfficeWith(['101', '区教育局'], ['102', '区民政局']);
    for (const name of ['一', '二', '三', '四', '五', '六'])
      await office.handIn(`区教育局/${name}.xlsx`, [`${name}号路`]);
    await office.roster(['101', '区教育体育局'], ['102', '区民政局']);
    await office.move('区教育局', '区教育体育局');
    await office.run();

    expect(await office.counting('区教育体育局')).toHaveLength(6);
    expect(await office.everything()).toHaveLength(7);
    expect((await openTroubles(office.home)).map(({ text }) => text)).toEqual([]);
  });

  it('keeps what finance typed about it', async () => {
    const office = await anOfficeWith(['101', '区教育局']);
    await office.handIn('区教育局/自评.xlsx', ['一号路整治']);
    const decided = {
      kind: 'decided',
      about: 'O-01',
      column: '备注',
      value: '已电话联系',
      by: '钱',
      planYear: 2022,
    } as const;
    await appendEvent(office.home, '区教育局', () => ({ at: AT, event: decided }));
    await office.roster(['101', '区教育体育局']);
    await office.move('区教育局', '区教育体育局');
    await office.run();

    const { standings } = await districtOn(office.home, '2022-04-20');
    expect(standings.find(({ unit }) => unit === '区教育体育局')?.decisions).toMatchObject([{ value: '已电话联系' }]);
  });
});

describe('units that are merged', () => {
  it('go on as one whose row names them as 别名, wherever their files are put', async () => {
    const office = await anOfficeWith(['101', '区教育局'], ['102', '区体育局']);
    await office.handIn('区教育局/教育自评.xlsx', ['一号路整治']);
    await office.handIn('区体育局/体育自评.xlsx', ['二号路整治']);
    await office.roster(['103', '区教育体育局', '区教育局、区体育局']);
    await office.move('区教育局', '区教育体育局');
    await office.run();

    expect(await office.counting('区教育体育局')).toMatchObject([
      { path: '区体育局/体育自评.xlsx', at: AT },
      { path: '区教育体育局/教育自评.xlsx', at: AT, version: 1 },
    ]);
    await office.move('区体育局/体育自评.xlsx', '区教育体育局/体育自评.xlsx');
    await rm(join(office.share, '区体育局'), { recursive: true });
    await office.run();

    expect(await office.counting('区教育体育局')).toMatchObject([
      { path: '区教育体育局/体育自评.xlsx', at: AT },
      { path: '区教育体育局/教育自评.xlsx', at: AT },
    ]);
    expect(await office.everything()).toHaveLength(3);
    expect(await office.quiet()).toEqual(QUIET);
  });
});

describe('a version that lost rows, of a unit that was merged since', () => {
  it('waits, and counts once finance says so under the number of the unit of both', async () => {
    const office = await anOfficeWith(['101', '区教育局'], ['102', '区体育局']);
    const path = '区体育局/体育自评.xlsx';
    await office.handIn(path, ['一号路', '二号楼', '三号桥', '四季园', '五里河', '六安校']);
    await office.drop(path, await summaryBytes(['一号路', '二号楼']), '2022-04-19T09:00:00+08:00');
    await office.run();
    await office.roster(['101', '区教育局', '区体育局']);
    await office.run();
    const { assessment } = await districtOn(office.home, '2022-04-20');
    const about = assessment.warnings.find(({ id }) => id.startsWith('W19-101-'))?.id ?? '';
    const decided = { kind: 'decided', about, column: '处置', value: '确认', by: '钱', planYear: 2022 } as const;

    expect(about).not.toBe('');
    expect((await answerIn(await office.bytesOf(path)))['计入情况']).toContain('暂不计入');
    await appendEvent(office.home, '区教育局', () => ({ at: '2022-04-20T11:00:00+08:00', event: decided }));
    await checkUnit(office.home, '区教育局');

    expect((await answerIn(await office.bytesOf(path)))['计入情况']).not.toContain('暂不计入');
  });
});

describe('the lower units of one that is renamed', () => {
  it('go with it, however deep their folders lie, and none is missed', async () => {
    const lower = ['201', '区第一中学', '', '', '101'] as const;
    const office = await anOfficeWith(['101', '区教育局'], lower);
    await office.handIn('区教育局/学校/区第一中学/自评.xlsx', ['一号路整治']);
    await office.roster(['101', '区教育体育局'], lower);
    await office.move('区教育局', '区教育体育局');
    const outcomes = await office.run();

    expect(outcomes.map(({ code }) => code)).not.toContain('outage');
    expect(await office.counting('区第一中学')).toMatchObject([
      { path: '区教育体育局/学校/区第一中学/自评.xlsx', at: AT, receipt: 'HZ-2022-201-0001' },
    ]);
    expect(await office.quiet()).toEqual(QUIET);
  });
});

describe('a unit that is split', () => {
  it('leaves each part what was put into its folder, where their rows name it as 别名', async () => {
    const office = await anOfficeWith(['101', '区教育体育局']);
    await office.handIn('区教育体育局/教育.xlsx', ['一号路整治']);
    await office.handIn('区教育体育局/体育.xlsx', ['二号路整治']);
    await office.roster(['101', '区教育局', '区教育体育局'], ['105', '区体育局', '区教育体育局']);
    await office.move('区教育体育局/体育.xlsx', '区体育局/体育.xlsx');
    await office.move('区教育体育局', '区教育局');
    await office.run();

    expect(await office.counting('区教育局')).toMatchObject([{ path: '区教育局/教育.xlsx', at: AT }]);
    expect(await office.counting('区体育局')).toMatchObject([{ path: '区体育局/体育.xlsx', at: AT, version: 1 }]);
    expect(await office.quiet()).toEqual(QUIET);
  });
});

describe('a file put from one unit into another', () => {
  it('counts there from now on', async () => {
    const office = await anOfficeWith(['101', '区教育局'], ['102', '区民政局']);
    await office.handIn('区教育局/自评.xlsx', ['一号路整治']);
    await office.handIn('区民政局/旧.xlsx', ['三号路']);
    await office.move('区教育局/自评.xlsx', '区民政局/自评.xlsx');
    await noteLook(office.home, '2022-04-19T17:30:00+08:00');
    await office.run();
    await office.run();

    expect(await office.counting('区民政局')).toMatchObject([
      { path: '区民政局/旧.xlsx' },
      { path: '区民政局/自评.xlsx', at: '2022-04-19T17:30:00+08:00', version: 1 },
    ]);
    expect(await office.counting('区教育局')).toEqual([]);
  });
});

describe('a lower unit', () => {
  const ROWS: readonly Row[] = [
    ['101', '区教育局'],
    ['201', '区第一中学', '', '', '101'],
  ];

  it('has what lies in its folder inside that of its upper unit', async () => {
    const office = await anOfficeWith(...ROWS);
    await office.handIn('区教育局/学校/区第一中学/自评.xlsx', ['一号路整治']);
    await office.handIn('区教育局/自评.xlsx', ['二号路整治']);

    expect(await office.counting('区第一中学')).toMatchObject([
      { path: '区教育局/学校/区第一中学/自评.xlsx', receipt: 'HZ-2022-201-0001' },
    ]);
    expect(await office.counting('区教育局')).toMatchObject([{ path: '区教育局/自评.xlsx' }]);
  });

  it('gets what lay there before the roster knew it, as handed in then', async () => {
    const office = await anOfficeWith(['101', '区教育局']);
    await office.handIn('区教育局/区第一中学/自评.xlsx', ['一号路整治']);
    await office.roster(...ROWS);
    await office.run();

    expect(await office.counting('区第一中学')).toMatchObject([
      { path: '区教育局/区第一中学/自评.xlsx', at: AT, receipt: 'HZ-2022-101-0001' },
    ]);
    expect(await office.counting('区教育局')).toEqual([]);
    expect(await office.quiet()).toEqual(QUIET);
  });

  it('keeps its moments when its folder is put into its upper unit’s', async () => {
    const office = await anOfficeWith(...ROWS);
    await office.handIn('区第一中学/自评.xlsx', ['一号路整治']);
    await office.handIn('区教育局/别的.xlsx', ['二号路整治']);
    await office.move('区第一中学', '区教育局/区第一中学');
    await office.run();

    expect(await office.counting('区第一中学')).toMatchObject([{ path: '区教育局/区第一中学/自评.xlsx', at: AT }]);
    expect(await office.quiet()).toEqual(QUIET);
  });

  it('is not meant by a folder of its name in a third unit’s', async () => {
    const office = await anOfficeWith(...ROWS, ['102', '区民政局']);
    await office.handIn('区民政局/区第一中学/来函.xlsx', ['一号路整治']);

    expect(await office.counting('区民政局')).toMatchObject([{ path: '区民政局/区第一中学/来函.xlsx' }]);
  });
});

describe('a file in no unit’s folder', () => {
  it.each(['散落.xlsx', '教育局新/自评.xlsx', '教育局新/二级/自评.xlsx'])(
    'counts since it was first seen once it is put where it belongs: %s',
    async (path) => {
      const office = await anOfficeWith(['101', '区教育局']);
      await office.handIn('区教育局/旧.xlsx', ['三号路']);
      await office.handIn(path, ['一号路整治']);
      await office.move(path, '区教育局/自评.xlsx');
      await noteLook(office.home, '2022-04-19T17:30:00+08:00');
      await office.run();
      await office.run();

      expect(await office.counting('区教育局')).toMatchObject([
        { path: '区教育局/旧.xlsx' },
        { path: '区教育局/自评.xlsx', at: AT, version: 1 },
      ]);
      expect(await office.everything()).toHaveLength(3);
    },
  );

  it('is withdrawn when it is deleted, and nothing is said of a folder', async () => {
    const office = await anOfficeWith(['101', '区教育局']);
    await office.handIn('散落.xlsx', ['一号路整治']);
    await rm(join(office.share, '散落.xlsx'));
    await office.run();
    await office.run();

    expect(await office.everything()).toEqual(['财政局: 财政局/单位名录.xlsx']);
    expect(await office.quiet()).toEqual(QUIET);
  });
});

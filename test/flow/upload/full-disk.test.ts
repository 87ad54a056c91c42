import { describe, expect, it } from 'vitest';
import type { Home } from '../../../shared/flow/home.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { statusOfDay } from '../../../shared/flow/publish/status-of-day.ts';
import { currentStanding } from '../../../shared/flow/unit-standing.ts';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import type { WriteOutcome } from '../../../shared/folder/shared-folder.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, rosterBytes, summaryBytes } from '../workbook-bytes.ts';

const FILE = '区教育局/自评.xlsx';
const FULL: WriteOutcome = { kind: 'full', reason: '磁盘空间已满' };

/** An office that has read its roster and holds one more file; on `disk.full` its share takes nothing. */
const anOfficeWithAFile = async () => {
  const office = await anOffice('2022-05-06');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.run();
  await office.drop(FILE, await summaryBytes(['项目一']));
  const disk = { full: true };
  const { folder } = office.home;
  const home: Home = {
    ...office.home,
    folder: {
      ...folder,
      replace: async (stamp, bytes) => (disk.full ? FULL : folder.replace(stamp, bytes)),
      create: async (path, bytes) => (disk.full ? FULL : folder.create(path, bytes)),
      renew: async (stamp, bytes) => (disk.full ? FULL : folder.renew(stamp, bytes)),
    },
  };
  const versions = async () =>
    (await currentStanding(home, '区教育局')).versions.map(({ version, until }) => [version, until]);
  return { office, home, disk, versions };
};

const noticesOf = async (home: Home): Promise<string> => {
  const { sheets } = await statusOfDay(home);
  return sheets.flatMap((sheet) => (sheet.kind === 'overview' ? sheet.notices : [])).join('\n');
};

describe('a disk that is full', () => {
  it('keeps an answer owed, says so, and gets it once there is room, without a second hand-in', async () => {
    const { office, home, disk, versions } = await anOfficeWithAFile();

    const owed = await processUpload(home, { file: FILE, attempt: 0 });
    const notices = await noticesOf(home);
    disk.full = false;
    const paid = await processUpload(home, { file: FILE, attempt: 1 });

    expect(owed).toMatchObject({ code: 'recorded', answered: { where: 'nowhere', pending: '磁盘空间已满' } });
    expect(notices).toContain(`审核结果还没有写进 ${FILE}：磁盘空间已满`);
    expect(paid).toMatchObject({ code: 'unchanged', answered: { where: 'inside', pending: '' } });
    expect(await answerIn(await office.bytesOf(FILE))).toMatchObject({ 结论: '通过', 版本: '第1版' });
    expect(await versions()).toEqual([[1, null]]);
  });

  it('leaves the status sheet for later and the page says why', async () => {
    const { home, disk } = await anOfficeWithAFile();

    const first = await publishStatus(home);
    const notices = await noticesOf(home);
    disk.full = false;
    const second = await publishStatus(home);

    expect(first).toEqual({ code: 'postponed', reason: '磁盘空间已满' });
    expect(notices).toContain('暂时写不进去(磁盘空间已满)');
    expect(second.code).toBe('written');
    expect(await noticesOf(home)).not.toContain('磁盘空间已满');
  });

  it.each(['ledger', 'standings', 'known'] as const)(
    'under the state (%s) sends the message back, and nothing is lost or taken twice when it comes again',
    async (place) => {
      const { office, disk, home, versions } = await anOfficeWithAFile();
      disk.full = false;
      const fail = async (): Promise<never> => {
        throw new Error('database or disk is full');
      };
      const failing: Home = {
        ...home,
        ...(place === 'ledger' && { ledger: { ...home.ledger, append: fail } }),
        ...(place === 'standings' && { standings: { ...home.standings, write: fail } }),
        ...(place === 'known' && { known: { ...home.known, put: fail } }),
      };

      await expect(processUpload(failing, { file: FILE, attempt: 0 })).rejects.toThrow('disk is full');
      const again = await processUpload(home, { file: FILE, attempt: 0 });

      expect(again).toMatchObject({ verdict: 'passed', answered: { where: 'inside' } });
      expect(await versions()).toEqual([[1, null]]);
      expect(await answerIn(await office.bytesOf(FILE))).toMatchObject({ 结论: '通过', 版本: '第1版' });
    },
  );
});

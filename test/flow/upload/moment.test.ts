import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteLook } from '../../../shared/flow/looks.ts';
import { announceChanges } from '../../../shared/flow/publish/announce-changes.ts';
import { rulesInForce } from '../../../shared/flow/rules/rules-in-force.ts';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, answerRows, rosterBytes, summaryBytes, workbookBytes } from '../workbook-bytes.ts';

const PATH = '区教育局/自评.xlsx';
const LOOKED = '2022-04-19T17:30:00+08:00';

/** An office whose share was last looked at on the evening of the 19th; today is the 20th. */
const lookedAt = async (look: string = LOOKED) => {
  const office = await anOffice('2022-04-20');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.run(0);
  const handIn = async (modifiedAt: string, projects: readonly string[] = ['一号路整治'], path = PATH) => {
    await noteLook(office.home, look);
    await office.drop(path, await summaryBytes(projects), modifiedAt);
    await office.run();
  };
  const versions = async () => (await office.home.standings.read('区教育局'))?.versions ?? [];
  return { office, handIn, versions, answer: async () => answerIn(await office.bytesOf(PATH)) };
};

describe('the moment a file counts from', () => {
  it('is its own time where that lies after the last look', async () => {
    const { handIn, versions, answer } = await lookedAt();
    await handIn('2022-04-20T09:00:00+08:00');

    expect(await versions()).toMatchObject([{ at: '2022-04-20T09:00:00+08:00', from: '2022-04-20' }]);
    expect(await answer()).not.toHaveProperty('报送时间说明');
  });

  it('is never before the last look that did not see it, and the answer says so', async () => {
    const { handIn, versions, answer } = await lookedAt();
    await handIn('2022-04-11T09:00:00+08:00');

    expect(await versions()).toMatchObject([{ at: LOOKED, from: '2022-04-19' }]);
    expect(await answer()).toMatchObject({
      报送时间: '2022-04-19 17:30:00',
      报送时间说明:
        '文件自带的修改时间 2022-04-11 09:00:00 更早，但系统在 2022-04-19 17:30:00 查看共享文件夹时还没有这个文件（或还是另一个版本），所以报送时间不早于那次查看。',
    });
  });

  it('is never before the last look that saw another version', async () => {
    const { office, handIn, versions } = await lookedAt('2022-04-01T17:30:00+08:00');
    await handIn('2022-04-11T09:00:00+08:00');
    await noteLook(office.home, LOOKED);
    await office.drop(PATH, await summaryBytes(['一号路整治', '二号路整治']), '2022-04-12T09:00:00+08:00');
    await office.run();

    expect((await versions()).map(({ at }) => at)).toEqual(['2022-04-11T09:00:00+08:00', LOOKED]);
  });

  it('is the day it is saved again, where it was recorded while the clock was months ahead', async () => {
    const { office, versions } = await lookedAt();
    const ahead = { ...office.home, clock: { today: () => '2022-11-01', now: () => '2022-11-01T09:00:00+08:00' } };
    const bytes = await summaryBytes(['一号路整治']);
    await office.drop(PATH, bytes, '2022-11-01T08:00:00+08:00');
    await processUpload(ahead, { file: PATH, attempt: 0 });
    expect(await versions()).toMatchObject([{ from: '2022-11-01' }]);

    await office.run();
    expect(await versions()).toHaveLength(1);
    await office.drop(PATH, bytes, '2022-04-20T10:00:00+08:00');
    await office.run();

    expect(await versions()).toMatchObject([{ until: '2022-04-20' }, { from: '2022-04-20', until: null, version: 2 }]);
  });

  it('is its own time in a folder the looks since then could not look into', async () => {
    const { office, versions } = await lookedAt('2022-04-01T17:30:00+08:00');
    await noteLook(office.home, '2022-04-01T17:30:00+08:00');
    await noteLook(office.home, '2022-04-15T17:30:00+08:00', [
      { file: '区教育局', path: '区教育局', reason: '没有权限' },
    ]);
    await noteLook(office.home, LOOKED, [{ file: '区教育局', path: '区教育局', reason: '没有权限' }]);
    await office.drop(PATH, await summaryBytes(['一号路整治']), '2022-04-12T09:00:00+08:00');
    await office.run();

    expect(await versions()).toMatchObject([{ at: '2022-04-12T09:00:00+08:00' }]);
  });

  it('is what the first look saw, however many looks pass until it is dealt with', async () => {
    const { office, versions } = await lookedAt();
    await noteLook(office.home, LOOKED);
    await office.drop(PATH, await summaryBytes(['一号路整治']), '2022-04-20T09:00:00+08:00');
    const { queue } = office.home;
    const slow = { ...office.home, queue: { ...queue, uploadSeen: async () => {} } };
    await announceChanges(slow);
    await announceChanges(slow);
    await office.run();

    expect(await versions()).toMatchObject([{ at: '2022-04-20T09:00:00+08:00' }]);
  });

  it.each([
    ['1980-01-01T00:00:00+08:00', '不是真实的保存时间'],
    ['1970-01-01T08:00:00+08:00', '不是真实的保存时间'],
    ['2099-01-01T00:00:00+08:00', '晚于收到的时间'],
  ])('is when it was seen where its own time is %s', async (modifiedAt, because) => {
    const { handIn, versions, answer } = await lookedAt();
    await handIn(modifiedAt);

    expect(await versions()).toMatchObject([{ at: '2022-04-20T17:30:00+08:00' }]);
    expect((await answer())['报送时间说明']).toContain(because);
  });

  it('is its own time, however old, where nothing is known', async () => {
    const { handIn, versions } = await lookedAt('');
    await handIn('2022-02-11T09:00:00+08:00');

    expect(await versions()).toMatchObject([{ at: '2022-02-11T09:00:00+08:00' }]);
  });

  it('is its own time where the clock has been put back behind the last look', async () => {
    const { handIn, versions } = await lookedAt('2023-04-19T17:30:00+08:00');
    await handIn('2022-04-11T09:00:00+08:00');

    expect(await versions()).toMatchObject([{ at: '2022-04-11T09:00:00+08:00' }]);
  });

  it('stays when a file that was taken away comes back as it was, and counts again from that day', async () => {
    const { office, handIn, versions } = await lookedAt('2022-04-01T17:30:00+08:00');
    await handIn('2022-04-11T09:00:00+08:00', ['甲'], '区教育局/别的.xlsx');
    await handIn('2022-04-11T09:00:00+08:00');
    const bytes = await office.bytesOf(PATH);
    await rm(join(office.share, PATH));
    await office.run();
    await office.run();
    await office.drop(PATH, bytes, '2022-04-20T11:00:00+08:00');
    await office.run();

    expect((await versions()).filter(({ path }) => path === PATH)).toMatchObject([
      { at: '2022-04-11T09:00:00+08:00', from: '2022-04-11', until: '2022-04-20', version: 1 },
      { at: '2022-04-11T09:00:00+08:00', from: '2022-04-20', until: null, version: 1 },
    ]);
  });

  it('is not before the look that saw another version of it, which nobody had dealt with yet', async () => {
    const { office, versions } = await lookedAt();
    await noteLook(office.home, LOOKED);
    const slow = { ...office.home, queue: { ...office.home.queue, uploadSeen: async () => {} } };
    const lookAt = (hour: string) =>
      announceChanges({ ...slow, clock: { ...slow.clock, now: () => `2022-04-20T${hour}:00+08:00` } });
    await office.drop(PATH, await summaryBytes(['一号路整治']), '2022-04-20T08:30:00+08:00');
    await lookAt('09:00');
    await office.drop(PATH, await summaryBytes(['一号路整治', '二号路整治']), '2022-04-19T18:00:00+08:00');
    await lookAt('10:00');
    await lookAt('11:00');
    await office.run();

    expect(await versions()).toMatchObject([
      { at: '2022-04-20T09:00:00+08:00', setAside: { fileTime: '2022-04-19T18:00:00+08:00', because: 'unseen' } },
    ]);
  });

  it('is what a file is judged by when new rules have it read again, its own time being to come then', async () => {
    const office = await anOffice('2022-04-20');
    await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
    await office.run(0);
    const log = [
      ['工作记录'],
      ['任务编号', '事项', '完成日期', '责任人', '佐证材料'],
      ['O-01', '培训', '2022-04-22', '王', '签到表'],
    ];
    await office.drop(PATH, await workbookBytes({ 记录: log }), '2022-04-25T09:00:00+08:00');
    await office.run();
    const clock = { today: () => '2022-04-26', now: () => '2022-04-26T09:00:00+08:00' };
    const later = { ...office.home, clock, rules: rulesInForce({ ...office.home, clock }) };
    const { content } = (await later.rules.lastRoster()) ?? { content: { units: [] } };
    const units = content.units.map((unit) => ({ ...unit, aliases: [...unit.aliases, '教育局'] }));
    await later.rules.acceptRoster({ file: '名录', at: '2022-04-26T08:00:00+08:00', content: { units } });
    const file = (await later.known.all()).find(({ path }) => path === PATH)?.file ?? '';

    const again = await processUpload(later, { file, attempt: 0 });

    expect(again).toMatchObject({ path: PATH });
    expect(await later.ledger.read('区教育局')).toHaveLength(1);
    expect((await answerRows(await office.bytesOf(PATH))).flat().join()).toContain('在报送日2022-04-20之后');
  });

  it('is no version while a copy still grows, nor while it is empty', async () => {
    const { office, versions } = await lookedAt();
    const whole = await summaryBytes(['一号路整治']);
    await office.drop(PATH, new Uint8Array());
    const empty = await office.run(0);
    await writeFile(join(office.share, PATH), whole.slice(0, whole.length / 2));
    const half = await office.run(0);
    await office.drop(PATH, whole, '2022-04-20T09:00:00+08:00');
    await office.run();

    expect([...empty, ...half].map(({ code }) => code)).toEqual(expect.arrayContaining(['postponed']));
    expect((await versions()).filter(({ path }) => path === PATH)).toMatchObject([{ version: 1, verdict: 'passed' }]);
  });

  it('says what is wrong with a file that stays cut short', async () => {
    const { office, versions } = await lookedAt();
    await office.drop(PATH, (await summaryBytes(['一号路整治'])).slice(0, 900));
    await office.run(8);
    await office.run(8);

    expect(await versions()).toMatchObject([{ verdict: 'unrecognised' }]);
  });
});

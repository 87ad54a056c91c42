import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTroubles } from '../../shared/flow/troubles.ts';
import { rosterBytes, summaryBytes } from '../flow/workbook-bytes.ts';
import { aCloud, type CloudBench } from './cloud-bench.ts';

/** Items as people report them of libraries in use: strange names, missing facts, folders that come and go. */
describe('items of a library in the field', () => {
  let bench: CloudBench;
  let day: { today: string };

  const look = async (minutes = 15) => {
    await bench.announce();
    await bench.pass(minutes);
  };

  beforeEach(async () => {
    day = { today: '2022-04-17' };
    bench = await aCloud(day);
    bench.standIn.drive.now = '2022-04-18T08:00:00Z';
    bench.standIn.drive.upload('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
    await look(5);
    day.today = '2022-04-20';
  });

  afterEach(() => bench.standIn.stop());

  const troubles = async () => (await openTroubles(bench.home)).map(({ text }) => text);

  const handIns = async () =>
    (await bench.home.ledger.read('区教育局')).flatMap(({ at, event }) =>
      event.kind === 'handed-in' ? [`${at.slice(5, 16)} ${event.path}`] : [event.kind],
    );

  it.each(['自评#1.xlsx', '自评 100%.xlsx', "甲+乙&丙'丁;@.xlsx", `${'长'.repeat(120)}.xlsx`])(
    'a file named %s is answered in itself',
    async (name) => {
      const { id } = bench.standIn.drive.upload(`区教育局/${name}`, await summaryBytes(['一号路整治']));
      await look();

      expect(await bench.home.known.get(id)).toMatchObject({ kind: 'handed-in', answer: { where: 'inside' } });
      expect(await troubles()).toEqual([]);
    },
  );

  it('an unreadable file whose name leaves no room for 审核结果 is answered beside under a shorter one', async () => {
    const name = `${'长'.repeat(78)}.xls`;
    const { id } = bench.standIn.drive.upload(`区教育局/${name}`, new TextEncoder().encode('不是工作簿'.repeat(20)));
    await look();
    const known = await bench.home.known.get(id);
    const path = known?.kind === 'handed-in' && known.answer.where === 'beside' ? known.answer.path : '';

    expect(path).toMatch(/长_审核结果\.xlsx$/u);
    expect(new TextEncoder().encode(path.slice(path.indexOf('/') + 1)).length).toBeLessThanOrEqual(255);
    expect(bench.standIn.drive.at(path)).toBeDefined();
    expect(await troubles()).toEqual([]);
  });

  it('an item of which the service tells no moment is named, and read once it does', async () => {
    const { drive } = bench.standIn;
    const item = drive.upload('区教育局/自评.xlsx', await summaryBytes(['一号路整治']));
    const { modified } = item;
    Object.assign(item, { modified: undefined });
    await look(30);
    const told = await troubles();
    Object.assign(item, { modified });
    await look(120);

    expect(told.join('\n')).toContain('连续处理失败');
    expect([await troubles(), await handIns()]).toEqual([[], ['04-18T16:00 区教育局/自评.xlsx']]);
  });

  it('a folder moved out of its unit and back has its files withdrawn and handed in again at their own moment', async () => {
    const { drive } = bench.standIn;
    const item = drive.upload('区教育局/二级/自评.xlsx', await summaryBytes(['一号路整治']));
    await look();
    drive.move(drive.at('区教育局/二级')!, drive.folderAt('区教育局旁'));
    await look(30);
    drive.move(drive.at('区教育局旁/二级')!, drive.at('区教育局')!);
    await look(30);

    const standing = await bench.home.standings.read('区教育局');
    const counting = standing?.versions.filter(({ until }) => until === null) ?? [];
    expect(counting.map(({ file, at }) => [file, at])).toEqual([[item.id, '2022-04-18T16:00:00+08:00']]);
    expect(await troubles()).toEqual([]);
  });

  it('a file named in a folder that is deleted without a word is withdrawn at the night’s comparison', async () => {
    const { drive } = bench.standIn;
    const item = drive.upload('区教育局/自评.xlsx', await summaryBytes(['一号路整治']));
    drive.upload('区教育局/另一张.xlsx', await summaryBytes(['二号路整治']));
    await look();
    drive.items.delete(item.id);
    await look();
    const silent = await handIns();
    await bench.sweep();
    await look();

    expect(silent).not.toContain('withdrawn');
    expect((await handIns()).at(-1)).toBe('withdrawn');
  });
});

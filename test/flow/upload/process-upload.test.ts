import { chmod, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { announceChanges } from '../../../shared/flow/publish/announce-changes.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, rosterBytes, sheetNamesIn, summaryBytes, workbookBytes } from '../workbook-bytes.ts';

const PATH = '区教育局/2021年自评.xlsx';
const DAY = '2022-04-20';

const aReadyOffice = async () => {
  const office = await anOffice(DAY);
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局', '区民政局']));
  await office.run();
  return office;
};

const eventsOf = async ({ home }: Awaited<ReturnType<typeof anOffice>>, unit = '区教育局') =>
  (await home.ledger.read(unit)).map(({ event }) => event.kind);

describe('a file dropped into a unit folder', () => {
  it('is recorded at its own moment and answered in the workbook', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']), '2022-04-18T16:03:00+08:00');

    const [outcome] = await office.run();

    expect(outcome).toMatchObject({
      code: 'recorded',
      verdict: 'passed',
      receipt: 'HZ-2022-101-0001',
      answered: { where: 'inside', pending: '' },
    });
    expect(await sheetNamesIn(await office.bytesOf(PATH))).toEqual(['自评', '审核结果']);
    expect(await answerIn(await office.bytesOf(PATH))).toMatchObject({
      结论: '通过',
      单位: '闵行区教育局',
      报送时间: '2022-04-18 16:03:00',
      版本: '第1版',
      回执编号: 'HZ-2022-101-0001',
    });
  });

  it('keeps its modification time when the answer is written into it', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']), '2022-04-18T16:03:00+08:00');

    await office.run();

    expect((await stat(join(office.share, PATH))).mtime.toISOString()).toBe('2022-04-18T08:03:00.000Z');
  });

  it('is left alone once dealt with, however often the share is looked through', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']));
    await office.run();
    const before = await office.bytesOf(PATH);

    const again = [...(await office.run()), ...(await office.run())];

    expect(again).toEqual([]);
    expect(await office.bytesOf(PATH)).toEqual(before);
    expect(await eventsOf(office)).toEqual(['handed-in']);
  });

  it('counts as handed in today when its clock runs ahead', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']), '2026-11-24T09:00:00+08:00');

    await office.run();

    expect((await office.home.ledger.read('区教育局'))[0]).toMatchObject({ day: DAY });
  });

  it('is a second version when the department changes it', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']), '2022-04-18T16:03:00+08:00');
    await office.run();
    await office.drop(PATH, await summaryBytes(['一号路整治', '二号路整治']), '2022-04-19T09:00:00+08:00');

    await office.run();

    expect(await answerIn(await office.bytesOf(PATH))).toMatchObject({
      版本: '第2版',
      报送时间: '2022-04-19 09:00:00',
      回执编号: 'HZ-2022-101-0002',
    });
  });

  it('is no new hand-in when it is saved again without a change, and gets its lost answer back', async () => {
    const office = await aReadyOffice();
    const original = await summaryBytes(['一号路整治']);
    await office.drop(PATH, original, '2022-04-18T16:03:00+08:00');
    await office.run();
    await office.drop(PATH, original, '2022-04-20T09:00:00+08:00');

    const [outcome] = await office.run();

    expect(outcome).toMatchObject({ code: 'unchanged', receipt: 'HZ-2022-101-0001' });
    expect(await eventsOf(office)).toEqual(['handed-in']);
    expect(await answerIn(await office.bytesOf(PATH))).toMatchObject({ 报送时间: '2022-04-18 16:03:00' });
  });

  it('is withdrawn when it leaves', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']));
    await office.drop('区教育局/别的.xlsx', await summaryBytes(['三号路']));
    await office.run();
    await rm(join(office.share, PATH));

    await office.run();

    expect(await eventsOf(office)).toEqual(['handed-in', 'handed-in', 'withdrawn']);
  });

  it('is not withdrawn when the whole folder is missing', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']));
    await office.run();
    await rename(join(office.share, '区教育局'), join(office.share, '..', 'weg'));

    const outcomes = await office.run();

    expect(outcomes.map(({ code }) => code)).toEqual(['outage']);
    expect(await eventsOf(office)).toEqual(['handed-in']);
    expect(await office.home.notes.list('trouble/')).toHaveLength(1);
  });

  it('is not told as missing any longer from the first look on that sees its folder again', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']));
    await office.drop('区教育局/下面/别的.xlsx', await summaryBytes(['三号路']));
    await office.run();
    const [place, away] = [join(office.share, '区教育局'), join(office.share, '..', 'weg')];
    await rename(place, away);
    await office.run();
    expect((await openTroubles(office.home)).map(({ about }) => about)).toEqual(['folder/区教育局']);
    await rename(away, place);
    // A file of it may have its turn before the look.
    await processUpload(office.home, { file: PATH, attempt: 0 });

    expect(await announceChanges(office.home)).toMatchObject({ returned: ['区教育局'] });

    expect(await openTroubles(office.home)).toEqual([]);
    expect(await announceChanges(office.home)).toMatchObject({ returned: [] });
  });

  it('keeps moment and receipt when it is renamed', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']), '2022-04-18T16:03:00+08:00');
    await office.run();
    await rename(join(office.share, PATH), join(office.share, '区教育局/改名.xlsx'));

    await office.run();

    expect(await eventsOf(office)).toEqual(['handed-in', 'moved']);
    const standing = await office.home.standings.read('区教育局');
    expect(standing?.versions.filter(({ until }) => until === null)).toMatchObject([
      { path: '区教育局/改名.xlsx', at: '2022-04-18T16:03:00+08:00', receipt: 'HZ-2022-101-0001' },
    ]);
  });

  it('counts as nothing in 自检 and gets the same answer', async () => {
    const office = await aReadyOffice();
    await office.drop('区教育局/自检/试.xlsx', await summaryBytes(['一号路整治']));

    await office.run();

    expect((await office.home.standings.read('区教育局'))?.versions).toMatchObject([{ dryRun: true }]);
    expect(await sheetNamesIn(await office.bytesOf('区教育局/自检/试.xlsx'))).toContain('审核结果');
  });
});

describe('a file that cannot be touched', () => {
  it('is answered beside it while somebody has it open, and inside once it is closed', async () => {
    const office = await aReadyOffice();
    await office.drop(PATH, await summaryBytes(['一号路整治']));
    const lock = join(office.share, '区教育局/~$2021年自评.xlsx');
    await writeFile(lock, '');

    const [open] = await office.run();
    const beside = await answerIn(await office.bytesOf('区教育局/2021年自评_审核结果.xlsx'));
    await rm(lock);
    await office.run(3600);

    expect(open).toMatchObject({ code: 'recorded', answered: { where: 'beside', pending: '文件正被打开' } });
    expect(beside['另存原因']).toContain('文件正被打开');
    expect(await sheetNamesIn(await office.bytesOf(PATH))).toContain('审核结果');
    expect(await readdir(join(office.share, '区教育局'))).toEqual(['2021年自评.xlsx']);
    expect(await eventsOf(office)).toEqual(['handed-in']);
  });

  it('is answered beside it when it is read-only, and the file stays as it was', async () => {
    const office = await aReadyOffice();
    const bytes = await summaryBytes(['一号路整治']);
    await office.drop(PATH, bytes);
    await chmod(join(office.share, PATH), 0o444);

    const [outcome] = await office.run();

    expect(outcome).toMatchObject({ answered: { where: 'beside' } });
    expect([...(await office.bytesOf(PATH))]).toEqual([...bytes]);
  });

  it.each([
    ['空的.xlsx', new Uint8Array()],
    ['截断.xlsx', Uint8Array.from([80, 75, 3, 4, 20, 0, 0, 0])],
    ['文字.xlsx', new TextEncoder().encode('项目编码,项目名称\n1,一号路\n')],
    ['说明.docx', new TextEncoder().encode('说明')],
  ])('is answered beside it when it is no workbook: %s', async (name, bytes) => {
    const office = await aReadyOffice();
    await office.drop(`区教育局/${name}`, bytes);

    const outcomes = await office.run(30);

    const last = outcomes.at(-1);
    expect(last).toMatchObject({ code: 'recorded', verdict: 'unrecognised', answered: { where: 'beside' } });
    const stem = name.replace(/\.\w+$/u, '');
    expect((await answerIn(await office.bytesOf(`区教育局/${stem}_审核结果.xlsx`)))['结论']).toBe('无法识别');
    expect(await office.run()).toEqual([]);
  });

  it('gives two files of one name and different kinds an answer each', async () => {
    const office = await aReadyOffice();
    for (const name of ['表.xls', '表.csv'])
      await office.drop(`区教育局/${name}`, new TextEncoder().encode(`${name}内容`));

    await office.run(30);

    expect(
      (await readdir(join(office.share, '区教育局'))).filter((name) => name.endsWith('_审核结果.xlsx')),
    ).toHaveLength(2);
  });

  it('waits for a package whose end has not arrived yet', async () => {
    const office = await aReadyOffice();
    const bytes = await summaryBytes(['一号路整治']);
    await office.drop(PATH, bytes.slice(0, bytes.length / 2), new Date(Date.now() + 60_000).toISOString());

    const half = await office.run(0);
    await office.drop(PATH, bytes);
    const whole = await office.run();

    expect(half.map(({ code }) => code)).toEqual(['postponed']);
    expect(whole.at(-1)).toMatchObject({ code: 'recorded', verdict: 'passed' });
    expect(await eventsOf(office)).toEqual(['handed-in']);
  });
});

describe('names a Mac wrote in pieces', () => {
  it('are the same unit, are answered where they lie, and are no outage when a file leaves', async () => {
    const office = await anOffice(DAY);
    const folder = 'Université';
    await office.drop('财政局/单位名录.xlsx', await rosterBytes([folder]));
    await office.run();
    const pieces = folder.normalize('NFD');
    await office.drop(`${pieces}/自评.xlsx`, await summaryBytes(['一号路']));
    await office.drop(`${pieces}/说明.txt`, new TextEncoder().encode('说明'));

    const outcomes = await office.run(30);
    await rm(join(office.share, pieces, '自评.xlsx'));
    const after = await office.run();

    expect(outcomes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'recorded', verdict: 'passed', path: `${folder}/自评.xlsx` }),
      ]),
    );
    expect((await readdir(office.share)).sort()).toEqual(['财政局', pieces].sort());
    expect(after.at(-1)).toMatchObject({ code: 'withdrawn' });
  });
});

describe('what is no hand-in', () => {
  it('is passed over: lock files, temporary files, hidden files', async () => {
    const office = await aReadyOffice();
    for (const name of ['~$自评.xlsx', 'x.tmp', '.DS_Store', '.hidden/自评.xlsx']) {
      await office.drop(`区教育局/${name}`, new Uint8Array([1]));
    }

    expect(await office.run()).toEqual([]);
    expect(await eventsOf(office)).toEqual([]);
  });
});

describe('rules that change', () => {
  it('answers files of a folder the roster does not know, and reads them again once it does', async () => {
    const office = await aReadyOffice();
    await office.drop('区体育局/自评.xlsx', await summaryBytes(['跑道']), '2022-04-18T16:03:00+08:00');
    const [unknown] = await office.run();
    await office.drop(
      '财政局/单位名录.xlsx',
      await rosterBytes(['区教育局', '区民政局', '区体育局']),
      '2022-04-20T11:00:00+08:00',
    );

    await office.run();

    const versions = (await office.home.standings.read('区体育局'))?.versions.filter(({ until }) => until === null);
    expect(unknown).toMatchObject({ code: 'recorded', verdict: 'returned' });
    expect(versions).toMatchObject([{ verdict: 'passed', at: '2022-04-18T16:03:00+08:00', version: 1 }]);
  });

  it('keeps the last good roster when a broken one is dropped, and tells the finance office', async () => {
    const office = await aReadyOffice();
    await office.drop(
      '财政局/单位名录.xlsx',
      await workbookBytes({
        单位名录: [
          ['单位编码', '单位名称', '单位类别'],
          ['101', '区教育局', '什么类别'],
        ],
      }),
      '2022-04-20T11:00:00+08:00',
    );

    const [outcome] = await office.run();

    expect(outcome).toMatchObject({ code: 'recorded', verdict: 'returned', answered: { where: 'inside' } });
    expect((await office.home.rules.current()).roster.units).toHaveLength(3);
    expect((await office.home.notes.list('trouble/rules/roster')).map(({ value }) => value).join()).toContain(
      '没有生效',
    );
  });
});

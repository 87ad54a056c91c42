import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, rosterBytes, summaryBytes, workbookBytes } from '../workbook-bytes.ts';

const DAY = '2022-04-20';
const text = (content: string) => new TextEncoder().encode(content);

const aReadyOffice = async () => {
  const office = await anOffice(DAY);
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
  await office.run();
  const names = async () => (await readdir(join(office.share, '区教育局'))).sort();
  const counting = async () =>
    (await office.home.standings.read('区教育局'))?.versions
      .filter(({ until, forms }) => until === null && forms.length > 0)
      .map(({ path }) => path);
  return { ...office, names, counting };
};

describe('an answer beside a file', () => {
  it('never overwrites a department’s own accepted workbook of that very name', async () => {
    const office = await aReadyOffice();
    await office.drop('区教育局/表_审核结果.xlsx', await summaryBytes(['一号路整治']));
    await office.run();
    const accepted = await office.bytesOf('区教育局/表_审核结果.xlsx');

    await office.drop('区教育局/表.xls', text('不是表'));
    await office.run(30);

    expect(await office.bytesOf('区教育局/表_审核结果.xlsx')).toEqual(accepted);
    expect((await answerIn(await office.bytesOf('区教育局/表.xls_审核结果.xlsx')))['结论']).toBe('无法识别');
    expect(await office.counting()).toEqual(['区教育局/表_审核结果.xlsx']);
  });

  it('stays once a department has saved its form over it, also when the file it answered leaves', async () => {
    const office = await aReadyOffice();
    await office.drop('区教育局/表.xls', text('不是表'));
    await office.run(30);
    await office.drop('区教育局/表_审核结果.xlsx', await summaryBytes(['一号路整治']));
    await office.run();
    await rm(join(office.share, '区教育局/表.xls'));

    await office.run(30);

    expect(await office.names()).toEqual(['表_审核结果.xlsx']);
    expect(await office.counting()).toEqual(['区教育局/表_审核结果.xlsx']);
  });

  it('moves to another name once a department has saved its form over it', async () => {
    const office = await aReadyOffice();
    await office.drop('区教育局/表.xls', text('不是表'));
    await office.run(30);
    await office.drop('区教育局/表_审核结果.xlsx', await summaryBytes(['一号路整治']));
    await office.drop('区教育局/表.xls', text('还不是表'));

    await office.run(30);

    expect(await office.names()).toEqual(['表.xls', '表.xls_审核结果.xlsx', '表_审核结果.xlsx']);
    expect(await office.counting()).toEqual(['区教育局/表_审核结果.xlsx']);
  });

  it('has a name of its own for each of three files whose names would collide', async () => {
    const office = await aReadyOffice();
    for (const name of ['表', '表.xls', '表.csv', '表.xls.csv'])
      await office.drop(`区教育局/${name}`, text(`${name}的内容`));

    await office.run(30);
    await office.run(30);

    const answers = (await office.names()).filter((name) => name.includes('_审核结果'));
    const receipts = await Promise.all(
      answers.map(async (name) => (await answerIn(await office.bytesOf(`区教育局/${name}`)))['回执编号']),
    );
    expect(new Set(receipts).size).toBe(4);
  });

  it('has a name of its own also where such files are dealt with side by side', async () => {
    const office = await aReadyOffice();
    const names = ['表', '表.xls', '表.csv', '表.xls.csv', '表.et', '表.ini'];
    for (const name of names) await office.drop(`区教育局/${name}`, text(`${name}的内容`));

    await Promise.all(names.map((name) => processUpload(office.home, { file: `区教育局/${name}`, attempt: 9 })));
    await office.run(30);

    const answers = (await office.names()).filter((name) => name.includes('_审核结果'));
    const receipts = await Promise.all(
      answers.map(async (name) => (await answerIn(await office.bytesOf(`区教育局/${name}`)))['回执编号']),
    );
    expect(new Set(receipts).size).toBe(names.length);
  });

  it('is found again by what it holds where the state does not know it', async () => {
    const office = await aReadyOffice();
    await office.drop('区教育局/表.xls', text('不是表'));
    await office.run(30);
    const stamp = await office.home.folder.find('区教育局/表_审核结果.xlsx');
    await office.home.known.remove(stamp?.file ?? '');
    await office.drop('区教育局/表.xls', text('还不是表'));

    await office.run(30);

    expect(await office.names()).toEqual(['表.xls', '表_审核结果.xlsx']);
    expect(await answerIn(await office.bytesOf('区教育局/表_审核结果.xlsx'))).toMatchObject({ 版本: '第2版' });
  });

  it('is no hand-in when somebody copies it', async () => {
    const office = await aReadyOffice();
    await office.drop('区教育局/表.xls', text('不是表'));
    await office.run(30);
    await office.drop('区教育局/表_审核结果 - 副本.xlsx', await office.bytesOf('区教育局/表_审核结果.xlsx'));

    const outcomes = await office.run(30);

    expect(outcomes.map(({ code }) => code)).toEqual(['ignored']);
    expect(await office.names()).toEqual(['表.xls', '表_审核结果 - 副本.xlsx', '表_审核结果.xlsx']);
  });

  it.each([
    ['under another name', '改名.xls', ['改名.xls', '改名_审核结果.xlsx']],
    ['that fits the same answer', '表.et', ['表.et', '表_审核结果.xlsx']],
    ['in a folder of its own', '附表/表.xls', ['附表']],
  ])('goes along when its file is renamed: %s', async (_, to, left) => {
    const office = await aReadyOffice();
    await office.drop('区教育局/表.xls', text('不是表'));
    await office.run(30);
    await mkdir(join(office.share, '区教育局', to, '..'), { recursive: true });
    await rename(join(office.share, '区教育局/表.xls'), join(office.share, '区教育局', to));

    const outcomes = [...(await office.run(30)), ...(await office.run(30))];

    const answer = `区教育局/${to.replace(/\.[a-z]+$/u, '')}_审核结果.xlsx`;
    expect(await office.names()).toEqual(left);
    expect(await answerIn(await office.bytesOf(answer))).toMatchObject({ 版本: '第1版' });
    expect(outcomes.map(({ code }) => code)).not.toContain('withdrawn');
  });

  it('is no hand-in that is withdrawn when it is taken away', async () => {
    const office = await aReadyOffice();
    await office.drop('区教育局/表.xls', text('不是表'));
    await office.run(30);
    await rm(join(office.share, '区教育局/表_审核结果.xlsx'));

    const outcomes = await office.run(30);

    expect(outcomes.map(({ code }) => code)).toEqual(['postponed', 'ignored']);
  });

  it.each([80, 82, 83])('is written for a name of %i Chinese signs', async (signs) => {
    const office = await aReadyOffice();
    const name = `${'长'.repeat(signs)}.xls`;
    await office.drop(`区教育局/${name}`, text('不是表'));

    const outcomes = await office.run(30);

    const answer = (await office.names()).find((one) => one.endsWith('_审核结果.xlsx')) ?? '';
    expect(outcomes.at(-1)).toMatchObject({ code: 'recorded', answered: { where: 'beside', pending: '' } });
    expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(255);
    expect((await answerIn(await office.bytesOf(`区教育局/${answer}`)))['结论']).toBe('无法识别');
    expect(await office.run(30)).toEqual([]);
  });

  it('keeps two names apart that differ only where they had to be cut', async () => {
    const office = await aReadyOffice();
    for (const end of ['甲', '乙']) await office.drop(`区教育局/${'长'.repeat(80)}${end}.xls`, text(`${end}的内容`));

    await office.run(30);

    expect((await office.names()).filter((name) => name.includes('_审核结果'))).toHaveLength(2);
  });

  it('goes beside with a word where a folder bears its name', async () => {
    const office = await aReadyOffice();
    await office.drop('区教育局/表_审核结果.xlsx/里面.xlsx', await summaryBytes(['一号路整治']));
    await office.drop('区教育局/表.xls', text('不是表'));

    const outcomes = await office.run(30);

    expect(outcomes.find(({ path }) => path === '区教育局/表.xls')).toMatchObject({ code: 'recorded' });
    expect(await readFile(join(office.share, '区教育局/表.xls'), 'utf8')).toBe('不是表');
  });
});

describe('names that are no hand-ins', () => {
  it.each([
    '~$表.xlsx',
    '~表.xlsx',
    '.表.xlsx',
    '表.xlsx.tmp',
    '表.xlsx.crdownload',
    '表.xlsx.part',
    ...['opdownload', 'filepart', 'xltd', 'td', '!ut', 'bc!', '!qB', 'aria2'].map((ending) => `表.xlsx.${ending}`),
    '表.xlsx.download',
    '表.xlsx.sb-1a2b3c4d-Xy12Zw',
    '表.xlsx.sb-1a2b3c-Xyz',
    '表.xlsx~',
    '表.bak',
    '表 的备份.xlk',
    '表.xlsx - 快捷方式.lnk',
    '5E3C2A10',
    'Thumbs.db',
    'desktop.ini',
    'ehthumbs.db',
    ...['#recycle', '@Recycle', '#snapshot', 'Network Trash Folder', 'FOUND.000'].map((folder) => `${folder}/表.xlsx`),
    ...['$RECYCLE.BIN', 'RECYCLER', 'Recycled'].map((folder) => `${folder}/S-1-5/表.xlsx`),
    '@tmp/表.xlsx',
    '@eaDir/表.xlsx/SYNOINDEX',
    'System Volume Information/表.xlsx',
    '__MACOSX/表.xlsx',
    'lost+found/表.xlsx',
  ])('%s is neither answered nor counted', async (name) => {
    const office = await aReadyOffice();
    await office.drop(`区教育局/${name}`, await summaryBytes(['一号路整治']));

    const outcomes = await office.run(30);

    expect(outcomes.filter(({ code }) => code !== 'ignored')).toEqual([]);
    expect((await office.home.ledger.read('区教育局')).length).toBe(0);
  });

  it('but a unit folder of eight digits is a folder like any other', async () => {
    const office = await aReadyOffice();
    await office.drop('10520101/表.xlsx', await workbookBytes({ 表: [['随便']] }));

    expect((await office.run(30)).map(({ code }) => code)).toContain('recorded');
  });
});

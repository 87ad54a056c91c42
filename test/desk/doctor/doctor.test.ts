import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Diagnosis, diagnosisText } from '../../../shared/desk/doctor/diagnosis.ts';
import { examineFolders } from '../../../shared/desk/doctor/examine-folders.ts';
import { examineMail } from '../../../shared/desk/doctor/examine-mail.ts';
import { examineRules } from '../../../shared/desk/doctor/examine-rules.ts';
import { examineSettings } from '../../../shared/desk/doctor/examine-settings.ts';
import { productVersion } from '../../../shared/desk/doctor/product-version.ts';
import { announceChanges } from '../../../shared/flow/publish/announce-changes.ts';
import { officeSettings } from '../../../shared/outside/office/office-settings.ts';
import { readSettings } from '../../../shared/outside/read-settings.ts';
import { anOffice } from '../../flow/office-bench.ts';
import { summaryBytes } from '../../flow/workbook-bytes.ts';
import { anSmtpServer } from '../../outside/mail/mail-bench.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const about = (found: readonly Diagnosis[], what: string) => found.find((one) => one.about === what);
const settings = (more: Record<string, string> = {}) => readSettings(officeSettings, more);

describe('the doctor', () => {
  it('finds nothing where all is well, and leaves nothing behind', async () => {
    const root = await temporaryFolder();
    const [share, data] = [join(root, 'share'), join(root, 'data')];
    mkdirSync(join(share, '财政局'), { recursive: true });
    mkdirSync(data);
    writeFileSync(join(share, '财政局', '绩效管理状态表.xlsx'), 'x');

    const found = await examineFolders({ share, data, isDefaultShare: false });

    expect(found.map(({ state }) => state)).toEqual(found.map(() => 'well'));
    expect([...readdirSync(share), ...readdirSync(data)]).toEqual(['财政局']);
  });

  it('names a setting that nobody reads, as after a slip of the pen', () => {
    const [mistyped] = examineSettings({
      BUDGET_SENTINEL_SMPT_HOST: 'mail.example.gov.cn',
      BUDGET_SENTINEL_SHARE: 'D:',
    });

    expect(mistyped).toMatchObject({
      state: 'doubtful',
      says: '没有名为 BUDGET_SENTINEL_SMPT_HOST 的设置，它不起作用',
      remedy: expect.stringContaining('BUDGET_SENTINEL_SMTP_HOST'),
    });
    // What starts the program sets it, and nobody else.
    expect(mistyped?.remedy).toMatch(/、BUDGET_SENTINEL_CLOUD。$/u);
    const ours = { BUDGET_SENTINEL_OFFICE: 'a', BUDGET_SENTINEL_STARTED_BY: 'sh', PATH: 'b' };
    expect(examineSettings(ours)).toMatchObject([{ state: 'well' }]);
  });

  it('names a share that is not there and says what to do', async () => {
    const root = await temporaryFolder();
    const found = await examineFolders({ share: join(root, '没有'), data: root, isDefaultShare: false });

    expect(about(found, '共享文件夹')).toMatchObject({ state: 'ill' });
    expect(diagnosisText(about(found, '共享文件夹')!)).toContain('→ 请核对 --share 的路径');
    expect(existsSync(join(root, '没有'))).toBe(false);
  });

  it('says of an emptied share what to do, also where it was emptied on purpose', async () => {
    const office = await anOffice('2022-05-09');
    await office.drop('区教育局/自评.xlsx', await summaryBytes(['校舍维修']));
    await office.run();
    const places = {
      BUDGET_SENTINEL_SHARE: office.share,
      BUDGET_SENTINEL_DATA: join(office.share, '..', 'data'),
    };
    const before = about(await examineRules(settings(places)), '共享文件夹');
    rmSync(join(office.share, '区教育局'), { recursive: true });
    await announceChanges(office.home);

    const found = await examineRules(settings(places));

    expect(before).toBeUndefined();
    expect(about(found, '共享文件夹')).toMatchObject({
      state: 'ill',
      says: expect.stringContaining('是空的'),
      remedy: expect.stringMatching(/请检查网络.*新建文件夹“财政局”/u),
    });
    expect(about(found, '运行中的问题')).toBeUndefined();
  });

  it('sees that somebody has the status sheet open', async () => {
    const share = await temporaryFolder();
    mkdirSync(join(share, '财政局'));
    for (const name of ['绩效管理状态表.xlsx', '~$绩效管理状态表.xlsx'])
      writeFileSync(join(share, '财政局', name), 'x');
    await utimes(join(share, '财政局', '绩效管理状态表.xlsx'), 1, 1);

    const found = await examineFolders({ share, data: await temporaryFolder(), isDefaultShare: false });

    expect(about(found, '状态表')).toMatchObject({
      state: 'doubtful',
      remedy: expect.stringContaining('~$绩效管理状态表'),
    });
  });

  it('lets a lock file of weeks ago be, as the writing of the sheet does', async () => {
    const share = await temporaryFolder();
    mkdirSync(join(share, '财政局'));
    for (const name of ['绩效管理状态表.xlsx', '~$绩效管理状态表.xlsx'])
      writeFileSync(join(share, '财政局', name), 'x');
    await utimes(join(share, '财政局', '~$绩效管理状态表.xlsx'), 1, 1);

    const found = await examineFolders({ share, data: await temporaryFolder(), isDefaultShare: false });

    expect(about(found, '状态表')).toMatchObject({ state: 'well' });
  });

  it('says that mail goes nowhere and that its links lead to this machine', async () => {
    const found = await examineMail(settings());

    expect(found.map(({ about: what, state }) => [what, state])).toEqual([
      ['发信', 'doubtful'],
      ['邮件里的页面链接', 'doubtful'],
      ['邮件里的文件夹链接', 'doubtful'],
    ]);
    expect(about(found, '邮件里的页面链接')?.remedy).toContain('BUDGET_SENTINEL_PAGE');
    expect(about(found, '邮件里的文件夹链接')?.remedy).toContain('BUDGET_SENTINEL_SHARE_URL');
  });

  it('asks group robots without posting anything, and tells one that is gone by its place', async () => {
    const asked: string[] = [];
    const groups = createServer((request, response) => {
      request.on('data', (bytes: Buffer) => asked.push(bytes.toString()));
      request.on('end', () => {
        const gone = request.url?.includes('gone') === true;
        response.end(JSON.stringify({ errcode: gone ? 93_000 : 40_008, errmsg: 'x' }));
      });
    });
    await new Promise<void>((done) => groups.listen(0, '127.0.0.1', done));
    const { port } = groups.address() as AddressInfo;
    const at = (key: string) => `http://127.0.0.1:${port}/cgi-bin/webhook/send?key=${key}`;

    const found = await examineMail(
      settings({ BUDGET_SENTINEL_ROBOTS: `${at('here')} ${at('gone')} http://127.0.0.1:9/` }),
    );
    groups.close();

    expect(asked).toEqual(['{}', '{}']);
    expect(about(found, '群机器人(第 1 个)')).toMatchObject({ state: 'well', says: '127.0.0.1 有应答' });
    expect(about(found, '群机器人(第 2 个)')).toMatchObject({ state: 'ill', says: expect.stringContaining('不存在') });
    expect(about(found, '群机器人(第 3 个)')).toMatchObject({
      state: 'ill',
      says: expect.stringContaining('连接不上'),
    });
    expect(JSON.stringify(found)).not.toContain('key=');
  });

  it('knows which release runs', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));

    expect(productVersion()).toBe(version);
  });

  it('asks the mail server, and says why it does not answer', async () => {
    const { settings: smtp } = await anSmtpServer({});
    const set = {
      BUDGET_SENTINEL_SMTP_HOST: smtp.host,
      BUDGET_SENTINEL_PAGE: 'http://jixiao.example.gov.cn:7071',
      BUDGET_SENTINEL_SHARE_URL: '\\\\server\\share',
    };
    const answered = await examineMail(settings({ ...set, BUDGET_SENTINEL_SMTP_PORT: String(smtp.port) }));
    const silent = await examineMail(settings({ ...set, BUDGET_SENTINEL_SMTP_PORT: '1' }));

    expect(answered.map(({ state }) => state)).toEqual(['well', 'well', 'well']);
    expect(about(silent, '发信')).toMatchObject({ state: 'ill', says: expect.stringContaining('不能用') });
  });
});

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { sqliteLedger } from '../../../shared/outside/sqlite/sqlite-ledger.ts';
import { rosterBytes, summaryBytes } from '../../flow/workbook-bytes.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { ROOT, runOffice, START } from './run-office.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const drop = (share: string, path: string, bytes: Uint8Array): void => {
  mkdirSync(join(share, path, '..'), { recursive: true });
  writeFileSync(join(share, path), bytes);
};

/** `npm start`, until the test ends. */
const started = (argv: readonly string[], cwd = ROOT) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', START, ...argv], { cwd });
  const heard = { out: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.out += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  const says = async (text: string): Promise<void> => {
    while (!heard.out.includes(text)) {
      if (child.exitCode !== null) throw new Error(heard.out);
      await pause(20);
    }
  };
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    return ended;
  };
  const interrupt = async (): Promise<number | null> => {
    child.kill('SIGINT');
    return ended;
  };
  return { says, stop, interrupt, heard, ended };
};

/** `npm start` over a share, until the test ends. */
const aWatchedShare = async (units: readonly string[], lyingThere: Readonly<Record<string, Uint8Array>> = {}) => {
  const base = temporaryFolder();
  const [share, data] = [join(base, 'share'), join(base, 'data')];
  for (const [path, bytes] of Object.entries(lyingThere)) drop(share, path, bytes);
  drop(share, '财政局/单位名录.xlsx', await rosterBytes(units));
  const port = await freePort();
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const office = started(['--share', share, '--data', data, '--port', String(port)]);
  return { ...office, share, data, get, health: () => get('/api/health') };
};

/** What a unit's ledger says was handed in. */
const handedIn = async (data: string, unit: string): Promise<readonly string[]> => {
  const entries = await sqliteLedger(openState(join(data, 'state.sqlite'))).read(unit);
  return entries.flatMap(({ event }) => (event.kind === 'handed-in' ? [event.path] : []));
};

describe('watching a share', () => {
  it('answers the page all the while a list of 10,000 rows is read, and another unit’s file behind it', async () => {
    const office = await aWatchedShare(['区教育局', '区民政局']);
    const many = await summaryBytes(Array.from({ length: 10_000 }, (_, index) => `项目${index + 1}`));
    await office.says('状态表已更新');

    drop(office.share, '区教育局/大表.xlsx', many);
    drop(office.share, '区民政局/小表.xlsx', await summaryBytes(['敬老院']));
    const waits: number[] = [];
    const answered = Promise.all([office.says('区教育局/大表.xlsx'), office.says('区民政局/小表.xlsx')]);
    let isOver = false;
    void answered.then(() => {
      isOver = true;
    });
    while (!isOver) {
      const began = performance.now();
      expect((await office.health()).status).toBe(200);
      waits.push(performance.now() - began);
      await pause(10);
    }
    // Held up by the reading it would have been asked a handful of times.
    expect(waits.length).toBeGreaterThan(30);

    // What is heavy to say is said beside what is light.
    const said: string[] = [];
    const status = office.get('/api/status').then(async (reply) => {
      said.push('status');
      return [reply.status, (await reply.text()).includes('区民政局')];
    });
    await office.health();
    said.push('health');
    expect(await status).toEqual([200, true]);
    expect(said).toEqual(['health', 'status']);
    expect((await office.get('/')).status).toBe(200);
    expect((await office.get('/?asOf=9999-01-01')).status).toBe(400);
    expect(await office.stop()).toBe(0);
  });

  it('answers what is dropped while what lay there at the start is still worked off', async () => {
    const half = (await summaryBytes(['校舍维修'])).slice(0, 3000);
    const lying = { '区教育局/在复制.xlsx': half, '区教育局/早.xlsx': await summaryBytes(['操场翻新']) };
    const office = await aWatchedShare(['区教育局', '区民政局'], lying);
    const { share } = office;
    // A file that goes on growing is waited for: until it is whole, the start is not over.
    let isWhole = false;
    const growing = (async () => {
      for (let length = 1000; !isWhole; length = 1000 + ((length + 1) % 1000)) {
        drop(share, '区教育局/在复制.xlsx', half.slice(0, length));
        await pause(300);
      }
    })();
    // The first look is over then: it does not find what comes now.
    await office.says('区教育局/早.xlsx');
    drop(share, '区民政局/单个.xlsx', await summaryBytes(['敬老院']));

    await office.says('区民政局/单个.xlsx');
    const isStartOver = office.heard.out.includes('状态表已更新');
    isWhole = true;
    await growing;
    drop(share, '区教育局/在复制.xlsx', await summaryBytes(['校舍维修']));

    expect(isStartOver).toBe(false);
    await office.says('区教育局/在复制.xlsx');
    await office.says('状态表已更新');
    expect(await office.stop()).toBe(0);
  }, 240_000);

  it('ends in order at Ctrl-C while it begins, and what lay there has its answers after the next run', async () => {
    const units = ['区教育局', '区民政局'];
    const lying = Object.fromEntries(
      await Promise.all(units.map(async (unit) => [`${unit}/自评.xlsx`, await summaryBytes([unit])] as const)),
    );
    const office = await aWatchedShare(units, lying);
    await office.says('正在看管');

    expect(await office.interrupt()).toBe(0);

    expect(office.heard.out).toContain('已结束。');
    const { code } = await runOffice(['--once', '--share', office.share, '--data', office.data]);
    expect(code).toBe(0);
    for (const unit of units) expect(await handedIn(office.data, unit)).toEqual([`${unit}/自评.xlsx`]);
    expect(
      readdirSync(office.share, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tmp$/u.test(path)),
    ).toEqual([]);
  });

  it('makes no sample office in the default share where that is empty and a state says it was not, and goes on once it is back', async () => {
    const base = temporaryFolder();
    const share = join(base, '.office', 'share');
    drop(share, '财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
    drop(share, '区教育局/自评.xlsx', await summaryBytes(['校舍维修']));
    await started(['--once'], base).ended;
    renameSync(share, `${share}-away`);
    mkdirSync(share);

    const office = started(['--port', String(await freePort())], base);
    await office.says('是空的');

    expect(office.heard.out).not.toContain('示例办公室');
    expect(readdirSync(share)).toEqual([]);
    rmdirSync(share);
    renameSync(`${share}-away`, share);
    await office.says('恢复  共享文件夹又能查看了');
    expect(await office.stop()).toBe(0);
    expect(office.heard.out).not.toContain('缺失');
    expect(await handedIn(join(base, '.office'), '区教育局')).toEqual(['区教育局/自评.xlsx']);
  });

  it('is backed up and restored while it runs, and reads anew what came since', async () => {
    const office = await aWatchedShare(['区教育局']);
    const { share, data } = office;
    const places = ['--share', share, '--data', data];
    const file = join(share, '..', '备份.sqlite');
    await office.says('状态表已更新');
    drop(share, '区教育局/早.xlsx', await summaryBytes(['校舍维修']));
    await office.says('区教育局/早.xlsx');

    const backup = await runOffice(['--backup', file, ...places]);
    drop(share, '区教育局/晚.xlsx', await summaryBytes(['操场翻新']));
    await office.says('区教育局/晚.xlsx');
    office.heard.out = '';
    const restored = await runOffice(['--restore', file, ...places]);
    await office.says('区教育局/晚.xlsx');

    expect([backup, restored]).toMatchObject([
      { code: 0, error: '' },
      { code: 0, error: '' },
    ]);
    expect((await office.health()).status).toBe(200);
    expect(await office.stop()).toBe(0);
    expect(await handedIn(data, '区教育局')).toEqual(['区教育局/早.xlsx', '区教育局/晚.xlsx']);
  });
});

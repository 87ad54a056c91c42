import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pageOf, servedDistricts } from '../../../shared/desk/districts/district.ts';
import { districtsPage } from '../../../shared/desk/districts/districts-page.ts';
import { rosterBytes, summaryBytes } from '../../flow/workbook-bytes.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { ROOT, runOffice, START } from '../command/run-office.ts';

const PORT = 20_000 + Math.floor(Math.random() * 20_000);

const drop = (share: string, path: string, bytes: Uint8Array): void => {
  mkdirSync(join(share, path, '..'), { recursive: true });
  writeFileSync(join(share, path), bytes);
};

/** A share with one unit and its hand-in. */
const aDistrict = async (base: string, name: string, unit: string): Promise<string> => {
  const share = join(base, name);
  drop(share, '财政局/单位名录.xlsx', await rosterBytes([unit]));
  drop(share, `${unit}/自评.xlsx`, await summaryBytes([unit]));
  return share;
};

const textOf = async (address: string): Promise<string> => (await fetch(address).catch(() => null))?.text() ?? '';

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  while (!(await holds())) await pause(200);
};

describe('several districts on one machine', () => {
  it('are shown side by side, each with its own state and page, and none knows another’s files', async () => {
    const base = temporaryFolder();
    const shares = [await aDistrict(base, '甲区', '甲局'), await aDistrict(base, '乙区', '乙局')];
    const argv = shares.flatMap((share) => ['--share', share]);
    const words = [START, ...argv, '--port', String(PORT), '--as-of', '2022-05-06'];
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...words], { cwd: ROOT });
    onTestFinished(() => void child.kill('SIGTERM'));
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));

    const isAnswered = (share: string, unit: string) =>
      existsSync(join(share, '财政局/绩效管理状态表.xlsx')) && existsSync(join(share, unit));
    await until(() => isAnswered(shares[0]!, '甲局') && isAnswered(shares[1]!, '乙局'));
    await until(async () => !(await textOf(`http://localhost:${PORT}/`)).includes('没有应答'));
    const common = await textOf(`http://localhost:${PORT}/`);
    const [first, second] = await Promise.all([1, 2].map((at) => textOf(`http://localhost:${PORT + at}/api/status`)));
    const foreign = await fetch(`http://localhost:${PORT}/`, { headers: { Host: 'evil.example' } }).catch(() => null);
    child.kill('SIGTERM');

    expect(common).toContain(`<a href="http://localhost:${PORT + 1}">甲区</a>`);
    expect(common).toContain(`<a href="http://localhost:${PORT + 2}">乙区</a>`);
    expect(common).toContain('应办任务');
    expect([first?.includes('甲局'), first?.includes('乙局')]).toEqual([true, false]);
    expect([second?.includes('乙局'), second?.includes('甲局')]).toEqual([true, false]);
    expect(existsSync(join(base, '甲区.office', 'state.sqlite'))).toBe(true);
    expect(readFileSync(join(base, '乙区.office', 'state.sqlite')).length).toBeGreaterThan(0);
    expect(foreign?.status).not.toBe(500);
    expect(await ended).toBe(0);
  });

  it('are refused where a share is named twice or is not there', async () => {
    const base = temporaryFolder();
    const share = await aDistrict(base, '甲区', '甲局');

    const twice = await runOffice(['--share', share, '--share', `${share}/`]);
    const gone = await runOffice(['--share', share, '--share', join(base, '没有')]);

    expect([twice.code, twice.error]).toEqual([2, `--share 把“${share}”写了两次。\n`]);
    expect([gone.code, gone.error.includes('不存在')]).toEqual([2, true]);
  });

  it('lead to their pages by the name people reach this machine by, and a silent one is said to be silent', () => {
    const [first, second] = servedDistricts(['/srv/甲区', '/srv/<乙>'], 7071);
    const figures = [['应办任务', '302']] as const;
    const page = districtsPage(
      [
        { district: first!, status: { day: '2026-05-06', figures, notices: 2 } },
        { district: second!, status: null },
      ],
      'http://10.1.2.3:7071',
    );

    expect(pageOf(first!, 'http://10.1.2.3:7071')).toBe('http://10.1.2.3:7072');
    expect(page).toContain('<td>302</td><td>2</td>');
    expect(page).toContain('&lt;乙&gt;');
    expect(page).toContain('没有应答');
  });
});

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askBeginnings } from '../../shared/desk/init/ask-beginnings.ts';
import { initShare, USUAL_BEGINNINGS, usualBeginnings } from '../../shared/desk/init/init-share.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { rosterOf } from './read-share.ts';

/** Somebody who types these lines one after the other. */
const typing = (...lines: string[]) => {
  const asked: string[] = [];
  const ask = async (question: string): Promise<string> => {
    asked.push(question);
    return lines.shift() ?? '';
  };
  return { ask, asked };
};

describe('beginning a share at a terminal', () => {
  it('asks for the office’s name, the year and a mailbox, and takes what is typed', async () => {
    const { ask, asked } = typing('某县财政局', '2026年', 'jixiao@example.gov.cn');

    const begun = await askBeginnings(ask, USUAL_BEGINNINGS, false);

    expect(begun).toEqual({ office: '某县财政局', year: 2026, mail: 'jixiao@example.gov.cn' });
    expect(asked).toEqual([
      '财政部门的名称(直接回车：区财政局)：',
      '年度(直接回车：2022)：',
      '收汇总邮件的邮箱(直接回车：以后在单位名录里填)：',
    ]);
  });

  it('takes what is usual for the return key alone, and does not ask for a year that was given', async () => {
    const { ask, asked } = typing('', '');

    const begun = await askBeginnings(ask, { ...USUAL_BEGINNINGS, year: 2025 }, true);

    expect(begun).toEqual({ office: '区财政局', year: 2025, mail: '' });
    expect(asked).toHaveLength(2);
  });

  it('offers this year to who sits there, and gives a script the year of the shipped plan', () => {
    expect(usualBeginnings(true, '2026-11-28').year).toBe(2026);
    expect(usualBeginnings(false, '2026-11-28')).toEqual(USUAL_BEGINNINGS);
  });

  it('says what it wants where an answer can’t be taken, and asks again', async () => {
    const { ask, asked } = typing('某县', '某县财政局', '26', '2026', 'jixiao', '');

    expect(await askBeginnings(ask, USUAL_BEGINNINGS, false)).toEqual({ office: '某县财政局', year: 2026, mail: '' });
    expect([asked[1], asked[3], asked[5]]).toEqual([
      expect.stringContaining('应以“财政局”等结尾'),
      expect.stringContaining('应是四位数字'),
      expect.stringContaining('name@example.gov.cn'),
    ]);
  });

  it('puts the name and the mailbox into the roster', async () => {
    const share = join(temporaryFolder(), 'share');

    await initShare(share, { year: 2026, office: '某县财政局', mail: 'jixiao@example.gov.cn' });

    const [unit] = (await rosterOf(share)).units;
    expect([unit?.name, unit?.folder, unit?.officer.mail]).toEqual(['某县财政局', '财政局', 'jixiao@example.gov.cn']);
  });

  it('keeps no script waiting: without a terminal nothing is asked', () => {
    const share = join(temporaryFolder(), 'share');
    const program = join(import.meta.dirname, '../../shared/desk/start.js');

    const { status, stdout } = spawnSync(process.execPath, [program, '--init', '--share', share], {
      stdio: ['pipe', 'pipe', 'pipe'],
      encoding: 'utf8',
    });

    expect([status, stdout.includes('直接回车')]).toEqual([0, false]);
    expect(existsSync(join(share, '财政局/工作要点.xlsx'))).toBe(true);
  });
});

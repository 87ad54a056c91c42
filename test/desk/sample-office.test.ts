import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSampleOffice, sampleHandIns } from '../../shared/desk/sample-office/make-sample-office.ts';
import { UnreadableWorkbook } from '../../shared/workbook/workbook-reader.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { assessedOn, levelsOn, standingsOf } from './levels-on.ts';
import { filesOf, planOf, readingOf, rosterOf } from './read-share.ts';

const folder = mkdtempSync(join(tmpdir(), 'sample-'));
const share = join(folder, 'share');

beforeAll(() => makeSampleOffice(share, 2026));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the sample office', () => {
  it('has just the faults it was given, each at its cell', async () => {
    const roster = await rosterOf(share);

    const found: string[] = [];
    for (const path of filesOf(share)) {
      const reading = await readingOf(share, path, { roster });
      if (reading instanceof UnreadableWorkbook) found.push(`${path} ${reading.kind}`);
      else
        found.push(
          ...reading.findings.map(({ rule, sheet, cell, value }) => `${path} ${rule} ${sheet}!${cell} ${value}`),
        );
    }

    expect(found).toEqual([
      '区卫健委/自评/财政项目支出绩效自评表(2025).xlsx Q19 区域健康信息平台!I19 #REF!',
      '区建管委/财务系统导出.xlsx text-renamed',
      '区科委/2025年度绩效自评/2025年度绩效自评汇总表.xlsx Q06 绩效自评汇总表!H5 99.9%',
      '柳湾镇/2025年度绩效自评/绩效自评汇总表(参考).xlsx Q44 绩效自评汇总表!A2 云溪镇',
    ]);
  });

  it('dates every hand-in in office hours of its day', () => {
    for (const { path, day, time } of sampleHandIns(2026))
      expect(statSync(join(share, path)).mtime.toISOString()).toBe(new Date(`${day}T${time}:00+08:00`).toISOString());
  });

  it('shows units of every kind on any day, and never more than half of them red', async () => {
    const roster = await rosterOf(share);
    const about = { roster, standings: await standingsOf(share, roster), plan: await planOf(share) };

    const levels = ['2026-05-20', '2026-08-28', '2026-11-24'].map((day) => levelsOn(day, about));

    for (const ofDay of levels) {
      expect(ofDay).toEqual(expect.arrayContaining(['red', 'yellow', 'none']));
      expect(ofDay.filter((level) => level === 'red').length * 2).toBeLessThanOrEqual(roster.units.length);
    }
  });

  it('has departments with units below them, whose duties are their own and whose gaps the department sees', async () => {
    const roster = await rosterOf(share);
    const about = { roster, standings: await standingsOf(share, roster), plan: await planOf(share) };

    const { duties } = assessedOn('2026-11-24', about);

    const rows = duties.filter(({ duty }) => duty.code.startsWith('B-'));
    const told = rows.map(({ unit, duty, state, measurement: { numerator, denominator, missing } }) =>
      [unit.name, duty.code, state, `${numerator}/${denominator}`, ...missing].join(' '),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        '区第一中学 B-01 done 2/2',
        '区第一中学 B-02 done 2/2',
        '云溪小学 B-01 overdue 1/2 操场翻新',
        '云溪小学 B-02 overdue 0/2 课后服务 操场翻新',
        '柳湾社区卫生服务中心 B-02 done-late 2/2',
        '区教育局 B-03 overdue 8/9 操场翻新（云溪小学）',
      ]),
    );
    expect(roster.units.filter(({ upper }) => upper !== '').map(({ name, upper }) => `${upper} ${name}`)).toEqual([
      '101 区第一中学',
      '101 云溪小学',
      '102 柳湾社区卫生服务中心',
    ]);
  });

  it('holds nothing from the days to come', async () => {
    const early = join(temporaryFolder(), 'share');
    await makeSampleOffice(early, 2026, '2026-04-22');

    const paths = filesOf(early);

    expect(paths).toContain('区教育局/2025年度绩效自评/项目支出绩效自评表.xlsx');
    expect(paths.filter((path) => path.includes('绩效跟踪') && path.includes('2026'))).toEqual([]);
  });
});

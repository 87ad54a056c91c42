import { describe, expect, it } from 'vitest';
import { readRoster } from '../../shared/plan/read-roster.ts';
import { aRecord } from '../builders/a-record.ts';
import { STANDALONE } from '../builders/a-standalone.ts';

const aRow = (fields: Record<string, string | string[]>, row = 3) =>
  aRecord(
    '单位名录',
    { 单位编码: '101', 单位名称: '区教育局', 单位类别: ['区级预算部门'], 专管员邮箱: 'a@example.gov.cn', ...fields },
    { row, sheet: '名录' },
  );

describe('reading 单位名录', () => {
  it('takes classes, aliases and contacts, and the name where no folder is given', () => {
    const { roster } = readRoster([
      aRow({ 单位类别: ['区级预算部门', '行业主管部门'], 别名: '教育局、区教委', 绩效专管员: '张一' }),
    ]);

    expect(roster?.units).toEqual([
      {
        code: '101',
        name: '区教育局',
        classes: ['区级预算部门', '行业主管部门'],
        officer: { name: '张一', mail: 'a@example.gov.cn' },
        head: { name: '', mail: '' },
        aliases: ['教育局', '区教委'],
        folder: '区教育局',
        ledger: '区教育局',
        ...STANDALONE,
      },
    ]);
  });

  it("gives the finance office its own folder's fixed name", () => {
    const { roster } = readRoster([aRow({ 单位名称: '闵行区财政局', 单位类别: '区财政局' })]);

    expect(roster?.units[0]?.folder).toBe('财政局');
  });

  it.each([
    ['单位编码', [aRow({}), aRow({ 单位名称: '区民政局' }, 4)]],
    ['单位名称', [aRow({}), aRow({ 单位编码: '102', 文件夹: '甲' }, 4)]],
    ['文件夹', [aRow({ 文件夹: '甲' }), aRow({ 单位编码: '102', 单位名称: '区民政局', 文件夹: '甲' }, 4)]],
  ])('refuses two units alike in %s and names both rows', (column, records) => {
    const { roster, findings } = readRoster(records);

    expect(roster).toBeNull();
    expect(findings[0]?.message).toContain(`第 4 行的${column}`);
    expect(findings[0]?.message).toContain('与第 3 行相同');
  });

  it('refuses an unknown class and a unit without a name', () => {
    const { roster, findings } = readRoster([aRow({ 单位类别: '委办局' }), aRow({ 单位编码: '102', 单位名称: '' }, 4)]);

    expect(roster).toBeNull();
    expect(findings.map((one) => [one.rule, one.cell, one.value])).toEqual([
      ['Q44', 'A3', '委办局'],
      ['Q01', 'A4', ''],
    ]);
  });

  it('refuses an empty roster', () => {
    expect(readRoster([]).roster).toBeNull();
  });

  it.each(['..', '../别处', '甲/../..', '/根', 'C:\\甲', '~甲', '甲/'])(
    'refuses the folder “%s”, which no unit can have',
    (folder) => {
      const { roster, findings } = readRoster([aRow({ 文件夹: folder })]);

      expect(roster).toBeNull();
      expect(findings).toMatchObject([{ rule: 'Q44', value: folder }]);
    },
  );

  it('takes a folder inside that of an upper unit', () => {
    expect(readRoster([aRow({ 文件夹: '区教育局/一中' })]).roster?.units[0]?.folder).toBe('区教育局/一中');
  });
});

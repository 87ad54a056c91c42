import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { readRoster } from '../../shared/plan/read/read-roster.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { aRecord } from '../builders/a-record.ts';
import { STANDALONE } from '../builders/a-standalone.ts';
import { contextOf } from '../builders/context-builder.ts';
import { workbookBytes } from '../flow/workbook-bytes.ts';

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

  it('refuses a unit without a class and one without a name', () => {
    const { roster, findings } = readRoster([aRow({ 单位类别: '' }), aRow({ 单位编码: '102', 单位名称: '' }, 4)]);

    expect(roster).toBeNull();
    expect(findings.map((one) => [one.rule, one.cell, one.value])).toEqual([
      ['Q44', 'A3', ''],
      ['Q01', 'A4', ''],
    ]);
  });

  it('refuses an empty roster', () => {
    expect(readRoster([]).roster).toBeNull();
  });

  it.each([
    '..',
    '../别处',
    '甲/../..',
    '/根',
    'C:\\甲',
    '~甲',
    '甲/',
    'CON',
    'nul.旧',
    '甲/Aux',
    '局.',
    '局 /乙',
    'com1',
  ])('refuses the folder “%s”, which no unit can have', (folder) => {
    const { roster, findings } = readRoster([aRow({ 文件夹: folder })]);

    expect(roster).toBeNull();
    expect(findings).toMatchObject([{ rule: 'Q44', value: folder }]);
  });

  it('refuses two folders that Windows and SharePoint take for one', () => {
    const second = { 单位编码: '102', 单位名称: '区民政局', 文件夹: 'jyj' };
    const { roster, findings } = readRoster([aRow({ 文件夹: 'JYJ' }), aRow(second, 4)]);

    expect(roster).toBeNull();
    expect(findings).toMatchObject([{ rule: 'Q36', value: 'jyj', message: expect.stringContaining('只差大小写') }]);
  });

  it('takes a folder inside that of an upper unit', () => {
    expect(readRoster([aRow({ 文件夹: '区教育局/一中' })]).roster?.units[0]?.folder).toBe('区教育局/一中');
  });

  it('takes 主管部门 by code or name, and keeps its code', () => {
    const { roster } = readRoster([
      aRow({}),
      aRow({ 单位编码: '201', 单位名称: '区第一中学', 主管部门: '区教育局' }, 4),
      aRow({ 单位编码: '202', 单位名称: '区第二中学', 主管部门: '101' }, 5),
    ]);

    expect(roster?.units.map(({ upper }) => upper)).toEqual(['', '101', '101']);
  });

  it.each([
    ['没有这个单位', '区文旅局', '单位编码或单位名称'],
    ['是自己', '区第一中学', '另一个单位'],
  ])('refuses a 主管部门 that %s at its cell', (_, said, expected) => {
    const { roster, findings } = readRoster([
      aRow({}),
      aRow({ 单位编码: '201', 单位名称: '区第一中学', 主管部门: said }, 4),
    ]);

    expect(roster).toBeNull();
    expect(findings).toMatchObject([{ column: '主管部门', expected: expect.stringContaining(expected) }]);
  });

  it('refuses units that are each other’s 主管部门, and shows the circle', () => {
    const { findings } = readRoster([
      aRow({ 主管部门: '201' }),
      aRow({ 单位编码: '201', 单位名称: '区第一中学', 主管部门: '101' }, 4),
    ]);

    expect(findings[0]?.expected).toContain('区教育局 → 区第一中学 → 区教育局');
  });
});

describe('a roster as people type it', () => {
  it('has further readers where a column X stands beside X邮箱', async () => {
    const bytes = await workbookBytes({
      单位名录: [
        [
          '单位编码',
          '单位名称',
          '单位类别',
          '绩效专管员',
          '专管员邮箱',
          '负责人',
          '负责人邮箱',
          '分管领导',
          '分管领导邮箱',
          '业务科室',
          '业务科室邮箱',
          '联系电话',
        ],
        [
          '101',
          '区教育局',
          '区级预算部门',
          '王',
          'w@example.gov.cn',
          '李',
          'l@example.gov.cn',
          '陈',
          'c@example.gov.cn',
          '预算科',
          'y@example.gov.cn',
          '021-1234',
        ],
      ],
    });
    const { forms } = readSubmission(await xlsxReader().read(bytes), contextOf());
    const { roster } = readRoster(forms[0]?.records ?? []);

    expect(roster?.units[0]).toMatchObject({
      officer: { name: '王', mail: 'w@example.gov.cn' },
      head: { name: '李', mail: 'l@example.gov.cn' },
      readers: {
        分管领导: { name: '陈', mail: 'c@example.gov.cn' },
        业务科室: { name: '预算科', mail: 'y@example.gov.cn' },
      },
      phone: '021-1234',
    });
  });
});

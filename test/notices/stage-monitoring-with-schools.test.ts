import { describe, expect, it } from 'vitest';
import { declared, monitored, noticeOffice } from './notice-office.ts';

/**
 * A district of some two hundred units, schools and health centres among them: every project is monitored for January to August, one
 * that begins in September for January to September; then the finance office itself monitors two whole departments and ten
 * projects. What comes of it counts in 考核.
 */
const NOTICE = {
  year: 2024,
  asOf: '2024-11-05',
  units: [
    ['顺江区财政局', '区财政局'],
    ['区教育局', '部门'],
    ['第三小学', '学校', { 主管部门: '区教育局' }],
    ['城东卫生院', '卫生院'],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '部门' },
      { 栏目: '单位类别', 词: '学校' },
      { 栏目: '单位类别', 词: '卫生院' },
      { 栏目: '单位类别', 词: '区财政局' },
      { 栏目: '跟踪层次', 词: '财政重点' },
    ],
    任务: [
      {
        任务编号: 'J1',
        任务名称: '1-8月项目自行监控全覆盖',
        适用类别: '部门、学校、卫生院',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '覆盖率-数量',
        对象范围: '开始日期<2024-09-01',
        达标条件: '跟踪层次=自评',
        目标值: '100%',
        截止日期: '2024-09-20',
        期间: '1-8月',
      },
      {
        任务编号: 'J2',
        任务名称: '9月新增项目的监控',
        适用类别: '部门、学校、卫生院',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '包含',
        对象范围: '开始日期>=2024-09-01',
        目标值: '',
        截止日期: '2024-10-15',
        期间: '1-9月',
      },
      {
        任务编号: 'J3',
        任务名称: '8月底预算执行进度不低于60%',
        适用类别: '部门、学校、卫生院',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '比率',
        对象范围: '开始日期<2024-09-01',
        达标条件: '执行数/全年预算数',
        目标值: '不低于60%',
        截止日期: '2024-09-20',
        期间: '1-8月',
      },
      {
        任务编号: 'J4',
        任务名称: '财政重点监控10个项目',
        适用类别: '区财政局',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '数量',
        达标条件: '跟踪层次=财政重点;对象类型=项目',
        目标值: '10个',
        截止日期: '2024-10-31',
      },
      {
        任务编号: 'J5',
        任务名称: '财政重点监控2个部门',
        适用类别: '区财政局',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '数量',
        达标条件: '跟踪层次=财政重点;对象类型=部门整体',
        目标值: '2个',
        截止日期: '2024-10-31',
      },
    ],
    考核: [
      { 指标: '覆盖达标率', 分值: '50', 计分方式: '按比例' },
      { 指标: '任务 J1', 分值: '30', 计分方式: '按比例' },
      { 指标: '任务 J3', 分值: '20', 计分方式: '达标得满分' },
    ],
  },
} as const;

const REGISTER = '项目清单（2024年度）';
const MONITORING = '绩效跟踪汇总表（2024年度）';

const monitoredByFinance = (unit: string, code: string, also: { readonly [label: string]: string | null } = {}) =>
  monitored(code, code === '' ? unit : `项目${code}`, 2024, [8, 100, 70], {
    对象类型: '项目',
    跟踪层次: '财政重点',
    被评价单位: unit,
    ...also,
  });

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  const september = { 开始日期: '2024-09-10' };
  await office.handIn('2024-02-20', '区教育局/清单.xlsx', {
    [REGISTER]: [declared('E1', '营养餐', 2024, 100), declared('E2', '校车', 2024, 200)],
  });
  await office.handIn('2024-02-21', '第三小学/清单.xlsx', {
    [REGISTER]: [declared('X1', '操场', 2024, 50), declared('X2', '图书', 2024, 50)],
  });
  await office.handIn('2024-09-09', '区教育局/1-8月监控.xlsx', {
    [MONITORING]: [monitored('E1', '营养餐', 2024, [8, 100, 70]), monitored('E2', '校车', 2024, [8, 200, 120])],
  });
  await office.handIn('2024-09-10', '第三小学/1-8月监控.xlsx', {
    [MONITORING]: [monitored('X1', '操场', 2024, [8, 50, 20])],
  });
  await office.handIn('2024-09-12', '区教育局/新增.xlsx', {
    [REGISTER]: [declared('E3', '心理热线', 2024, 80, { ...september, 是否新增: '是' })],
  });
  await office.handIn('2024-10-24', '财政局/重点监控.xlsx', {
    [MONITORING]: [
      ...['E1', 'E2', 'E3', 'X1', 'X2', 'H1', 'H2', 'H3', 'H4'].map((code) => monitoredByFinance('区教育局', code)),
      monitoredByFinance('区教育局', '', { 项目编码: null, 对象类型: '部门整体' }),
    ],
  });
  return office;
};

describe('a district that monitors in stages, schools and health centres too', () => {
  it('asks each project for its own months, and tells what finance monitored itself', async () => {
    const office = await officeOfNotice();

    // 70 + 120 of 300万元 are 63.33 %; 20 of the school's 100 are 20 %, since X2 that told nothing stands in the sum with its 50.
    expect(await office.told('2024-09-24', 'J1', 'J3')).toEqual([
      '区教育局 J1 已完成 无 2/2 差0 2024-09-20',
      '区教育局 J3 已完成 无 190/300 差0 2024-09-20',
      '第三小学 J1 逾期 黄 1/2 差1 2024-09-20 图书',
      '第三小学 J3 逾期 黄 20/100 差40 2024-09-20 图书',
      '城东卫生院 J1 无法核对 黄 0/ 差 2024-09-20',
      '城东卫生院 J3 无法核对 黄 0/ 差 2024-09-20',
    ]);
    // August's card does not do for a project that began in September.
    expect((await office.told('2024-10-16', 'J2')).slice(0, 2)).toEqual([
      '区教育局 J2 逾期 黄 0/1 差1 2024-10-15 心理热线',
      '第三小学 J2 不适用 无 0/0 差0 2024-10-15',
    ]);
    await office.handIn('2024-10-17', '区教育局/1-9月监控.xlsx', {
      [MONITORING]: [monitored('E3', '心理热线', 2024, [9, 80, 8])],
    });
    expect((await office.told('2024-10-18', 'J2')).slice(0, 1)).toEqual(['区教育局 J2 逾期完成 无 1/1 差0 2024-10-15']);
    expect(await office.told('2024-11-05', 'J4', 'J5')).toEqual([
      '顺江区财政局 J4 逾期 黄 9/ 差1 2024-10-31',
      '顺江区财政局 J5 逾期 黄 1/ 差1 2024-10-31',
    ]);
  });

  it('scores what came of it, the ratio among the coverages', async () => {
    const office = await officeOfNotice();
    const scores = await office.sheet('2024-09-24', '考核');

    // The school: none of two reached, half of J1, nothing of J3: 0 + 15 + 0. The health centre can't be told of.
    expect(scores.map((row) => [row['单位'], row['覆盖达标率'], row['得分']])).toEqual([
      ['顺江区财政局', null, null],
      ['区教育局', 1, 100],
      ['第三小学', 0, 15],
      ['城东卫生院', null, 0],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { declared, monitored, noticeOffice } from './notice-office.ts';

/**
 * A province's rule for following its special funds: who carries out a project reports the state of the end of September by 20 October,
 * unless it was finished by then; the department above gathers, checks and adds a written account by the end of the month; the finance
 * office answers within twenty working days, and what it found is put right.
 */
const NOTICE = {
  year: 2024,
  asOf: '2024-12-20',
  units: [
    ['江州财政局', '州财政局'],
    ['州水利厅', '州级部门'],
    ['东江管理局', '承办单位', { 主管部门: '州水利厅' }],
    ['西江管理局', '承办单位', { 主管部门: '州水利厅' }],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '州级部门' },
      { 栏目: '单位类别', 词: '承办单位' },
      { 栏目: '单位类别', 词: '州财政局' },
    ],
    任务: [
      {
        任务编号: 'G1',
        任务名称: '报送截至9月末的跟踪情况表',
        适用类别: '承办单位',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '包含',
        对象范围: '项目类别~专项转移支付;结束日期>=2024-10-01',
        目标值: '100%',
        期间: '前三季度',
        开始日期: '2024-10-01',
        截止日期: '2024-10-20',
      },
      {
        任务编号: 'G2',
        任务名称: '汇总所属单位跟踪情况',
        适用类别: '州级部门',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '覆盖率-金额',
        对象范围: '项目类别~专项转移支付;结束日期>=2024-10-01',
        目标值: '100%',
        期间: '1-9月',
        截止日期: '2024-10-31',
        统计口径: '含下属',
      },
      {
        任务编号: 'G3',
        任务名称: '书面说明材料',
        适用类别: '州级部门',
        计量方式: '附件',
        达标条件: '文件名~说明;文件名~跟踪',
        目标值: '1',
        截止日期: '2024-10-31',
      },
      {
        任务编号: 'G4',
        任务名称: '收到材料后20个工作日内书面反馈',
        适用类别: '州财政局',
        取数表单: '工作记录',
        计量方式: '登记',
        目标值: '1',
        期间: '10月',
        截止日期: '期后20工作日',
      },
      {
        任务编号: 'G5',
        任务名称: '反馈问题60日内整改到位',
        适用类别: '州级部门、承办单位',
        取数表单: '整改台账',
        数据年度: 'Y',
        计量方式: '限时',
        对象范围: '整改台账:问题来源~跟踪',
        达标条件: '实际完成日期<=计划完成日期+0',
        目标值: '100%',
        截止日期: '2024-12-31',
      },
    ],
  },
} as const;

const fund = (code: string, name: string, budget: number, also = {}) =>
  declared(code, name, 2024, budget, { 项目类别: '专项转移支付', ...also });

const problem = (at: number, code: string, name: string, planned: string, done: string | null) => ({
  序号: at,
  问题来源: '绩效跟踪',
  评价年度: 2024,
  项目编码: code,
  项目名称: name,
  问题描述: `问题${at}`,
  整改措施: '加快施工',
  责任人: '何',
  计划完成日期: planned,
  实际完成日期: done,
  整改状态: done === null ? '整改中' : '已完成',
  未整改原因: done === null ? '施工中' : null,
});

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  const tracked = '2024年绩效跟踪汇总表';
  await office.handIn('2024-03-01', '东江管理局/清单.xlsx', {
    '项目清单（2024年度）': [
      fund('D1', '堤防加固', 800, { 结束日期: '2025-06-30' }),
      fund('D2', '水文站', 200, { 结束日期: '2024-08-31' }),
      declared('D3', '办公设备', 2024, 30),
    ],
  });
  await office.handIn('2024-03-01', '西江管理局/清单.xlsx', {
    '项目清单（2024年度）': [fund('X1', '灌区改造', 500), fund('X2', '小型水库', 100)],
  });
  await office.handIn('2024-03-01', '州水利厅/清单.xlsx', {
    '项目清单（2024年度）': [declared('S1', '信息系统', 2024, 60, { 项目类别: '信息化' })],
  });
  await office.handIn('2024-10-18', '东江管理局/跟踪.xlsx', {
    [tracked]: [monitored('D1', '堤防加固', 2024, [9, 800, 560])],
  });
  await office.handIn('2024-10-21', '西江管理局/跟踪.xlsx', {
    [tracked]: [monitored('X1', '灌区改造', 2024, [9, 500, 300])],
  });
  await office.put('2024-10-30', '州水利厅/2024年跟踪情况说明.docx');
  await office.handIn('2024-11-28', '财政局/工作记录.xlsx', {
    '2024年度工作记录': [{ 任务编号: 'G4', 事项: '反馈意见', 完成日期: '2024-11-28', 责任人: '钱', 佐证材料: '函' }],
  });
  await office.handIn('2024-12-02', '东江管理局/整改.xlsx', {
    '2024年整改台账': [
      problem(1, 'D1', '堤防加固', '2024-12-10', '2024-12-09'),
      problem(2, 'D1', '堤防加固', '2025-01-27', null),
    ],
  });
  await office.handIn('2024-12-02', '西江管理局/整改.xlsx', {
    '2024年整改台账': [problem(1, 'X1', '灌区改造', '2024-12-15', null)],
  });
  return office;
};

describe('a province’s rule for following its special funds', () => {
  it('asks for what still runs, and adds up the department with its lower units', async () => {
    const office = await officeOfNotice();

    expect(await office.told('2024-10-21')).toEqual([
      '江州财政局 G4 进行中 无 0/ 差1 2024-11-28',
      '州水利厅 G2 进行中 蓝 1300/1400 差100 2024-10-31 小型水库（西江管理局）',
      '州水利厅 G3 进行中 蓝 0/ 差1 2024-10-31',
      '州水利厅 G5 不适用 无 0/0 差0 2024-12-31',
      '东江管理局 G1 已完成 无 1/1 差0 2024-10-20',
      '东江管理局 G5 不适用 无 0/0 差0 2024-12-31',
      '西江管理局 G1 进行中 蓝 1/2 差1 2024-10-20 小型水库',
      '西江管理局 G5 不适用 无 0/0 差0 2024-12-31',
    ]);
    expect(await office.told('2024-11-29')).toEqual([
      '江州财政局 G4 已完成 无 1/ 差0 2024-11-28',
      '州水利厅 G2 逾期 红 1300/1400 差100 2024-10-31 小型水库（西江管理局）',
      '州水利厅 G3 已完成 无 1/ 差0 2024-10-31',
      '州水利厅 G5 不适用 无 0/0 差0 2024-12-31',
      '东江管理局 G1 已完成 无 1/1 差0 2024-10-20',
      '东江管理局 G5 不适用 无 0/0 差0 2024-12-31',
      '西江管理局 G1 逾期 红 1/2 差1 2024-10-20 小型水库',
      '西江管理局 G5 不适用 无 0/0 差0 2024-12-31',
    ]);
    expect(await office.told('2024-12-20', 'G5')).toEqual([
      '州水利厅 G5 不适用 无 0/0 差0 2024-12-31',
      '东江管理局 G5 进行中 无 1/1 差0 2025-01-27',
      '西江管理局 G5 逾期 黄 0/1 差1 2024-12-16 灌区改造：问题1（应在2024-12-16前）',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { declared, monitored, noticeOffice } from './notice-office.ts';

/**
 * A city's notice on monitoring the third quarter: every project within ten days of its end, the department gathers what its lower
 * units report and sends it on, within twenty days the department as a whole and its important projects, and what has to be adjusted is asked for.
 */
const NOTICE = {
  year: 2021,
  saved: 'quarterly-monitoring',
  asOf: '2021-10-29',
  units: [
    ['溧城市财政局', '市财政局'],
    ['市水利局', '市级部门'],
    ['水利管理站', '所属单位', { 主管部门: '市水利局' }],
    ['河道养护所', '所属单位', { 主管部门: '101' }],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '市级部门' },
      { 栏目: '单位类别', 词: '所属单位' },
      { 栏目: '单位类别', 词: '市财政局' },
    ],
    任务: [
      {
        任务编号: 'J1',
        任务名称: '三季度项目监控表',
        适用类别: '市级部门、所属单位',
        取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表',
        数据年度: '本年',
        计量方式: '覆盖率-数量',
        目标值: '100%',
        期间: '三季度',
        截止日期: '期后10日',
      },
      {
        任务编号: 'J2',
        任务名称: '汇集所属单位监控表',
        适用类别: '市级部门',
        取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表',
        数据年度: 'Y',
        计量方式: '覆盖率-数量',
        目标值: '不低于100%',
        期间: '三季度',
        截止日期: '期后10日',
        统计口径: '含下属',
      },
      {
        任务编号: 'J3',
        任务名称: '部门整体监控表',
        适用类别: '市级部门',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '报送',
        达标条件: '对象类型=部门整体',
        目标值: '1份',
        期间: '三季度',
        截止日期: '期后20日',
      },
      {
        任务编号: 'J4',
        任务名称: '部门重点项目监控表',
        适用类别: '市级部门',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '包含',
        对象范围: '是否重大=是',
        目标值: '100%',
        期间: '三季度',
        截止日期: '期后20日',
      },
      {
        任务编号: 'J5',
        任务名称: '申请当年度预算调整',
        适用类别: '市级部门',
        取数表单: '工作记录',
        计量方式: '登记',
        目标值: '1',
        开始日期: '2021-10-01',
        截止日期: '2021-10-31',
        顺延规则: '提前',
        约束: '原则上',
      },
    ],
  },
} as const;

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  await office.handIn('2021-02-01', '市水利局/项目清单.xlsx', {
    '项目清单（2021年度）': [
      declared('P1', '水库除险', 2021, 600, { 是否重大: '是' }),
      declared('P2', '防汛物资', 2021, 100),
    ],
  });
  await office.handIn('2021-02-01', '水利管理站/项目清单.xlsx', {
    '项目清单（2021年度）': [declared('P1', '泵站运行', 2021, 80)],
  });
  await office.handIn('2021-02-01', '河道养护所/项目清单.xlsx', {
    '项目清单（2021年度）': [declared('P1', '河道保洁', 2021, 50), declared('P2', '绿化养护', 2021, 40)],
  });
  // The round of June answers nothing of the third quarter.
  await office.handIn('2021-07-05', '河道养护所/上半年监控.xlsx', {
    '2021年绩效跟踪汇总表': [
      monitored('P1', '河道保洁', 2021, [6, 50, 25]),
      monitored('P2', '绿化养护', 2021, [6, 40, 20]),
    ],
  });
  await office.handIn('2021-10-08', '市水利局/监控.xlsx', {
    '2021年绩效跟踪汇总表': [
      monitored('P1', '水库除险', 2021, [9, 600, 450]),
      monitored('P2', '防汛物资', 2021, [9, 100, 75]),
    ],
  });
  await office.handIn('2021-10-09', '水利管理站/监控.xlsx', {
    '2021年绩效跟踪汇总表': [monitored('P1', '泵站运行', 2021, [9, 80, 60])],
  });
  await office.handIn('2021-10-12', '河道养护所/监控.xlsx', {
    '2021年绩效跟踪汇总表': [monitored('P1', '河道保洁', 2021, [9, 50, 38])],
  });
  await office.handIn('2021-10-20', '市水利局/部门整体监控.xlsx', {
    '2021年绩效跟踪汇总表': [monitored('', '部门整体', 2021, [9, 700, 525], { 项目编码: null, 对象类型: '部门整体' })],
  });
  return office;
};

describe('a city’s notice on monitoring the third quarter', () => {
  it('asks each unit for its projects, the department for those of its lower units too', async () => {
    const office = await officeOfNotice();

    expect(await office.told('2021-10-11')).toEqual([
      '市水利局 J1 已完成 无 2/2 差0 2021-10-10',
      '市水利局 J2 进行中 蓝 3/5 差2 2021-10-10 河道保洁（河道养护所）、绿化养护（河道养护所）',
      '市水利局 J3 进行中 蓝 0/ 差1 2021-10-20',
      '市水利局 J4 已完成 无 1/1 差0 2021-10-20',
      '市水利局 J5 进行中 蓝 0/ 差1 2021-10-31',
      '水利管理站 J1 已完成 无 1/1 差0 2021-10-10',
      '河道养护所 J1 进行中 蓝 0/2 差2 2021-10-10 河道保洁、绿化养护',
    ]);
    expect(await office.told('2021-10-29')).toEqual([
      '市水利局 J1 已完成 无 2/2 差0 2021-10-10',
      '市水利局 J2 逾期 红 4/5 差1 2021-10-10 绿化养护（河道养护所）',
      '市水利局 J3 已完成 无 1/ 差0 2021-10-20',
      '市水利局 J4 已完成 无 1/1 差0 2021-10-20',
      '市水利局 J5 进行中 蓝 0/ 差1 2021-10-31',
      '水利管理站 J1 已完成 无 1/1 差0 2021-10-10',
      '河道养护所 J1 逾期 红 1/2 差1 2021-10-10 绿化养护',
    ]);
  });
});

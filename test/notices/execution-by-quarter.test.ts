import { describe, expect, it } from 'vitest';
import { declared, evaluated, monitored, noticeOffice } from './notice-office.ts';

/**
 * A district's notice on hurrying expenditure: departments have spent 60 % by the end of June, 80 % by the end of September and all by
 * mid-December, transfers from above 75 % by September, the district as a whole 70 %; at most 9 % of last year may be left.
 */
const EXECUTED = {
  适用类别: '区级预算部门',
  取数表单: '绩效跟踪汇总表|项目支出绩效运行监控表',
  数据年度: 'Y',
  计量方式: '比率',
  达标条件: '执行数/全年预算数',
} as const;

const NOTICE = {
  year: 2024,
  asOf: '2024-12-25',
  units: [
    ['区财政局', '区财政局'],
    ['区住建局', '区级预算部门'],
    ['区农业局', '区级预算部门'],
  ],
  typed: {
    任务: [
      { ...EXECUTED, 任务编号: 'X6', 任务名称: '6月底执行率60%', 目标值: '≥60%', 期间: '上半年', 截止日期: '期后5日' },
      { ...EXECUTED, 任务编号: 'X9', 任务名称: '9月底执行率80%', 目标值: '80%', 期间: '1-9月', 截止日期: '期后10日' },
      {
        ...EXECUTED,
        任务编号: 'XT',
        任务名称: '9月底转移支付执行率75%',
        对象范围: '项目类别~专项转移支付',
        目标值: '不低于75%',
        期间: '1-9月',
        截止日期: '期后10日',
      },
      {
        ...EXECUTED,
        任务编号: 'XD',
        任务名称: '全区9月底70%',
        适用类别: '全区',
        目标值: '70%',
        期间: '1-9月',
        截止日期: '期后15日',
      },
      {
        ...EXECUTED,
        任务编号: 'X12',
        任务名称: '12月中旬执行完毕',
        目标值: '100%',
        期间: '12月',
        截止日期: '2024-12-15',
      },
      {
        任务编号: 'XJ',
        任务名称: '上年结余率不超过9%',
        适用类别: '区级预算部门',
        取数表单: '绩效自评汇总表',
        数据年度: '上年',
        计量方式: '比率',
        达标条件: '全年执行数/全年预算数',
        目标值: '≥91%',
        截止日期: '2024-03-31',
      },
    ],
  },
} as const;

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  const tracked = '2024年绩效跟踪汇总表';
  await office.handIn('2024-02-01', '区住建局/清单.xlsx', {
    '项目清单（2024年度）': [declared('P1', '老旧小区改造', 2024, 700), declared('P2', '危房排查', 2024, 300)],
    '项目清单（2023年度）': [declared('P1', '老旧小区改造', 2023, 500), declared('P9', '公厕改建', 2023, 100)],
  });
  await office.handIn('2024-02-01', '区农业局/清单.xlsx', {
    '项目清单（2024年度）': [
      declared('Q1', '高标准农田', 2024, 800, { 项目类别: '专项转移支付' }),
      declared('Q2', '秸秆还田', 2024, 200, { 项目类别: '政府购买服务' }),
    ],
  });
  await office.handIn('2024-03-20', '区住建局/上年自评.xlsx', {
    '绩效自评汇总表（2023年度）': [
      evaluated('P1', '老旧小区改造', 2023, [500, 460, 90, '优']),
      evaluated('P9', '公厕改建', 2023, [100, 80, 82, '良']),
    ],
  });
  await office.handIn('2024-07-03', '区住建局/监控6月.xlsx', {
    [tracked]: [monitored('P1', '老旧小区改造', 2024, [6, 700, 490]), monitored('P2', '危房排查', 2024, [6, 300, 122])],
  });
  await office.handIn('2024-07-04', '区农业局/监控6月.xlsx', {
    [tracked]: [monitored('Q1', '高标准农田', 2024, [6, 800, 400])],
  });
  await office.handIn('2024-10-08', '区住建局/监控9月.xlsx', {
    [tracked]: [monitored('P1', '老旧小区改造', 2024, [9, 700, 600]), monitored('P2', '危房排查', 2024, [9, 300, 190])],
  });
  // A supplement of 100 for the fields, reported with what is spent of it.
  await office.handIn('2024-10-10', '区农业局/监控9月.xlsx', {
    [tracked]: [monitored('Q1', '高标准农田', 2024, [9, 900, 630]), monitored('Q2', '秸秆还田', 2024, [9, 200, 180])],
  });
  return office;
};

describe('a district’s notice on hurrying expenditure', () => {
  it('adds up each department by the end of each quarter', async () => {
    const office = await officeOfNotice();

    expect(await office.told('2024-04-02', 'XJ')).toEqual([
      '区住建局 XJ 逾期 黄 540/600 差6 2024-03-31',
      '区农业局 XJ 逾期 黄 0/1000 差910 2024-03-31 高标准农田、秸秆还田',
    ]);
    expect(await office.told('2024-07-10', 'X6')).toEqual([
      '区住建局 X6 已完成 无 612/1000 差0 2024-07-05',
      '区农业局 X6 逾期 黄 400/1000 差200 2024-07-05 秸秆还田',
    ]);
    expect(await office.told('2024-10-16')).toEqual([
      '区财政局 XD 已完成 无 1600/2100 差0 2024-10-15',
      '区住建局 X6 已完成 无 612/1000 差0 2024-07-05',
      '区住建局 X9 逾期 红 790/1000 差10 2024-10-10',
      '区住建局 X12 进行中 无 0/1000 差1000 2024-12-15 老旧小区改造、危房排查',
      '区住建局 XJ 逾期 红 540/600 差6 2024-03-31',
      '区住建局 XT 不适用 无 0/0 差0 2024-10-10',
      '区农业局 X6 逾期 红 400/1000 差200 2024-07-05 秸秆还田',
      '区农业局 X9 逾期 红 810/1100 差70 2024-10-10',
      '区农业局 X12 进行中 无 0/1000 差1000 2024-12-15 高标准农田、秸秆还田',
      '区农业局 XJ 逾期 红 0/1000 差910 2024-03-31 高标准农田、秸秆还田',
      '区农业局 XT 逾期 红 630/900 差45 2024-10-10',
    ]);
    expect(await office.told('2024-12-25')).toEqual([
      '区财政局 XD 已完成 无 1600/2100 差0 2024-10-15',
      '区住建局 X6 已完成 无 612/1000 差0 2024-07-05',
      '区住建局 X9 逾期 红 790/1000 差10 2024-10-10',
      '区住建局 X12 逾期 红 0/1000 差1000 2024-12-15 老旧小区改造、危房排查',
      '区住建局 XJ 逾期 红 540/600 差6 2024-03-31',
      '区住建局 XT 不适用 无 0/0 差0 2024-10-10',
      '区农业局 X6 逾期 红 400/1000 差200 2024-07-05 秸秆还田',
      '区农业局 X9 逾期 红 810/1100 差70 2024-10-10',
      '区农业局 X12 逾期 红 0/1000 差1000 2024-12-15 高标准农田、秸秆还田',
      '区农业局 XJ 逾期 红 0/1000 差910 2024-03-31 高标准农田、秸秆还田',
      '区农业局 XT 逾期 红 630/900 差45 2024-10-10',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { declared, evaluated, monitored, noticeOffice } from './notice-office.ts';

/**
 * A county's rules for the yearly appraisal: 100 points a unit, 20 for expenditure by its rate, 20 for what is left of last year (none or
 * all), 30 for coverage, 20 for days kept, 10 for papers that pass at first sight; two off for each project that left much unspent, one
 * added for each training, at most three.
 */
const NOTICE = {
  year: 2022,
  asOf: '2022-12-30',
  units: [
    ['灌云县财政局', '县财政局'],
    ['县农业局', '县直'],
    ['县民政局', '县直'],
    ['新集镇', '乡镇'],
    ['县医院', '医院'],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '县直' },
      { 栏目: '单位类别', 词: '乡镇' },
      { 栏目: '单位类别', 词: '医院', 视同: '县直' },
      { 栏目: '单位类别', 词: '县财政局' },
    ],
    任务: [
      {
        任务编号: 'K1',
        任务名称: '支出完成率',
        适用类别: '县直、乡镇、医院',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '比率',
        达标条件: '执行数/全年预算数',
        目标值: '100%',
        期间: '1-11月',
        截止日期: '2022-12-15',
      },
      {
        任务编号: 'K2',
        任务名称: '上年结余率不超过9%',
        适用类别: '县直、乡镇、医院',
        取数表单: '绩效自评汇总表',
        数据年度: '上年',
        计量方式: '比率',
        达标条件: '全年执行数/全年预算数',
        目标值: '≥91%',
        截止日期: '2022-03-31',
      },
      {
        任务编号: 'K3',
        任务名称: '绩效自评全覆盖',
        适用类别: '县直、乡镇、医院',
        取数表单: '绩效自评汇总表',
        数据年度: '上年',
        计量方式: '覆盖率-数量',
        目标值: '100%',
        截止日期: '2022-04-30',
      },
      {
        任务编号: 'K4',
        任务名称: '组织绩效培训',
        适用类别: '县直、乡镇、医院',
        取数表单: '工作记录',
        计量方式: '登记',
        目标值: '1',
        截止日期: '2022-12-31',
        约束: '原则上',
      },
    ],
    考核: [
      { 指标: '任务 K1', 分值: '20', 计分方式: '按比例' },
      { 指标: '任务 K2', 分值: '20', 计分方式: '达标得满分' },
      { 指标: '任务 K3', 分值: '30', 计分方式: '按比例' },
      { 指标: '按期率', 分值: '20', 计分方式: '按比例' },
      { 指标: '首次通过率', 分值: '10', 计分方式: '按比例' },
      { 指标: '规则 W06', 计分方式: '每次扣2' },
      { 指标: '登记 K4', 分值: '3', 计分方式: '每次加1' },
    ],
  },
} as const;

const PLACES = [
  ['县农业局', 'N', [100, 100, 100, 93], 190, 4],
  ['县民政局', 'M', [100, 95, 100, 60], 170, 0],
  ['新集镇', 'X', [100, 99, 100, 91], 200, 1],
  ['县医院', 'Y', [100, 100, 100, 100], 150, 2],
] as const;

const trained = (times: number) =>
  Array.from({ length: times }, (_, at) => ({
    任务编号: 'K4',
    事项: `第${at + 1}次培训`,
    完成日期: `2022-0${at + 5}-10`,
    责任人: '吴',
    佐证材料: '签到表',
  }));

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  for (const [unit, letter, [budget, spent, budget2, spent2], executed, times] of PLACES) {
    const [one, two] = [`${letter}1`, `${letter}2`];
    await office.handIn('2022-02-10', `${unit}/清单.xlsx`, {
      '项目清单（2021年度）': [declared(one, `${one}工程`, 2021, budget), declared(two, `${two}购置`, 2021, budget2)],
      '项目清单（2022年度）': [declared(one, `${one}工程`, 2022, 100), declared(two, `${two}购置`, 2022, 100)],
    });
    const half = Math.round(executed / 2);
    await office.handIn('2022-12-10', `${unit}/监控.xlsx`, {
      '2022年绩效跟踪汇总表': [
        monitored(one, `${one}工程`, 2022, [11, 100, half]),
        monitored(two, `${two}购置`, 2022, [11, 100, executed - half]),
      ],
    });
    const rows = [evaluated(one, `${one}工程`, 2021, [budget, spent, 92, '优'])];
    const also = evaluated(two, `${two}购置`, 2021, [budget2, spent2, 85, '良']);
    // The hospital forgets its second project.
    await office.handIn(unit === '新集镇' ? '2022-03-30' : '2022-03-20', `${unit}/自评.xlsx`, {
      '绩效自评汇总表（2021年度）': unit === '县医院' ? rows : [...rows, also],
    });
    if (times > 0) await office.handIn('2022-12-20', `${unit}/工作记录.xlsx`, { '2022年度工作记录': trained(times) });
  }
  return office;
};

describe('a county’s rules for the yearly appraisal', () => {
  it('gives and takes the points that its rows say, and ranks each class by itself', async () => {
    const office = await officeOfNotice();

    expect(await office.told('2022-12-30')).toEqual([
      '县农业局 K1 逾期 红 190/200 差10 2022-12-15',
      '县农业局 K2 已完成 无 193/200 差0 2022-03-31',
      '县农业局 K3 已完成 无 2/2 差0 2022-04-30',
      '县农业局 K4 已完成 无 4/ 差0 2022-12-31',
      '县民政局 K1 逾期 红 170/200 差30 2022-12-15',
      '县民政局 K2 逾期 红 155/200 差27 2022-03-31',
      '县民政局 K3 已完成 无 2/2 差0 2022-04-30',
      '县民政局 K4 进行中 蓝 0/ 差1 2022-12-31',
      '新集镇 K1 已完成 无 200/200 差0 2022-12-15',
      '新集镇 K2 已完成 无 190/200 差0 2022-03-31',
      '新集镇 K3 已完成 无 2/2 差0 2022-04-30',
      '新集镇 K4 已完成 无 1/ 差0 2022-12-31',
      '县医院 K1 逾期 红 150/200 差50 2022-12-15',
      '县医院 K2 逾期 红 100/200 差82 2022-03-31 Y2购置',
      '县医院 K3 逾期 红 1/2 差1 2022-04-30 Y2购置',
      '县医院 K4 已完成 无 2/ 差0 2022-12-31',
    ]);
    const points = (await office.sheet('2022-12-30', '考核')).map((row) =>
      ['单位', ...Object.keys(row).filter((label) => label.includes('分')), '排名']
        .map((label) => row[label] ?? '')
        .join(' '),
    );
    // 支出 20, 结余 20 or none, 覆盖 30, 按期 20, 首次通过 10, W06, 培训.
    expect(points).toEqual([
      '灌云县财政局 100     10 0 0 ',
      '县农业局 95.33 19 20 30 13.33 10 0 3 1',
      '县民政局 61.67 17 0 30 6.67 10 -2 0 2',
      '新集镇 101 20 20 30 20 10 0 1 1',
      '县医院 42 15 0 15 0 10 0 2 3',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { declared, evaluated, noticeOffice } from './notice-office.ts';

/**
 * A county's notice on evaluating last year: schools hand in tables, a report and what it rests on by 22 April, the bureau above them
 * what it gathered and a summary by the end of the month; towns reach 60 points, the county's pass, with every project.
 */
const NOTICE = {
  year: 2022,
  asOf: '2022-05-12',
  units: [
    ['宿山县财政局', '县财政局'],
    ['县教育局', '归口部门'],
    ['县一中', '学校', { 主管部门: '县教育局' }],
    ['县二中', '学校', { 主管部门: '县教育局' }],
    ['县特教学校', '学校', { 主管部门: '县教育局' }],
    ['许岭镇', '乡镇'],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '归口部门' },
      { 栏目: '单位类别', 词: '学校' },
      { 栏目: '单位类别', 词: '乡镇' },
      { 栏目: '单位类别', 词: '县财政局' },
    ],
    评分模板: [{ 表单: '项目支出绩效自评表', 分值结构: '按表样', 等级: '优90 良75 合格60 不合格0' }],
    任务: [
      {
        任务编号: 'Z1',
        任务名称: '学校绩效自评表',
        适用类别: '学校',
        适用单位: '除县特教学校',
        取数表单: '绩效自评汇总表|项目支出绩效自评表',
        数据年度: '上年',
        计量方式: '覆盖率-数量',
        目标值: '100%',
        截止日期: '2022-04-22',
      },
      {
        任务编号: 'Z2',
        任务名称: '学校绩效自评报告',
        适用类别: '学校',
        适用单位: '除县特教学校',
        计量方式: '附件',
        达标条件: '文件名~自评报告',
        目标值: '1份',
        截止日期: '2022-04-22',
      },
      {
        任务编号: 'Z3',
        任务名称: '学校自评支撑资料',
        适用类别: '学校',
        适用单位: '除县特教学校',
        计量方式: '附件',
        达标条件: '文件名~支撑 或 文件名~佐证',
        目标值: '2',
        截止日期: '2022-04-22',
      },
      {
        任务编号: 'Z4',
        任务名称: '归口部门汇总',
        适用类别: '归口部门',
        取数表单: '绩效自评汇总表',
        数据年度: 'Y-1',
        计量方式: '覆盖率-数量',
        目标值: '100%',
        截止日期: '2022-04-30',
        统计口径: '含下属',
      },
      {
        任务编号: 'Z5',
        任务名称: '归口部门自评总结',
        适用类别: '归口部门',
        计量方式: '附件',
        达标条件: '文件名~总结',
        目标值: '1',
        截止日期: '2022-04-30',
      },
      {
        任务编号: 'Z6',
        任务名称: '乡镇项目自评合格',
        适用类别: '乡镇',
        取数表单: '绩效自评汇总表',
        数据年度: 'Y-1',
        计量方式: '覆盖率-数量',
        达标条件: '自评得分>=60分',
        目标值: '100%',
        截止日期: '2022-04-30',
      },
    ],
  },
} as const;

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  const register = '项目清单（2021年度）';
  const summary = '绩效自评汇总表（2021年度）';
  await office.handIn('2022-03-01', '县一中/清单.xlsx', {
    [register]: [declared('P1', '操场改造', 2021, 80), declared('P2', '食堂设备', 2021, 30)],
  });
  await office.handIn('2022-03-01', '县二中/清单.xlsx', { [register]: [declared('P1', '宿舍维修', 2021, 60)] });
  await office.handIn('2022-03-01', '县特教学校/清单.xlsx', { [register]: [declared('P1', '康复器材', 2021, 20)] });
  await office.handIn('2022-03-01', '县教育局/清单.xlsx', { [register]: [declared('P1', '校园安全', 2021, 90)] });
  await office.handIn('2022-03-01', '许岭镇/清单.xlsx', {
    [register]: [declared('P1', '村道养护', 2021, 50), declared('P2', '垃圾清运', 2021, 40)],
  });

  await office.handIn('2022-04-20', '县一中/自评.xlsx', {
    [summary]: [
      evaluated('P1', '操场改造', 2021, [80, 80, 95, '优']),
      evaluated('P2', '食堂设备', 2021, [30, 27, 78, '良']),
    ],
  });
  await office.put('2022-04-20', '县一中/2021年绩效自评报告.docx');
  await office.put('2022-04-21', '县一中/材料/支撑资料1.pdf');
  await office.put('2022-04-21', '县一中/材料/佐证照片.zip');
  await office.put('2022-04-21', '县二中/自评报告（2021）.doc');
  await office.put('2022-04-21', '县二中/支撑资料.pdf');
  await office.handIn('2022-04-25', '县二中/自评.xlsx', {
    [summary]: [evaluated('P1', '宿舍维修', 2021, [60, 60, 92, '优'])],
  });
  await office.handIn('2022-04-28', '县教育局/自评.xlsx', {
    [summary]: [evaluated('P1', '校园安全', 2021, [90, 81, 88, '良'])],
  });
  const towns = await office.handIn('2022-04-29', '许岭镇/自评.xlsx', {
    [summary]: [
      evaluated('P1', '村道养护', 2021, [50, 45, 64, '合格']),
      evaluated('P2', '垃圾清运', 2021, [40, 20, 55, '不合格']),
    ],
  });
  await office.put('2022-05-06', '县教育局/自评总结.docx');
  return { ...office, towns };
};

describe('a county’s notice on evaluating last year', () => {
  it('takes tables, reports and what they rest on from each school by its day', async () => {
    const office = await officeOfNotice();

    expect(await office.told('2022-04-22')).toEqual([
      '县教育局 Z4 进行中 蓝 2/5 差3 2022-04-30 校园安全、宿舍维修（县二中）、康复器材（县特教学校）',
      '县教育局 Z5 进行中 蓝 0/ 差1 2022-04-30',
      '县一中 Z1 已完成 无 2/2 差0 2022-04-22',
      '县一中 Z2 已完成 无 1/ 差0 2022-04-22',
      '县一中 Z3 已完成 无 2/ 差0 2022-04-22',
      '县二中 Z1 进行中 蓝 0/1 差1 2022-04-22 宿舍维修',
      '县二中 Z2 已完成 无 1/ 差0 2022-04-22',
      '县二中 Z3 进行中 蓝 1/ 差1 2022-04-22',
      '许岭镇 Z6 进行中 蓝 0/2 差2 2022-04-30 村道养护、垃圾清运',
    ]);
    expect(await office.told('2022-05-12')).toEqual([
      '县教育局 Z4 逾期 红 4/5 差1 2022-04-30 康复器材（县特教学校）',
      '县教育局 Z5 逾期完成 无 1/ 差0 2022-04-30',
      '县一中 Z1 已完成 无 2/2 差0 2022-04-22',
      '县一中 Z2 已完成 无 1/ 差0 2022-04-22',
      '县一中 Z3 已完成 无 2/ 差0 2022-04-22',
      '县二中 Z1 逾期完成 无 1/1 差0 2022-04-22',
      '县二中 Z2 已完成 无 1/ 差0 2022-04-22',
      '县二中 Z3 逾期 红 1/ 差1 2022-04-22',
      '许岭镇 Z6 逾期 红 1/2 差1 2022-04-30 垃圾清运',
    ]);
    expect(office.towns).toBe('通过');
  });
});

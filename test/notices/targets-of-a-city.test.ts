import { describe, expect, it } from 'vitest';
import { rightFacts } from '../builders/card-facts.ts';
import { centralTarget } from '../builders/card-target.ts';
import { cardBytes } from '../flow/card-bytes.ts';
import { declared, monitored, noticeOffice } from './notice-office.ts';

/**
 * A city's yearly programme: at least 85 % of the projects, and every important one, have a target; half of the money is followed; some
 * named departments try a target for the whole; the results of the fourth quarter are told in the next year.
 */
const NOTICE = {
  year: 2022,
  asOf: '2023-01-18',
  units: [
    ['上浦市财政局', '市财政局'],
    ['市绿化局', '市级预算部门'],
    ['市体育局', '市级预算部门'],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '市级预算部门' },
      { 栏目: '单位类别', 词: '市财政局' },
    ],
    任务: [
      {
        任务编号: 'M1',
        任务名称: '85%以上项目编报绩效目标',
        适用类别: '市级预算部门',
        取数表单: '项目支出绩效目标申报表',
        数据年度: 'Y',
        计量方式: '覆盖率-数量',
        对象范围: '是否需编报绩效目标=是',
        目标值: '85%',
        截止日期: '2022-03-31',
      },
      {
        任务编号: 'M2',
        任务名称: '重点支出全部编报',
        适用类别: '市级预算部门',
        取数表单: '项目支出绩效目标申报表',
        数据年度: 'Y',
        计量方式: '包含',
        对象范围: '是否重大=是',
        截止日期: '2022-03-31',
      },
      {
        任务编号: 'M3',
        任务名称: '绩效跟踪资金不低于项目支出50%',
        适用类别: '市级预算部门',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '覆盖率-金额',
        目标值: '≥50%',
        期间: '下半年',
        截止日期: '期后10日',
      },
      {
        任务编号: 'M4',
        任务名称: '部门整体目标试点',
        适用类别: '市级预算部门',
        适用单位: '市体育局',
        取数表单: '部门(单位)整体支出绩效目标表',
        数据年度: 'Y',
        计量方式: '报送',
        目标值: '1',
        截止日期: '2022-06-30',
        约束: '原则上',
      },
      {
        任务编号: 'M5',
        任务名称: '每季度报送绩效工作小结',
        适用类别: '市级预算部门',
        计量方式: '附件',
        达标条件: '文件名~小结',
        目标值: '1',
        期间: '每季',
        开始日期: '2022-07-01',
        截止日期: '期后5工作日',
      },
    ],
  },
} as const;

const target = (project: string, unit: string) =>
  cardBytes(centralTarget({ ...rightFacts, project, supervisor: unit, implementer: unit }));

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  const register = '项目清单（2022年度）';
  const names = ['公园改造', '行道树', '花展', '绿道', '林长制', '苗圃', '湿地'];
  await office.handIn('2022-02-10', '市绿化局/清单.xlsx', {
    [register]: names.map((name, at) =>
      declared(`L${at + 1}`, name, 2022, 100 * (at + 1), at === 0 ? { 是否重大: '是' } : {}),
    ),
  });
  await office.handIn('2022-02-10', '市体育局/清单.xlsx', {
    [register]: [
      declared('T1', '市民健身', 2022, 300, { 是否重大: '是' }),
      declared('T2', '场馆维护', 2022, 200),
      declared('T3', '公务用车', 2022, 20, { 是否需编报绩效目标: '否' }),
    ],
  });
  for (const name of names.slice(0, 6)) {
    await office.drop(`市绿化局/目标/${name}.xlsx`, await target(name, '市绿化局'), '2022-03-20T10:00:00+08:00');
  }
  await office.drop('市体育局/目标.xlsx', await target('场馆维护', '市体育局'), '2022-03-28T10:00:00+08:00');
  await office.run();
  await office.put('2022-10-10', '市绿化局/三季度小结.docx');
  await office.put('2022-10-20', '市体育局/三季度小结.docx');
  await office.put('2023-01-09', '市体育局/年度小结.docx');
  await office.handIn('2023-01-09', '市绿化局/跟踪.xlsx', {
    '2022年绩效跟踪汇总表': [6, 7].map((at) => monitored(`L${at}`, names[at - 1] ?? '', 2022, [12, 100 * at, 90 * at])),
  });
  await office.handIn('2022-07-08', '市体育局/半年跟踪.xlsx', {
    '2022年绩效跟踪汇总表': [monitored('T1', '市民健身', 2022, [6, 300, 150])],
  });
  await office.handIn('2023-01-11', '市体育局/跟踪.xlsx', {
    '2022年绩效跟踪汇总表': [monitored('T2', '场馆维护', 2022, [12, 200, 200])],
  });
  return office;
};

describe('a city’s yearly programme', () => {
  it('counts targets, money followed, and what each quarter brings', async () => {
    const office = await officeOfNotice();

    expect(await office.told('2022-04-01', 'M1', 'M2', 'M4')).toEqual([
      '市绿化局 M1 已完成 无 6/7 差0 2022-03-31 湿地',
      '市绿化局 M2 已完成 无 1/1 差0 2022-03-31',
      '市体育局 M1 逾期 黄 1/2 差1 2022-03-31 市民健身',
      '市体育局 M2 逾期 黄 0/1 差1 2022-03-31 市民健身',
      '市体育局 M4 进行中 无 0/ 差1 2022-06-30',
    ]);
    expect(await office.told('2022-10-25', 'M5-03', 'M5-04')).toEqual([
      '市绿化局 M5-03 已完成 无 1/ 差0 2022-10-12',
      '市绿化局 M5-04 进行中 无 0/ 差1 2023-01-09',
      '市体育局 M5-03 逾期完成 无 1/ 差0 2022-10-12',
      '市体育局 M5-04 进行中 无 0/ 差1 2023-01-09',
    ]);
    expect(await office.told('2023-01-18')).toEqual([
      '市绿化局 M1 已完成 无 6/7 差0 2022-03-31 湿地',
      '市绿化局 M2 已完成 无 1/1 差0 2022-03-31',
      '市绿化局 M3 逾期 红 1300/2800 差100 2023-01-10 公园改造、行道树、花展、绿道、林长制',
      '市绿化局 M5-03 已完成 无 1/ 差0 2022-10-12',
      '市绿化局 M5-04 逾期 红 0/ 差1 2023-01-09',
      '市体育局 M1 逾期 红 1/2 差1 2022-03-31 市民健身',
      '市体育局 M2 逾期 红 0/1 差1 2022-03-31 市民健身',
      '市体育局 M3 逾期 红 200/520 差60 2023-01-10 市民健身、公务用车',
      '市体育局 M4 逾期 黄 0/ 差1 2022-06-30',
      '市体育局 M5-03 逾期完成 无 1/ 差0 2022-10-12',
      '市体育局 M5-04 已完成 无 1/ 差0 2023-01-09',
    ]);
  });
});

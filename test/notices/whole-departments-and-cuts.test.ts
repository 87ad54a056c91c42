import { describe, expect, it } from 'vitest';
import { declared, monitored, noticeOffice } from './notice-office.ts';

/**
 * A county's notice on the year's middle: projects and whole departments monitored for January to June, what is found published unless it
 * is secret, two slow projects looked at by the finance office, sixteen problems (four here) put right, 193.63万元 cut in the whole county.
 */
const NOTICE = {
  year: 2023,
  asOf: '2023-12-08',
  units: [
    ['里河县财政局', '县财政局'],
    ['县水务局', '县直'],
    ['县公安局', '县直'],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '县直' },
      { 栏目: '单位类别', 词: '县财政局' },
      { 栏目: '公开内容', 词: '绩效监控' },
    ],
    任务: [
      {
        任务编号: 'H1',
        任务名称: '1-6月项目监控全覆盖',
        适用类别: '县直',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '覆盖率-数量',
        目标值: '100%',
        期间: '1-6月',
        截止日期: '2023-07-31',
      },
      {
        任务编号: 'H2',
        任务名称: '1-6月部门整体监控',
        适用类别: '县直',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '数量',
        达标条件: '对象类型=部门整体',
        目标值: '1',
        期间: '1-6月',
        截止日期: '2023-07-31',
      },
      {
        任务编号: 'H3',
        任务名称: '监控结果公开（涉密除外）',
        适用类别: '县直',
        取数表单: '绩效信息公开目录',
        数据年度: 'Y',
        计量方式: '覆盖率-数量',
        达标条件: '公开内容=绩效监控;公开日期!= 或 公开内容=绩效监控;豁免原因~涉密',
        目标值: '100%',
        截止日期: '2023-09-30',
      },
      {
        任务编号: 'H4',
        任务名称: '选择2个执行较慢的项目重点监控',
        适用类别: '县财政局',
        取数表单: '绩效跟踪汇总表',
        数据年度: 'Y',
        计量方式: '数量',
        达标条件: '跟踪层次=部门重点;执行率<50%',
        目标值: '2个',
        截止日期: '2023-08-31',
      },
      {
        任务编号: 'H5',
        任务名称: '反馈问题4条全部整改',
        适用类别: '全区',
        取数表单: '整改台账',
        数据年度: 'Y',
        计量方式: '报送',
        达标条件: '整改状态=已完成|已销项',
        目标值: '4条',
        截止日期: '2023-10-31',
      },
      {
        任务编号: 'H6',
        任务名称: '追减调减193.63万元',
        适用类别: '全区',
        取数表单: '整改台账',
        数据年度: 'Y',
        计量方式: '金额合计',
        达标条件: '挂钩金额;结果应用方式~减',
        目标值: '≥193.63万元',
        截止日期: '2023-11-30',
      },
    ],
  },
} as const;

const problem = (at: number, [code, name]: readonly [string, string], used: string, amount: number | null) => ({
  序号: at,
  问题来源: '绩效监控',
  评价年度: 2023,
  项目编码: code,
  项目名称: name,
  问题描述: `问题${at}`,
  整改措施: '调减预算',
  责任人: '周',
  计划完成日期: '2023-10-31',
  实际完成日期: '2023-10-16',
  整改状态: '已完成',
  结果应用方式: used,
  挂钩金额: amount,
});

const published = (code: string, name: string, day: string | null, secret: string | null) => ({
  项目编码: code,
  项目名称: name,
  对象类型: '项目',
  项目类别: '其他',
  公开内容: '绩效监控',
  年度: 2023,
  公开日期: day,
  链接: day === null ? null : `https://www.example.gov.cn/${code}.html`,
  豁免原因: secret,
});

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  const register = '项目清单（2023年度）';
  const tracked = '2023年绩效跟踪汇总表';
  await office.handIn('2023-03-01', '县水务局/清单.xlsx', {
    [register]: [declared('W1', '水源保护', 2023, 400), declared('W2', '管网改造', 2023, 200)],
  });
  await office.handIn('2023-03-01', '县公安局/清单.xlsx', {
    [register]: [declared('G1', '天网扩容', 2023, 300), declared('G2', '车辆更新', 2023, 90)],
  });
  await office.handIn('2023-07-25', '县水务局/监控.xlsx', {
    [tracked]: [
      monitored('W1', '水源保护', 2023, [6, 400, 240]),
      monitored('W2', '管网改造', 2023, [6, 200, 60]),
      monitored('', '部门整体', 2023, [6, 600, 300], { 项目编码: null, 对象类型: '部门整体' }),
    ],
  });
  // A department as a whole is none of its projects.
  await office.handIn('2023-07-28', '县公安局/监控.xlsx', {
    [tracked]: [monitored('G1', '天网扩容', 2023, [6, 300, 180]), monitored('G2', '车辆更新', 2023, [6, 90, 30])],
  });
  const monitoring = await office.handIn('2023-08-20', '财政局/重点监控.xlsx', {
    [tracked]: [
      monitored('W2', '管网改造', 2023, [7, 200, 80], { 跟踪层次: '部门重点', 被评价单位: '县水务局' }),
      monitored('G1', '天网扩容', 2023, [7, 300, 190], { 跟踪层次: '部门重点', 被评价单位: '县公安局' }),
    ],
  });
  const list = await office.handIn('2023-09-20', '县公安局/公开.xlsx', {
    '2023年绩效信息公开目录': [
      published('G1', '天网扩容', null, '涉密'),
      published('G2', '车辆更新', '2023-09-18', null),
    ],
  });
  await office.handIn('2023-09-25', '县水务局/公开.xlsx', {
    '2023年绩效信息公开目录': [published('W1', '水源保护', '2023-09-18', null)],
  });
  await office.handIn('2023-10-18', '县水务局/整改.xlsx', {
    '2023年整改台账': [
      problem(1, ['W2', '管网改造'], '追减', 2.63),
      problem(2, ['W2', '管网改造'], '通报', null),
      problem(3, ['W1', '水源保护'], '调减预算', 150),
    ],
  });
  await office.handIn('2023-12-01', '县公安局/整改.xlsx', {
    '2023年整改台账': [problem(1, ['G2', '车辆更新'], '调减', 41)],
  });
  return { ...office, answers: [monitoring, list] };
};

describe('a county’s notice on the year’s middle', () => {
  it('covers projects and whole departments, and adds up what was cut', async () => {
    const office = await officeOfNotice();

    expect(await office.told('2023-08-31')).toEqual([
      '里河县财政局 H4 进行中 蓝 1/ 差1 2023-08-31',
      '里河县财政局 H5 进行中 无 0/ 差4 2023-10-31',
      '里河县财政局 H6 进行中 无 0/ 差193.63 2023-11-30',
      '县水务局 H1 已完成 无 2/2 差0 2023-07-31',
      '县水务局 H2 已完成 无 1/ 差0 2023-07-31',
      '县水务局 H3 进行中 无 0/2 差2 2023-09-30 水源保护、管网改造',
      '县公安局 H1 已完成 无 2/2 差0 2023-07-31',
      '县公安局 H2 逾期 红 0/ 差1 2023-07-31',
      '县公安局 H3 进行中 无 0/2 差2 2023-09-30 天网扩容、车辆更新',
    ]);
    expect(await office.told('2023-10-09', 'H3')).toEqual([
      '县水务局 H3 逾期 黄 1/2 差1 2023-09-30 管网改造',
      '县公安局 H3 已完成 无 2/2 差0 2023-09-30',
    ]);
    expect(await office.told('2023-11-30', 'H5', 'H6')).toEqual([
      '里河县财政局 H5 逾期 红 3/ 差1 2023-10-31',
      '里河县财政局 H6 进行中 蓝 152.63/ 差41 2023-11-30',
    ]);
    expect(await office.told('2023-12-04', 'H5', 'H6')).toEqual([
      '里河县财政局 H5 逾期完成 无 4/ 差0 2023-10-31',
      '里河县财政局 H6 逾期完成 无 193.63/ 差0 2023-11-30',
    ]);
    expect(office.answers).toEqual(['通过', '通过']);
  });
});

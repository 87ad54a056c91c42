import { describe, expect, it } from 'vitest';
import { declared, noticeOffice } from './notice-office.ts';

/**
 * A county's rules for looking before it spends: whatever is new, and whatever ends and is to go on, is assessed before next year's budget
 * is drawn up; of large new projects three in ten by amount by the department itself; what was turned down stays out of the list; what
 * was assessed asks for at most 1,500万元 in all.
 */
const ASSESSED = { 适用类别: '县直、园区', 取数表单: '事前绩效评估台账', 数据年度: '下年' } as const;

const NOTICE = {
  year: 2022,
  asOf: '2022-10-14',
  units: [
    ['朝阳山县财政局', '县财政局'],
    ['县卫健局', '县直'],
    ['工业园区管委会', '园区'],
    ['县档案馆', '县直'],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '县直' },
      { 栏目: '单位类别', 词: '园区' },
      { 栏目: '单位类别', 词: '县财政局' },
      { 栏目: '评估结论', 词: '建议立项', 视同: '予以支持' },
      { 栏目: '评估结论', 词: '暂缓立项', 视同: '不予支持' },
      { 栏目: '对象类型', 词: '一级项目' },
      { 栏目: '对象类型', 词: '二级项目' },
    ],
    任务: [
      {
        ...ASSESSED,
        任务编号: 'Y1',
        任务名称: '新增和到期续作的事前评估',
        计量方式: '覆盖率-数量',
        对象范围: '是否新增=是 或 剩余月数<=3;是否经常性=是',
        目标值: '100%',
        截止日期: '2022-09-30',
        顺延规则: '提前',
      },
      {
        ...ASSESSED,
        任务编号: 'Y2',
        任务名称: '500万元以上新增项目部门重点评估占30%',
        计量方式: '覆盖率-金额',
        对象范围: '对象类型=项目|一级项目;是否新增=是;年初预算数>=500万元',
        达标条件: '评估主体=部门重点',
        目标值: '不低于30%',
        截止日期: '2022-09-30',
      },
      {
        ...ASSESSED,
        任务编号: 'Y3',
        任务名称: '评估后申报不超过1500万元',
        计量方式: '金额合计',
        达标条件: '评估后预算;评估结论!=暂缓立项',
        目标值: '≤1500万元',
        截止日期: '2022-09-30',
      },
      {
        ...ASSESSED,
        任务编号: 'Y4',
        任务名称: '园区每个一级项目都评估',
        适用类别: '园区',
        计量方式: '包含',
        对象范围: '对象类型=一级项目;是否新增=是',
        达标条件: '评估结论=建议立项|部分支持',
        截止日期: '2022-09-30',
      },
    ],
  },
} as const;

const assessed = (code: string, name: string, by: string, [asked, left]: readonly [number, number], end: string) => ({
  项目编码: code,
  项目名称: name,
  对象类型: '项目',
  评估年度: 2023,
  评估主体: by,
  申报预算: asked,
  评估后预算: left,
  评估得分: left === asked ? 92 : 80,
  评估结论: end,
  报告日期: '2022-09-10',
});

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  const next = '项目清单（2023年度）';
  const lists = '事前绩效评估台账（2023年度）';
  const isNew = { 是否新增: '是', 是否经常性: '否' };
  await office.handIn('2022-08-20', '县卫健局/清单.xlsx', {
    [next]: [
      declared('H1', '智慧医院', 2023, 800, isNew),
      declared('H2', '急救车辆', 2023, 600, isNew),
      declared('H3', '村医补助', 2023, 100, { 开始日期: '2020-01-01', 结束日期: '2022-12-31' }),
      declared('H4', '院感检测', 2023, 90),
    ],
  });
  const words = await office.handIn('2022-08-20', '工业园区管委会/清单.xlsx', {
    [next]: [
      declared('Y1', '标准厂房', 2023, 900, { ...isNew, 对象类型: '一级项目' }),
      declared('Y2', '厂区绿化', 2023, 80, { ...isNew, 对象类型: '二级项目' }),
    ],
  });
  await office.handIn('2022-08-20', '县档案馆/清单.xlsx', { [next]: [declared('D1', '库房恒温', 2023, 40)] });
  const answers = [
    words,
    await office.handIn('2022-09-15', '县卫健局/事前评估.xlsx', {
      [lists]: [
        assessed('H1', '智慧医院', '自评', [800, 700], '部分支持'),
        assessed('H2', '急救车辆', '部门重点', [600, 600], '建议立项'),
        assessed('H3', '村医补助', '自评', [100, 100], '建议立项'),
      ],
    }),
    await office.handIn('2022-09-16', '工业园区管委会/事前评估.xlsx', {
      [lists]: [assessed('Y1', '标准厂房', '自评', [900, 0], '暂缓立项')],
    }),
  ];
  return { ...office, answers };
};

describe('a county’s rules for looking before it spends', () => {
  it('asks for what is new or ends and goes on, by number and by amount', async () => {
    const office = await officeOfNotice();

    expect(office.answers).toEqual(['通过', '通过', '通过']);
    expect(await office.told('2022-09-20')).toEqual([
      '县卫健局 Y1 已完成 无 2/2 差0 2022-09-30',
      '县卫健局 Y2 已完成 无 600/1400 差0 2022-09-30 智慧医院',
      '县卫健局 Y3 已完成 无 1400/ 差0 2022-09-30',
      '工业园区管委会 Y1 进行中 蓝 1/2 差1 2022-09-30 厂区绿化',
      '工业园区管委会 Y2 进行中 蓝 0/900 差270 2022-09-30 标准厂房',
      '工业园区管委会 Y3 已完成 无 0/ 差0 2022-09-30',
      '工业园区管委会 Y4 进行中 蓝 0/1 差1 2022-09-30 标准厂房',
      '县档案馆 Y1 不适用 无 0/0 差0 2022-09-30',
      '县档案馆 Y2 不适用 无 0/0 差0 2022-09-30',
      '县档案馆 Y3 已完成 无 0/ 差0 2022-09-30',
    ]);
    expect(await office.told('2022-10-14')).toEqual([
      '县卫健局 Y1 已完成 无 3/3 差0 2022-09-30',
      '县卫健局 Y2 已完成 无 600/1400 差0 2022-09-30 智慧医院',
      '县卫健局 Y3 已完成 无 1400/ 差0 2022-09-30',
      '工业园区管委会 Y1 逾期 红 1/2 差1 2022-09-30 厂区绿化',
      '工业园区管委会 Y2 逾期 红 0/900 差270 2022-09-30 标准厂房',
      '工业园区管委会 Y3 已完成 无 0/ 差0 2022-09-30',
      '工业园区管委会 Y4 逾期 红 0/1 差1 2022-09-30 标准厂房',
      '县档案馆 Y1 不适用 无 0/0 差0 2022-09-30',
      '县档案馆 Y2 不适用 无 0/0 差0 2022-09-30',
      '县档案馆 Y3 已完成 无 0/ 差0 2022-09-30',
    ]);
  });
});

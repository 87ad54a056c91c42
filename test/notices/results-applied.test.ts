import { describe, expect, it } from 'vitest';
import { declared, evaluated, noticeOffice } from './notice-office.ts';

/**
 * A province's rule for using results: grades at 90, 75 and 60; the finance office keeps a form of its own for what it told whom and when;
 * thirty days after that day the unit has set down how it mends each problem; projects that failed get no more money.
 */
const NOTICE = {
  year: 2023,
  asOf: '2023-09-22',
  ownForms: { 评价结果签收表: ['项目编码', '项目名称', '反馈日期', '签收人'] },
  units: [
    ['云岭市财政局', '市财政局'],
    ['市文旅局', '市直部门'],
    ['市科技局', '市直部门'],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '市直部门' },
      { 栏目: '单位类别', 词: '市财政局' },
      { 栏目: '评价层次', 词: '市级重点', 视同: '财政重点' },
    ],
    评分模板: [
      { 表单: '项目支出绩效自评表', 分值结构: '按表样', 等级: '优秀90 良好75 合格60 不合格0' },
      { 表单: '重点评价台账', 分值结构: '按表样', 等级: '优秀90 良好75 合格60 不合格0' },
    ],
    任务: [
      {
        任务编号: 'R1',
        任务名称: '市级重点评价3个项目',
        适用类别: '市财政局',
        取数表单: '重点评价台账',
        数据年度: 'Y',
        计量方式: '数量',
        达标条件: '评价层次=市级重点;对象类型=项目',
        目标值: '3',
        截止日期: '2023-06-30',
      },
      {
        任务编号: 'R2',
        任务名称: '反馈后30日内报送整改措施',
        适用类别: '市直部门',
        取数表单: '整改台账',
        数据年度: 'Y',
        计量方式: '限时',
        对象范围: '重点评价台账:评价层次=市级重点',
        达标条件: '整改措施<=报告日期+30',
        目标值: '100%',
        截止日期: '2023-12-31',
      },
      {
        任务编号: 'R3',
        任务名称: '自评良好以上项目占比80%',
        适用类别: '市直部门',
        取数表单: '绩效自评汇总表',
        数据年度: 'Y-1',
        计量方式: '覆盖率-数量',
        达标条件: '等级=优秀|良好',
        目标值: '80%',
        截止日期: '2023-04-30',
      },
      {
        任务编号: 'R4',
        任务名称: '签收后30日内报送整改措施',
        适用类别: '市直部门',
        取数表单: '整改台账',
        数据年度: '不限',
        计量方式: '限时',
        对象范围: '评价结果签收表:反馈日期!=',
        达标条件: '整改措施<=反馈日期+30',
        目标值: '100%',
        截止日期: '2023-12-31',
      },
    ],
  },
} as const;

const keyEvaluation = (
  code: string,
  name: string,
  unit: string,
  [score, grade]: readonly [number, string],
  day: string,
) => ({
  项目编码: code,
  项目名称: name,
  对象类型: '项目',
  项目类别: '其他',
  评价层次: '市级重点',
  预算年度: 2022,
  评价年度: 2023,
  预算数: 200,
  执行数: 180,
  评价得分: score,
  等级: grade,
  委托方: '云岭市财政局',
  评价机构: '云岭会计师事务所',
  被评价单位: unit,
  报告日期: day,
  是否区镇联动: '否',
  主要问题: '产出不足',
});

const problem = (at: number, code: string, name: string, text: string | null) => ({
  序号: at,
  问题来源: '重点评价',
  评价年度: 2023,
  项目编码: code,
  项目名称: name,
  问题描述: '产出不足',
  整改措施: text,
  责任人: '何',
  计划完成日期: '2023-10-31',
  整改状态: '整改中',
  未整改原因: '正在整改',
});

const officeOfNotice = async () => {
  const office = await noticeOffice(NOTICE);
  const register = '项目清单（2022年度）';
  const summary = '绩效自评汇总表（2022年度）';
  await office.handIn('2023-03-01', '市文旅局/清单.xlsx', {
    [register]: [declared('T1', '文化惠民', 2022, 200), declared('T2', '古城修缮', 2022, 200)],
  });
  await office.handIn('2023-03-01', '市科技局/清单.xlsx', {
    [register]: [1, 2, 3, 4, 5].map((at) => declared(`S${at}`, `科研${at}号`, 2022, 200)),
  });
  const grades = [
    await office.handIn('2023-04-20', '市文旅局/自评.xlsx', {
      [summary]: [
        evaluated('T1', '文化惠民', 2022, [200, 190, 76, '良好']),
        evaluated('T2', '古城修缮', 2022, [200, 150, 66, '合格']),
      ],
    }),
    await office.handIn('2023-04-20', '市科技局/自评.xlsx', {
      [summary]: [92, 90, 88, 75, 58].map((score, at) =>
        evaluated(`S${at + 1}`, `科研${at + 1}号`, 2022, [
          200,
          180,
          score,
          ['优秀', '优秀', '良好', '良好', '不合格'][at] ?? '',
        ]),
      ),
    }),
    // 76 is no 优秀 here.
    await office.handIn('2023-04-21', '市文旅局/自检/自评.xlsx', {
      [summary]: [evaluated('T1', '文化惠民', 2022, [200, 190, 76, '优秀'])],
    }),
  ];
  await office.handIn('2023-06-28', '财政局/重点评价.xlsx', {
    '2023年重点评价台账': [
      keyEvaluation('T2', '古城修缮', '市文旅局', [64, '合格'], '2023-06-20'),
      keyEvaluation('S5', '科研5号', '市科技局', [55, '不合格'], '2023-06-26'),
    ],
  });
  await office.handIn('2023-07-05', '市文旅局/签收.xlsx', {
    评价结果签收表: [{ 项目编码: 'T2', 项目名称: '古城修缮', 反馈日期: '2023-07-03', 签收人: '白' }],
  });
  await office.handIn('2023-07-10', '市科技局/签收.xlsx', {
    评价结果签收表: [{ 项目编码: 'S5', 项目名称: '科研5号', 反馈日期: '2023-07-06', 签收人: '梁' }],
  });
  await office.handIn('2023-07-19', '市文旅局/整改.xlsx', {
    '2023年整改台账': [problem(1, 'T2', '古城修缮', '补签合同')],
  });
  await office.handIn('2023-08-10', '市科技局/整改.xlsx', {
    '2023年整改台账': [problem(1, 'S5', '科研5号', '换负责人')],
  });
  return { ...office, grades };
};

describe('a province’s rule for using results', () => {
  it('counts its own grades, and the days since each unit was told', async () => {
    const office = await officeOfNotice();

    expect(office.grades).toEqual(['通过', '通过', expect.stringMatching(/^退回\n1 错误 Q20 .*76分应为“良好”/u)]);
    expect(await office.told('2023-05-04', 'R3')).toEqual([
      '市文旅局 R3 进行中 蓝 1/2 差1 2023-04-30 古城修缮',
      '市科技局 R3 已完成 无 4/5 差0 2023-04-30 科研5号',
    ]);
    expect(await office.told('2023-07-03', 'R1')).toEqual(['云岭市财政局 R1 逾期 黄 2/ 差1 2023-06-30']);
    expect(await office.told('2023-07-25', 'R2', 'R4')).toEqual([
      '市文旅局 R2 已完成 无 1/1 差0 2024-01-02',
      '市文旅局 R4 已完成 无 0/0 差0 2024-01-02',
      '市科技局 R2 进行中 蓝 0/0 差0 2023-07-26',
      '市科技局 R4 进行中 蓝 0/0 差0 2023-08-07',
    ]);
    expect(await office.told('2023-08-08', 'R2', 'R4')).toEqual([
      '市文旅局 R2 已完成 无 1/1 差0 2024-01-02',
      '市文旅局 R4 已完成 无 1/1 差0 2024-01-02',
      '市科技局 R2 逾期 红 0/1 差1 2023-07-26 科研5号（应在2023-07-26前）',
      '市科技局 R4 逾期 黄 0/1 差1 2023-08-07 科研5号（应在2023-08-07前）',
    ]);
    expect(await office.told('2023-09-22', 'R2', 'R4')).toEqual([
      '市文旅局 R2 已完成 无 1/1 差0 2024-01-02',
      '市文旅局 R4 已完成 无 1/1 差0 2024-01-02',
      '市科技局 R2 逾期完成 无 0/1 差0 2024-01-02 科研5号（应在2023-07-26前，2023-08-10才完成）',
      '市科技局 R4 逾期完成 无 0/1 差0 2024-01-02 科研5号（应在2023-08-07前，2023-08-10才完成）',
    ]);
  });
});

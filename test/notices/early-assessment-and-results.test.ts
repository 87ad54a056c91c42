import { describe, expect, it } from 'vitest';
import { declared, noticeOffice } from './notice-office.ts';

/**
 * A district's year as its finance office reports it: new projects of 50万元 and more are assessed before the budget, one that goes on
 * and grows by more than a fifth says why; finance evaluates projects, the finances of three townships and two whole
 * departments, looks again at some self-evaluations, and cuts what did not work.
 */
const KEY = { 适用类别: '区财政局', 取数表单: '重点评价台账', 数据年度: 'Y', 计量方式: '数量' } as const;

const NOTICE = {
  year: 2025,
  asOf: '2025-12-03',
  units: [
    ['利江区财政局', '区财政局'],
    ['区住建局', '区级部门'],
    ['宝轮镇', '乡镇'],
  ],
  typed: {
    词表: [
      { 栏目: '单位类别', 词: '区级部门' },
      { 栏目: '单位类别', 词: '乡镇' },
      { 栏目: '单位类别', 词: '区财政局' },
      { 栏目: '对象类型', 词: '乡镇财政运行' },
    ],
    任务: [
      {
        任务编号: 'L1',
        任务名称: '新增50万元以上项目事前评估',
        适用类别: '区级部门、乡镇',
        取数表单: '事前绩效评估台账',
        数据年度: '下年',
        计量方式: '包含',
        对象范围: '是否新增=是;年初预算数>=50',
        截止日期: '2025-09-30',
      },
      {
        ...KEY,
        任务编号: 'L2',
        任务名称: '重点评价项目',
        达标条件: '对象类型=项目;评价层次=财政重点',
        目标值: '2',
        截止日期: '2025-10-31',
      },
      {
        ...KEY,
        任务编号: 'L3',
        任务名称: '乡镇财政运行综合评价',
        达标条件: '对象类型=乡镇财政运行',
        目标值: '3',
        截止日期: '2025-10-31',
      },
      {
        ...KEY,
        任务编号: 'L4',
        任务名称: '部门整体评价',
        达标条件: '对象类型=部门整体',
        目标值: '2',
        截止日期: '2025-10-31',
      },
      {
        ...KEY,
        任务编号: 'L5',
        任务名称: '自评抽查复核',
        达标条件: '评价层次=财政再复核|项目再评价',
        目标值: '3',
        截止日期: '2025-10-31',
      },
      {
        任务编号: 'L6',
        任务名称: '压减低效无效支出20万元',
        适用类别: '区级部门',
        取数表单: '整改台账',
        数据年度: 'Y',
        计量方式: '金额合计',
        达标条件: '挂钩金额;结果应用方式~压减',
        目标值: '≥20万元',
        截止日期: '2025-11-30',
      },
    ],
    审核公式: [
      {
        编号: 'LZ01',
        表单: '项目清单',
        适用: '是否新增=否',
        公式: '年初预算数 <= 上年(年初预算数) * 120%',
        级别: '需说明',
        提示语: '{项目名称}的年初预算数 {年初预算数} 比上年增加超过20%，要作事前评估',
        怎样改: '请写明增加的原因和事前评估的情况。',
        启用: '是',
      },
    ],
  },
} as const;

const assessed = (code: string, name: string, asked: number, left: number) => ({
  项目编码: code,
  项目名称: name,
  对象类型: '项目',
  评估年度: 2026,
  评估主体: '自评',
  申报预算: asked,
  评估后预算: left,
  评估得分: 90,
  评估结论: left < asked ? '部分支持' : '予以支持',
  报告日期: '2025-09-10',
});

const evaluation = (code: string | null, name: string, type: string, level: string) => ({
  项目编码: code,
  项目名称: name,
  对象类型: type,
  项目类别: '其他',
  评价层次: level,
  预算年度: 2024,
  评价年度: 2025,
  预算数: 100,
  执行数: 90,
  评价得分: 86,
  等级: '良',
  委托方: '利江区财政局',
  评价机构: '利江会计师事务所',
  被评价单位: '区住建局',
  报告日期: '2025-10-20',
  是否区镇联动: '否',
  主要问题: '进度慢',
});

const applied = (at: number, how: string, amount: number) => ({
  序号: at,
  问题来源: '重点评价',
  评价年度: 2025,
  项目编码: `Z${at}`,
  项目名称: `旧项目${at}`,
  问题描述: '绩效不高',
  整改措施: '调整预算',
  责任人: '何',
  计划完成日期: '2025-11-20',
  实际完成日期: '2025-11-10',
  整改状态: '已完成',
  结果应用方式: how,
  挂钩金额: amount,
});

describe('a district that assesses early and applies results', () => {
  it('asks a project that grew for a reason, and counts what each row of the notice wants', async () => {
    const office = await noticeOffice(NOTICE);
    await office.handIn('2025-02-18', '区住建局/2025清单.xlsx', {
      '项目清单（2025年度）': [declared('Z1', '管网维护', 2025, 100), declared('Z2', '路灯', 2025, 100)],
    });
    // 120 is no more than a fifth above 100; 121 is. New projects are asked to be assessed instead.
    const next = await office.handIn('2025-08-20', '区住建局/2026清单.xlsx', {
      '项目清单（2026年度）': [
        declared('Z1', '管网维护', 2026, 120),
        declared('Z2', '路灯', 2026, 121),
        declared('N1', '城市更新', 2026, 500, { 是否新增: '是' }),
        declared('N2', '口袋公园', 2026, 50, { 是否新增: '是' }),
        declared('N3', '标识牌', 2026, 49.99, { 是否新增: '是' }),
      ],
    });
    expect(next).toBe('待说明');
    expect((await office.answerTexts('区住建局/2026清单.xlsx')).join('\n')).toContain(
      '路灯的年初预算数 121万元 比上年增加超过20%，要作事前评估',
    );
    await office.handIn('2025-09-12', '区住建局/事前评估.xlsx', {
      '事前绩效评估台账（2026年度）': [assessed('N1', '城市更新', 500, 420)],
    });
    await office.handIn('2025-10-21', '财政局/重点评价.xlsx', {
      '2025年重点评价台账': [
        evaluation('Z1', '管网维护', '项目', '财政重点'),
        evaluation('Z2', '路灯', '项目', '财政重点'),
        ...['宝轮镇', '昭化镇', '三堆镇'].map((town) => evaluation(null, town, '乡镇财政运行', '财政重点')),
        evaluation(null, '区住建局整体', '部门整体', '财政重点'),
        evaluation('Z1', '管网维护', '项目', '项目再评价'),
        evaluation(null, '区住建局自评', '单位整体', '财政再复核'),
      ],
    });
    await office.handIn('2025-11-12', '区住建局/整改.xlsx', {
      '2025年整改台账': [applied(1, '压减预算', 12.5), applied(2, '压减预算', 7.49), applied(3, '调整政策', 30)],
    });

    expect((await office.told('2025-10-10', 'L1')).at(0)).toBe('区住建局 L1 逾期 黄 1/2 差1 2025-09-30 口袋公园');
    expect(await office.told('2025-11-04', 'L2', 'L3', 'L4', 'L5')).toEqual([
      '利江区财政局 L2 已完成 无 2/ 差0 2025-10-31',
      '利江区财政局 L3 已完成 无 3/ 差0 2025-10-31',
      '利江区财政局 L4 逾期 黄 1/ 差1 2025-10-31',
      '利江区财政局 L5 逾期 黄 2/ 差1 2025-10-31',
    ]);
    // 12.50 + 7.49 = 19.99万元: what only changed a policy is no cut.
    expect(await office.told('2025-12-02', 'L6')).toEqual(['区住建局 L6 逾期 黄 19.99/ 差0.01 2025-11-30']);
  });
});

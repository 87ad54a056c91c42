/** How a value of a column compares: money in 万元, rates in percent, scores in points, the rest by its own order. */
export type Comparison = 'text' | 'money' | 'rate' | 'score' | 'day' | 'flag' | 'number';

const KINDS: { readonly [kind in Comparison]: string } = {
  text: '项目编码 项目名称 政策名称 对象类型 项目类别 受惠对象 备注 评估主体 评估结论 跟踪层次 产出完成情况 等级 评价层次 委托方 评价机构 被评价单位 主要问题 序号 问题来源 问题描述 整改措施 责任人 整改状态 未整改原因 结果应用方式 公开内容 链接 豁免原因 任务编号 事项 佐证材料 主管部门 入选类别 机构名称 统一社会信用代码 比选记录',
  money: '年初预算数 全年预算数 申报预算 评估后预算 执行数 全年执行数 预算数 挂钩金额 预算金额',
  rate: '执行率',
  score: '评估得分 自评得分 评价得分 考核得分',
  day: '开始日期 结束日期 报告日期 计划完成日期 实际完成日期 公开日期 完成日期',
  flag: '是否新增 是否经常性 是否区级 是否重大 是否纳入公开范围 是否需编报绩效目标 是否区镇联动 在政策目录 在评价目录 重点事前评估 预算调整',
  number: '预算年度 评估年度 跟踪年度 评价年度 年度 入选年度 实施年数 剩余月数 版本',
};

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map(
  Object.entries(KINDS).flatMap(([kind, columns]) =>
    columns.split(' ').map((column) => [column, kind as Comparison] as const),
  ),
);

/** Columns worked out by the product, not typed by a department. */
export const COMPUTED_COLUMNS: ReadonlySet<string> = new Set([
  '在政策目录',
  '在评价目录',
  '重点事前评估',
  '预算调整',
  '实施年数',
  '剩余月数',
  '版本',
]);

/** How a filter column compares; undefined for a column that no form has and the product doesn't compute. */
export const comparisonOf = (column: string): Comparison | undefined => COMPARISONS.get(column);

export const FILTER_COLUMNS: readonly string[] = [...COMPARISONS.keys()];

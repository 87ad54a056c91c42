/** The columns of 绩效自评汇总表 as most districts print them. */
export const SUMMARY_HEAD = [
  '项目编码',
  '项目名称',
  '对象类型',
  '预算年度',
  '年初预算数',
  '全年预算数',
  '全年执行数',
  '执行率',
  '自评得分',
  '等级',
];

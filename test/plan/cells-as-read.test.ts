import { expect, it } from 'vitest';
import { MEASURE_SHAPES } from '../../shared/plan/measures/all-measures.ts';
import { PLAN_SHEETS, type PlanRows, type PlanSheetKey } from '../../shared/plan/plan-rows.ts';
import type { PlanFinding } from '../../shared/plan/read/plan-finding.ts';
import { parsePlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';

type Cells = { readonly [column: string]: string };

/** A sheet's row that reads, one of its columns, and what people write there. */
type Writings = {
  readonly key: PlanSheetKey;
  readonly row: Cells;
  readonly column: string;
  readonly texts: readonly string[];
};

const blank = (key: PlanSheetKey): Cells => Object.fromEntries(PLAN_SHEETS[key].columns.map((column) => [column, '']));

const DUTY: Cells = {
  ...blank('duties'),
  任务编号: 'T1',
  任务名称: '任务',
  适用类别: '全区',
  取数表单: '重点评价台账',
  数据年度: 'Y',
  计量方式: '覆盖率-数量',
  目标值: '100%',
  截止日期: '2022-12-31',
};

const rowOf = (key: PlanSheetKey, cells: Cells): Cells => ({ ...(key === 'duties' ? DUTY : blank(key)), ...cells });

/** `a / b / c`: a text each; a lone ∅ is a blank cell. */
const of = (key: PlanSheetKey, cells: Cells, column: string, texts: string): Writings => ({
  key,
  row: rowOf(key, cells),
  column,
  texts: texts.split(' / ').map((text) => (text === '∅' ? '' : text)),
});

const measured = (word: string): Cells => {
  const { example } = MEASURE_SHAPES.find((one) => one.word === word) as { example: Cells };
  return { 计量方式: word, 达标条件: '', 对象范围: '', ...example };
};

const SHARES =
  '100% / 30% / 0.3 / 30 / ≥30% / 不低于30% / 30%以上 / 30%及以上 / 30%以下 / 0 / -5% / 120% / 100.01% / 三成 / 三成以上 / 九成五 / 百分之三十 / 半数以上 / 不低于预算总额的30% / 项目数量的30% / 100%全覆盖 / 不少于三分之一 / 三分之二以上 / 三分之四 / 覆盖率达到100% / 自评覆盖率100% / 不得低于80% / 力争100% / 不少于5个且金额占比不低于20% / ∅';
const NUMBERS =
  '三家以上 / 不少于5个项目 / 每个部门至少1个 / 不少于5个且不低于20% / 不得少于3个 / 1个以上（含1个） / 5个（含政策1个） / 1 / 10 / 10个 / 10 项 / ≥3 / 不少于3份 / 3个以上 / 十个 / 10.0 / 0 / 1.5 / -1 / 1000000 / 很多 / ∅';
const AMOUNTS =
  '100 / 1亿元 / ≥0.5亿 / 5000000元 / ≥100 / ≤100 / 100万元 / 1,000万 / 10,00 / 0.000001 / 100.1234567 / 不超过500 / 500以内 / 0 / 一百 / ∅';

const duty = (cells: Cells, column: string, texts: string): Writings => of('duties', cells, column, texts);

const FILTERS =
  '对象类型=项目 / 对象类型=项目|财政政策 / 对象类型=项目；是否重大=是 / 对象类型 = 项目 / 对象类型!=项目 / 对象类型!= / 对象类型= / 对象类型>=项目 / 对象类型~项 / ' +
  '对象类型=工程 / 对象类型 / =项目 / 项目类型=项目 / 是否重大=√ / 是否重大=大 / 是否重大>是 / 是否新增=是 或 剩余月数<=6 / 是否新增=是或剩余月数<=6 / 项目名称~维修或改造 / ' +
  '全年预算数>=500 / 全年预算数>=500万元 / 全年预算数>=1,000.5 / 全年预算数>=5000000元 / 全年预算数>=1亿元 / 全年预算数=500万元以上 / 全年预算数>=2000000 / 全年预算数>=1000000 / 全年预算数>=很多 / 全年预算数~5 / 全年预算数>=1|2 / ' +
  '开始日期>=2022-09-01 / 开始日期>=2022年9月1日 / 开始日期<=今天 / 开始日期>=2032-01-01 / 开始日期>=2022-02-30 / 开始日期>=九月 / 预算年度=2022 / 预算年度=22 / 预算年度=1990 / ' +
  '剩余月数<=6 / 剩余月数<=6.5 / 剩余月数<=六 / 整改台账:整改状态=未开始 / 整改台账：计划完成日期<=今天 / 收入表:金额>1 / 对象类型=项目;; / ; / 是否重大==是 / 项目类别=基建|城建|农业';

const WRITINGS: readonly Writings[] = [
  duty({}, '任务编号', '∅ / O-25 / 规则 / a b'),
  duty({}, '任务名称', '∅ / 绩效自评'),
  duty({}, '适用类别', '∅ / 街镇 / 街镇、高等院校 / 街镇;部门 / 全区、街镇 / 乡镇'),
  duty({}, '取数表单', '∅ / 绩效自评汇总表|项目支出绩效自评表 / 绩效自评汇总表、整改台账 / 收入表 / 工作要点'),
  duty(measured('无违反'), '取数表单', 'W09 / w09 / W99 / ∅'),
  duty(measured('登记'), '取数表单', '工作记录 / ∅ / 整改台账'),
  duty(
    {},
    '数据年度',
    'Y / Y-1 / Y+1 / Y|Y-1 / Y-1~Y+1 / Y+1~Y-1 / 不限 / 2021 / 2021-2022 / 上年 / 上一年度 / 下年度预算 / 上年和本年 / 本年 / Y-9 / Y+9 / 1999 / 某年 / ∅',
  ),
  duty({}, '计量方式', `${MEASURE_SHAPES.map(({ word }) => word).join(' / ')} / 数数 / ∅`),
  duty({}, '对象范围', FILTERS),
  duty(
    {},
    '达标条件',
    '评价层次=财政重点 / 评价层次!=其他 / 等级=优 / 评价得分>=90分 / 评价得分>=90.125 / 评价得分>=九十 / 评价得分=90~100 / 执行率>=60% / 评价层次=财政重点;等级=优 / ∅',
  ),
  duty(
    { 取数表单: '绩效跟踪汇总表' },
    '达标条件',
    '执行率>=60% / 执行率>=60 / 执行率>=0.6 / 执行率>=1 / 执行率>=六成 / 执行率~6 / 截至月份=6 / 截至月份=6月 / 截至月份=13',
  ),
  duty(
    measured('比率'),
    '达标条件',
    '执行数/全年预算数 / 执行数÷全年预算数 / 全年预算数/执行数 / 执行数 / 项目名称/全年预算数 / 执行数/全年预算数;跟踪层次=部门重点 / ∅',
  ),
  duty(
    measured('金额合计'),
    '达标条件',
    '挂钩金额 / 挂钩金额;整改状态=已完成 / 年初预算数-挂钩金额 / 年初预算数-全年预算数-挂钩金额 / 年初预算数-问题描述 / 整改状态=已完成 / 问题描述 / ∅',
  ),
  duty(
    measured('限时'),
    '达标条件',
    '实际完成日期<=计划完成日期+30 / 实际完成日期<=计划完成日期+30日 / 实际完成日期<=计划完成日期+3个月 / 实际完成日期<=计划完成日期 / 实际完成日期>=计划完成日期+30 / 整改状态<=计划完成日期+1 / ∅',
  ),
  duty(measured('附件'), '达标条件', '文件名~自评报告 / 文件名=自评报告.docx / 文件名>3 / 对象类型=项目 / ∅'),
  duty({}, '目标值', SHARES),
  duty(measured('报送'), '目标值', NUMBERS),
  duty(measured('数量'), '目标值', '10个以下 / 3篇'),
  duty(measured('包含'), '目标值', '100% / 1 / ∅ / 90%'),
  duty(measured('比率'), '目标值', '≥60% / ≤9% / 60% / 9%以下 / 1000% / 1001% / 0 / 六成 / ∅'),
  duty(measured('金额合计'), '目标值', AMOUNTS),
  duty(measured('无违反'), '目标值', '0 / ∅ / 2 / ≤2 / 不超过2条 / -1 / 无'),
  duty(measured('阶段'), '目标值', '∅ / 0 / 3 / 多'),
  duty(
    {},
    '开始日期',
    '∅ / 2022-03-01 / 2022/3/1 / 2022年3月1日 / 3月1日 / 3月 / 2023-03-01 / 2022-13-01 / 明天 / 2022-12-31 / 2022.3.1',
  ),
  duty(
    {},
    '截止日期',
    '2022-04-30 / 2022/4/30 / 2022年4月30日 / 4月30日 / 4月底 / 2022-02-29 / 期后10日 / 期后5工作日 / 次月10日前 / 年底 / 2030-01-01 / ∅',
  ),
  duty(
    {},
    '截止日期',
    '七月底 / 七月三十一日 / 十二月中旬 / 三季度末 / 第三季度结束前 / 2023年一季度末 / 上半年 / 年终 / 次年1月31日前 / 最迟4月30日 / 4月30日（星期六）下班前 / 4月30日17:00前报送 / 4月份 / 4月1日-4月30日 / ' +
      '6月底前和9月底前各一次 / 收到通知后15个工作日内 / 预算批复后20日内 / 三季度终了后10日内 / 年度终了后20日内 / 1-7月结束后5个工作日内 / 上半年终了后1个月内 / 每季度终了后10日内 / 底 / 二十三月底',
  ),
  duty(
    {},
    '截止日期',
    '8月31日前（逾期不予受理） / 8月15日前，逾期扣分 / 12月25日前（遇节假日顺延） / 12月25日前（25日为周日） / 即日起至8月20日 / 每年8月底 / 年内 / 全年 / 预算年度终了后2个月内 / 8月7日10:00前',
  ),
  duty(
    { 期间: '每季', 数据年度: 'Y' },
    '截止日期',
    '每季度终了后10日内 / 季后首月10日前 / 每季度首月十日前 / 季末 / 期后1个月内 / 每月10日前 / 7月10日',
  ),
  duty({ 期间: '每月', 数据年度: 'Y' }, '截止日期', '每月10日前 / 月底 / 次月5日前 / 每月结束后10日内'),
  duty(
    { 期间: '1-6月', 数据年度: 'Y' },
    '截止日期',
    '期后10日 / 期后5工作日 / 期后5个工作日 / 次月10日前 / 次月底前 / 期后0日 / 期后400日 / 2022-07-10',
  ),
  duty(
    { 截止日期: '期后10日' },
    '期间',
    '1-6月 / 1-6月份 / 一至六月 / 前6个月 / 截至6月底 / 一至三季度 / 6月和9月 / 第二、三季度 / 1月-6月 / 1至6月 / 6-1月 / 8月 / 13月 / 0月 / 上半年 / 下半年 / 前三季度 / 第三季度 / 3季度 / 第5季度 / 每月 / 按月 / 逐季 / 每季度 / 每半年 / 每年 / 全年 / ∅',
  ),
  duty({}, '顺延规则', '顺延 / 提前 / 无 / ∅ / 推迟'),
  duty(measured('数量'), '不重复年限', '∅ / 3 / 3年 / 近三年 / 10 / 11 / 3.0 / -1 / 多年'),
  duty({}, '不重复年限', '3'),
  duty({}, '约束', '刚性 / 原则上 / ∅ / 柔性'),
  duty({}, '启用', '是 / 否 / 启用 / 停用 / ∅ / 也许'),
  duty({}, '适用单位', '∅ / 区教育局 / 区教育局、区民政局 / 除区教育局 / 除 区教育局、101 以外 / 除'),
  duty({}, '统计口径', '本单位 / 含下属 / ∅ / 全部'),
  ...['W04', 'W08', 'W10', 'W14', 'W17', 'W20'].flatMap((rule) => {
    const row = { 规则编号: rule, 规则名称: '名称', 黄线: '—', 红线: '—', 启用: '是' };
    const lines =
      '— / ∅ / 用 / 有 / <80% / ＜80％ / >20% / <检查点-10pp / 逾期10个工作日 / 10 / 到期6个月内 / 近三年 / 三成';
    return [of('rules', row, '黄线', lines), of('rules', row, '红线', lines)];
  }),
  ...['W12', 'W13', 'W17', 'W20'].map((rule) =>
    of(
      'rules',
      { 规则编号: rule, 规则名称: '名称', 黄线: '—', 红线: '—', 启用: '是' },
      '参数',
      '∅ / 预算下限=300万元 / 预算下限=1,000.5 / 预算下限=0 / 检查点=4月25%、6月40% / 检查点=6月40%、4月25% / 检查点=13月10% / 检查点=4月底 25% / 检查点=4月101% / 回看年数=3年 / 回看年数=0 / 预算下限=300;回看年数=2 / 预算下限=1;预算下限=2 / 别的=1 / 100% / 乱写',
    ),
  ),
  of(
    'rules',
    { 规则编号: 'W06', 规则名称: '名称', 黄线: '>20%', 红线: '—', 启用: '是' },
    '红线',
    '>40% / >10% / >20% / <40% / —',
  ),
  of(
    'rules',
    { 规则编号: 'W05', 规则名称: '名称', 黄线: '<80%', 红线: '—', 启用: '是' },
    '红线',
    '<60% / <80% / <90% / —',
  ),
  of('rules', { 规则编号: 'W05', 黄线: '—', 红线: '—', 启用: '是' }, '规则编号', 'W05 / W99 / ∅'),
  of(
    'ladder',
    { 步骤: '一', 级别: '黄', 收件人: '专管员' },
    '相对截止日(工作日)',
    '-5 / +5 / 0 / 5 / 前5 / 5天 / 1.5 / 400 / ∅',
  ),
  of('ladder', { 步骤: '一', '相对截止日(工作日)': '-5', 收件人: '专管员' }, '级别', '黄 / 红 / 绿 / 提醒 / 蓝 / ∅'),
  of(
    'ladder',
    { 步骤: '一', '相对截止日(工作日)': '-5', 级别: '黄' },
    '收件人',
    '专管员 / 专管员、负责人 / 财政 / 财政局 / 上级专管员 / 分管领导 / 张三 / ∅',
  ),
  of('ladder', { 步骤: '一', '相对截止日(工作日)': '-5', 级别: '黄', 收件人: '专管员' }, '抄送', '负责人 / 李四 / ∅'),
  of(
    'ladder',
    { 步骤: '一', '相对截止日(工作日)': '-5', 级别: '黄', 收件人: '专管员' },
    '适用任务',
    'O-25 / 刚性 / 原则上 / O-999 / O-25、O-26 / ∅',
  ),
  of(
    'ladder',
    { 步骤: '一', '相对截止日(工作日)': '-5', 级别: '黄', 收件人: '专管员' },
    '连续次数',
    '∅ / 1 / 3 / 三 / 0 / 99 / 多',
  ),
  of('ladder', { '相对截止日(工作日)': '-5', 级别: '黄', 收件人: '专管员' }, '步骤', '约谈 / ∅'),
  of('calendar', { '类型(休/班)': '休' }, '日期', '2022-10-08 / 2022/10/8 / 10月8日 / 2022-02-30 / 2035-01-01 / ∅'),
  of('calendar', { 日期: '2022-10-08' }, '类型(休/班)', '休 / 班 / 上班 / 放假 / 补班 / ∅'),
  of('scoring', { 分值结构: 'S1' }, '表单', '项目支出绩效自评表 / 绩效自评汇总表 / 收入表 / ∅'),
  of('scoring', { 表单: '项目支出绩效自评表', 分值结构: 'S1' }, '数据年度', 'Y-1 / 2021 / ∅ / 去年 / 某年'),
  of('scoring', { 表单: '项目支出绩效自评表', 分值结构: 'S1' }, '适用类别', '街镇 / 乡镇 / ∅'),
  of(
    'scoring',
    { 表单: '项目支出绩效自评表' },
    '分值结构',
    'S1 / 按表样 / 执行率10 产出50 效益30 满意度10 / 执行率10、产出50 / 执行率10 产出50 效益30 满意度20 / 产出50 产出50 / 一半一半 / ∅',
  ),
  of('scoring', { 表单: '项目支出绩效自评表', 分值结构: 'S1' }, '评分规则', 'S4 / S4、S8 / S99 / ∅'),
  of(
    'scoring',
    { 表单: '项目支出绩效自评表', 分值结构: 'S1' },
    '等级',
    '优90 良80 中60 差0 / 优90 良80 / 良80 优90 中60 差0 / 优90 优80 差0 / 优 良 中 差 / 优≥90、良≥80、中≥60、差<60 / 优90.5 差0 / 优101 差0 / ∅',
  ),
  of('words', { 栏目: '单位类别' }, '词', '乡镇 / 街镇 / ∅ / 全区'),
  of('words', { 词: '乡镇' }, '栏目', '单位类别 / 标签 / 对象类型 / 等级 / 项目名称 / 某栏 / ∅'),
  of('words', { 栏目: '单位类别', 词: '乡镇' }, '视同', '街镇 / 村镇 / ∅'),
  of('words', { 栏目: '标签', 词: '资金盘子' }, '视同', '全年预算数 / 某栏 / ∅'),
  of('words', { 栏目: '对象类型', 词: '一级项目' }, '视同', '项目 / 工程 / ∅'),
  of('settings', { 设置项: '封存日期' }, '取值', '2023-06-30 / 6月30日 / 2021-01-01 / 是 / ∅'),
  of('settings', { 设置项: '开窗发表' }, '取值', '是 / 否 / 好 / ∅'),
  of('settings', { 设置项: '启用' }, '取值', '是 / 否 / 草稿'),
  of(
    'settings',
    { 设置项: '收件域名' },
    '取值',
    'example.gov.cn / @example.gov.cn、b.example.gov.cn / 张三 / a@example.gov.cn / ∅',
  ),
  of('settings', { 取值: '是' }, '设置项', '开窗通知 / 标注副本 / 开窗 / ∅'),
  of(
    'formulas',
    { 编号: 'F01', 表单: '绩效自评汇总表', 级别: '提示', 启用: '是' },
    '公式',
    '全年执行数 <= 全年预算数 / 全年执行数 <= / 自评得分 >= 90 则 等级 = 优 / 全年执行数 + 1 / 上年(全年预算数) > 0 / 指标(得分) <= 指标(分值) / ∅',
  ),
  of(
    'formulas',
    { 公式: '全年执行数 <= 全年预算数', 表单: '绩效自评汇总表', 级别: '提示', 启用: '是' },
    '编号',
    'F01 / Q01 / W05 / O-25 / ∅',
  ),
  of(
    'formulas',
    { 编号: 'F01', 公式: '全年执行数 <= 全年预算数', 级别: '提示', 启用: '是' },
    '表单',
    '绩效自评汇总表 / 收入表 / 工作记录 / ∅',
  ),
  of(
    'formulas',
    { 编号: 'F01', 公式: '全年执行数 <= 全年预算数', 表单: '绩效自评汇总表', 启用: '是' },
    '级别',
    '错误 / 需说明 / 提示 / 严重 / ∅',
  ),
  of(
    'formulas',
    { 编号: 'F01', 公式: '全年执行数 <= 全年预算数', 表单: '绩效自评汇总表', 级别: '提示', 启用: '是' },
    '适用',
    '全年预算数>=100 / 对象类型=项目 或 全年预算数<1 / 项目名称~改造 / 项目名称!= / 项目名称= / 对象类型!=项目 / 执行率>=60% / 开始日期>=今天 / 某栏=1 / ∅',
  ),
  of(
    'formulas',
    { 编号: 'F01', 公式: '全年执行数 <= 全年预算数', 表单: '绩效自评汇总表', 级别: '提示', 启用: '是' },
    '提示语',
    '执行 {全年执行数} 超了 / {某栏} / 没有括号',
  ),
  of(
    'formulas',
    { 编号: 'F01', 公式: '全年执行数 <= 全年预算数', 表单: '绩效自评汇总表', 级别: '提示' },
    '启用',
    '是 / 否 / 或许',
  ),
  of(
    'appraisal',
    { 分值: '40', 计分方式: '按比例' },
    '指标',
    '按期率 / 覆盖达标率 / 说明率 / 任务 O-25 / 任务 O-999 / 规则 W05 / 规则 W99 / 规则 / 某项 / ∅',
  ),
  of('appraisal', { 指标: '按期率', 计分方式: '按比例' }, '分值', '40 / 40分 / 12.5 / 0 / -1 / 101 / 很多 / ∅'),
  of(
    'appraisal',
    { 指标: '规则 W05', 分值: '10' },
    '计分方式',
    '按比例 / 达标得满分 / 每次扣2 / 每次扣2分 / 每次加1.5 / 每次加0 / 扣分 / ∅',
  ),
  of('appraisal', { 指标: '按期率', 分值: '10' }, '计分方式', '每次扣2 / 每次加2 / 达标得满分'),
];

const SHIPPED = defaultPlanRows(2022);

/** The other sheets, as short as they may be: two duties that steps and items of 考核 name, a rule, a step. */
const OTHERS: PlanRows = {
  ...SHIPPED,
  duties: SHIPPED.duties.filter(({ 任务编号 }) => 任务编号 === 'O-25' || 任务编号 === 'O-26'),
  rules: SHIPPED.rules.slice(0, 1),
  ladder: SHIPPED.ladder.slice(0, 1),
  scoring: [],
};

type Read = { readonly refused: string } | { readonly value: object };

const refusalOf = ({ column, expected, message }: PlanFinding): string =>
  expected === '' ? `✗ ${message}` : `✗ ${column}应为：${expected}`;

const read = (key: PlanSheetKey, row: Cells): Read => {
  const kept = key === 'words' ? OTHERS.words : [];
  const { plan, findings } = parsePlan({ ...OTHERS, [key]: [...kept, row] } as PlanRows, 'r1');
  if (plan === null) return { refused: findings.map(refusalOf).join('\n    ') };
  return { value: key === 'settings' ? plan.settings : { ...plan[key].slice(kept.length) } };
};

const fieldsOf = (value: object): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(value).flatMap(([at, one]): [string, string][] =>
      typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.entries(one).map(([name, part]) => [at === '0' ? name : `${at}.${name}`, JSON.stringify(part)])
        : [[at, JSON.stringify(one)]],
    ),
  );

/** What is read otherwise than of the first text. */
const differing = (value: object, first: Read): string => {
  const before: ReadonlyMap<string, string> = 'value' in first ? fieldsOf(first.value) : new Map();
  return [...fieldsOf(value)]
    .filter(([name, said]) => before.get(name) !== said)
    .map(([name, said]) => `${name} ${said}`)
    .join('; ');
};

const headOf = ({ key, row, column }: Writings): string => {
  const about = [row['计量方式'], row['规则编号'], row['取数表单'] ?? row['表单'], row['设置项']].filter(Boolean);
  return `== ${PLAN_SHEETS[key].sheet}：${column}（${about.join(' ')}）`;
};

const linesOf = (writings: Writings): readonly string[] => {
  const { key, row, column, texts } = writings;
  const found = texts.map((text) => read(key, { ...row, [column]: text }));
  const [first = { refused: '' }] = found.filter((one) => 'value' in one);
  const said = (one: Read): string => {
    if ('refused' in one) return one.refused;
    return one === first ? differing(one.value, { refused: '' }) : differing(one.value, first) || '=';
  };
  return ['', headOf(writings), ...texts.map((text, at) => `“${text}”\n    ${said(found[at] as Read)}`)];
};

it('reads each cell of 工作要点 as it was read last, or says what should stand there', async () => {
  await expect(`${WRITINGS.flatMap(linesOf).join('\n')}\n`).toMatchFileSnapshot('cells-as-read.txt');
});

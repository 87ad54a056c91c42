import { PROJECT_SELF_EVALUATION } from '../../form/card/forms/project-self-evaluation.ts';
import type { PLAN_SHEETS, PlanSheetKey } from '../plan-rows.ts';

const CARD = PROJECT_SELF_EVALUATION.name;

type Told = { readonly meaning: string; readonly example: string };

type Meanings<Key extends PlanSheetKey> = { readonly [column in (typeof PLAN_SHEETS)[Key]['columns'][number]]: Told };

const DUTIES: Meanings<'duties'> = {
  任务编号: { meaning: '任务的编号，不能重复；状态表、邮件、考核都按它认任务', example: 'O-25' },
  任务名称: { meaning: '任务叫什么，邮件里照写', example: '绩效自评全覆盖' },
  依据: { meaning: '文件依据，只给人看', example: '第三条' },
  适用类别: {
    meaning: '单位名录里单位类别是其中之一的单位都有这项任务；全区 是全区一条，列在财政局名下',
    example: '乡镇、学校',
  },
  取数表单: {
    meaning: '从哪些表里取数，用 | 连接，任何一张都算；无违反 在这里写规则编号',
    example: `绩效自评汇总表|${CARD}`,
  },
  数据年度: {
    meaning: '数据所属的年度，不是报送的日子：Y 本年、Y-1 上年、Y+1 下年、Y-1~Y+1、不限；也可写年份',
    example: 'Y-1',
  },
  计量方式: { meaning: '怎样算完成，见本表 计量方式', example: '覆盖率-数量' },
  对象范围: {
    meaning: '应当覆盖哪些对象：项目清单里符合条件的行；前面写“表单:”就是那张表里的行',
    example: '对象类型=项目;是否重大=是',
  },
  达标条件: { meaning: '取数表单里哪些记录算数', example: '评价层次=财政重点' },
  目标值: {
    meaning:
      '比例写 30% 或 0.3，个数写 10；≥30%、不低于30%、30%以上、三成以上、百分之三十、全覆盖、10个、不少于十个 也可以',
    example: '100%',
  },
  开始日期: { meaning: '从哪天起办；以前没有报送就是 未开始，也不发信。可以不填', example: '2022-03-01' },
  截止日期: {
    meaning:
      '印发的截止日；也可写 4月30日、七月底、6月中旬、三季度末、上半年末、年底（本年度的）、次年2月底 和 三季度终了后10日内；分期的任务写 期后10日、期后5工作日',
    example: '2022-04-30',
  },
  顺延规则: { meaning: '截止日遇休息日：顺延到下一个工作日、提前到上一个，或 无（不动）', example: '顺延' },
  不重复年限: { meaning: '前几年作过的不计数，只用于 数量', example: '1' },
  约束: { meaning: '刚性，或 原则上（最多到黄色，不转红）', example: '刚性' },
  启用: { meaning: '填 否 就不算这项任务', example: '是' },
  期间: { meaning: '只看数据年度里的一段：1-6月、上半年、三季度；每月、每季、每半年 是每期一条任务', example: '每月' },
  适用单位: { meaning: '只给这些单位，写名称或编码；除… 是除这些以外', example: '区教育局、区民政局' },
  统计口径: { meaning: '本单位，或 含下属：连同下属单位一起算，一条列在上级单位名下', example: '含下属' },
};

const LADDER: Meanings<'ladder'> = {
  步骤: { meaning: '这一步叫什么，不能重复', example: '约谈' },
  '相对截止日(工作日)': { meaning: '截止日前（负数）或后（正数）第几个工作日', example: '+5' },
  级别: { meaning: '到了这一步，任务是什么颜色', example: '红' },
  收件人: { meaning: '发给谁，见本表 收件人', example: '负责人' },
  抄送: { meaning: '抄送给谁', example: '分管领导' },
  适用任务: { meaning: '只用于这些任务编号、刚性 或 原则上；空着就是所有任务', example: 'O-25、O-26' },
  连续次数: { meaning: '按截止日期先后，连着第几项（期）到了这一步才发；其间有一项按时完成就重新数', example: '3' },
};

const RULES: Meanings<'rules'> = {
  规则编号: { meaning: '系统自带的预警规则，见本表 预警规则；不能自己编号', example: 'W05' },
  规则名称: { meaning: '给人看的说法，预警清单和邮件里照写', example: '执行率偏低' },
  黄线: { meaning: '到了这条线就是黄色；写法按规则，见本表 预警规则；— 是不用黄色', example: '<80%' },
  红线: { meaning: '比黄线更严的一条；— 是不用红色', example: '<60%' },
  参数: { meaning: '规则还要的数，写 名=值，几个用 ; 隔开；没写的按默认值', example: '预算下限=300万元' },
  启用: { meaning: '填 否 就不用这条规则', example: '是' },
  依据: { meaning: '文件依据，只给人看', example: '第五条' },
};

const CALENDAR: Meanings<'calendar'> = {
  日期: { meaning: '与国家公布的节假日和调休不同的一天，同一天只能写一行', example: '2022-10-08' },
  '类型(休/班)': { meaning: '休 是放假，班 是上班；剩余工作日和顺延都按它算', example: '班' },
  说明: { meaning: '只给人看', example: '国庆调休' },
};

const SCORING: Meanings<'scoring'> = {
  表单: { meaning: '哪一张表的打分；汇总表和台账没有指标，只有 等级 可写', example: CARD },
  数据年度: { meaning: 'Y、Y-1 等，或年份；空着就是所有年度', example: 'Y-1' },
  适用类别: { meaning: '只用于这些类别的单位；空着就是所有单位', example: '乡镇' },
  分值结构: {
    meaning: '一个名称(见本表 分值结构)，或写出各部分的分值，合计 100；从上往下取第一条合适的行',
    example: '执行率10 产出50 效益30 满意度10',
  },
  评分规则: { meaning: '另外用的算法，见本表 评分规则，几个用、连接', example: 'S4、S8' },
  等级: { meaning: '从高到低写各档和最低分；最低一档按“差”预警', example: '优90 良80 中60 差0' },
  说明: { meaning: '只给人看', example: '省厅格式' },
};

const WORDS: Meanings<'words'> = {
  栏目: { meaning: '哪一个有固定选项的栏目；本区对某一栏的叫法写 标签', example: '单位类别' },
  词: { meaning: '本区用的词；标签 的，写本区的叫法。同一个词只能有一行', example: '乡镇' },
  视同: {
    meaning: '这个词等于原有的哪个词；单位类别 是与哪一类一起排名；标签 是原来的栏名',
    example: '街镇',
  },
  说明: { meaning: '只给人看', example: '2022 年起用' },
};

const FORMULAS: Meanings<'formulas'> = {
  编号: { meaning: '本区自己的编号，审核结果按它写；不能是 Q、W 加数字', example: 'F01' },
  表单: { meaning: '哪一张表的记录，也可以是本区自己的表', example: CARD },
  适用: { meaning: '只对符合这个筛选条件的记录，不能写单位类别；空着就是所有记录', example: '全年预算数>=100' },
  公式: { meaning: '应当成立的关系，见本表 公式；不成立的记录会列在审核结果里', example: '全年执行数 <= 全年预算数' },
  级别: {
    meaning: '错误：这条记录不计入；需说明：单位要写明理由；提示：只提醒。用到上年、上期、别的表的不能是 错误',
    example: '需说明',
  },
  提示语: {
    meaning: '给单位看的话，{栏名} 换成这一栏填的值；空着就写公式和各栏的值',
    example: '执行数 {全年执行数} 超过预算',
  },
  怎样改: { meaning: '告诉单位怎样改；空着就请核对公式里的各栏', example: '请核对支付系统' },
  启用: { meaning: '填 否 就不用这条公式', example: '是' },
};

const APPRAISAL: Meanings<'appraisal'> = {
  指标: { meaning: '考核看什么，见本表 考核；一行一项', example: '任务 O-25' },
  分值: { meaning: '这一项的分；每次扣、每次加 不限的空着', example: '40' },
  计分方式: { meaning: '按比例、达标得满分、每次扣N、每次加N', example: '每次扣2' },
  说明: { meaning: '只给人看', example: '区委考核办法第四条' },
};

const SETTINGS: Meanings<'settings'> = {
  设置项: { meaning: '设置的名称，见本表 系统设置；一项一行，没有这一行就按默认值', example: '封存日期' },
  取值: { meaning: '是、否、日期或域名，按设置项', example: '2023-06-30' },
  说明: { meaning: '只给人看', example: '' },
};

/** What each column of each sheet of 工作要点 says, and how it is written. */
export const CELL_MEANINGS: { readonly [key in PlanSheetKey]: Meanings<key> } = {
  duties: DUTIES,
  rules: RULES,
  ladder: LADDER,
  calendar: CALENDAR,
  scoring: SCORING,
  words: WORDS,
  formulas: FORMULAS,
  appraisal: APPRAISAL,
  settings: SETTINGS,
};

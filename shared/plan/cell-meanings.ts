import type { DUTY_COLUMNS, LADDER_COLUMNS } from './plan-rows.ts';

type Told = { readonly meaning: string; readonly example: string };

/** What each column of 任务 says, and how it is written. */
export const DUTY_MEANINGS: { readonly [column in (typeof DUTY_COLUMNS)[number]]: Told } = {
  任务编号: { meaning: '任务的编号，不能重复；状态表、邮件、考核都按它认任务', example: 'O-25' },
  任务名称: { meaning: '任务叫什么，邮件里照写', example: '绩效自评全覆盖' },
  依据: { meaning: '文件依据，只给人看', example: '第三条' },
  适用类别: {
    meaning: '单位名录里单位类别是其中之一的单位都有这项任务；全区 是全区一条，列在财政局名下',
    example: '乡镇、学校',
  },
  取数表单: {
    meaning: '从哪些表里取数，用 | 连接，任何一张都算；无违反 在这里写规则编号',
    example: '绩效自评汇总表|项目支出绩效自评表',
  },
  数据年度: { meaning: '数据所属的年度，不是报送的日子：Y 本年、Y-1 上年、Y+1 下年、Y-1~Y+1、不限', example: 'Y-1' },
  计量方式: { meaning: '怎样算完成，见本表 计量方式', example: '覆盖率-数量' },
  对象范围: {
    meaning: '应当覆盖哪些对象：项目清单里符合条件的行；前面写“表单:”就是那张表里的行',
    example: '对象类型=项目;是否重大=是',
  },
  达标条件: { meaning: '取数表单里哪些记录算数', example: '评价层次=财政重点' },
  目标值: { meaning: '比例写 30% 或 0.3，个数写 10；≥30%、不低于30%、10个 也可以', example: '100%' },
  开始日期: { meaning: '从哪天起办；以前没有报送就是 未开始，也不发信。可以不填', example: '2022-03-01' },
  截止日期: { meaning: '印发的截止日；分期的任务写 期后10日、期后5工作日', example: '2022-04-30' },
  顺延规则: { meaning: '截止日遇休息日：顺延到下一个工作日、提前到上一个，或 无（不动）', example: '顺延' },
  不重复年限: { meaning: '前几年作过的不计数，只用于 数量', example: '1' },
  约束: { meaning: '刚性，或 原则上（最多到黄色，不转红）', example: '刚性' },
  启用: { meaning: '填 否 就不算这项任务', example: '是' },
  期间: { meaning: '只看数据年度里的一段：1-6月、上半年、三季度；每月、每季、每半年 是每期一条任务', example: '每月' },
  适用单位: { meaning: '只给这些单位，写名称或编码；除… 是除这些以外', example: '区教育局、区民政局' },
  统计口径: { meaning: '本单位，或 含下属：连同下属单位一起算，一条列在上级单位名下', example: '含下属' },
};

/** What each column of 提醒规则 says. */
export const LADDER_MEANINGS: { readonly [column in (typeof LADDER_COLUMNS)[number]]: Told } = {
  步骤: { meaning: '这一步叫什么，不能重复', example: '约谈' },
  '相对截止日(工作日)': { meaning: '截止日前（负数）或后（正数）第几个工作日', example: '+5' },
  级别: { meaning: '到了这一步，任务是什么颜色', example: '红' },
  收件人: { meaning: '发给谁，见本表 收件人', example: '负责人' },
  抄送: { meaning: '抄送给谁', example: '分管领导' },
  适用任务: { meaning: '只用于这些任务编号、刚性 或 原则上；空着就是所有任务', example: 'O-25、O-26' },
  连续次数: { meaning: '按截止日期先后，连着第几项（期）到了这一步才发；其间有一项按时完成就重新数', example: '3' },
};

import { GRADED_FORMS } from '../card/scoring-words.ts';
import { column, type ListForm } from './list-form.ts';
import { MEASURES } from './vocabularies.ts';

const PLAN = { name: '工作要点', owner: 'finance', yearColumn: null } as const;

/** 工作要点 / 任务: one duty a row. */
export const DUTIES_FORM: ListForm = {
  ...PLAN,
  part: '任务',
  titles: ['任务', '工作要点', '工作任务', '任务清单', '任务分解表'],
  codeColumn: '任务编号',
  nameColumn: '任务名称',
  identity: ['任务编号'],
  columns: [
    column('任务编号', 'code', { synonyms: ['编号', '任务代码'], anchor: true, required: true }),
    column('任务名称', 'text', { synonyms: ['任务', '工作任务'], required: true }),
    column('依据', 'text', { synonyms: ['文件依据', '来源'] }),
    column('适用类别', 'words', { synonyms: ['责任单位'], required: true }),
    column('取数表单', 'text', { synonyms: ['表单'], anchor: true }),
    column('数据年度', 'text', { required: false }),
    column('计量方式', 'word', { anchor: true, required: true, vocabulary: MEASURES }),
    column('对象范围', 'text'),
    column('达标条件', 'text'),
    column('目标值', 'text', { synonyms: ['目标'] }),
    column('开始日期', 'day', { synonyms: ['起始日期'], asWritten: true }),
    column('截止日期', 'day', { synonyms: ['截止日', '完成期限'], required: true, asWritten: true }),
    column('顺延规则', 'word', { vocabulary: ['顺延', '提前', '无'] }),
    column('不重复年限', 'count', { asWritten: true }),
    column('约束', 'word', { vocabulary: ['刚性', '原则上'] }),
    column('启用', 'flag', { synonyms: ['是否启用'] }),
    column('期间', 'text'),
    column('适用单位', 'text'),
    column('统计口径', 'word', { vocabulary: ['本单位', '含下属'] }),
  ],
};

/** 工作要点 / 预警规则: each rule reads its own thresholds, so they stay text. */
export const RULES_FORM: ListForm = {
  ...PLAN,
  part: '预警规则',
  titles: ['预警规则'],
  codeColumn: '规则编号',
  nameColumn: '规则名称',
  identity: ['规则编号'],
  columns: [
    column('规则编号', 'code', { synonyms: ['编号'], anchor: true, required: true }),
    column('规则名称', 'text', { synonyms: ['规则'], required: true }),
    column('黄线', 'text', { synonyms: ['黄色预警线'], anchor: true }),
    column('红线', 'text', { synonyms: ['红色预警线'], anchor: true }),
    column('参数', 'text', { synonyms: ['规则参数'] }),
    column('启用', 'flag', { synonyms: ['是否启用'] }),
    column('依据', 'text'),
  ],
};

/** 工作要点 / 提醒规则: the ladder of reminders around a deadline. */
export const LADDER_FORM: ListForm = {
  ...PLAN,
  part: '提醒规则',
  titles: ['提醒规则', '提醒阶梯'],
  codeColumn: null,
  nameColumn: '步骤',
  identity: ['步骤'],
  columns: [
    column('步骤', 'text', { anchor: true, required: true }),
    column('相对截止日(工作日)', 'count', { synonyms: ['相对截止日', '工作日'], anchor: true, required: true }),
    column('级别', 'word', { anchor: true, required: true, vocabulary: ['蓝', '黄', '红'] }),
    column('收件人', 'text', { required: true }),
    column('抄送', 'text'),
    column('适用任务', 'text'),
    column('连续次数', 'count', { asWritten: true }),
  ],
};

/** 工作要点 / 日历: days that differ from the built-in holidays. */
export const CALENDAR_FORM: ListForm = {
  ...PLAN,
  part: '日历',
  mayBeEmpty: true,
  titles: ['日历', '工作日历'],
  codeColumn: null,
  nameColumn: '日期',
  identity: ['日期'],
  columns: [
    column('日期', 'day', { anchor: true, required: true }),
    column('类型(休/班)', 'word', { synonyms: ['类型'], anchor: true, required: true, vocabulary: ['休', '班'] }),
    column('说明', 'text', { synonyms: ['备注'] }),
  ],
};

/** 工作要点 / 评分模板: how the points of the self-evaluation cards are meant. A plan without the sheet leaves it to the cards. */
export const SCORING_FORM: ListForm = {
  ...PLAN,
  part: '评分模板',
  mayBeEmpty: true,
  titles: ['评分模板', '评分规则'],
  codeColumn: null,
  nameColumn: '表单',
  identity: ['表单', '数据年度', '适用类别'],
  columns: [
    column('表单', 'word', { anchor: true, required: true, vocabulary: GRADED_FORMS }),
    column('数据年度', 'text'),
    column('适用类别', 'words', { synonyms: ['适用单位', '单位类别'] }),
    column('分值结构', 'text', { synonyms: ['评分模板', '模板'], anchor: true }),
    column('评分规则', 'text', { synonyms: ['另用规则'] }),
    column('等级', 'text', { synonyms: ['等级划分', '分档'] }),
    column('说明', 'text', { synonyms: ['备注'] }),
  ],
};

/** 工作要点 / 考核: how a unit's year is scored. A plan without the sheet scores by what ships. */
export const APPRAISAL_FORM: ListForm = {
  ...PLAN,
  part: '考核',
  mayBeEmpty: true,
  titles: ['考核', '考核指标', '考核评分'],
  codeColumn: null,
  nameColumn: '指标',
  identity: ['指标', '计分方式'],
  columns: [
    column('指标', 'text', { synonyms: ['考核指标', '考核项目'], anchor: true, required: true }),
    column('分值', 'text', { synonyms: ['分数', '权重'], anchor: true }),
    column('计分方式', 'text', { synonyms: ['计分办法', '评分方法'], anchor: true, required: true }),
    column('说明', 'text', { synonyms: ['备注'] }),
  ],
};

/** Names of the rows of 工作要点 / 系统设置. */
export const SETTING_NAMES = ['启用', '封存日期', '开窗发表', '开窗通知', '标注副本', '收件域名'];

/** 工作要点 / 系统设置: what the system does of its own accord. A plan without the sheet, or without a row, goes by what ships. */
export const SETTINGS_FORM: ListForm = {
  ...PLAN,
  part: '系统设置',
  mayBeEmpty: true,
  titles: ['系统设置'],
  codeColumn: null,
  nameColumn: '设置项',
  identity: ['设置项'],
  columns: [
    column('设置项', 'word', { anchor: true, required: true, vocabulary: SETTING_NAMES }),
    column('取值', 'text', { synonyms: ['值'], anchor: true }),
    column('说明', 'text', { synonyms: ['备注'] }),
  ],
};

/** 工作要点 / 词表: the district's own words for the closed columns of the forms, its classes of units first. */
export const WORDS_FORM: ListForm = {
  ...PLAN,
  part: '词表',
  mayBeEmpty: true,
  titles: ['词表'],
  codeColumn: null,
  nameColumn: '词',
  identity: ['栏目', '词'],
  columns: [
    column('栏目', 'text', { anchor: true, required: true }),
    column('词', 'text', { anchor: true, required: true }),
    column('视同', 'text', { anchor: true }),
    column('说明', 'text', { synonyms: ['备注'] }),
  ],
};

/** The closed vocabularies of the list forms. Anything else in such a column is named with the allowed words. */
export const OBJECT_TYPES = ['项目', '财政政策', '部门整体', '单位整体'];
export const PROJECT_CATEGORIES = [
  '信息化',
  '政府投资',
  '国有资本经营预算',
  '政府购买服务',
  '专项转移支付',
  '专项债券',
  '其他',
];
export const EVALUATORS = ['自评', '部门重点', '财政重点'];
export const CONCLUSIONS = ['予以支持', '部分支持', '不予支持'];
export const MONITORING_LEVELS = ['自评', '部门重点'];
export const EVALUATION_LEVELS = ['自评', '行业重点', '部门重点', '财政重点', '项目再评价', '专家再评审', '财政再复核'];
export const GRADES = ['优', '良', '中', '差'];
export const RECTIFICATION_STATES = ['未启动', '整改中', '已完成', '已销项'];
export const DISCLOSED_CONTENTS = ['绩效目标', '绩效自评', '评价报告'];
export const MEASURES = [
  '报送',
  '数量',
  '覆盖率-数量',
  '覆盖率-金额',
  '包含',
  '比率',
  '金额合计',
  '附件',
  '限时',
  '登记',
  '无违反',
  '系统',
  '阶段',
];

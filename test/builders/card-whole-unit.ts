import { rightFacts, targetText } from './card-facts.ts';
import { type Drawing, drawing, put } from './drawing.ts';

/** Shaanxi: tasks with their money, one overall goal, a tree of indicators. */
export const shaanxiWholeTarget = (): Drawing => {
  const on = drawing('整体支出目标');
  put(on, 'A1:H1', '部门（单位）整体支出绩效目标表', 'title');
  put(on, 'A2:H2', '（2022年度）', 'year');
  put(on, 'B3:C3', '部门（单位）名称', 'label.unit');
  put(on, 'D3:H3', '示例区水务局', 'unitName');
  put(on, 'A4:A8', '年度主要任务');
  put(on, 'B4:C5', '任务名称');
  put(on, 'D4:E5', '主要内容');
  put(on, 'F4:H4', '预算金额（万元）', 'label.funds');
  put(on, 'F5', '总额');
  put(on, 'G5', '财政拨款');
  put(on, 'H5', '其他资金');
  const tasks = [
    ['河道养护', '养护河道985米', 100, 90, 10],
    ['防汛保障', '汛期值守', 250.5, 250.5, 0],
  ] as const;
  tasks.forEach(([name, content, ...money], index) => {
    const row = 6 + index;
    put(on, `B${row}:C${row}`, name, `task${index}.name`);
    put(on, `D${row}:E${row}`, content);
    money.forEach((value, column) => {
      put(on, `${'FGH'[column]}${row}`, value, `task${index}.${['total', 'fiscal', 'other'][column]}`);
    });
  });
  put(on, 'B8:E8', '金额合计', 'label.tasksum');
  put(on, 'F8', 350.5, 'tasks.total');
  put(on, 'G8', 340.5, 'tasks.fiscal');
  put(on, 'H8', 10, 'tasks.other');
  put(on, 'A9', '年度总体目标');
  put(on, 'B9:H9', '目标1：养护河道；目标2：安全度汛。', 'goal');
  put(on, 'A10:A17', '年度绩效指标');
  put(on, 'B10:C10', '一级指标');
  put(on, 'D10:E10', '二级指标');
  put(on, 'F10', '三级指标');
  put(on, 'G10:H10', '指标值', 'label.target');
  rightFacts.indicators.forEach((indicator, index) => {
    const row = 11 + index;
    put(on, `B${row}:C${row}`, indicator.level1, `${index}.level1`);
    put(on, `D${row}:E${row}`, indicator.level2, `${index}.level2`);
    put(on, `F${row}`, indicator.name, `${index}.name`);
    put(on, `G${row}:H${row}`, targetText(indicator), `${index}.target`);
  });
  put(on, 'A18:H18', '备注：年度绩效指标可选择填写。');
  return on;
};

/** Hubei: what the unit's money is made of, income and spending each with its sum, then duties and indicators. */
export const hubeiWholeTarget = (): Drawing => {
  const on = drawing('整体申报');
  put(on, 'A1:E1', '部门整体支出绩效目标申报表', 'title');
  put(on, 'A2:C2', '（2022年度）', 'year');
  put(on, 'D2:E2', '填报日期：2021年11月20日');
  put(on, 'A3', '部门名称', 'label.unit');
  put(on, 'B3:E3', '示例区水务局', 'unitName');
  put(on, 'A4', '填报人');
  put(on, 'B4', '样例甲');
  put(on, 'C4', '联系电话');
  put(on, 'D4:E4', '12345');
  put(on, 'A5:A11', '总体资金情况（万元）', 'label.funds');
  put(on, 'B5:C5', '');
  put(on, 'D5', '当年金额');
  put(on, 'E5', '占比');
  put(on, 'B6:B8', '收入构成');
  put(on, 'B9:B11', '支出构成');
  const lines = [
    ['财政拨款', 900, 'income.fiscal'],
    ['其他资金', 68.2, 'income.other'],
    ['合计', 968.2, 'income.sum'],
    ['基本支出', 724.2, 'spending.basic'],
    ['项目支出', 244, 'spending.project'],
    ['合计', 968.2, 'spending.sum'],
  ] as const;
  lines.forEach(([label, amount, name], index) => {
    put(on, `C${6 + index}`, label);
    put(on, `D${6 + index}`, amount, name);
  });
  put(on, 'A12', '部门职能概述');
  put(on, 'B12:E12', '水务管理');
  put(on, 'A13:A20', '年度绩效指标');
  ['一级指标', '二级指标', '三级指标', '指标值'].forEach((label, index) => {
    put(on, `${'BCDE'[index]}13`, label);
  });
  rightFacts.indicators.forEach((indicator, index) => {
    put(on, `B${14 + index}`, indicator.level1, `${index}.level1`);
    put(on, `C${14 + index}`, indicator.level2, `${index}.level2`);
    put(on, `D${14 + index}`, indicator.name, `${index}.name`);
    put(on, `E${14 + index}`, targetText(indicator), `${index}.target`);
  });
  return on;
};

/** Anhui: a free tree of indicators with points in the first-level names, explanations and one score each, 100 in all. */
export const anhuiWholeEvaluation = (): Drawing => {
  const on = drawing('整体支出自评');
  put(on, 'A1:H1', '部门整体支出绩效自评表', 'title');
  put(on, 'A2:H2', '（2021年度）', 'year');
  put(on, 'A3:B3', '部门名称', 'label.unit');
  put(on, 'C3:H3', '示例区水务局', 'unitName');
  ['序号', '一级指标', '二级指标', '三级指标', '指标分值', '指标解释', '指标说明及评分标准', '自评得分'].forEach(
    (label, index) => {
      put(
        on,
        `${'ABCDEFGH'[index]}4`,
        label,
        `label.${['no', 'level1', 'level2', 'name', 'weight', 'note', 'rule', 'score'][index]}`,
      );
    },
  );
  const rows = [
    ['规划(15分)', '目标设定', '绩效目标合理性', 15, 15],
    ['执行(35分)', '预算管理', '预算调整率', 20, 18],
    ['执行(35分)', '资产管理', '资产管理规范性', 15, 15],
    ['履职(50分)', '产出', '河道养护完成率', 30, 30],
    ['履职(50分)', '满意度', '服务对象满意度', 20, 19.5],
  ] as const;
  rows.forEach(([level1, level2, name, weight, score], index) => {
    const row = 5 + index;
    const first = rows.findIndex((each) => each[0] === level1);
    const last = rows.length - 1 - [...rows].reverse().findIndex((each) => each[0] === level1);
    put(on, `A${row}`, index + 1);
    if (first === index) put(on, `B${row}:B${5 + last}`, level1, `${index}.level1`);
    put(on, `C${row}`, level2, `${index}.level2`);
    put(on, `D${row}`, name, `${index}.name`);
    put(on, `E${row}`, weight, `${index}.weight`);
    put(on, `F${row}`, '考核本部门的管理水平');
    put(on, `G${row}`, '达到得满分,否则按比例扣分');
    put(on, `H${row}`, score, `${index}.score`);
  });
  put(on, 'A10:D10', '合计', 'label.sum');
  put(on, 'E10', 100, 'sum.weight');
  put(on, 'H10', 97.5, 'sum.score');
  put(on, 'A11:D11', '评价等级', 'label.grade');
  put(on, 'E11:H11', '优', 'grade');
  return on;
};

/** Tianjin: a fund table scored with 10 points and indicators with their operator in a column, as the integrated system has it. */
export const tianjinWholeEvaluation = (): Drawing => {
  const on = drawing('整体自评');
  put(on, 'A1:I1', '单位整体支出绩效自评表', 'title');
  put(on, 'A2:I2', '2021年度', 'year');
  put(on, 'A3', '单位名称', 'label.unit');
  put(on, 'B3:I3', '示例区水务局本级', 'unitName');
  put(on, 'A4:A5', '预算执行情况（万元）', 'label.funds');
  ['', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].forEach((label, index) => {
    put(
      on,
      `${'BCDEFGH'[index]}4`,
      label,
      `label.${['line', 'initial', 'budget', 'spent', 'fundWeight', 'rate', 'fundScore'][index]}`,
    );
  });
  put(on, 'B5', '年度资金总额', 'label.total');
  [1200, 1200, 1150, 10, '95.83%', 9.58].forEach((value, index) => {
    put(on, `${'CDEFGH'[index]}5`, value, `total.${['initial', 'budget', 'spent', 'weight', 'rate', 'score'][index]}`);
  });
  put(on, 'A6', '年度绩效目标');
  put(on, 'B6:I6', '保障水务运行');
  [
    '一级指标',
    '指标名称',
    '计算符号',
    '指标值',
    '计量单位',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ].forEach((label, index) => {
    put(
      on,
      `${'ABCDEFGHI'[index]}7`,
      label,
      `label.${['level1', 'name', 'operator', 'target', 'unit', 'actual', 'weight', 'score', 'reason'][index]}`,
    );
  });
  const rows = [
    ['运行成本', '公用经费控制率', '≤', 100, '%', 95, 20, 20, ''],
    ['履职效能', '河道养护长度', '≥', 985, '米', 985, 40, 40, ''],
    ['社会效应', '受益户数', '≥', 3000, '户', 3100, 20, 20, ''],
    ['服务对象满意度', '居民满意度', '≥', 90, '%', 88, 10, 9.78, '雨季施工影响出行'],
  ] as const;
  rows.forEach((values, index) => {
    const row = 8 + index;
    values.forEach((value, column) => {
      const names = ['level1', 'name', 'operator', 'target', 'unit', 'actual', 'weight', 'score', 'reason'];
      put(on, `${'ABCDEFGHI'[column]}${row}`, value, `${index}.${names[column]}`);
    });
  });
  put(on, 'A12:F12', '总分', 'label.sum');
  put(on, 'G12', 100, 'sum.weight');
  put(on, 'H12', 99.36, 'sum.score');
  return on;
};

export const wholeTargetCards: { readonly [family: string]: () => Drawing } = {
  shaanxi: shaanxiWholeTarget,
  hubei: hubeiWholeTarget,
};

export const wholeEvaluationCards: { readonly [family: string]: () => Drawing } = {
  anhui: anhuiWholeEvaluation,
  tianjin: tianjinWholeEvaluation,
};

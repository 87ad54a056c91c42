import { type CardFacts, rightCostFacts, rightFacts, targetText } from './card-facts.ts';
import { type Drawing, drawing, put } from './drawing.ts';

const YEAR = 2022;

/** Shanghai: a multi-year and an annual money column side by side, both in 元, one list of indicators. */
export const shanghaiTarget = (facts: CardFacts = rightCostFacts): Drawing => {
  const on = drawing('财政项目目标');
  put(on, 'A1:F1', '财政项目支出绩效目标申报表', 'title');
  put(on, 'A2:F2', `（${YEAR}年度）`, 'year');
  put(on, 'A3', '项目名称', 'label.project');
  put(on, 'B3', facts.project, 'project');
  put(on, 'C3', '项目性质');
  put(on, 'D3', '经常性项目');
  put(on, 'E3', '项目类别');
  put(on, 'F3', '特定目标类');
  put(on, 'A4', '主管部门', 'label.supervisor');
  put(on, 'B4:C4', facts.supervisor, 'supervisor');
  put(on, 'D4', '实施单位', 'label.implementer');
  put(on, 'E4:F4', facts.implementer, 'implementer');
  put(on, 'A5', '计划开始日期', 'label.start');
  put(on, 'B5:C5', '2022/1/1', 'start');
  put(on, 'D5', '计划完成日期', 'label.end');
  put(on, 'E5:F5', '2024-12-31', 'end');
  put(on, 'A6:A9', '项目资金（元）', 'label.funds');
  put(on, 'B6', '项目资金总额', 'label.multiYear');
  put(on, 'C6', '3,000,000.00', 'multiYear');
  put(on, 'B7', '其中：财政资金');
  put(on, 'C7', 2_700_000, 'multiYear.fiscal');
  put(on, 'B9', '      其他资金');
  put(on, 'C9', 300_000, 'multiYear.other');
  put(on, 'D6:E6', '年度资金申请总额', 'label.total');
  put(on, 'F6', 1_000_000, 'total.budget');
  put(on, 'D7:E7', '其中：当年财政拨款');
  put(on, 'F7', '900,000.00', 'fiscal.budget');
  put(on, 'D8:E8', '上年结转资金');
  put(on, 'F8', 0, 'carried.budget');
  put(on, 'D9:E9', '其他资金');
  put(on, 'F9', 100_000, 'other.budget');
  put(on, 'A10:A11', '项目绩效目标', 'label.goals');
  put(on, 'B10:C10', '项目总目标（2022年-2024年）');
  put(on, 'D10:F10', '年度总体目标');
  put(on, 'B11:C11', '三年完成河道养护2955米,投入300万元。', 'goal');
  put(on, 'D11:F11', '完成河道养护985米。', 'goal.annual');
  const top = 12;
  put(on, `A${top}:A${top + facts.indicators.length}`, '绩效指标', 'label.indicators');
  put(on, `B${top}`, '一级指标', 'label.level1');
  put(on, `C${top}`, '二级指标', 'label.level2');
  put(on, `D${top}:E${top}`, '三级指标', 'label.name');
  put(on, `F${top}`, '年度(/项目)指标值', 'label.target');
  facts.indicators.forEach((indicator, index) => {
    const row = top + 1 + index;
    put(on, `B${row}`, indicator.level1, `${index}.level1`);
    put(on, `C${row}`, indicator.level2, `${index}.level2`);
    put(on, `D${row}:E${row}`, indicator.name, `${index}.name`);
    const text = indicator.unit === '%' ? `${indicator.operator}${indicator.value}.00(%)` : targetText(indicator);
    put(on, `F${row}`, text, `${index}.target`);
  });
  return on;
};

/** Central: titled by the project, mid-term and annual targets side by side under one column of first-level classes. */
export const centralTarget = (facts: CardFacts = rightFacts): Drawing => {
  const on = drawing('项目支出绩效目标申报表');
  put(on, 'A2:I2', `${facts.project}绩效目标表`, 'title');
  put(on, 'A3:I3', `( ${YEAR}年度)`, 'year');
  put(on, 'A5:C5', '项目名称', 'label.project');
  put(on, 'D5:I5', facts.project, 'project');
  put(on, 'A6:C6', '主管部门及代码', 'label.supervisor');
  put(on, 'D6:E6', `[105210]${facts.supervisor}`, 'supervisor');
  put(on, 'F6:G6', '实施单位', 'label.implementer');
  put(on, 'H6:I6', `${facts.implementer}(本级)`, 'implementer');
  put(on, 'A7:C7', '项目属性');
  put(on, 'D7:E7', '延续项目');
  put(on, 'F7:G7', '项目周期');
  put(on, 'H7:I7', '3年');
  put(on, 'A8:C11', '项目资金（万元）', 'label.funds');
  put(on, 'D8', '中期资金总额：', 'label.multiYear');
  put(on, 'E8', 300, 'multiYear');
  put(on, 'D9', '    其中：财政拨款');
  put(on, 'E9', 270, 'multiYear.fiscal');
  put(on, 'D10', '   上年结转资金');
  put(on, 'E10', 0);
  put(on, 'D11', '          其他资金');
  put(on, 'E11', 30, 'multiYear.other');
  put(on, 'F8:G8', '年度资金总额：', 'label.total');
  put(on, 'H8:I8', 100, 'total.budget');
  put(on, 'F9:G9', '    其中：财政拨款');
  put(on, 'H9:I9', 90, 'fiscal.budget');
  put(on, 'F10:G10', '   上年结转资金');
  put(on, 'H10:I10', 0, 'carried.budget');
  put(on, 'F11:G11', '          其他资金');
  put(on, 'H11:I11', 10, 'other.budget');
  put(on, 'A12:A13', '总体目标', 'label.goals');
  put(on, 'B12:E12', '中期目标（2022年—2024年）');
  put(on, 'F12:I12', '年度目标');
  put(on, 'B13:E13', '三年养护河道2955米', 'goal');
  put(on, 'F13:I13', '养护河道985米', 'goal.annual');
  const top = 14;
  put(on, `A${top}:A${top + facts.indicators.length}`, '绩效指标', 'label.indicators');
  put(on, `B${top}`, '一级指标', 'label.level1');
  put(on, `C${top}`, '二级指标');
  put(on, `D${top}`, '三级指标');
  put(on, `E${top}`, '指标值');
  put(on, `F${top}`, '二级指标', 'label.level2');
  put(on, `G${top}:H${top}`, '三级指标', 'label.name');
  put(on, `I${top}`, '指标值', 'label.target');
  facts.indicators.forEach((indicator, index) => {
    const row = top + 1 + index;
    const same = facts.indicators.filter((other) => other.level1 === indicator.level1);
    if (same[0] === indicator) put(on, `B${row}:B${row + same.length - 1}`, indicator.level1, `${index}.level1`);
    put(on, `C${row}`, indicator.level2);
    put(on, `D${row}`, indicator.name);
    put(on, `E${row}`, `${indicator.operator}${Number(indicator.value)}${indicator.unit}`);
    put(on, `F${row}`, indicator.level2, `${index}.level2`);
    put(on, `G${row}:H${row}`, indicator.name, `${index}.name`);
    put(on, `I${row}`, targetText(indicator), `${index}.target`);
  });
  return on;
};

/** Shaanxi: one sheet for each project, named by a number; annual money alone; notes below; with points where asked. */
export const shaanxiTarget = (facts: CardFacts = rightFacts, weighted = false): Drawing => {
  const on = drawing('1');
  put(on, 'A1:E1', '省级部门预算归类项目绩效目标表', 'title');
  put(on, 'A2:E2', `（${YEAR}年度）`, 'year');
  put(on, 'B3:C3', '项目名称', 'label.project');
  put(on, 'D3:E3', facts.project, 'project');
  put(on, 'B4:C4', '主管部门', 'label.supervisor');
  put(on, 'D4:E4', facts.supervisor, 'supervisor');
  put(on, 'B5:B7', '资金金额\n（万元）', 'label.funds');
  put(on, 'C5:D5', '资金总额', 'label.total');
  put(on, 'E5', 100, 'total.budget');
  put(on, 'C6:D6', '其中：财政拨款');
  put(on, 'E6', 90, 'fiscal.budget');
  put(on, 'C7:D7', '其他资金');
  put(on, 'E7', 10, 'other.budget');
  put(on, 'A8:A9', '总体目标', 'label.goals');
  put(on, 'B9:E9', '养护河道985米', 'goal');
  put(on, 'A10', '绩效指标', 'label.indicators');
  put(on, 'B10', '一级指标', 'label.level1');
  put(on, 'C10', '二级指标', 'label.level2');
  put(on, 'D10', '三级指标', 'label.name');
  put(on, 'E10', '指标值', 'label.target');
  facts.indicators.forEach((indicator, index) => {
    const row = 11 + index;
    put(on, `B${row}`, indicator.level1, `${index}.level1`);
    put(on, `C${row}`, indicator.level2, `${index}.level2`);
    put(on, `D${row}`, indicator.name, `${index}.name`);
    put(on, `E${row}`, targetText(indicator), `${index}.target`);
    if (weighted) put(on, `F${row}`, indicator.weight, `${index}.weight`);
  });
  if (weighted) put(on, 'F10', '权重', 'label.weight');
  put(on, `B${11 + facts.indicators.length}:E${11 + facts.indicators.length}`, '备注：1、绩效指标可选择填写。', 'note');
  put(on, `B${12 + facts.indicators.length}:E${12 + facts.indicators.length}`, '2、根据需要可往下续表。');
  return on;
};

/** An older local form: long-term and annual indicators stacked, with remarks and opinions below. */
export const stackedTarget = (facts: CardFacts = rightFacts): Drawing => {
  const on = drawing('目标申报');
  put(on, 'A1:F1', '项目支出绩效目标申报表', 'title');
  put(on, 'A2:F2', `${YEAR}年度`, 'year');
  put(on, 'A3', '项 目 名 称', 'label.project');
  put(on, 'B3:F3', facts.project, 'project');
  put(on, 'A4', '主管部门', 'label.supervisor');
  put(on, 'B4:C4', facts.supervisor, 'supervisor');
  put(on, 'D4', '项目单位', 'label.implementer');
  put(on, 'E4:F4', facts.implementer, 'implementer');
  put(on, 'A5', '项目属性');
  put(on, 'B5:F5', '新增项目□  延续项目√');
  put(on, 'A6:A9', '项目资金(万元)', 'label.funds');
  put(on, 'B6:C6', '实施期资金总额：');
  put(on, 'D6:F6', 300, 'multiYear');
  put(on, 'B7:C7', '年度资金总额：', 'label.total');
  put(on, 'D7:F7', 100, 'total.budget');
  put(on, 'B8:C8', '其中：财政拨款');
  put(on, 'D8:F8', 90, 'fiscal.budget');
  put(on, 'B9:C9', '其他资金');
  put(on, 'D9:F9', 10, 'other.budget');
  put(on, 'A10', '年度目标', 'label.goals');
  put(on, 'B10:F10', '养护河道985米', 'goal');
  let top = 11;
  const count = facts.indicators.length;
  for (const [label, annual] of [
    ['长期绩效指标', false],
    ['年度绩效指标', true],
  ] as const) {
    put(on, `A${top}:A${top + count}`, label);
    ['一级指标', '二级指标', '指标内容', '指标值', '备注'].forEach((word, index) => {
      put(on, `${'BCDEF'[index]}${top}`, word);
    });
    facts.indicators.forEach((indicator, index) => {
      const row = top + 1 + index;
      put(on, `B${row}`, indicator.level1, annual ? `${index}.level1` : undefined);
      put(on, `C${row}`, indicator.level2, annual ? `${index}.level2` : undefined);
      put(on, `D${row}`, indicator.name, annual ? `${index}.name` : undefined);
      put(on, `E${row}`, targetText(indicator), annual ? `${index}.target` : undefined);
    });
    top += count + 1;
  }
  put(on, `A${top}`, '主管部门审核意见');
  put(on, `B${top}:F${top}`, '同意');
  return on;
};

/** A right target card of 2022 in every layout. */
export const targetCards: { readonly [family: string]: () => Drawing } = {
  central: () => centralTarget(),
  shanghai: () => shanghaiTarget(),
  shaanxi: () => shaanxiTarget(),
  'shaanxi with points': () => shaanxiTarget(rightFacts, true),
  stacked: () => stackedTarget(),
};

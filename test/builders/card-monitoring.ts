import { type CardFacts, rightFacts, targetText } from './card-facts.ts';
import { type Drawing, drawing, put } from './drawing.ts';

const YEAR = 2022;

const PROGRESS = ['600米', '100%', '96%', '1150元/米', '1800户', '91%', '90%'];

/** Central: month in the headers, two header rows, causes and likelihoods as columns of ticks, overlapping merges. */
export const centralMonitoring = (facts: CardFacts = rightFacts): Drawing => {
  const on = drawing('项目支出绩效目标执行监控');
  put(on, 'A2:Q2', '项目支出绩效目标执行监控表', 'title');
  put(on, 'A3:Q3', `（${YEAR}年度）`, 'year');
  put(on, 'A5:C5', '项目名称', 'label.project');
  put(on, 'D5:Q5', facts.project, 'project');
  put(on, 'A6:C6', '主管部门及代码', 'label.supervisor');
  put(on, 'D6:F6', `[105210]${facts.supervisor}`, 'supervisor');
  put(on, 'G6', '实施单位', 'label.implementer');
  put(on, 'H6:Q6', facts.implementer, 'implementer');
  put(on, 'A7:C11', '项目资金（万元）', 'label.funds');
  put(on, 'D7:G7', '');
  put(on, 'H7:J7', '年初预算数', 'label.initial');
  put(on, 'K7:M7', '1-7月执行数', 'label.spent');
  put(on, 'N7:O7', '1-7月执行率', 'label.rate');
  put(on, 'P7:Q7', '全年预计执行数', 'label.forecast');
  const lines = [
    ['total', '年度资金总额：', 100, 60, 96],
    ['fiscal', '    其中：本年财政拨款', 90, 55, 87],
    ['carried', '          上年结转资金', 0, 0, 0],
    ['other', '          其他资金', 10, 5, 9],
  ] as const;
  lines.forEach(([key, label, initial, spent, forecast], index) => {
    const row = 8 + index;
    on.merges.push({ top: row, left: 1, bottom: row, right: 3 });
    put(on, `D${row}:G${row}`, label, `label.${key}`);
    put(on, `H${row}:J${row}`, initial, `${key}.initial`);
    put(on, `K${row}:M${row}`, spent, `${key}.spent`);
    put(on, `N${row}:O${row}`, initial === 0 ? '0.00%' : { percent: spent / initial }, `${key}.rate`);
    put(on, `P${row}:Q${row}`, forecast, `${key}.forecast`);
  });
  put(on, 'A12:A19', '年度总体目标', 'label.goals');
  put(on, 'B12:Q19', '养护河道985米,水质达标', 'goal');
  for (let row = 13; row < 19; row++) on.merges.push({ top: row, left: 2, bottom: row, right: 17 });
  const count = facts.indicators.length;
  put(on, `A20:A${21 + count}`, '绩效指标', 'label.indicators');
  put(on, 'B20:B21', '一级指标', 'label.level1');
  put(on, 'C20:C21', '二级指标', 'label.level2');
  put(on, 'D20:D21', '三级指标', 'label.name');
  put(on, 'E20:E21', '年度指标值', 'label.target');
  put(on, 'F20:F21', '1-7月执行数', 'label.actual');
  put(on, 'G20:G21', '全年预计执行数', 'label.indicatorForecast');
  put(on, 'H20:M20', '偏差原因分析');
  ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他', '原因说明'].forEach((label, index) => {
    put(on, `${'HIJKLM'[index]}21`, label);
  });
  put(on, 'N20:P20', '完成目标可能性');
  ['确定能', '有可能', '完全不可能'].forEach((label, index) => {
    put(on, `${'NOP'[index]}21`, label, `label.${['certain', 'possible', 'impossible'][index]}`);
  });
  put(on, 'Q20:Q21', '备注');
  facts.indicators.forEach((indicator, index) => {
    const row = 22 + index;
    const same = facts.indicators.filter((other) => other.level1 === indicator.level1);
    if (same[0] === indicator) put(on, `B${row}:B${row + same.length - 1}`, indicator.level1, `${index}.level1`);
    put(on, `C${row}`, indicator.level2, `${index}.level2`);
    put(on, `D${row}`, indicator.name, `${index}.name`);
    put(on, `E${row}`, targetText(indicator), `${index}.target`);
    put(on, `F${row}`, PROGRESS[index] ?? '1次', `${index}.actual`);
    put(on, `G${row}`, targetText(indicator).replace(/^[≥≤=]/, ''), `${index}.forecast`);
    for (const [letter, name] of [
      ['H', 'money'],
      ['M', 'reason'],
      ['N', 'certain'],
      ['O', 'possible'],
      ['P', 'impossible'],
    ] as const)
      put(on, `${letter}${row}`, name === 'certain' ? '✔' : null, `${index}.${name}`);
  });
  return on;
};

/** Hubei: a half-year column, one column of likelihood marks in three, reasons and measures at the foot. */
export const hubeiMonitoring = (facts: CardFacts = rightFacts): Drawing => {
  const on = drawing('湖北监控');
  put(on, 'A1:I1', '项目支出绩效监控表', 'title');
  put(on, 'A2:F2', `（${YEAR}年度）`, 'year');
  put(on, 'G2:I2', '单位：万元', 'unit');
  put(on, 'A3', '项目名称', 'label.project');
  put(on, 'B3:I3', facts.project, 'project');
  put(on, 'A4', '主管部门', 'label.supervisor');
  put(on, 'B4:D4', facts.supervisor, 'supervisor');
  put(on, 'E4', '项目单位', 'label.implementer');
  put(on, 'F4:I4', facts.implementer, 'implementer');
  put(on, 'A5:A6', '项目资金', 'label.funds');
  put(on, 'B5:C5', '');
  put(on, 'D5:E5', '年初预算数', 'label.initial');
  put(on, 'F5:G5', '1-6月执行数', 'label.spent');
  put(on, 'H5:I5', '全年预计执行数', 'label.forecast');
  put(on, 'B6:C6', '年度资金总额', 'label.total');
  put(on, 'D6:E6', 100, 'total.initial');
  put(on, 'F6:G6', 55, 'total.spent');
  put(on, 'H6:I6', 98, 'total.forecast');
  const count = facts.indicators.length;
  put(on, `A7:A${8 + count}`, '年度绩效指标', 'label.indicators');
  put(on, 'B7:B8', '一级指标', 'label.level1');
  put(on, 'C7:C8', '指标名称', 'label.name');
  put(on, 'D7:D8', '指标值', 'label.target');
  put(on, 'E7:E8', '半年度指标执行情况', 'label.actual');
  put(on, 'F7:H7', '完成目标可能性');
  put(on, 'F8', '确定能');
  put(on, 'G8', '有可能');
  put(on, 'H8', '不可能');
  put(on, 'I7:I8', '备注');
  facts.indicators.forEach((indicator, index) => {
    const row = 9 + index;
    put(on, `B${row}`, indicator.level1, `${index}.level1`);
    put(on, `C${row}`, indicator.name, `${index}.name`);
    put(on, `D${row}`, targetText(indicator), `${index}.target`);
    put(on, `E${row}`, PROGRESS[index] ?? '1次', `${index}.actual`);
    put(on, `F${row}`, index === 6 ? null : '√', `${index}.certain`);
    put(on, `G${row}`, index === 6 ? '√' : null, `${index}.possible`);
    put(on, `H${row}`, null, `${index}.impossible`);
  });
  const tail = 9 + count;
  put(on, `A${tail}`, '偏差或不能完成目标原因分析', 'label.tailReason');
  put(on, `B${tail}:I${tail}`, '满意度调查安排在四季度。', 'tailReason');
  put(on, `A${tail + 1}`, '相关建议或举措', 'label.measures');
  put(on, `B${tail + 1}:I${tail + 1}`, '提前布置调查。', 'measures');
  put(on, `A${tail + 2}:I${tail + 2}`, '注：指标有可能或不可能完成的,须填写原因和举措。');
  return on;
};

/** Tianjin: first budget, adjustment, second budget, execution and its rate by a named month. */
export const tianjinMonitoring = (facts: CardFacts = rightFacts): Drawing => {
  const on = drawing('绩效跟踪');
  put(on, 'A1:I1', '财政项目支出绩效跟踪表', 'title');
  put(on, 'A2:I2', `（${YEAR}年度）`, 'year');
  put(on, 'A3', '项目名称', 'label.project');
  put(on, 'B3:I3', facts.project, 'project');
  put(on, 'A4', '市级主管部门', 'label.supervisor');
  put(on, 'B4:D4', facts.supervisor, 'supervisor');
  put(on, 'E4', '项目实施单位', 'label.implementer');
  put(on, 'F4:I4', facts.implementer, 'implementer');
  put(on, 'A5:A9', '项目资金（万元）', 'label.funds');
  put(on, 'B5', '');
  ['年初预算数', '年度预算调整', '调整后预算数', '1-8月执行数', '1-8月执行率%', '全年预计执行数'].forEach(
    (label, index) => {
      put(
        on,
        `${'CDEFGH'[index]}5`,
        label,
        `label.${['initial', 'adjusted', 'budget', 'spent', 'rate', 'forecast'][index]}`,
      );
    },
  );
  const lines = [
    ['total', '年度资金总额', 100, 10, 110, 80, 72.73, 108],
    ['fiscal', '其中：中央补助', 90, 10, 100, 75, '', 100],
    ['carried', '上年结转资金', 0, 0, 0, 0, '', 0],
    ['other', '其他资金', 10, 0, 10, 5, '', 8],
  ] as const;
  lines.forEach(([key, label, ...values], index) => {
    put(on, `B${6 + index}`, label, `label.${key}`);
    values.forEach((value, column) => {
      put(
        on,
        `${'CDEFGH'[column]}${6 + index}`,
        value,
        `${key}.${['initial', 'adjusted', 'budget', 'spent', 'rate', 'forecast'][column]}`,
      );
    });
  });
  put(on, 'A10', '年度总体目标');
  put(on, 'B10:I10', '养护河道985米', 'goal');
  const top = 11;
  put(on, `A${top}:A${top + facts.indicators.length}`, '绩效指标', 'label.indicators');
  [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '1-8月完成情况',
    '全年预计完成情况',
    '偏差原因分析',
    '备注',
  ].forEach((label, index) => {
    put(on, `${'BCDEFGHI'[index]}${top}`, label);
  });
  facts.indicators.forEach((indicator, index) => {
    const row = top + 1 + index;
    put(on, `B${row}`, indicator.level1, `${index}.level1`);
    put(on, `C${row}`, indicator.level2, `${index}.level2`);
    put(on, `D${row}`, indicator.name, `${index}.name`);
    put(on, `E${row}`, targetText(indicator), `${index}.target`);
    put(on, `F${row}`, PROGRESS[index] ?? '1次', `${index}.actual`);
    put(on, `G${row}`, targetText(indicator).replace(/^[≥≤=]/, ''), `${index}.forecast`);
    put(on, `H${row}`, null, `${index}.reason`);
  });
  return on;
};

/** A right monitoring card of 2022 in every layout, with the month its headers name. */
export const monitoringCards: { readonly [family: string]: { readonly make: () => Drawing; readonly month: number } } =
  {
    central: { make: () => centralMonitoring(), month: 7 },
    hubei: { make: () => hubeiMonitoring(), month: 6 },
    tianjin: { make: () => tianjinMonitoring(), month: 8 },
  };

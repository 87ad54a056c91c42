import { column } from '../../shared/form/list/list-form.ts';
import { type OwnColumns, ownFormName } from '../../shared/form/own/own-form.ts';
import type { AuditFormula } from '../../shared/plan/audit-formula.ts';
import { parseAuditFormula } from '../../shared/plan/parse/parse-audit-formula.ts';
import { AUDIT_FORMULA_COLUMNS, type AuditFormulaRow } from '../../shared/plan/plan-rows.ts';
import type { FormRecord, IndicatorFact } from '../../shared/submission/record.ts';
import { aRecord } from '../builders/a-record.ts';
import { wan } from '../builders/a-register.ts';

/** A form of the district's own. */
const ROADS = ownFormName('农村公路养护情况表');

const OWN: readonly OwnColumns[] = [
  { name: ROADS, columns: [column('道路编号', 'code'), column('到位资金', 'money'), column('投入资金', 'money')] },
];

/** As finance writes them: one a line, in the manner of the checks that the field's reporting systems come with. */
const LINES: readonly (readonly [form: string, formula: string, level: string, applies?: string])[] = [
  ['绩效自评汇总表', '全年执行数 <= 全年预算数', '错误'],
  ['绩效自评汇总表', '执行率 = 全年执行数 / 全年预算数 ± 0.5%', '错误'],
  ['绩效自评汇总表', '自评得分 >= 90 则 等级 = 优', '提示', '对象类型=项目'],
  ['绩效自评汇总表', '全年预算数 = 表(项目清单, 全年预算数)', '需说明'],
  ['项目清单', '全年预算数 <= 上年(全年预算数) * 130%', '需说明'],
  ['绩效跟踪汇总表', '执行数 >= 上期(执行数)', '需说明'],
  ['整改台账', '整改状态 = 已完成 则 非 为空(实际完成日期) 且 实际完成日期 <= 今天', '错误'],
  ['项目支出绩效自评表', '指标(得分) <= 指标(分值)', '错误'],
  ['项目支出绩效自评表', '指标合计(分值, 一级指标 = 满意度指标) <= 10', '提示'],
  [ROADS, '投入资金 <= 到位资金 且 合计(投入资金) <= 1,000万元', '需说明'],
];

const blank = Object.fromEntries(AUDIT_FORMULA_COLUMNS.map((label) => [label, ''])) as AuditFormulaRow;

/** The ten, read from the cells of 审核公式. */
export const tenFormulas = (): readonly AuditFormula[] =>
  LINES.map(([表单, 公式, 级别, 适用 = ''], at) => {
    const row = { ...blank, 编号: `F${String(at + 1).padStart(2, '0')}`, 表单, 公式, 级别, 适用, 启用: '是' };
    const { value, faults } = parseAuditFormula(row, { year: 2022, words: [], own: OWN });
    if (value === null || faults.length > 0) throw new Error(`${公式}: ${JSON.stringify(faults)}`);
    return value;
  });

const indicator = (level1: string, name: string, weight: number, score: number, row: number): IndicatorFact => ({
  level1,
  level2: '',
  name,
  target: '≥10',
  actual: '12',
  weight,
  score,
  cell: `E${row}`,
  nameCell: `D${row}`,
});

/** Of the project `E<at>`: all of it as the formulas want it, or each of the ten broken. */
export const recordsOf = (at: number, broken: boolean): readonly FormRecord[] => {
  const [code, name] = [`E${at}`, `校舍维修第${at}批`];
  const object = { 项目编码: code, 项目名称: name };
  const of = (good: number, bad: number): number => wan(broken ? bad : good);
  return [
    aRecord('绩效自评汇总表', {
      ...object,
      对象类型: '项目',
      预算年度: 2021,
      全年预算数: wan(100),
      全年执行数: of(90, 110),
      执行率: 9000,
      自评得分: 9500,
      等级: broken ? '良' : '优',
    }),
    aRecord('项目清单', { ...object, 预算年度: 2021, 全年预算数: of(100, 99) }),
    aRecord('项目清单', { ...object, 预算年度: 2022, 全年预算数: of(130, 129) }),
    aRecord('绩效跟踪汇总表', { ...object, 跟踪年度: 2022, 截至月份: 6, 执行数: wan(50) }),
    aRecord('绩效跟踪汇总表', { ...object, 跟踪年度: 2022, 截至月份: 9, 执行数: of(50, 49) }),
    aRecord('整改台账', { ...object, 评价年度: 2022, 整改状态: '已完成', 实际完成日期: broken ? null : '2022-05-01' }),
    aRecord(
      '项目支出绩效自评表',
      { ...object, 预算年度: 2021 },
      {
        indicators: [
          indicator('产出指标', '改造面积', 3000, broken ? 3100 : 3000, 14),
          indicator('满意度指标', '师生满意度', broken ? 1100 : 1000, 900, 15),
        ],
      },
    ),
    aRecord(ROADS, { 道路编号: code, 到位资金: wan(10), 投入资金: of(10, 11) }, { code, name, year: 2022 }),
  ];
};

import { describe, expect, it } from 'vitest';
import { parseRule } from '../../shared/plan/parse/parse-rule.ts';
import { RULE_SHAPES } from '../../shared/plan/parse/rule-shapes.ts';
import type { RuleRow } from '../../shared/plan/plan-rows.ts';
import { DEFAULT_RULES } from '../../shared/plan/shipped/default-rules.ts';
import { storedPlan } from '../../shared/plan/stored/stored-plan.ts';
import { ALL_RULES } from '../../shared/warning/rules/all-rules.ts';
import { aPlan } from '../builders/an-assessment.ts';

const read = (rule: string, also: Partial<RuleRow> = {}) => {
  const shipped = DEFAULT_RULES.find(({ 规则编号 }) => 规则编号 === rule);
  return parseRule({
    规则名称: '',
    黄线: '—',
    红线: '—',
    参数: '',
    启用: '是',
    依据: '',
    ...shipped,
    规则编号: rule,
    ...also,
  });
};
const linesOf = (rule: string, also: Partial<RuleRow>) => {
  const { value, faults } = read(rule, also);
  return faults.length > 0 ? faults.map(({ column }) => column) : value.lines;
};
const faultsOf = (rule: string, also: Partial<RuleRow>) => read(rule, also).faults;

describe('a row of 预警规则', () => {
  it('reads as it ships, every rule of it, and no rule is without a shape', () => {
    expect(DEFAULT_RULES.flatMap((row) => parseRule(row).faults)).toEqual([]);
    expect(DEFAULT_RULES.map(({ 规则编号 }) => 规则编号)).toEqual(Object.keys(RULE_SHAPES));
    expect(ALL_RULES.filter(({ id }) => !(id in RULE_SHAPES))).toEqual([]);
  });

  it.each([
    ['W03', { 黄线: '低于75%', 红线: '＜50.5％' }, { yellow: 7500, red: 5050 }],
    ['W06', { 黄线: '＞20％', 红线: '超过 40 %' }, { yellow: 2000, red: 4000 }],
    ['W17', { 黄线: '<检查点', 红线: '<检查点−12.5pp' }, { yellow: 0, red: 1250 }],
    ['W10', { 红线: '逾期二十个工作日' }, { yellow: 0, red: 20 }],
    ['W10', { 红线: '—' }, { yellow: 0, red: null }],
    ['W14', { 黄线: '到期一年内' }, { yellow: 12, red: 0 }],
    ['W14', { 黄线: '到期半年内' }, { yellow: 6, red: 0 }],
    ['W14', { 黄线: '到期10个月内' }, { yellow: 10, red: 0 }],
    ['W08', { 黄线: '近十二年' }, { yellow: 12, red: 0 }],
  ])('reads the lines of %s: %o', (rule, also, lines) => {
    expect(linesOf(rule, also)).toEqual(lines);
  });

  it.each([
    ['W10', { 红线: '逾期二十天' }, '红线'],
    ['W10', { 红线: '逾期很久' }, '红线'],
    ['W14', { 黄线: '快到期' }, '黄线'],
    ['W08', { 黄线: '以前' }, '黄线'],
    ['W03', { 黄线: '>80%' }, '黄线'],
    ['W03', { 黄线: '60%到80%' }, '黄线'],
    ['W03', { 黄线: '八成' }, '黄线'],
    ['W03', { 黄线: '<60%', 红线: '<80%' }, '红线'],
    ['W06', { 黄线: '>20%', 红线: '>20%' }, '红线'],
    ['W06', { 黄线: '<20%' }, '黄线'],
  ])('refuses a line of %s that it can not read or that leads nowhere: %o', (rule, also, column) => {
    expect(faultsOf(rule, also).map((fault) => fault.column)).toEqual([column]);
  });

  it('refuses a rule that does not exist, and names those that do', () => {
    expect(faultsOf('W99', {})).toEqual([{ column: '规则编号', expected: expect.stringContaining('W01、W02') }]);
  });

  it.each([
    ['W12', '预算下限=500', { 预算下限: 500_000_000 }],
    ['W12', '预算下限 = 1,000 万元', { 预算下限: 1_000_000_000 }],
    ['W12', '预算下限＝0.5万', { 预算下限: 500_000 }],
    ['W13', '预算下限=400万元；回看年数=五年', { 预算下限: 400_000_000, 回看年数: 5 }],
    ['W13', '回看年数=2', { 预算下限: 300_000_000, 回看年数: 2 }],
    ['W04', '目标偏低=150%', { 目标偏低: 15_000 }],
    ['W04', '目标偏低=120.5%', { 目标偏低: 12_050 }],
    ['W04', '目标偏低=120.05 %', { 目标偏低: 12_005 }],
  ])('reads the parameters of %s: %s', (rule, 参数, parameters) => {
    const { value, faults } = read(rule, { 参数 });

    expect(faults).toEqual([]);
    expect(value.parameters).toEqual(parameters);
  });

  it.each([
    ['W12', '预算下限=一千万'],
    ['W12', '预算下限=0'],
    ['W12', '下限=500万元'],
    ['W12', '500万元'],
    ['W12', '预算下限=100;预算下限=200'],
    ['W13', '回看年数=近几年'],
    ['W17', '检查点=13月50%'],
    ['W17', '检查点=6月40%、4月20%'],
    ['W17', '检查点=6月底四成'],
    ['W05', '容差=5%'],
  ])('refuses parameters of %s that it can not read: %s', (rule, 参数) => {
    const [fault, ...more] = faultsOf(rule, { 参数 });

    expect(fault?.column).toBe('参数');
    expect(fault?.expected).not.toBe('');
    expect(more).toEqual([]);
  });

  it('reads checkpoints with their hundredths', () => {
    expect(read('W17', { 参数: '检查点=7月底40%、11月80.21%' }).value.checkpoints).toEqual([
      { month: 7, percent: 4000 },
      { month: 11, percent: 8021 },
    ]);
  });

  it.each([
    ['W12', '应入未入目录: 预算≥1,000万元/年、受惠对象为个人或企业', { 预算下限: 1_000_000_000 }],
    ['W13', '应入未入(≥500万元且近四年未评价)', { 预算下限: 500_000_000, 回看年数: 4 }],
    ['W04', '指标完成偏离; ≥130% 为蓝', { 目标偏低: 13_000 }],
  ])('goes on reading what plans without 参数 keep in the name of %s: %s', (rule, 规则名称, parameters) => {
    expect(read(rule, { 规则名称, 参数: '' })).toMatchObject({ faults: [], value: { parameters } });
  });

  it('refuses a name whose number it can not read, and says where the number goes', () => {
    const [fault] = faultsOf('W12', { 规则名称: '预算≥一千万元/年', 参数: '' });

    expect(fault).toEqual({ column: '规则名称', expected: expect.stringContaining('预算下限=200万元') });
  });
});

describe('a level that knows no number', () => {
  it.each([
    ['W08', '红线', '近两年'],
    ['W09', '红线', '>30%'],
    ['W12', '黄线', '预算500万元以上'],
    ['W14', '红线', '过期三个月'],
    ['W20', '黄线', '连续2次'],
  ])('refuses a figure that it would pass over: %s %s “%s”', (rule, column, text) => {
    expect(faultsOf(rule, { [column]: text })).toEqual([
      { column, expected: '不带数的字样，例如 出现即红（这一级没有可以改的数）；不用这一级填 —' },
    ]);
  });
});

describe('a plan kept by an earlier release', () => {
  it('opens with lines and parameters read, and with those that ship where a line was never readable', () => {
    const plan = aPlan();
    const old = plan.rules.map(({ rule, name, yellow, red, enabled, basis }) => ({
      rule,
      name: rule === 'W12' ? '预算≥500万元/年' : name,
      yellow,
      red: rule === 'W10' ? '逾期二十天' : red,
      enabled,
      basis,
    }));
    const kept = JSON.stringify({
      v: 1,
      file: 'f',
      at: '2022-03-01T09:00:00+08:00',
      content: { ...plan, duties: [], rules: old },
    });

    const rules = new Map(storedPlan.read(kept).content.rules.map((rule) => [rule.rule, rule]));

    expect(rules.get('W12')?.parameters).toEqual({ 预算下限: 500_000_000 });
    expect(rules.get('W10')?.lines).toEqual({ yellow: 0, red: 10 });
    expect(rules.get('W17')?.checkpoints).toHaveLength(4);
  });
});

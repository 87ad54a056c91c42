/** What a line of 预警规则 says: a percentage that is crossed downwards or upwards, a span, or only whether the level is in use. */
export type LineKind = 'below' | 'above' | 'workdays' | 'months' | 'years' | 'switch';

/** A number a rule needs besides its two lines, as 参数 carries it. */
export type ParameterShape = {
  readonly name: string;
  readonly unit: '万元' | '%' | '年' | '检查点';
  /** As it is written where nobody says otherwise. */
  readonly usual: string;
  /** Where plans that have no column 参数 keep it: in the words of 规则名称. */
  readonly inName: RegExp;
  readonly meaning: string;
};

export type RuleShape = {
  readonly yellow: LineKind;
  readonly red: LineKind;
  readonly parameters: readonly ParameterShape[];
};

const lines = (yellow: LineKind, red: LineKind = yellow, parameters: readonly ParameterShape[] = []): RuleShape => ({
  yellow,
  red,
  parameters,
});

const leastBudget = (usual: string): ParameterShape => ({
  name: '预算下限',
  unit: '万元',
  usual,
  inName: /(\d[\d,.]*|[^\s、,;:()≥>=]+)万元?/u,
  meaning: '预算达到这个数的才要求列入目录',
});

/** Every rule, with what its row of 预警规则 may say. A rule that is not here does not exist, and no row may name it. */
export const RULE_SHAPES: { readonly [rule: string]: RuleShape } = {
  W01: lines('switch'),
  W02: lines('switch'),
  W03: lines('below'),
  W04: lines('below', 'below', [
    {
      name: '目标偏低',
      unit: '%',
      usual: '120%',
      inName: /≥\s*([^\s%]*%)/u,
      meaning: '完成值达到应完成进度的这个比例，提示目标定得偏低（蓝）',
    },
  ]),
  W05: lines('above'),
  W06: lines('above'),
  W07: lines('above'),
  W08: lines('years', 'switch'),
  W09: lines('switch'),
  W10: lines('switch', 'workdays'),
  W11: lines('switch'),
  W12: lines('switch', 'switch', [leastBudget('200万元')]),
  W13: lines('switch', 'switch', [
    leastBudget('300万元'),
    {
      name: '回看年数',
      unit: '年',
      usual: '3年',
      inName: /近([^近年]*)年/u,
      meaning: '前几个年度内作过重点评价的算评价过',
    },
  ]),
  W14: lines('months', 'switch'),
  W15: lines('switch'),
  W16: lines('switch'),
  W17: lines('switch', 'above', [
    {
      name: '检查点',
      unit: '检查点',
      usual: '4月25%、6月40%、8月60%、10月80%',
      inName: /(\d{1,2}月.*)/u,
      meaning: '到某月底累计执行率应达到的比例，写成 4月25%、6月40%',
    },
  ]),
  W18: lines('above'),
  W19: lines('above'),
  W20: lines('switch'),
};

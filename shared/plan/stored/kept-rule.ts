import { parseRule } from '../parse/parse-rule.ts';
import type { RuleSetting } from '../plan.ts';
import { DEFAULT_RULES } from '../shipped/default-rules.ts';

/** A row of 预警规则 as it was kept when each rule still read its own thresholds. */
export type KeptRule = Pick<RuleSetting, 'rule' | 'name' | 'yellow' | 'red' | 'enabled' | 'basis'>;

/** The row with its lines and parameters; where one can't be read, those that ship, which is what the rule went by. */
export const withLinesRead = (kept: KeptRule): RuleSetting => {
  const { rule, name, yellow, red, basis } = kept;
  const row = { 规则编号: rule, 规则名称: name, 黄线: yellow, 红线: red, 参数: '', 启用: '是', 依据: basis };
  const own = parseRule(row);
  const shipped = DEFAULT_RULES.find(({ 规则编号 }) => 规则编号 === rule);
  const { value } = own.faults.length === 0 || shipped === undefined ? own : parseRule(shipped);
  const { lines, parameters, checkpoints } = value;
  return { ...kept, said: '', lines, parameters, checkpoints };
};

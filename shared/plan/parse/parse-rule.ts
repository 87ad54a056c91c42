import type { RuleSetting } from '../plan.ts';
import type { RuleRow } from '../plan-rows.ts';
import { collector, type ReadRow } from './collector.ts';
import { oneOf, type Parsed, plain } from './parsed.ts';
import { readLine } from './read-line.ts';
import { type Parameters, readParameters } from './read-parameters.ts';
import { RULE_SHAPES, type RuleShape } from './rule-shapes.ts';

const SWITCH = { 是: true, '': true, 否: false, 启用: true, 停用: false } as const;
const UNKNOWN: RuleShape = { yellow: 'switch', red: 'switch', parameters: [] };
const NONE: Parameters = { numbers: {}, checkpoints: [] };

const idOf = (text: string): Parsed<string> =>
  plain(text) in RULE_SHAPES ? { value: plain(text) } : { expected: `${Object.keys(RULE_SHAPES).join('、')} 中的一个` };

type Lines = RuleSetting['lines'];

/** 红 lies beyond 黄: a red line that is crossed before the yellow one would leave yellow without a case. */
const isBeyond = ({ yellow, red }: RuleShape, lines: Lines): boolean => {
  if (lines.yellow === null || lines.red === null || yellow !== red) return true;
  if (yellow === 'below') return lines.red < lines.yellow;
  return yellow !== 'above' || lines.red > lines.yellow;
};

/** One row of 预警规则: its lines and parameters read once, or every cell of it that does not read. */
export const parseRule = (row: RuleRow): ReadRow<RuleSetting> => {
  const { faults, take, fault } = collector();
  const rule = take('规则编号', idOf(row.规则编号), '');
  const shape = RULE_SHAPES[rule] ?? UNKNOWN;
  const lines: Lines = {
    yellow: take<number | null>('黄线', readLine(shape.yellow, row.黄线), null),
    red: take<number | null>('红线', readLine(shape.red, row.红线), null),
  };
  if (faults.length === 0 && !isBeyond(shape, lines)) {
    fault('红线', shape.red === 'below' ? '比黄线更低的百分数' : '比黄线更高的百分数');
  }
  const read = readParameters(shape, { name: row.规则名称, parameters: row.参数 });
  if ('column' in read) fault(read.column, read.expected);
  const { numbers, checkpoints } = 'value' in read ? read.value : NONE;
  const value: RuleSetting = {
    rule,
    name: plain(row.规则名称),
    yellow: plain(row.黄线),
    red: plain(row.红线),
    lines,
    parameters: numbers,
    checkpoints,
    said: plain(row.参数),
    enabled: take<boolean>('启用', oneOf(SWITCH, row.启用), true),
    basis: plain(row.依据),
  };
  return { value, faults };
};

import type { Day } from '../day.ts';
import type { ListTemplateRow } from '../form/template/list-template.ts';
import type { Condition, DataYears, Duty } from './duty.ts';
import { BINDING_WORDS, MEASURE_WORDS, ROLL_WORDS } from './plan-words.ts';

const MEASURED_BY_THE_SYSTEM = '发信记录';

const dayOrBlank = (day: Day | null): { readonly day: Day } | null => (day === null ? null : { day });

const offsetText = (offset: number): string => (offset === 0 ? 'Y' : `Y${offset > 0 ? '+' : ''}${offset}`);

const isRising = (years: readonly number[]): boolean =>
  years.length > 2 && years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) + 1);

/** `Y-1`, `Y-1~Y+1` for three or more years in a row, `Y|Y-1`, 不限. */
export const yearsText = (years: DataYears): string => {
  if (years === 'any') return '不限';
  const texts = years.map(offsetText);
  return isRising(years) ? `${texts[0]}~${texts.at(-1)}` : texts.join('|');
};

/** `列=值|值;列!=`: the text that a filter of the plan is read from. */
export const conditionsText = (conditions: readonly Condition[]): string =>
  conditions.map(({ column, operator, values }) => `${column}${operator}${values.join('|')}`).join(';');

const sourceText = ({ measure, rule, forms }: Duty): string =>
  measure === 'system' ? MEASURED_BY_THE_SYSTEM : (rule ?? forms.join('|'));

const targetCell = ({ measure, target }: Duty): ListTemplateRow[string] => {
  if (measure === 'stage') return null;
  return target.kind === 'share' ? { value: target.value / 10_000, format: 'share' } : target.value;
};

/** A duty as the row of 工作要点 / 任务 that it is read from. */
export const dutyRow = (duty: Duty): ListTemplateRow => ({
  任务编号: duty.code,
  任务名称: duty.name,
  依据: duty.basis,
  适用类别: duty.classes === 'district' ? '全区' : duty.classes.join('、'),
  取数表单: sourceText(duty),
  数据年度: yearsText(duty.years),
  计量方式: MEASURE_WORDS[duty.measure],
  对象范围: (duty.scope.form === null ? '' : `${duty.scope.form}:`) + conditionsText(duty.scope.conditions),
  达标条件: conditionsText(duty.qualifies),
  目标值: targetCell(duty),
  开始日期: dayOrBlank(duty.opens),
  截止日期: dayOrBlank(duty.due),
  顺延规则: ROLL_WORDS[duty.roll],
  不重复年限: duty.noRepeatYears === 0 ? null : duty.noRepeatYears,
  约束: BINDING_WORDS[duty.binding],
  启用: duty.enabled ? '是' : '否',
});

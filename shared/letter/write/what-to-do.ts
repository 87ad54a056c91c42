import { nameList } from '../../name-list.ts';
import type { Condition, Duty } from '../../plan/duty.ts';
import { addedText, type Figures } from '../../plan/figures.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';

/** With the period they are asked for: 《绩效跟踪汇总表》(截至9月). */
const formsText = ({ forms, period }: Duty): string =>
  `${forms.map((form) => `《${form}》`).join('或')}${period === null ? '' : `（截至${period.to}月）`}`;

const OPERATORS: Record<Condition['operator'], string> = {
  '=': '为',
  '!=': '不为',
  '~': '含',
  '<': '小于',
  '<=': '不大于',
  '>': '大于',
  '>=': '不小于',
};

/** 版本 counts how often a target was handed in: from the second on it is the adjusted one. */
const conditionText = ({ column, operator, values }: Condition): string => {
  if (column === '版本') return `调整后重新报送过，至少第${values[0] ?? 2}版`;
  return values.length === 0 ? `${column}已填` : `${column}${OPERATORS[operator]}${values.join('或')}`;
};

const filled = ({ qualifies }: Duty): string =>
  qualifies.length === 0
    ? ''
    : `（要求：${qualifies.map((all) => all.map(conditionText).join('，')).join('；或者 ')}）`;

/** Where it goes. What a lower unit lacks of a duty that counts it in is that unit's to hand in. */
const intoFolder = ({ reach }: Duty): string =>
  reach === 'with-lower' ? '放进本单位文件夹（缺口后注明了下属单位的，由它放进它自己的文件夹）' : '放进本单位文件夹';

const byFigures = (duty: Duty, figures: Figures): string => {
  const forms = formsText(duty);
  if (figures.kind === 'sum') return `在${forms}里补报“${addedText(figures)}”${filled(duty)}，${intoFolder(duty)}。`;
  if (figures.kind === 'within') return `在${forms}里补填“${figures.by}”${filled(duty)}，${intoFolder(duty)}。`;
  const push =
    duty.target.atMost === true ? `把“${figures.numerator}”控制在目标以内` : `加快进度，提高“${figures.numerator}”`;
  return `${push}，用${forms}报送最新的数，${intoFolder(duty)}。`;
};

const byMeasure = ({ duty, measurement }: DutyState): string => {
  const forms = formsText(duty);
  if (duty.figures !== null) return byFigures(duty, duty.figures);
  if (duty.measure === 'attached') return `把文件${intoFolder(duty)}${filled(duty)}，Word、PDF、Excel 都可以。`;
  if (duty.measure === 'handed-in') return `把填好的${forms}${intoFolder(duty)}。`;
  if (duty.measure === 'registered') return `在《工作记录》里加一行，任务编号写 ${duty.code}，${intoFolder(duty)}。`;
  if (duty.measure === 'no-violation') return `处理 ${duty.rule ?? ''} 预警指出的问题，改好后重新报送。`;
  if (duty.measure === 'count')
    return `在${forms}里再补${measurement.gap === null || measurement.gap === 0 ? '' : `${measurement.gap}个`}对象${filled(duty)}，${intoFolder(duty)}。`;
  return `在${forms}里补上缺的对象${filled(duty)}，${intoFolder(duty)}。`;
};

const whatIsMissing = (state: DutyState): string =>
  state.state === 'cannot-tell' && state.measurement.notes.length > 0
    ? `目前无法核对：${state.measurement.notes.join('；').replace(/。$/u, '')}。请先补齐这份资料。`
    : byMeasure(state);

const MOST_FILES = 3;

/** What was handed in and sent back is mended first: to fill in a second one would leave the first as it is. */
const mendFirst = ({ returned = [] }: DutyState): string =>
  returned.length === 0
    ? ''
    : `先改好被退回、没有计入的 ${nameList(returned, MOST_FILES)}：照“审核结果”里写的改，存回原处，不用改名。还缺的，`;

/** 怎么办, a sentence for each: what was sent back is mended first, then what is missing comes. */
export const whatToDo = (state: DutyState): string => `${mendFirst(state)}${whatIsMissing(state)}`;

import { hundredthsText } from '../percent.ts';
import type { AppraisalItem } from './appraisal.ts';

const methodText = ({ method }: AppraisalItem): string => {
  if (method.kind === 'each')
    return `每次${method.points > 0 ? '加' : '扣'}${hundredthsText(Math.abs(method.points))}分`;
  return method.kind === 'proportional' ? '' : '达标得满分';
};

/** An item as a heading: `按期率(40分)`, `规则 W05(每次扣2分)`. */
export const appraisalHead = (item: AppraisalItem): string => {
  const points = item.points === null ? '' : `${hundredthsText(item.points)}分`;
  return `${item.name}(${[points, methodText(item)].filter(Boolean).join('，')})`;
};

/** All items in a sentence: `按期率 40分、规则 W05 每次扣2分`. */
export const appraisalText = (items: readonly AppraisalItem[]): string =>
  items.map((item) => appraisalHead(item).replace('(', ' ').replace(/\)$/u, '')).join('、');

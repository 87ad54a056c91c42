import { nameList } from '../../name-list.ts';
import { requirementOf } from '../../plan/requirement.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { contactText } from '../../unit.ts';
import { paceText } from '../../warning/duty/pace.ts';
import { daysLeftText, deadlineText } from './days-left-text.ts';
import type { DigestContents } from './digest-contents.ts';
import { type Item, type Line, line } from './digest-item.ts';
import { isForHead } from './head-letter.ts';
import { gapText, nowText } from './measurement-text.ts';
import { rowLink } from './page-links.ts';
import { whatToDo } from './what-to-do.ts';

/** Said only where fewer objects than all that are missing would do. */
const fewest = ({ candidates, missing }: DutyState['measurement']): string =>
  candidates.length < missing.length ? nameList(candidates, 15) : '';

/** Everything the clerk needs to do it. */
const fullLines = (state: DutyState, { day }: DigestContents): readonly Line[] => [
  ...line('要求', requirementOf(state.duty)),
  ...line('现在', nowText(state)),
  ...line('还差', gapText(state)),
  ...line('缺口', nameList(state.measurement.missing, 15)),
  ...line('可先补', fewest(state.measurement)),
  ...line('进度推算', paceText(state, day)),
  ...line('截止', `${deadlineText(state)}，${daysLeftText(state, day)}`),
  ...line('怎么办', whatToDo(state)),
];

/** What the head needs to see that it is done. */
const briefLines = (state: DutyState): readonly Line[] => {
  const gap = gapText(state);
  return line('还差', `${gap === '' ? nowText(state) : gap}，截止 ${deadlineText(state)}`);
};

/** A duty of the unit's own. */
export const dutyItem = (state: DutyState, contents: DigestContents): Item => {
  const { day, planYears, links, unit } = contents;
  const brief = isForHead(contents);
  return {
    code: state.duty.code,
    title: planYears.length > 1 ? `${state.duty.name}（${state.planYear}年）` : state.duty.name,
    level: state.level,
    tag: daysLeftText(state, day),
    lines: brief ? briefLines(state) : fullLines(state, contents),
    link: brief ? '' : rowLink(links.statusPage, state.planYear, unit.code, state.duty.code),
  };
};

/** A duty to begin with: nothing is late, and nothing has been counted yet. */
export const openedItem = (state: DutyState, contents: DigestContents): Item => ({
  ...dutyItem(state, contents),
  tag: '开始办理',
  lines: [
    ...line('要求', requirementOf(state.duty)),
    ...line('截止', `${deadlineText(state)}，${daysLeftText(state, contents.day)}`),
    ...line('怎么办', whatToDo(state)),
  ],
});

/** One of a unit below: what its officer has to know to see to it, no more. */
export const lowerItem = (state: DutyState, { day, links }: DigestContents): Item => ({
  code: state.duty.code,
  title: `${state.unit.name}：${state.duty.name}`,
  level: state.level,
  tag: daysLeftText(state, day),
  lines: [
    ...line('还差', gapText(state)),
    ...line('截止', deadlineText(state)),
    ...line('联系人', contactText(state.unit)),
  ],
  link: rowLink(links.statusPage, state.planYear, state.unit.code, state.duty.code),
});

import { nameList } from '../name-list.ts';
import { requirementOf } from '../plan/requirement.ts';
import type { DutyState } from '../standing/duty-state.ts';
import type { Unit } from '../unit.ts';
import { paceText } from '../warning/pace.ts';
import { daysLeftText, deadlineText } from './days-left-text.ts';
import { type DigestContents, isOverdue } from './digest-contents.ts';
import { type Item, line, rowLink, type Section } from './digest-item.ts';
import { gapText, nowText } from './measurement-text.ts';
import { nextStep } from './next-step.ts';
import { warningItems } from './warning-items.ts';

/** A digest as headings, items and sentences: what text and HTML both say. */
export type DigestWording = {
  readonly greeting: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly closing: readonly string[];
};

/** Said only where fewer objects than all that are missing would do. */
const fewest = ({ candidates, missing }: DutyState['measurement']): string =>
  candidates.length < missing.length ? nameList(candidates, 15) : '';

const dutyItem = (state: DutyState, { day, planYears, links, unit }: DigestContents): Item => ({
  code: state.duty.code,
  title: planYears.length > 1 ? `${state.duty.name}（${state.planYear}年）` : state.duty.name,
  level: state.level,
  tag: daysLeftText(state, day),
  lines: [
    ...line('要求', requirementOf(state.duty)),
    ...line('现在', nowText(state)),
    ...line('还差', gapText(state)),
    ...line('缺口', nameList(state.measurement.missing, 15)),
    ...line('可先补', fewest(state.measurement)),
    ...line('进度推算', paceText(state, day)),
    ...line('截止', `${deadlineText(state)}，${daysLeftText(state, day)}`),
    ...line('怎么办', nextStep(state)),
  ],
  link: rowLink(links.statusPage, state.planYear, unit.code, state.duty.code),
});

/** A duty to begin with: nothing is late, and nothing has been counted yet. */
const openedItem = (state: DutyState, contents: DigestContents): Item => ({
  ...dutyItem(state, contents),
  tag: '开始办理',
  lines: [
    ...line('要求', requirementOf(state.duty)),
    ...line('截止', `${deadlineText(state)}，${daysLeftText(state, contents.day)}`),
    ...line('怎么办', nextStep(state)),
  ],
});

/** One of a unit below: what its officer has to know to see to it, no more. */
const lowerItem = (state: DutyState, { day, links }: DigestContents): Item => ({
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

const contactText = ({ officer, phone }: Unit): string => [officer.name, phone].filter((text) => text !== '').join(' ');

const soonest = (a: DutyState, b: DutyState): number =>
  (a.deadline ?? a.duty.due) < (b.deadline ?? b.duty.due)
    ? -1
    : (a.deadline ?? a.duty.due) > (b.deadline ?? b.duty.due)
      ? 1
      : 0;

const section = (title: string, items: readonly Item[], count: number = items.length): readonly Section[] =>
  items.length === 0 ? [] : [{ title: `${title}（${count}）`, items }];

const leadOf = ({ unit, duties, lower, opened = [], warnings, day, planYears, urged }: DigestContents): string => {
  const overdue = duties.filter((state) => isOverdue(state, day));
  const start = `按照${planYears.map((year) => `${year}年`).join('、')}全面实施预算绩效管理工作要点，截至${day}，贵单位`;
  if (urged === true)
    return `${start}下列任务还没有完成，财政局现予催办。请今天就办理；一时办不完的，请回复办到哪一步、哪天能报。`;
  if (overdue.some(({ level }) => level === 'red'))
    return `${start}有任务逾期较久，已列为红色预警。请立即办理，并请负责人督促。`;
  if (overdue.length > 0) return `${start}有任务已过截止日还没有达到要求，请尽快补报。`;
  if (duties.length > 0) return `${start}有任务即将到期，请安排好时间，按时完成。`;
  const others = warnings.filter((warning) => warning.unit.code !== unit.code).length;
  if (others > 0 && opened.length === 0)
    return `${start}有${warnings.length}条预警要核对或办理，其中其他单位的${others}条。`;
  if (opened.length > 0) return `${start}有任务开始办理，请安排好时间，在截止日前报送。`;
  if (warnings.length > 0) return `${start}报送的数据有${warnings.length}条预警，请核对。`;
  return `${start}的下属单位有${lower.length}项任务已到提醒时间，请督促它们按时完成。`;
};

const closingOf = ({ links, contact }: DigestContents): readonly string[] => [
  ...(links.folder === '' ? [] : [`本单位文件夹：${links.folder}`]),
  ...(links.statusPage === '' ? [] : [`状态一览：${links.statusPage}`]),
  '已经报送的，请看那份表里的「审核结果」：结论为 退回 的不计入，改好后存回原处即可。',
  '确有原因不能按期完成的，请在截止日前向财政局说明，由财政局登记延期或豁免。',
  contact === null
    ? '有疑问请直接回复本邮件。'
    : `有疑问请联系财政局 ${contact.name}${contact.mail === '' ? '' : `（${contact.mail}）`}。`,
];

/** What the digest says, most urgent first. */
export const digestWording = (contents: DigestContents): DigestWording => {
  const { unit, duties, warnings, day } = contents;
  const inOrder = duties.toSorted(soonest);
  const own = warnings.filter((warning) => warning.unit.code === unit.code);
  const others = warnings.filter((warning) => warning.unit.code !== unit.code);
  const below = (overdue: boolean): readonly Item[] =>
    contents.lower
      .toSorted(soonest)
      .filter((state) => isOverdue(state, day) === overdue)
      .map((state) => lowerItem(state, contents));
  const items = (overdue: boolean): readonly Item[] =>
    inOrder.filter((state) => isOverdue(state, day) === overdue).map((state) => dutyItem(state, contents));
  return {
    greeting: `${unit.name}：您好！`,
    lead: leadOf(contents),
    sections: [
      ...section('已逾期', items(true)),
      ...section('即将到期', items(false)),
      ...section(
        '开始办理',
        (contents.opened ?? []).toSorted(soonest).map((state) => openedItem(state, contents)),
      ),
      ...section('下属单位已逾期', below(true)),
      ...section('下属单位即将到期', below(false)),
      ...section('数据预警', warningItems(own, contents), own.length),
      ...section('请贵单位办理的其他单位的预警', warningItems(others, contents), others.length),
    ],
    closing: closingOf(contents),
  };
};

const itemText = ({ code, title, tag, lines, link }: Item): string =>
  [
    `■ ${code} ${title}【${tag}】`,
    ...lines.map(({ label, text }) => `  ${label}：${text}`),
    ...(link === '' ? [] : [`  查看：${link}`]),
  ].join('\n');

/** The digest as plain text. */
export const digestText = ({ greeting, lead, sections, closing }: DigestWording): string =>
  [
    greeting,
    lead,
    ...sections.map(({ title, items }) => [`—— ${title} ——`, ...items.map(itemText)].join('\n\n')),
    closing.join('\n'),
  ].join('\n\n');

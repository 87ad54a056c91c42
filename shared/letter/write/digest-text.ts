import type { DutyState } from '../../standing/duty/duty-state.ts';
import { contactText, isFinance } from '../../unit.ts';
import { type DigestContents, isPastDeadline } from './digest-contents.ts';
import { type Item, type Line, lineText, type Section } from './digest-item.ts';
import { digestSummary } from './digest-summary.ts';
import { dutyItem, lowerItem, openedItem } from './duty-items.ts';
import { isForHead } from './head-letter.ts';
import { warningItems } from './warning-items.ts';

/** A digest as headings, items and sentences: what text and HTML both say. */
export type DigestWording = {
  readonly greeting: string;
  /** Three lines that are enough for who reads no further. */
  readonly summary: readonly Line[];
  readonly sections: readonly Section[];
  readonly closing: readonly string[];
};

const soonest = (a: DutyState, b: DutyState): number =>
  (a.deadline ?? a.duty.due) < (b.deadline ?? b.duty.due)
    ? -1
    : (a.deadline ?? a.duty.due) > (b.deadline ?? b.duty.due)
      ? 1
      : 0;

const section = (title: string, items: readonly Item[], count: number = items.length): readonly Section[] =>
  items.length === 0 ? [] : [{ title: `${title}（${count}）`, items }];

/** Whom a reader asks. */
const askedText = (contact: DigestContents['contact']): string =>
  contact === null
    ? '有疑问请直接回复本邮件。'
    : `有疑问请联系财政局 ${contact.name}${contact.mail === '' ? '' : `（${contact.mail}）`}。`;

/** To a head: who sees to it; the particulars are on the unit's page. */
const headClosing = ({ unit, contact }: DigestContents): readonly string[] => [
  `缺哪些、怎么报，都在本单位页上；经办人是绩效专管员 ${contactText(unit)}。`,
  askedText(contact),
];

/** The finance office is not sent to itself. */
const closingOf = ({ unit, links, contact }: DigestContents): readonly string[] => [
  ...(links.folder === '' ? [] : [`本单位文件夹：${links.folder}`]),
  ...(links.statusPage === '' ? [] : [`状态一览：${links.statusPage}`]),
  '已经报送的，请看那份表里的「审核结果」：结论为 退回 的不计入，改好后存回原处即可。',
  ...(isFinance(unit)
    ? []
    : ['确有原因不能按期完成的，请在截止日前向财政局说明，由财政局登记延期或豁免。', askedText(contact)]),
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
      .filter((state) => isPastDeadline(state, day) === overdue)
      .map((state) => lowerItem(state, contents));
  const items = (overdue: boolean): readonly Item[] =>
    inOrder.filter((state) => isPastDeadline(state, day) === overdue).map((state) => dutyItem(state, contents));
  return {
    greeting: `${unit.name}：您好！`,
    summary: digestSummary(contents),
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
    closing: isForHead(contents) ? headClosing(contents) : closingOf(contents),
  };
};

const itemText = ({ code, title, tag, lines, link }: Item): string =>
  [
    `■ ${code} ${title}【${tag}】`,
    ...lines.map(({ label, text }) => (label === '' ? `    ${text}` : `  ${label}：${text}`)),
    ...(link === '' ? [] : [`  查看：${link}`]),
  ].join('\n');

/** The digest as plain text. */
export const digestText = ({ greeting, summary, sections, closing }: DigestWording): string =>
  [
    greeting,
    summary.map(lineText).join('\n'),
    ...sections.map(({ title, items }) => [`—— ${title} ——`, ...items.map(itemText)].join('\n\n')),
    closing.join('\n'),
  ].join('\n\n');

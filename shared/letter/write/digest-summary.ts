import { rankOf } from '../../plan/ladder.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { isReturnedByHand } from '../../warning/returned-hand-ins.ts';
import { daysLeftText } from './days-left-text.ts';
import { type DigestContents, isPastDeadline } from './digest-contents.ts';
import type { Line } from './digest-item.ts';
import { countsOf } from './digest-subject.ts';
import { gapText } from './measurement-text.ts';
import { unitLink } from './page-links.ts';

/** What the reader is asked for. */
const demandOf = ({ unit, duties, opened = [], warnings, day, urged }: DigestContents): string => {
  const overdue = duties.filter((state) => isPastDeadline(state, day));
  if (urged === true) return '财政局现予催办，请今天就办理；一时办不完的，请回复办到哪一步、哪天能报。';
  if (overdue.some(({ level }) => level === 'red'))
    return '有任务逾期较久，已列为红色预警，请立即办理，并请负责人督促。';
  if (overdue.length > 0) return '请尽快补报。';
  if (duties.length > 0) return '请安排好时间，按时完成。';
  if (opened.length > 0) return '请安排好时间，在截止日前报送。';
  const others = warnings.filter((warning) => warning.unit.code !== unit.code).length;
  if (others > 0) return `其中其他单位的${others}条，请核对或办理。`;
  if (warnings.some(isReturnedByHand)) return '请照退回的理由改正，重新报送。';
  return warnings.length > 0 ? '请核对报送的数据。' : '请督促下属单位按时完成。';
};

const standOf = (contents: DigestContents): string => {
  const { day, planYears } = contents;
  const plans = planYears.map((year) => `${year}年`).join('、');
  return `截至${day}，按${plans}工作要点，${countsOf(contents).join('、')}。${demandOf(contents)}`;
};

/** Longest overdue, or soonest due, first. */
const mostUrgent = (duties: readonly DutyState[]): DutyState | undefined =>
  duties.toSorted(
    (a, b) => (a.workingDaysLeft ?? 0) - (b.workingDaysLeft ?? 0) || rankOf(b.level) - rankOf(a.level),
  )[0];

const firstOf = ({ unit, duties, opened = [], lower, warnings, day }: DigestContents): string => {
  const duty = mostUrgent(duties) ?? mostUrgent(opened) ?? mostUrgent(lower);
  if (duty !== undefined) {
    const gap = gapText(duty);
    const whose = duty.unit.code === unit.code ? '' : `${duty.unit.name}：`;
    return `${whose}${duty.duty.code} ${duty.duty.name}，${gap === '' ? '' : `还差${gap}，`}${daysLeftText(duty, day)}。`;
  }
  const [gravest] = warnings.toSorted((a, b) => rankOf(b.level) - rankOf(a.level));
  if (gravest === undefined) return '';
  return `${gravest.rule} ${gravest.unit.code === unit.code ? '' : `${gravest.unit.name}：`}${gravest.text.replace(/。$/u, '')}。`;
};

/** Three lines that are enough for who reads no further: how it stands, what comes first, where to go. */
export const digestSummary = (contents: DigestContents): readonly Line[] => {
  const { links, unit } = contents;
  const page = unitLink(links.statusPage, unit.code);
  return [
    { label: '情况', text: standOf(contents) },
    { label: '先办', text: firstOf(contents) },
    page === ''
      ? { label: '去处', text: links.folder === '' ? '把填好的表放进本单位文件夹。' : `把填好的表放进 ${links.folder}` }
      : { label: '去处', text: '本单位页：任务、待填表、报送和发信', link: page },
  ];
};

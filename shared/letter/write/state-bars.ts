import type { Day } from '../../day.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import type { Unit } from '../../unit.ts';
import type { Assessment } from '../../warning/assessment.ts';
import { isLeftUntold, isMet, isOwed } from '../../warning/figures/district-figures.ts';
import { unitsToChase } from '../../warning/figures/units-to-chase.ts';
import { escapeHtml } from './html.ts';

/** One bar: a unit's duties by what became of them. */
type Bar = {
  readonly name: string;
  readonly met: number;
  readonly open: number;
  readonly untold: number;
  readonly overdue: number;
};

const MOST_BARS = 10;

const PARTS = [
  { key: 'met', word: '完成', colour: '#70ad47' },
  { key: 'open', word: '未到期', colour: '#5b9bd5' },
  { key: 'untold', word: '到期无法核对', colour: '#8a94a6' },
  { key: 'overdue', word: '逾期', colour: '#d9534f' },
] as const;

const barOf = (name: string, duties: readonly DutyState[], day: Day): Bar => {
  const owed = duties.filter(isOwed);
  const met = owed.filter(isMet).length;
  const overdue = owed.filter(({ state }) => state === 'overdue').length;
  const untold = owed.filter((state) => isLeftUntold(state, day)).length;
  return { name, met, open: owed.length - met - untold - overdue, untold, overdue };
};

/** The whole district, then the units that are behind most. */
const barsOf = (assessment: Assessment): readonly Bar[] => {
  const dutiesOf = Map.groupBy(assessment.duties, ({ unit }) => unit.code);
  const bar = ({ code, name }: Unit): Bar => barOf(name, dutiesOf.get(code) ?? [], assessment.day);
  return [
    barOf('全区', assessment.duties, assessment.day),
    ...unitsToChase(assessment)
      .slice(0, MOST_BARS)
      .map(({ unit }) => bar(unit)),
  ];
};

const lengthOf = ({ met, open, untold, overdue }: Bar): number => met + open + untold + overdue;

const partHtml = (bar: Bar, { key, colour }: (typeof PARTS)[number]): string => {
  const all = lengthOf(bar);
  const percent = Math.round((100 * bar[key]) / Math.max(1, all));
  return bar[key] === 0
    ? ''
    : `<td style="width:${percent}%;padding:1px 0;background:${colour};color:#fff;font-size:12px;text-align:center">${bar[key]}</td>`;
};

const barHtml = (bar: Bar): string =>
  `<tr><td style="padding:2px 8px 2px 0;width:34%;font-size:13px;text-align:right;word-break:break-word">${escapeHtml(bar.name)}</td>` +
  `<td style="padding:2px 0"><table role="presentation" cellpadding="0" cellspacing="0" style="border-collapse:collapse;width:100%"><tr>${PARTS.map((part) => partHtml(bar, part)).join('')}</tr></table></td></tr>`;

const legendHtml = PARTS.map(
  ({ word, colour }) =>
    `<span style="display:inline-block;width:10px;height:10px;background:${colour}"></span> ${word}&nbsp;&nbsp;`,
).join('');

/** A picture that every mail program shows, made of cells: how far the district and the units behind most are; '' without duties. */
export const stateBarsHtml = (assessment: Assessment): string => {
  const bars = barsOf(assessment).filter((bar) => lengthOf(bar) > 0);
  return bars.length === 0
    ? ''
    : '<h2 style="margin:18px 0 8px;font-size:16px;color:#1f3864">任务完成情况（项）</h2>' +
        `<table role="presentation" cellpadding="0" cellspacing="0" style="border-collapse:collapse;width:100%;background:#fff">${bars.map(barHtml).join('')}</table>` +
        `<p style="margin:4px 0 0;font-size:12px;color:#555">${legendHtml}</p>`;
};

import { FORM_NAMES } from '../../form/form-name.ts';
import { percentText, roundedPercent } from '../../percent.ts';
import { askedReviewsOn } from '../../standing/decided/asked-reviews.ts';
import { contentOf } from '../../standing/fold/version-content.ts';
import type { Review } from '../../standing/fold/withheld-versions.ts';
import { productLess, wanText } from '../exact.ts';
import { levelOf } from '../levels.ts';
import type { Alarm, Rule } from '../rule.ts';
import { withheldText } from '../withheld-text.ts';

type Lines = { readonly yellow: number | null; readonly red: number | null };
type Lost = { readonly level: Alarm['level']; readonly said: string };

const lost = (before: number, now: number, lines: Lines, said: (value: number) => string): Lost | null => {
  const level = before > 0 ? levelOf(lines, (line) => productLess(line, before, before - now, 10_000)) : null;
  if (level === null) return null;
  return {
    level,
    said: `由 ${said(before)} 减为 ${said(now)}，减少 ${percentText(roundedPercent(before - now, before))}`,
  };
};

/** One number wherever the file is moved to since: 确认 is typed under it, and nobody is mailed twice. */
const aboutOf = ({ firstPath, kind, state, about }: Review): string =>
  state === 'free' ? `${firstPath}-${kind.form}-${kind.year ?? ''}` : about;

const alarmOf = (review: Review, lines: Lines): Alarm | null => {
  const { version, before: previous, kind, state } = review;
  const [before, now] = [contentOf(previous, kind), contentOf(version, kind)];
  if (before === null || now === null) return null;
  const found = [
    lost(before.rows, now.rows, lines, (rows) => `${rows} 行`),
    lost(before.amount, now.amount, lines, wanText),
  ].flatMap((one) => one ?? []);
  if (found.length === 0 && state === 'free') return null;
  const which = previous.version === version.version - 1 ? '上一版' : `第 ${previous.version} 版`;
  const said = found.length === 0 ? '计入的内容减少' : found.map((one) => one.said).join('；');
  const evidence = [
    { path: previous.path, sheet: before.sheet, row: 0, text: `第 ${previous.version} 版` },
    { path: version.path, sheet: now.sheet, row: 0, text: `第 ${version.version} 版` },
  ];
  return {
    about: aboutOf(review),
    level: state === 'confirmed' ? 'blue' : found.some(({ level }) => level === 'red') ? 'red' : 'yellow',
    text: `${version.path} 的${kind.form}（${kind.year ?? '未注明'} 年度）第 ${version.version} 版比${which}${said}，${withheldText(review)}`,
    evidence,
    ...(state === 'withheld' ? { withheld: true } : {}),
  };
};

/**
 * W19: a new version of a file says a good deal less than the one that counted before. Rows and amounts are looked at by form
 * and year. What came after its year was closed counts for nothing either way, and is asked of nobody.
 */
export const handInShrunk: Rule = {
  id: 'W19',
  title: '报送内容比上一版明显减少',
  formula:
    '(上一版−本版)÷上一版，分别按行数和金额合计计算，取较重的一项；清单少 3 行以上或少 50 万元以上的，待财政局确认后才计入',
  source: '闵财评〔2022〕1号 O-10；阈值为本地默认值',
  forms: FORM_NAMES,
  watchesTime: false,
  assess({ context: { plans }, facts, day }, { lines }) {
    const alarms = askedReviewsOn(facts.standing, facts.withholding, plans, day).flatMap(
      (review) => alarmOf(review, lines) ?? [],
    );
    return [...new Map(alarms.map((alarm) => [alarm.about, alarm])).values()];
  },
};

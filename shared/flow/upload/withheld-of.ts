import type { Day } from '../../day.ts';
import { unitOfLedger } from '../../folder/unit-of-path.ts';
import { percentText } from '../../percent.ts';
import { askedReviewsOn } from '../../standing/decided/asked-reviews.ts';
import { confirmedSince } from '../../standing/decided/decisions.ts';
import { latestDay } from '../../standing/fold/latest-day.ts';
import { contentOf, isOfKind } from '../../standing/fold/version-content.ts';
import type { Review } from '../../standing/fold/withheld-versions.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import type { Withheld } from '../../submission/answer/answer-head.ts';
import { recordsListed, without } from '../../submission/answer/changes.ts';
import type { Kind } from '../../submission/reading.ts';
import type { FormRecord } from '../../submission/record.ts';
import { lossLine } from '../../warning/loss-line.ts';
import { withheldText } from '../../warning/withheld-text.ts';
import { moneyText } from '../../workbook/values/money.ts';
import type { InForce } from '../rules/rules-in-force.ts';

const MOST_NAMED = 40;

const recordsIn = ({ forms }: Version, kind: Kind): readonly FormRecord[] =>
  forms.filter(isOfKind(kind)).flatMap(({ records }) => records);

const lostIn = ({ version, before, kind }: Review): string => {
  const [old, now] = [recordsIn(before, kind), recordsIn(version, kind)];
  const gone = without(old, now);
  const [was, is] = [contentOf(before, kind), contentOf(version, kind)];
  const parts = [
    old.length > now.length ? `由${old.length}条减为${now.length}条` : '',
    gone.length > 0 ? `少了${gone.length}条(${recordsListed(gone, MOST_NAMED)})` : '',
    was !== null && is !== null && was.amount > is.amount
      ? `金额由${moneyText(was.amount, '万元')}万元减为${moneyText(is.amount, '万元')}万元，少${moneyText(was.amount - is.amount, '万元')}万元`
      : '',
  ];
  return parts.filter((part) => part !== '').join('；');
};

const textOf = (review: Review, line: number, since: Day): string => {
  const { kind, before, state } = review;
  const what = `《${kind.form}》${kind.year === null ? '' : `(${kind.year}年)`}比第${before.version}版${lostIn(review)}`;
  const confirmed = state === 'confirmed' ? `自 ${since} 起，` : '';
  return `${what}，减少超过${percentText(line)}。${confirmed}${withheldText(review)}`;
};

/** What the answer of a version says about forms that lost rows or money: nothing where none did. */
export const withheldOf = (
  { plan, plans, roster }: InForce,
  standing: Standing,
  { file }: Pick<Version, 'file'>,
): readonly Withheld[] => {
  const line = lossLine(plan);
  if (line === null) return [];
  const unitCode = unitOfLedger(roster, standing.unit)?.code ?? standing.unit;
  const reviews = askedReviewsOn(standing, { line, unitCode }, plans, latestDay(standing));
  return reviews
    .filter(({ version, state }) => version.file === file && state !== 'free')
    .map((review) => ({
      kind: review.kind,
      waiting: review.state === 'withheld',
      text: textOf(review, line, confirmedSince(standing, review.id)),
    }));
};

import type { Day } from '../../day.ts';
import type { FormReading } from '../../submission/reading.ts';
import { countedOn, type Submitted } from '../fold/form-timeline.ts';
import type { Decision, Standing, Version } from '../standing.ts';
import { decidedOn } from './decisions.ts';

/** What finance types in 验收: the form stands accepted, or is sent back and counts for nothing until its next version. */
export const RULINGS = ['验收', '退回'] as const;
const RETURNED = '退回';

/** What finance has decided about one form of one version. */
export type Ruling = {
  readonly kind: 'accepted' | 'returned';
  /** 退回理由; '' for none. */
  readonly reason: string;
  readonly by: string;
  readonly since: Day;
};

const FINGERPRINT_SIGNS = 8;

/**
 * Under what a ruling is kept: this content of this version alone, wherever it lies and under whatever rules it is read, e.g.
 * `报送-v2-1a2b3c4d-自评-绩效自评汇总表-2021`. The next version is another.
 */
export const handInAbout = (
  { version, fingerprint }: Pick<Version, 'version' | 'fingerprint'>,
  { sheet, form, year }: Pick<FormReading, 'sheet' | 'form' | 'year'>,
): string => `报送-v${version}-${fingerprint.slice(0, FINGERPRINT_SIGNS)}-${sheet}-${form}-${year ?? ''}`;

const isRuling = ({ column }: Decision): boolean => column === '验收';

/** Whether anything was ever accepted or sent back by hand. */
export const hasRulings = ({ decisions }: Standing): boolean => decisions.some(isRuling);

/** What was decided about a form of a version by a day; null where nothing was. */
export const rulingOn = (
  standing: Standing,
  version: Version,
  reading: Pick<FormReading, 'sheet' | 'form' | 'year'>,
  day: Day,
): Ruling | null => {
  if (!hasRulings(standing)) return null;
  const about = handInAbout(version, reading);
  const found = standing.decisions.findLast((one) => isRuling(one) && one.about === about && countedOn(one, day));
  const word = found?.value.trim() ?? '';
  if (found === undefined || word === '') return null;
  return {
    kind: word === RETURNED ? 'returned' : 'accepted',
    reason: decidedOn(standing, about, '退回理由', day),
    by: found.by,
    since: found.from,
  };
};

type Span = { readonly from: Day; readonly until: Day | null };

/** What is left of a span without another. */
const without = (span: Span, gap: Span): readonly Span[] => {
  const isApart = (span.until !== null && span.until <= gap.from) || (gap.until !== null && gap.until <= span.from);
  if (isApart) return [span];
  return [
    ...(span.from < gap.from ? [{ from: span.from, until: gap.from }] : []),
    ...(gap.until !== null && (span.until === null || gap.until < span.until)
      ? [{ from: gap.until, until: span.until }]
      : []),
  ];
};

/** The same hand-ins without the days on which a form of theirs stood sent back. */
export const withoutReturned = (all: readonly Submitted[], { decisions }: Standing): readonly Submitted[] => {
  const returned = decisions.filter((one) => isRuling(one) && one.value.trim() === RETURNED);
  if (returned.length === 0) return all;
  const gaps = Map.groupBy(returned, ({ about }) => about);
  return all.flatMap((one) => {
    const out = gaps.get(handInAbout(one.version, one.reading)) ?? [];
    const { from, until } = one.version;
    const spans = out.reduce<readonly Span[]>(
      (left, gap) => left.flatMap((span) => without(span, gap)),
      [{ from, until }],
    );
    return out.length === 0 ? [one] : spans.map((span) => ({ ...one, version: { ...one.version, ...span } }));
  });
};

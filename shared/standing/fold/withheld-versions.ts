import type { Day } from '../../day.ts';
import { perObject } from '../../memo.ts';
import type { FormReading, Kind } from '../../submission/reading.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import { isConfirmed } from '../decided/answer-words.ts';
import { decidedOn } from '../decided/decisions.ts';
import { withoutReturned } from '../decided/rulings.ts';
import type { Standing, Version } from '../standing.ts';
import { earlierPeriods, isForLaterPeriods } from './earlier-periods.ts';
import { emptyStanding } from './fold-ledger.ts';
import { countedOn, type Submitted } from './form-timeline.ts';
import { type Lineage, lineagesOf } from './lineages.ts';
import { losesMuch } from './loses-much.ts';
import { contentOf, isOfKind, kindsOf } from './version-content.ts';

/** `line`: a version that lost more than this (hundredths of a percent) is withheld; null: none is. */
export type Withholding = { readonly line: number | null; readonly unitCode: string };

/** What a version that counts or waits on a day is measured against. `withheld`: the version before goes on counting until 确认. */
export type Review = {
  readonly version: Version;
  readonly before: Version;
  /** Where the version lay when it was handed in. */
  readonly firstPath: string;
  readonly kind: Kind;
  readonly state: 'free' | 'withheld' | 'confirmed';
  /** What the warning is about while it is withheld or confirmed; stays over renaming and reading again. */
  readonly about: string;
  /** 预警编号 under which 确认 is typed. */
  readonly id: string;
};

const lineagesIn = perObject(({ versions }: Standing) => lineagesOf(versions));

/** The finance office would ask itself. */
const isFinances = ({ path }: Version): boolean => path.startsWith(`${FINANCE_FOLDER}/`);

const FINGERPRINT_SIGNS = 8;

/** After every decision. */
const LAST_DAY: Day = '9999-12-31';

/** Of this content alone, wherever it lies and under whatever rules it is read: the next version is asked about anew. */
const aboutOf = ({ version, fingerprint }: Version, { form, year }: Kind): string =>
  `v${version}-${fingerprint.slice(0, FINGERPRINT_SIGNS)}-${form}-${year ?? ''}`;

const idOf = ({ unitCode }: Withholding, about: string): string => `W19-${unitCode}-${about}`;

type Walk = {
  readonly counting: Version;
  readonly before: Version | null;
  readonly state: Review['state'];
  readonly about: string;
};

/** What this line of versions comes to on a day, once its first `count` versions are there. */
const walk = (
  lineage: Lineage,
  count: number,
  kind: Kind,
  day: Day,
  standing: Standing,
  withholding: Withholding,
): Walk => {
  const [first, ...later] = lineage.slice(0, count).map(([place]) => place);
  let at: Walk = { counting: first as Version, before: null, state: 'free', about: '' };
  for (const version of later) {
    const [old, now] = [contentOf(at.counting, kind), contentOf(version, kind)];
    const isAsked = withholding.line !== null && old !== null && now !== null && !isFinances(version);
    const goesOn = isForLaterPeriods(version, at.counting, kind.form);
    const loses = isAsked && !goesOn && losesMuch(old, now, withholding.line);
    const about = aboutOf(version, kind);
    const confirmed = loses && isConfirmed(decidedOn(standing, idOf(withholding, about), '处置', day));
    const state = loses ? (confirmed ? 'confirmed' : 'withheld') : 'free';
    at = { counting: state === 'withheld' ? at.counting : version, before: at.counting, state, about };
  }
  return at;
};

/** The version that lies in the folder on a day, as its number in the line and where it lay; null where none does. */
const presentOn = (lineage: Lineage, day: Day): { readonly count: number; readonly version: Version } | null => {
  for (const [index, places] of lineage.entries()) {
    const version = places.find((one) => countedOn(one, day));
    if (version !== undefined) return { count: index + 1, version };
  }
  return null;
};

/** Every version a day has to answer for, measured against the one that counted before it. */
export const reviewsOn = (standing: Standing, withholding: Withholding, day: Day): readonly Review[] =>
  lineagesIn(standing).flatMap((lineage) => {
    const present = presentOn(lineage, day);
    if (present === null || present.count === 1) return [];
    const firstPath = lineage[present.count - 1]?.[0]?.path ?? present.version.path;
    return kindsOf(present.version).flatMap((kind) => {
      const { before, state, about } = walk(lineage, present.count, kind, day, standing, withholding);
      return before === null
        ? []
        : [{ version: present.version, before, firstPath, kind, state, about, id: idOf(withholding, about) }];
    });
  });

const readingsOf = (version: Version, of: (reading: FormReading) => boolean = () => true): readonly Submitted[] =>
  version.forms.filter(of).map((reading) => ({ version, reading }));

/** Whether any version would be withheld if nobody confirmed it. */
const mayBeWithheld = (lineage: Lineage, kind: Kind, withholding: Withholding): boolean => {
  const unasked = emptyStanding('');
  return lineage.some((_, index) => walk(lineage, index + 1, kind, '', unasked, withholding).state === 'withheld');
};

/** From each day on which something changes to the next one: the version that counts then. */
const asCounted = (
  lineage: Lineage,
  kind: Kind,
  standing: Standing,
  withholding: Withholding,
): readonly Submitted[] => {
  const days = [...lineage.flat(), ...standing.decisions.filter(({ column }) => column === '处置')]
    .flatMap(({ from, until }) => (until === null ? [from] : [from, until]))
    .sort();
  const changes = [...new Set(days)];
  return changes.flatMap((day, index) => {
    const present = presentOn(lineage, day);
    if (present === null) return [];
    const { counting } = walk(lineage, present.count, kind, day, standing, withholding);
    const version = counting === lineage[present.count - 1]?.[0] ? present.version : counting;
    return readingsOf({ ...version, from: day, until: changes[index + 1] ?? null }, isOfKind(kind));
  });
};

/** Whether a version was never withheld, or confirmed in the end: what never counted has no earlier period to leave behind. */
const cameToCount = (
  lineage: Lineage,
  { sha256, version }: Version,
  kind: Kind,
  standing: Standing,
  withholding: Withholding,
): boolean => {
  const count = lineage.findIndex(([first]) => first.version === version && first.sha256 === sha256) + 1;
  return count < 2 || walk(lineage, count, kind, LAST_DAY, standing, withholding).state !== 'withheld';
};

const kindsIn = (lineage: Lineage): readonly Kind[] => kindsOf({ forms: lineage.flat().flatMap(({ forms }) => forms) });

/**
 * Every form of every version with the days it counts: as it was handed in, but that a version which lost rows or money is
 * withheld until the finance office confirms it, while the one before goes on counting, and that what finance sent back counts
 * for nothing. A pure function of versions and decisions, so that any past day reads as it did.
 */
export const submittedIn = (standing: Standing, withholding: Withholding): readonly Submitted[] =>
  withoutReturned(notWithheld(standing, withholding), standing);

const notWithheld = (standing: Standing, withholding: Withholding): readonly Submitted[] =>
  lineagesIn(standing).flatMap((lineage) => {
    const asRead = lineage.flat().flatMap((version) => readingsOf(version));
    const earlier = earlierPeriods(lineage);
    if (withholding.line === null || lineage.length === 1) return [...asRead, ...earlier];
    const withheld = kindsIn(lineage).filter((kind) => mayBeWithheld(lineage, kind, withholding));
    const isWithheld = (reading: FormReading): boolean => withheld.some((kind) => isOfKind(kind)(reading));
    return [
      ...asRead.filter(({ reading }) => !isWithheld(reading)),
      ...withheld.flatMap((kind) => asCounted(lineage, kind, standing, withholding)),
      ...earlier.filter(({ version, reading }) => cameToCount(lineage, version, reading, standing, withholding)),
    ];
  });

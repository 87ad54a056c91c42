import type { Instant } from '../../day.ts';
import type { Finding } from '../../finding.ts';
import type { FileStamp } from '../../folder/shared-folder.ts';
import { ledgerOf } from '../../folder/unit-of-path.ts';
import type { Reasoned } from '../../ledger/entry.ts';
import { reasonsNow } from '../../standing/decided/written-reasons.ts';
import type { Standing } from '../../standing/standing.ts';
import { reasonFor, reasonKey } from '../../submission/answer/reason.ts';
import { findingToldBy, type TypedReason } from '../../submission/answer/typed-reasons.ts';
import type { Home } from '../home.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { appendEvent } from '../unit-standing.ts';

type Needs = Pick<Home, 'ledger' | 'standings' | 'clock'>;

const FIRST_REAL = '2000-01-01';

/** When a reason was written: with the file's last saving, where that is a time at all. */
const writtenAt = ({ modifiedAt }: FileStamp, { clock }: Needs): Instant =>
  modifiedAt < FIRST_REAL || modifiedAt > clock.now() ? clock.now() : modifiedAt;

type About = Parameters<typeof takeReasons>[1];

/** A hint of the file itself goes along, since nothing else keeps it. */
const reasonedBy = (typed: TypedReason, { file, findings, cross }: About): readonly Reasoned[] => {
  const finding = findingToldBy(typed, [...findings, ...cross]);
  if (finding === undefined) return [];
  const isOwnHint = finding.level === 'hint' && findings.includes(finding);
  const beside = isOwnHint ? { beside: { file, finding } } : {};
  return [{ kind: 'reasoned', key: reasonKey(finding), value: typed.text, said: finding.message, ...beside }];
};

/** Of rows about one finding the first that says something. */
const oneEach = (reasons: readonly Reasoned[]): readonly Reasoned[] =>
  [...Map.groupBy(reasons, ({ key }) => key).values()].flatMap(
    (same) => same.find(({ value }) => value !== '') ?? same.slice(0, 1),
  );

/**
 * Takes what the unit wrote beside its findings into its ledger, once. A blank takes a reason back only where one stood in
 * that very cell: a copy saved before says nothing of it.
 */
export const takeReasons = async (
  needs: Needs,
  about: {
    readonly stamp: FileStamp;
    /** The version's file, under which the unit's facts know it. */
    readonly file: string;
    readonly inForce: InForce;
    readonly typed: readonly TypedReason[];
    /** Of the file's own reading, and of its forms held against others. */
    readonly findings: readonly Finding[];
    readonly cross: readonly Finding[];
  },
  standing: Standing,
): Promise<Standing> => {
  const { stamp, inForce, typed, findings, cross } = about;
  const byKey = new Map([...findings, ...cross].map((finding) => [reasonKey(finding), finding]));
  let after = standing;
  for (const event of oneEach(typed.flatMap((one) => reasonedBy(one, about)))) {
    const finding = byKey.get(event.key);
    if (finding === undefined || reasonFor(reasonsNow(after), finding) === event.value) continue;
    after = await appendEvent(needs, ledgerOf(inForce.roster, stamp.path), (current) =>
      reasonFor(reasonsNow(current), finding) === event.value ? null : { at: writtenAt(stamp, needs), event },
    );
  }
  return after;
};

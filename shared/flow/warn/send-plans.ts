import type { SendOutcome } from '../../letter/mail.ts';
import type { MailPlan } from '../../letter/plan/plan-unit.ts';
import type { Roster } from '../../unit.ts';
import { folderOfUnit } from '../folder-of-unit.ts';
import type { Home } from '../home.ts';
import { causeText } from '../ports/try-later.ts';
import { sendDigest } from './send-digest.ts';
import { noteTried, untriedFirst } from './tried-in-vain.ts';
import { unitDigest } from './unit-digest.ts';
import type { UnitSent } from './unit-sent.ts';

/** So many mails in doubt in a row are no matter of one mail any more. */
const IN_DOUBT_IN_A_ROW = 2;

/** Brings the mail ledger to the plan; what another run did meanwhile stands. */
const record = async ({ mails, together }: Pick<Home, 'mails' | 'together'>, { create, move }: MailPlan) => {
  const planned = create.map((entry) => () => mails.plan(entry));
  const moved = move.map(
    ({ entry, expected }) =>
      () =>
        mails.move(entry, expected),
  );
  if (planned.length + moved.length > 0) await together([...planned, ...moved]);
};

const unitOf = ({ digest, create, move }: MailPlan): string =>
  digest?.unit.name ?? create[0]?.unit ?? move[0]?.entry.unit ?? '';

/** No mail can go just now, as the last ones tell. */
const isOutOfReach = (sent: readonly UnitSent[]): boolean => {
  const last = sent.slice(-IN_DOUBT_IN_A_ROW);
  return last.at(-1)?.kind === 'later' || (last.length === IN_DOUBT_IN_A_ROW && last.every((one) => one.isInDoubt));
};

const sentOf = (unit: string, outcome: SendOutcome): UnitSent => ({
  unit,
  kind: outcome.kind,
  reason: 'reason' in outcome ? outcome.reason : '',
  ...(outcome.kind === 'unclear' || (outcome.kind === 'put-off' && outcome.isLineBroken) ? { isInDoubt: true } : {}),
});

const sendOne = async (home: Home, plan: MailPlan, roster: Roster, isReachable: boolean): Promise<UnitSent | null> => {
  await record(home, plan);
  const { digest } = plan;
  if (digest === null) return null;
  const unit = digest.unit.name;
  if (!isReachable) return { unit, kind: 'later', reason: '' };
  const entries = digest.items.map(({ entry }) => entry);
  const folder = await folderOfUnit(home, roster, digest.unit);
  const about = { roster, links: home.links, folder };
  const outcome = await sendDigest(home, entries, (taken) => unitDigest(digest, taken, about));
  if (outcome === null) return null;
  const one = sentOf(unit, outcome);
  await noteTried(home, digest.unit.folder, one);
  return one;
};

/**
 * Records and sends what is planned, unit after unit, what was tried in vain last. A mail that is refused, put off or fails is no
 * other's matter; once no mail can go at all, those not yet tried stay planned for the next run.
 */
export const sendPlans = async (
  home: Home,
  plans: readonly MailPlan[],
  roster: Roster,
): Promise<readonly UnitSent[]> => {
  const sent: UnitSent[] = [];
  let reachable = true;
  for (const plan of await untriedFirst(home, plans)) {
    try {
      const one = await sendOne(home, plan, roster, reachable);
      if (one !== null) sent.push(one);
    } catch (error) {
      sent.push({ unit: unitOf(plan), kind: 'failed', reason: causeText(error) });
    }
    reachable &&= !isOutOfReach(sent);
  }
  return sent;
};

import type { Drive, Item } from './drive.ts';
import { deltaJson } from './drive-item-json.ts';
import { type Answer, type Asked, refusal } from './graph-answer.ts';

export type DeltaHabits = {
  /** Items a page. */
  pageSize: number;
  /** Every item that changed shows up twice, the first time as it stood long ago. */
  repeats: boolean;
  /** An empty page stands before the last. */
  emptyPage: boolean;
  /** The next link leads back to the same page, as it once did for days. */
  stuck: boolean;
  /** Tokens up to this position are not honoured any more; by the book that is told with 410. */
  voidBefore: number;
  voidStatus: 400 | 404 | 410;
  /** The place where the service says to start afresh fails. */
  freshStartFails: boolean;
  /** One labelled item is enough for the whole feed to be refused. */
  refused: boolean;
  /** A removed folder says nothing of what was in it. */
  silentDescendants: boolean;
};

export const aHabit = (): DeltaHabits => ({
  pageSize: 200,
  repeats: false,
  emptyPage: false,
  stuck: false,
  voidBefore: 0,
  voidStatus: 410,
  freshStartFails: false,
  refused: false,
  silentDescendants: true,
});

/** Ancestors of a changed item are in the feed as well, changed or not; the root always is. */
const withParents = (drive: Drive, changed: readonly Item[]): Item[] => {
  const shown = new Set<Item>([drive.items.get('root')!]);
  for (const item of changed) {
    const line: Item[] = [item];
    for (let at = item.parent; at !== null; at = drive.items.get(at)?.parent ?? null)
      line.unshift(drive.items.get(at)!);
    for (const one of line) if (!one.deleted || one === item) shown.add(one);
  }
  return [...shown];
};

const changedSince = (drive: Drive, position: number): Item[] =>
  [...drive.items.values()]
    .filter((item) => item.change > position && item.id !== 'root' && (position > 0 || drive.isLive(item)))
    .sort((one, other) => one.change - other.change);

const stale = (shown: Record<string, unknown>): Record<string, unknown> =>
  'deleted' in shown ? shown : { ...shown, name: '旧名.xlsx', eTag: '"{OLD},0"' };

const voided = ({ voidStatus }: DeltaHabits, Location: string): Answer => {
  if (voidStatus === 410) return refusal(410, 'resyncChangesApplyDifferences', 'Resync required', { Location });
  return voidStatus === 404 ? refusal(404, 'itemNotFound') : refusal(400, 'invalidRequest', 'Bad token');
};

/** `GET …/root/delta`: tokens hold (from, to, page); every link carries a key twice, which a careless client loses. */
export const routeDelta = (drive: Drive, habits: DeltaHabits, base: string, asked: Asked): Answer => {
  if (habits.refused) return refusal(403, 'accessDenied', 'Access denied');
  const token = asked.url.searchParams.get('token');
  if (token !== null && asked.url.searchParams.getAll('part').length !== 2 && token !== 'latest')
    return refusal(400, 'invalidRequest', 'the link was not followed as it is');
  const link = (value: string) => `${base}?token=${value}&part=1&part=2`;
  if (token === 'latest') return { status: 200, body: { value: [], '@odata.deltaLink': link(`d.${drive.change}`) } };
  const [kind = 'd', from = '0', to = String(drive.change), page = '0'] = (token ?? 'd.0').split('.');
  if (token !== null && kind === 'd' && Number(from) < habits.voidBefore)
    return voided(habits, link(`p.0.${drive.change}.0`));
  if (kind === 'p' && page === '0' && habits.freshStartFails) return refusal(500, 'generalException');
  const upTo = kind === 'd' ? drive.change : Number(to);
  const all = withParents(drive, changedSince(drive, Number(from))).map((item) => deltaJson(drive, item));
  const listed = habits.repeats ? [...all.map(stale), ...all] : all;
  const start = Number(page) * habits.pageSize;
  const value = listed.slice(start, start + habits.pageSize);
  const more = start + habits.pageSize < listed.length || (habits.emptyPage && value.length > 0);
  const next = habits.stuck ? page : String(Number(page) + 1);
  const onward = more
    ? { '@odata.nextLink': link(`p.${from}.${upTo}.${next}`) }
    : { '@odata.deltaLink': link(`d.${upTo}`) };
  return { status: 200, body: { value, ...onward } };
};

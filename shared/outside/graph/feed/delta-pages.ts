import { type GraphPort, jsonOf } from '../client/graph-port.ts';
import { type DriveItem, driveItemPage, driveItemsIn } from '../drive/drive-item.ts';

/** Thrown when a page leads back to one already seen: the service is in a loop, and following it would never end. */
export class FeedStuck extends Error {
  constructor(link: string) {
    super(`变更查询在原地打转(下一页又指回 ${link.slice(0, 80)}…)，本次停止，位置不变。`);
    this.name = 'FeedStuck';
  }
}

/** A whole set of changes: the last state of each item, and the link from which the next set begins; '' where there is none. */
export type ChangeSet = { readonly items: ReadonlyMap<string, DriveItem>; readonly deltaLink: string };

/**
 * Follows a feed from `start` until there is no next page, empty pages included. An item that shows up again replaces
 * what was said of it before, and takes its later place in the order.
 */
export const readChangeSet = async (graph: GraphPort, start: string): Promise<ChangeSet> => {
  const items = new Map<string, DriveItem>();
  const seen = new Set<string>();
  for (let link = start; ; ) {
    seen.add(link);
    const page = driveItemPage.parse(jsonOf((await graph.send({ method: 'GET', to: link })).body));
    for (const item of driveItemsIn(page)) {
      items.delete(item.id);
      items.set(item.id, item);
    }
    const next = page['@odata.nextLink'];
    if (next === undefined) return { items, deltaLink: page['@odata.deltaLink'] ?? '' };
    if (seen.has(next)) throw new FeedStuck(next);
    link = next;
  }
};

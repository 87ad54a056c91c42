import type { Cell } from '../../workbook/grid.ts';
import type { ListTable } from './list-table.ts';
import { leavesOpen, type Merging, meansEveryName } from './open-row.ts';
import { isCode, rowPlacesOf, unnumbered } from './row-places.ts';

/**
 * A line of which one word alone is filled in, no code, where a record has to say more: `运维` over the lines it is the heading of, or
 * a project of which nobody wrote the rest. Only what follows tells.
 */
export const isLoneName = (table: ListTable, all: readonly Cell[], merging: Merging): boolean => {
  const places = rowPlacesOf(table);
  const [cell, ...others] = unnumbered(all, places);
  if (cell?.kind !== 'text' || others.length > 0 || isCode(cell, places) || meansEveryName(table)) return false;
  return cell.column <= Math.max(places.name, Math.min(...table.places.values())) && leavesOpen(table, [cell], merging);
};

import type { SheetLink } from '../status-sheet/status-book.ts';
import type { BaseRow } from './base-row.ts';

/** The merged table lies in the finance office's folder, the units' folders beside that. */
const addressOf = (path: string): string => `../${path.split('/').map(encodeURIComponent).join('/')}`;

/** Links of a column to the file each row was handed in with; rows of one file below each other share one. */
export const fileLinks = (rows: readonly Pick<BaseRow, 'version'>[], column: number): readonly SheetLink[] => {
  const links: { column: number; from: number; to: number; target: string }[] = [];
  let last = '';
  for (const [index, { version }] of rows.entries()) {
    const run = links.at(-1);
    if (run !== undefined && version.path === last) run.to = index;
    else links.push({ column, from: index, to: index, target: addressOf(version.path) });
    last = version.path;
  }
  return links;
};

import type { SheetLink } from './status-book.ts';

/** Our workbooks lie in the finance office's folder, the units' folders beside that. */
const addressOf = (path: string): string => `../${path.split('/').map(encodeURIComponent).join('/')}`;

/** Links of a column to the file (its path in the share, '' for none) of each row; rows of one file below each other share one. */
export const fileLinks = (paths: readonly string[], column: number): readonly SheetLink[] => {
  const links: { column: number; from: number; to: number; target: string }[] = [];
  let last = '';
  for (const [index, path] of paths.entries()) {
    const run = links.at(-1);
    if (path === '') {
      last = path;
      continue;
    }
    if (run !== undefined && path === last) run.to = index;
    else links.push({ column, from: index, to: index, target: addressOf(path) });
    last = path;
  }
  return links;
};

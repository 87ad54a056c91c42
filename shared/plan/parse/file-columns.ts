import type { FilterColumn } from '../filter-columns.ts';

/** The name of a file with its ending, without its folders. */
export const FILE_NAME = '文件名';

/** What a filter on files may name. */
export const FILE_COLUMNS: ReadonlyMap<string, FilterColumn> = new Map([
  [FILE_NAME, { label: FILE_NAME, comparison: 'text', kind: 'text', allowed: null, sameAs: new Map() }],
]);

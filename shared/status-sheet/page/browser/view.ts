import type { View } from './page-table.ts';

/** The view that an address says behind `#`, with the same names as a download has behind `?`. */
export const viewFrom = (said: URLSearchParams, tab: string): View => {
  const pick: Record<string, string[]> = {};
  for (const [key, value] of said) {
    if (!key.startsWith('p.')) continue;
    const label = key.slice(2);
    pick[label] = [...(pick[label] ?? []), value];
  }
  return {
    tab,
    find: said.get('find') ?? '',
    sort: said.get('sort') ?? '',
    page: Math.max(1, Number(said.get('page') ?? '1') || 1),
    pick,
  };
};

/** A view as an address says it; what is as usual is left out. */
export const viewText = ({ tab, find, sort, page, pick }: View): string => {
  const said = new URLSearchParams();
  if (tab !== '总览') said.set('tab', tab);
  if (find !== '') said.set('find', find);
  if (sort !== '') said.set('sort', sort);
  if (page > 1) said.set('page', String(page));
  for (const [label, kept] of Object.entries(pick)) for (const value of kept) said.append(`p.${label}`, value);
  return said.toString();
};

export const VIEW = [viewFrom, viewText];

import type { Level } from '../plan/plan.ts';

/** One line of an item: what it is called and what it says. */
export type Line = { readonly label: string; readonly text: string };

export type Item = {
  readonly code: string;
  readonly title: string;
  readonly level: Level;
  readonly tag: string;
  readonly lines: readonly Line[];
  /** To its row on the status page; '' where there is none. */
  readonly link: string;
};

export type Section = { readonly title: string; readonly items: readonly Item[] };

export const line = (label: string, text: string): readonly Line[] => (text === '' ? [] : [{ label, text }]);

/** To a row of the status page, by its plan year, unit and what it is about; '' where there is no page. */
export const rowLink = (statusPage: string, planYear: number, unit: string, about: string): string =>
  statusPage === ''
    ? ''
    : `${statusPage}?year=${planYear}#unit=${encodeURIComponent(unit)}&find=${encodeURIComponent(about)}`;

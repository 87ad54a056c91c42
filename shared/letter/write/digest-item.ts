import type { Level } from '../../plan/plan.ts';

/** One line: what it is called, what it says, and where that is. */
export type Line = { readonly label: string; readonly text: string; readonly link?: string };

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

/** A line as plain text, where it leads behind it. */
export const lineText = ({ label, text, link = '' }: Line): string =>
  `${label}：${text}${link === '' ? '' : ` ${link}`}`;

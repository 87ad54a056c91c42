import type { PageTable, View } from './page-table.ts';
import { viewFrom, viewText } from './view.ts';

/** What the page holds while it is open. */
export type App = {
  view: View;
  /** Tables fetched so far, by name, with the tag that says whether they are still the same. */
  readonly tables: Map<string, { readonly table: PageTable; readonly tag: string }>;
  /** 单位 by 单位编码, as links in mails name it. */
  readonly units: Readonly<Record<string, string>>;
  /** Whom to phone, by 单位. */
  readonly contacts: Readonly<Record<string, string>>;
  /** The share as the page's readers reach it, `https://…` or `\\server\…`; '' where they cannot. */
  readonly share: string;
  readonly tones: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `asOf` and `year` as asked, `?` before them; '' for none. */
  readonly asked: string;
  /** Shows the view anew; set when the page starts. */
  show: () => void;
  /** All rows are on the page, for the printer. */
  isPrinting: boolean;
};

/** A mail says only unit and duty or warning. */
const tabOf = (said: URLSearchParams): string => {
  const tab = said.get('tab');
  if (tab !== null) return tab;
  if (!said.has('unit') && !said.has('find')) return '总览';
  return /^W\d/u.test(said.get('find') ?? '') ? '预警清单' : '任务进度';
};

export const readView = (app: App): void => {
  const said = new URLSearchParams(location.hash.slice(1));
  const unit = said.get('unit') ?? '';
  if (unit !== '') said.append('p.单位', app.units[unit] ?? unit);
  app.view = viewFrom(said, tabOf(said));
};

/** Takes over a change: a step of its own in the history, or in place of the last one while somebody types or leafs. */
export const go = (app: App, change: Partial<View>, isStep = true): void => {
  app.view = { ...app.view, page: 1, ...change };
  const address = `#${viewText(app.view)}`;
  if (isStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  app.show();
};

export const APP = [tabOf, readView, go];

import type { App } from './app.ts';
import type { PageTable } from './page-table.ts';

/** Fetches a table, or keeps the one there is where the server says it is the same. True where it is another. */
export const load = async (app: App, name: string): Promise<boolean> => {
  const known = app.tables.get(name);
  const said = new URLSearchParams(app.asked);
  said.set('name', name);
  const headers = known === undefined ? {} : { 'If-None-Match': known.tag };
  const answer = await fetch(`/api/table?${said}`, { headers });
  if (answer.status === 304) return false;
  if (!answer.ok) throw new Error(`${answer.status}`);
  app.tables.set(name, { table: (await answer.json()) as PageTable, tag: answer.headers.get('ETag') ?? '' });
  return true;
};

export const LOAD = [load];

import type { Notebook } from '../../shared/flow/ports/notebook.ts';

/** The notebook in memory. */
export const memoryNotebook = (): Notebook => {
  const notes = new Map<string, string>();
  return {
    get: async (name) => notes.get(name) ?? null,
    put: async (name, value) => void notes.set(name, value),
    remove: async (name) => void notes.delete(name),
    list: async (prefix) =>
      [...notes]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => ({ name, value }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
};

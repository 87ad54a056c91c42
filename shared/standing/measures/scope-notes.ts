import { lowerUnitAt } from './lower-unit-names.ts';
import type { Measuring } from './outcome.ts';

/** What a reader should know of 对象范围, with the lower unit it is about. */
export const notesOfScopes = (measuring: Measuring): readonly string[] => [
  ...new Set(
    measuring.scopes.flatMap(({ notes }, at) => {
      const lower = lowerUnitAt(measuring, at);
      return notes.map((note) => (lower === '' ? note : `${lower}：${note}`));
    }),
  ),
];

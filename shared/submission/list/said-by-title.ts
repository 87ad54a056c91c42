import type { FoundTable } from '../../form/header/find-tables.ts';
import { compact } from '../../workbook/label.ts';

/** 项目 or 自评 stand in titles that say nothing by them. */
const FEWEST_SIGNS = 3;

const wordIn = ({ title }: FoundTable, vocabulary: readonly string[]): string | undefined => {
  const text = compact(title?.text ?? '');
  const [word, ...others] = vocabulary.filter((one) => one.length >= FEWEST_SIGNS && text.includes(compact(one)));
  return others.length === 0 ? word : undefined;
};

/**
 * What the title says of every row in the words of a closed column that the table lacks: `2026年部门重点绩效跟踪汇总表` needs no
 * column 跟踪层次. By label; a title with two of a column's words says neither.
 */
export const saidByTitle = (table: FoundTable): ReadonlyMap<string, string> =>
  new Map(
    table.form.columns.flatMap(({ label, kind, vocabulary = [] }) => {
      const word = kind === 'word' && !table.places.has(label) ? wordIn(table, vocabulary) : undefined;
      return word === undefined ? [] : [[label, word] as const];
    }),
  );

import type { Column, ColumnKind } from '../../form/column.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { ListTable } from './list-table.ts';
import { fieldReader } from './read-field.ts';

/** What these columns hold can be told from other text. */
const STRONG: ReadonlySet<ColumnKind> = new Set(['money', 'rate', 'score', 'day', 'year', 'count', 'month']);
const CLOSED: ReadonlySet<ColumnKind> = new Set(['flag', 'word', 'words']);

const FEWEST_CELLS = 3;
const FEWEST_NAMED = 2;
/** Longer texts are somebody's own. */
const LONGEST = 14;

/** What a form calls the kind of a column; 立行立改 and 见附件 are no such words. */
const KIND_NAMES: { readonly [kind in ColumnKind]?: RegExp } = {
  money: /元|数|额|金/u,
  rate: /%|百分|比|率|数/u,
  score: /分|制|数/u,
  count: /数/u,
  day: /年|月|日|时间|date|yyyy/iu,
  month: /月|数/u,
  year: /年|yyyy/iu,
  flag: /是.{0,2}否|[√✓]/u,
  word: /枚举|下拉|选|列表|字典|类型|文[字本]/u,
  words: /枚举|下拉|选|列表|字典|类型|文[字本]/u,
};

/** `万元`, `（元）`, `%`: units alone, under the columns that have one. */
const UNIT =
  /^[([]?(?:单位[::]?)?(?:亿元|万元|千元|元|%|分|[个项件台套辆只部处所家户名人次天亩吨米]|人次|公里|平方米|年|月|日)[)\]]?$/u;

/** `XMBM`, `project_code`, `varchar(50)`: names of fields and their types. */
const IDENTIFIER = /^[a-z][\w(),./-]*$/iu;

/** Units of figures and nothing else. */
export const namesUnits = (texts: readonly string[]): boolean => texts.every((text) => UNIT.test(text));

/** Names of fields or of their types and nothing else. */
export const namesFields = (texts: readonly string[]): boolean =>
  texts.length >= FEWEST_CELLS && texts.every((text) => IDENTIFIER.test(text));

type Read = { readonly kind: ColumnKind; readonly isValue: boolean; readonly namesKind: boolean };

const readIn = (table: ListTable, column: Column, cell: Cell): Read => {
  const { value, problem } = fieldReader(column, table.unitOf(column.label), table.date1904)(cell, null);
  const text = compact(textOf(cell));
  const namesKind = problem !== null && !/\d/u.test(text) && KIND_NAMES[column.kind]?.test(text) === true;
  return { kind: column.kind, isValue: problem === null && value !== null, namesKind };
};

const cellIn = (table: ListTable, filled: readonly Cell[], { label }: Column): Cell | undefined =>
  filled.find(({ column }) => column === table.places.get(label));

/** A code has digits; what a form prints in its column has none, or stands in other columns as well. */
const holdsCode = (table: ListTable, filled: readonly Cell[]): boolean =>
  table.form.columns
    .filter(({ kind }) => kind === 'code')
    .map((column) => cellIn(table, filled, column))
    .some(
      (cell) =>
        cell !== undefined &&
        /\d/u.test(textOf(cell)) &&
        !filled.some((other) => other !== cell && textOf(other) === textOf(cell)),
    );

/** Two columns or more are told by the name of their kind, and no amount, day or year can be read. */
const namesKinds = (table: ListTable, filled: readonly Cell[]): boolean => {
  const reads = table.form.columns
    .filter(({ kind }) => STRONG.has(kind) || CLOSED.has(kind))
    .flatMap((column) => {
      const cell = cellIn(table, filled, column);
      return cell === undefined ? [] : [readIn(table, column, cell)];
    });
  if (reads.some(({ kind, isValue }) => isValue && STRONG.has(kind))) return false;
  return reads.filter(({ namesKind }) => namesKind).length >= FEWEST_NAMED;
};

/**
 * A row under a header that says what its columns hold (`文本`, `年-月-日`, `XMBM`, `varchar(50)`, `万元`) and holds nothing of it: short texts
 * alone, no code, no readable amount, day or year. It goes by what columns can hold, so that a form may word it as it likes.
 */
export const isTypeRow = (table: ListTable, filled: readonly Cell[]): boolean => {
  const texts = filled.map((cell) => compact(textOf(cell)));
  if (filled.some(({ kind }) => kind !== 'text') || texts.some((text) => text.length > LONGEST)) return false;
  if (namesUnits(texts)) return true;
  if (filled.length < FEWEST_CELLS || filled.length * 2 < table.places.size || holdsCode(table, filled)) return false;
  return namesFields(texts) || namesKinds(table, filled);
};

import type { FormName } from '../form/form-name.ts';
import { labelTexts } from '../form/header/header-texts.ts';
import { keysOf } from '../form/header/label-keys.ts';
import { isLabelOf } from '../form/header/match-header.ts';
import type { ListForm } from '../form/list/list-form.ts';
import { LIST_FORMS } from '../form/list/list-forms.ts';
import { isBlank, textOf } from '../workbook/cell-ink.ts';
import type { SheetView } from '../workbook/sheet-view.ts';

const MOST_ROWS = 40;
const LONGEST_LABEL = 40;

const labelsIn = (view: SheetView): readonly string[] =>
  view.rows
    .slice(0, MOST_ROWS)
    .flatMap((row) => row.cells.filter((cell) => cell.kind === 'text' && !isBlank(cell)).map(textOf))
    .filter((text) => text.length <= LONGEST_LABEL);

/** A list that a sheet comes nearest to, and what it lacks of it. */
export type NearestForm = {
  readonly title: string;
  readonly missing: readonly string[];
  /** More than half of all its columns stand: it is this form whatever its title says. */
  readonly surely: boolean;
};

type Nearness = {
  readonly form: ListForm;
  readonly share: number;
  readonly surely: boolean;
  readonly missing: readonly string[];
};

/** `share`: of its own labels, which are those that a row of it must have. */
const nearness = (form: ListForm, texts: readonly string[]): Nearness => {
  const present = new Set(texts.filter((text) => isLabelOf(form, text)).flatMap(keysOf));
  const has = (label: string, synonyms: readonly string[]): boolean =>
    [label, ...synonyms].flatMap(keysOf).some((key) => present.has(key));
  const own = form.columns.filter(({ anchor, required }) => anchor || required);
  const missing = own.filter(({ label, synonyms }) => !has(label, synonyms)).map(({ label }) => label);
  const all = form.columns.filter(({ label, synonyms }) => has(label, synonyms)).length;
  const most = own.length - missing.length > missing.length && all >= Math.min(FEWEST, form.columns.length);
  return {
    form,
    surely: all * 2 > form.columns.length,
    share: most ? (own.length - missing.length) / own.length + all / 1000 : 0,
    missing,
  };
};

/** Two labels such as 序号 and 项目名称 stand on any table. */
const FEWEST = 3;

/** The list most of whose own labels stand on a sheet; null where that is true of none. */
export const nearestForm = (view: SheetView): NearestForm | null => {
  const texts = labelsIn(view);
  const [nearest] = LIST_FORMS.map((form) => nearness(form, texts)).sort((a, b) => b.share - a.share);
  if (nearest === undefined || nearest.share === 0) return null;
  const { form, missing, surely } = nearest;
  return { title: form.part === undefined ? form.name : `${form.name}·${form.part}`, missing, surely };
};

/** Where a sheet that is titled as a list has its header, and the columns it lacks; null where too few of them stand to say so. */
export type Lacking = { readonly row: number; readonly missing: readonly string[] };

export const lackingOf = (view: SheetView, name: FormName): Lacking | null => {
  const found = LIST_FORMS.filter((form) => form.name === name).flatMap((form) =>
    view.rows.slice(0, MOST_ROWS).map((row) => {
      const texts = labelTexts(row);
      const labels = texts.filter((text) => isLabelOf(form, text)).length;
      return { labels, row: row.number, missing: nearness(form, texts).missing };
    }),
  );
  const [most] = found.sort((one, other) => other.labels - one.labels);
  return most === undefined || most.labels < FEWEST || most.missing.length === 0 ? null : most;
};

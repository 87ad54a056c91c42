import { keysOf } from '../form/label-keys.ts';
import type { ListForm } from '../form/list-form.ts';
import { LIST_FORMS } from '../form/list-forms.ts';
import { isLabelOf } from '../form/match-header.ts';
import { isBlank, textOf } from '../workbook/cell-ink.ts';
import type { SheetView } from '../workbook/sheet-view.ts';

const MOST_ROWS = 40;

const textsIn = (view: SheetView): readonly string[] =>
  view.rows
    .slice(0, MOST_ROWS)
    .flatMap((row) => row.cells.filter((cell) => cell.kind === 'text' && !isBlank(cell)).map(textOf));

/** In how many forms a label stands: one that stands in a single form tells more than 项目名称. */
const SPREAD: ReadonlyMap<string, number> = (() => {
  const spread = new Map<string, number>();
  for (const { columns } of LIST_FORMS)
    for (const { label } of columns) spread.set(label, (spread.get(label) ?? 0) + 1);
  return spread;
})();

const weightOf = (label: string): number => 1 / (SPREAD.get(label) ?? 1);

type Nearness = { readonly form: ListForm; readonly found: number; readonly missing: readonly string[] };

const nearness = (form: ListForm, texts: readonly string[]): Nearness => {
  const present = new Set(texts.filter((text) => text.length <= 40 && isLabelOf(form, text)).flatMap(keysOf));
  const has = (label: string, synonyms: readonly string[]): boolean =>
    [label, ...synonyms].flatMap(keysOf).some((key) => present.has(key));
  const weights = form.columns.map(({ label, synonyms }) => (has(label, synonyms) ? weightOf(label) : 0));
  const found = weights.reduce((sum, weight) => sum + weight, 0);
  const missing = form.columns
    .filter(({ anchor, required, label, synonyms }) => (anchor || required) && !has(label, synonyms))
    .map(({ label }) => label);
  return { form, found, missing };
};

/** One sentence for a workbook in which no form was found: the nearest form and what it lacks. */
export const nearestForm = (views: readonly SheetView[]): string => {
  const texts = views.flatMap(textsIn);
  if (texts.length === 0) return '工作簿里没有内容。请填写表格后重新放入文件夹。';
  const [nearest] = LIST_FORMS.map((form) => nearness(form, texts)).sort((a, b) => b.found - a.found);
  if (nearest === undefined || nearest.found === 0)
    return '没有认出任何一张绩效管理表单：没有找到已知的表名和表头。请使用发放的空白表。';
  const title = nearest.form.part === undefined ? nearest.form.name : `${nearest.form.name}·${nearest.form.part}`;
  const missing = nearest.missing.map((label) => `“${label}”`).join('、');
  return `没有认出表单。最接近《${title}》，缺少${missing === '' ? '表名' : `${missing}列`}。请补齐后重新放入文件夹，或使用发放的空白表。`;
};

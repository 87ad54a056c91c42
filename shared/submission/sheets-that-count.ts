import { textOf } from '../workbook/cell-ink.ts';
import { marksSample, namesSample } from '../workbook/sample-mark.ts';
import type { SheetView } from '../workbook/sheet-view.ts';
import type { FormRead } from './form-read.ts';
import type { UnreadSheet } from './reading.ts';

/** A sheet and the forms found on it. */
export type SheetRead = { readonly view: SheetView; readonly forms: readonly FormRead[]; readonly isSample: boolean };

/** A title stands this near the top. */
const TITLE_ROWS = 2;

/** Filled in to show how: called so by its name, or by the title above its table. */
export const isSampleSheet = (view: SheetView, headerTop: number = Number.POSITIVE_INFINITY): boolean =>
  namesSample(view.name) ||
  view.rows
    .slice(0, TITLE_ROWS)
    .some(
      ({ number, cells }) => number < headerTop && cells.length <= 2 && cells.some((cell) => marksSample(textOf(cell))),
    );

const SAMPLE = '这是示例，不计入。';

const hiddenBehind = (forms: readonly FormRead[], visible: SheetRead): UnreadSheet['why'] =>
  `这是隐藏的工作表；${forms.map(({ form }) => `《${form}》`).join('、')}按可见的工作表“${visible.view.name}”计，这里的不计入。`;

/**
 * Which sheets count: a sample never does, and a hidden sheet only for forms that no visible one holds, since what people
 * hide is what they have replaced. What counts for nothing is named with its reason.
 */
export const sheetsThatCount = (
  sheets: readonly SheetRead[],
): { readonly counting: readonly SheetRead[]; readonly unread: readonly UnreadSheet[] } => {
  const samples = sheets.filter(({ isSample }) => isSample);
  const real = sheets.filter(({ isSample }) => !isSample);
  const visible = real.filter(({ view }) => !view.hidden);
  const unread: UnreadSheet[] = samples
    .filter(({ view }) => !view.hidden && view.rows.length > 0)
    .map(({ view }) => ({ sheet: view.name, why: SAMPLE }));
  const counting = real.map((sheet): SheetRead => {
    if (!sheet.view.hidden) return sheet;
    const shownIn = (form: FormRead): SheetRead | undefined =>
      visible.find(({ forms }) => forms.some((one) => one.form === form.form));
    const behind = sheet.forms.filter((form) => shownIn(form) !== undefined);
    const [first] = behind;
    const front = first === undefined ? undefined : shownIn(first);
    if (front !== undefined) unread.push({ sheet: sheet.view.name, why: hiddenBehind(behind, front) });
    return { ...sheet, forms: sheet.forms.filter((form) => !behind.includes(form)) };
  });
  return { counting, unread };
};

import { textOf } from '../workbook/cell-ink.ts';
import { marksSample, namesReplaced, namesSample, namesTemplate } from '../workbook/sample-mark.ts';
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

const kindOf = ({ hidden, name }: SheetView): string => {
  if (hidden) return '隐藏的工作表';
  return namesTemplate(name) ? '样表' : '名称标明旧版、作废或备份的工作表';
};

const behindText = ({ view }: SheetRead, forms: readonly FormRead[], front: SheetRead): UnreadSheet['why'] =>
  `这是${kindOf(view)}；${forms.map(({ form }) => `《${form}》`).join('、')}按${view.hidden ? '可见的' : ''}工作表“${front.view.name}”计，这里的不计入。`;

const isFilled = ({ records, blank = false }: FormRead): boolean => records.length > 0 && !blank;

const isSetAside = ({ name }: SheetView): boolean => namesTemplate(name) || namesReplaced(name);

/** What people hide or call 旧版 is what they have replaced; what they call a template is what the sheet beside it was made from. */
const yieldsTo = (sheet: SheetRead, other: SheetRead, { form }: FormRead): boolean => {
  if (other === sheet || other.view.hidden) return false;
  if (sheet.view.hidden) return other.forms.some((one) => one.form === form);
  return (
    isSetAside(sheet.view) && !isSetAside(other.view) && other.forms.some((one) => one.form === form && isFilled(one))
  );
};

/**
 * Which sheets count: a sample never does, a hidden sheet only for forms that no visible one holds, and one that is called a
 * template or replaced only for those that no other is filled in for. What counts for nothing is named with its reason.
 */
export const sheetsThatCount = (
  sheets: readonly SheetRead[],
): { readonly counting: readonly SheetRead[]; readonly unread: readonly UnreadSheet[] } => {
  const samples = sheets.filter(({ isSample }) => isSample);
  const real = sheets.filter(({ isSample }) => !isSample);
  const unread: UnreadSheet[] = samples
    .filter(({ view }) => !view.hidden && view.rows.length > 0)
    .map(({ view }) => ({ sheet: view.name, why: SAMPLE }));
  const counting = real.map((sheet): SheetRead => {
    const frontOf = (form: FormRead): SheetRead | undefined => real.find((other) => yieldsTo(sheet, other, form));
    const behind = sheet.forms.filter((form) => frontOf(form) !== undefined);
    const [first] = behind;
    const front = first === undefined ? undefined : frontOf(first);
    if (front !== undefined) unread.push({ sheet: sheet.view.name, why: behindText(sheet, behind, front) });
    return { ...sheet, forms: sheet.forms.filter((form) => !behind.includes(form)) };
  });
  return { counting, unread };
};

import { isBlank, textOf } from '../workbook/cell-ink.ts';
import { compact } from '../workbook/label.ts';
import type { SheetView } from '../workbook/sheet-view.ts';

/** What numbers a line of a table of contents, and the word above such numbers. */
const SERIAL =
  /^(?:序号|编号|附[件表]序?号?|\(?\d{1,2}\)?|[一二三四五六七八九十]{1,3}|附[件表]?\d{1,2}|表\d{1,2})[、.:]?$/u;
const FEWEST_LINES = 2;

/** Rows of two cells or more: a title stands alone in its row. */
const linesOf = ({ rows }: SheetView): readonly (readonly string[])[] =>
  rows
    .map(({ cells }) => cells.filter((cell) => !isBlank(cell)).map((cell) => compact(textOf(cell))))
    .filter((texts) => texts.length > 1);

/** A sheet of numbered lines, and nothing else, of which some name a form: it lists forms and is none, whatever it is called. */
export const isContents = (view: SheetView, namesForm: (text: string) => boolean): boolean => {
  const lines = linesOf(view);
  return (
    lines.length >= FEWEST_LINES &&
    lines.every(([first = '']) => SERIAL.test(first)) &&
    lines.some((texts) => texts.some(namesForm))
  );
};

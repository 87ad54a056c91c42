/** Points per line of our 10-point text, with the space between lines. */
const LINE = 15;
const PADDING = 5;
/** The highest row Excel shows. */
const HIGHEST = 405;

/** Width of a text in the unit of column widths: Chinese characters take two digits' room. */
const widthOf = (line: string): number => {
  let width = 0;
  for (const character of line) width += character > '\u2e7f' ? 2.1 : 1.1;
  return width;
};

/** Lines a wrapped text takes in a column of this width. */
export const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - 1))), 0);

/** Row height in points. Said outright, because not every program works it out when it opens a workbook. */
export const heightFor = (lines: number): number => Math.min(HIGHEST, lines * LINE + PADDING);

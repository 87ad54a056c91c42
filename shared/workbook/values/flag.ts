import type { Cell } from '../grid.ts';
import { compact } from '../label.ts';
import { brokenCell } from './cell-text.ts';
import { BLANK, notRead, readAs, type ValueRead } from './value-read.ts';

const EXPECTED = '“是”或“否”';
const YES = new Set(['是', '√', '✓', '✔', '☑', '1', 'y', 'yes', 'true', '有']);
/** Both answers printed behind a box each, one of them ticked: `□是 ☑否`, `是☑ 否□`, `是(√) 否( )`. */
const BOX = '([□☐■☑√✓✔▣])';
const BOXES = [
  new RegExp(`^${BOX}是${BOX}否$`, 'u'),
  new RegExp(`^是${BOX}否${BOX}$`, 'u'),
  /^是\(([√✓✔]?)\)否\(([√✓✔]?)\)$/u,
];
const TICKED = /[^□☐]/u;

const byBoxes = (text: string): boolean | null => {
  const [, yes = '', no = ''] = BOXES.map((boxes) => boxes.exec(text)).find((found) => found !== null) ?? [];
  return TICKED.test(yes) === TICKED.test(no) ? null : TICKED.test(yes);
};

const NO = new Set(['否', '×', '✗', '✘', '☐', '0', 'n', 'no', 'false', '无', '不是', '-', '—', '/']);

/** 是/否, √, 1/0, Y/N. */
export const readFlag = (cell: Cell | undefined): ValueRead<boolean> => {
  if (cell === undefined) return BLANK;
  const broken = brokenCell(cell, EXPECTED);
  if (broken !== null) return broken;
  const text = compact(String(cell.value)).toLowerCase();
  if (text === '') return BLANK;
  if (YES.has(text)) return readAs(true);
  const ticked = NO.has(text) ? false : byBoxes(text);
  return ticked === null ? notRead('not-readable', EXPECTED) : readAs(ticked);
};

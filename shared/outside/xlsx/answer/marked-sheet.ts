import type { CellMark } from '../../../workbook/answer-writer.ts';
import { type Edit, insertion, withEdits } from '../xml/part-edit.ts';
import { XmlTokens } from '../xml/xml-tokens.ts';
import type { MarkedStyles } from './marked-styles.ts';

/** Elements that stand behind the pointer to a sheet's notes in the order of the format. */
const BEHIND: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

const styleEdit = (tokens: XmlTokens, style: number): Edit => {
  if (tokens.find('s')) return { start: tokens.valueStart, end: tokens.valueEnd, text: String(style) };
  const name = tokens.prefix === '' ? tokens.name : `${tokens.prefix}:${tokens.name}`;
  return insertion(tokens.tagStart + 1 + name.length, ` s="${style}"`);
};

/** Reads on to the end of the cells, and lets `take` see each. */
const throughCells = (tokens: XmlTokens, take: (address: string) => void): void => {
  while (tokens.next() && !(tokens.name === 'sheetData' && (tokens.closing || tokens.selfClosed)))
    if (tokens.name === 'c' && !tokens.closing) take(tokens.attribute('r') ?? '');
};

/** The place behind the cells where the pointer to a sheet's notes belongs. */
const pointerPlace = (tokens: XmlTokens): number => {
  while (tokens.next()) if (BEHIND.has(tokens.name) || (tokens.closing && tokens.name === 'worksheet')) break;
  return tokens.tagStart;
};

/** The sheet with the cells coloured; `pointer` is what leads to its notes, by the prefix of its elements, or null. */
export const markedSheet = (
  sheet: Buffer,
  marks: ReadonlyMap<string, CellMark['tone']>,
  styles: MarkedStyles,
  pointer: ((prefix: string) => string) | null,
): Buffer => {
  const tokens = new XmlTokens([sheet]);
  const edits: Edit[] = [];
  throughCells(tokens, (address) => {
    const tone = marks.get(address);
    if (tone !== undefined) edits.push(styleEdit(tokens, styles.numberFor(Number(tokens.attribute('s') ?? 0), tone)));
  });
  if (pointer !== null) edits.push(insertion(pointerPlace(tokens), pointer(tokens.prefix)));
  return withEdits(sheet, edits);
};

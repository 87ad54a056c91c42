import type { Cell, CellKind } from '../../workbook/grid.ts';
import type { CellStyles } from './cell-styles.ts';
import { DATE, PERCENT, PLAIN } from './number-format.ts';
import { readRichText } from './rich-text.ts';
import { dateOfIso, dateOfSerial } from './serial-date.ts';
import type { SharedTexts } from './shared-texts.ts';
import { unescapeCellText } from './xml-text.ts';
import type { XmlTokens } from './xml-tokens.ts';

/** What cells refer to, elsewhere in the workbook. */
export type CellContext = {
  readonly texts: SharedTexts;
  readonly styles: CellStyles;
  readonly date1904: boolean;
};

type Content = { kind: CellKind; value: string | number | boolean; percent: boolean };

const NOTHING: Content = { kind: 'text', value: '', percent: false };
const EMPTY_TEXT: Content = { ...NOTHING };
const UNCALCULATED = { kind: 'uncalculated', value: '', percent: false, formula: true } as const;

const contentOf = (kind: CellKind, value: string | number | boolean): Content => ({ kind, value, percent: false });

const numberContent = (value: number, style: number, context: CellContext): Content => {
  const meaning = context.styles[style] ?? PLAIN;
  if (meaning === DATE) {
    const date = dateOfSerial(value, context.date1904);
    if (date !== null) return contentOf('date', date);
  }
  return { kind: 'number', value, percent: meaning === PERCENT };
};

const isoContent = (text: string): Content => {
  const date = dateOfIso(text);
  return date === null ? contentOf('text', text) : contentOf('date', date);
};

const numericContent = (raw: string, style: number, context: CellContext): Content => {
  const trimmed = raw.trim();
  const value = Number(trimmed);
  if (trimmed === '') return EMPTY_TEXT;
  return Number.isFinite(value) ? numberContent(value, style, context) : contentOf('text', raw);
};

/** Content of a `<v>` whose closing tag was just read, by the cell's type. */
const valueContent = (tokens: XmlTokens, type: string, style: number, context: CellContext): Content => {
  const raw = tokens.text();
  if (type === '' || type === 'n') return numericContent(raw, style, context);
  if (type === 's') return contentOf('text', raw.trim() === '' ? '' : context.texts.at(Number(raw)));
  if (type === 'b') return contentOf('boolean', raw.trim() === '1' || raw.trim() === 'true');
  if (type === 'e') return contentOf('error', raw);
  if (type === 'd') return isoContent(raw);
  return contentOf('text', unescapeCellText(raw));
};

/** Content of the element whose tag was just read; null where the tag ends no content. */
const contentAt = (tokens: XmlTokens, type: string, style: number, context: CellContext): Content | null => {
  if (tokens.name === 'v') {
    if (tokens.selfClosed) return EMPTY_TEXT;
    return tokens.closing ? valueContent(tokens, type, style, context) : null;
  }
  if (tokens.name !== 'is' || tokens.closing || tokens.selfClosed) return null;
  return contentOf('text', readRichText(tokens, 'is'));
};

/**
 * The cell whose opening tag was just read; null when it shows nothing. A formula that no program has computed yet is
 * `uncalculated`; one that came out as an empty text is blank.
 */
export const readCell = (tokens: XmlTokens, row: number, column: number, context: CellContext): Cell | null => {
  if (tokens.selfClosed) return null;
  const type = tokens.attribute('t') ?? '';
  const style = tokens.find('s') ? tokens.valueAsInteger() : 0;
  let formula = false;
  let content = NOTHING;
  while (tokens.next() && !(tokens.closing && tokens.name === 'c')) {
    formula ||= tokens.name === 'f';
    content = contentAt(tokens, type, style, context) ?? content;
  }
  if (content.value !== '')
    return { row, column, kind: content.kind, value: content.value, formula, percent: content.percent };
  return formula && (type !== 'str' || content === NOTHING) ? { row, column, ...UNCALCULATED } : null;
};

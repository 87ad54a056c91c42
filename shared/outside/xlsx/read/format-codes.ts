import type { XmlTokens } from '../xml/xml-tokens.ts';

/** Built-in formats that say what a cell is for (ECMA-376 part 1, 18.8.30); those left out are General or dates. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [49, '@'],
]);

const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

const builtIn = (id: number): string => BUILT_IN.get(id) ?? (isBuiltInDay(id) ? 'yyyy/m/d' : 'General');

const idIn = (tokens: XmlTokens): number => Number(tokens.attribute('numFmtId') ?? 0);

/** Number format code per cell style: the index is the `s` of a cell. */
export const readFormatCodes = (tokens: XmlTokens): readonly string[] => {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let isCellStyle = false;
  while (tokens.next()) {
    if (tokens.name === 'cellXfs') isCellStyle = !tokens.closing;
    else if (tokens.closing) continue;
    else if (tokens.name === 'numFmt') codes.set(idIn(tokens), tokens.attribute('formatCode') ?? '');
    else if (tokens.name === 'xf' && isCellStyle) styles.push(idIn(tokens));
  }
  return styles.map((id) => codes.get(id) ?? builtIn(id));
};

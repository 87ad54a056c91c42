import { type Edit, insertion, withEdits } from '../xml/part-edit.ts';
import { XmlTokens } from '../xml/xml-tokens.ts';
import { LOOKS, type LookName, prefixed } from './answer-looks.ts';

/** Cell style number per look; null leaves the sheet unstyled. */
export type LookIds = Readonly<Record<LookName, number>> | null;

/** A list such as `fonts` in the styles part: its entries as they stand, and where more can be added. */
type Block = {
  readonly entries: string[];
  end: number;
  count: { start: number; end: number } | null;
  readonly known: number;
};

const BLOCKS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
type BlockName = (typeof BLOCKS)[number];
export type StyleBlocks = Readonly<Record<BlockName, Block>> & { readonly prefix: string };

const MOST_STYLES = 64_000;

const isBlock = (name: string): name is BlockName => (BLOCKS as readonly string[]).includes(name);

/** Reads the entries of the block whose opening tag was just read, up to its closing tag. */
const readBlock = (tokens: XmlTokens): Block => {
  const name = tokens.name;
  const count = tokens.find('count') ? { start: tokens.valueStart, end: tokens.valueEnd } : null;
  const entries: string[] = [];
  while (tokens.next() && !(tokens.closing && tokens.name === name)) entries.push(readElement(tokens));
  return { entries, end: tokens.tagStart, count, known: entries.length };
};

/** The element whose opening tag was just read, as it stands. */
const readElement = (tokens: XmlTokens): string => {
  const start = tokens.tagStart;
  for (let depth = tokens.selfClosed ? 0 : 1; depth > 0 && tokens.next(); )
    if (!tokens.selfClosed) depth += tokens.closing ? -1 : 1;
  return tokens.bytes.toString('utf8', start, tokens.tagEnd);
};

/** Null for a styles part without one of the lists. */
export const styleBlocksOf = (styles: Buffer): StyleBlocks | null => {
  const tokens = new XmlTokens([styles]);
  const blocks: Partial<Record<BlockName, Block>> = {};
  let prefix = '';
  while (tokens.next()) {
    if (tokens.closing || tokens.selfClosed) continue;
    if (tokens.name === 'styleSheet') prefix = tokens.prefix;
    if (isBlock(tokens.name)) blocks[tokens.name] ??= readBlock(tokens);
  }
  const { fonts, fills, borders, cellXfs } = blocks;
  return fonts && fills && borders && cellXfs ? { fonts, fills, borders, cellXfs, prefix } : null;
};

/** Index of the entry in its block; added behind the others where it is not there yet. */
export const appendTo = (block: Block, entry: string): number => {
  const at = block.entries.indexOf(entry);
  return at >= 0 ? at : block.entries.push(entry) - 1;
};

const styleEntry = (blocks: StyleBlocks, name: LookName): string => {
  const { prefix } = blocks;
  const look = LOOKS[name];
  const part = (block: BlockName, xml: string) => appendTo(blocks[block], prefixed(xml, prefix));
  const ids = `numFmtId="0" fontId="${part('fonts', look.font)}" fillId="${part('fills', look.fill)}" borderId="${part('borders', look.border)}" xfId="0"`;
  const uses = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return prefixed(`<xf ${ids} ${uses}>${look.alignment}</xf>`, prefix);
};

const editsOf = ({ entries, end, count, known }: Block): Edit[] => {
  if (entries.length === known) return [];
  const added = insertion(end, entries.slice(known).join(''));
  return count === null ? [added] : [added, { ...count, text: String(entries.length) }];
};

/** The styles part with what was appended to its lists. */
export const withAppended = (styles: Buffer, blocks: StyleBlocks): Buffer => {
  const edits = BLOCKS.flatMap((name) => editsOf(blocks[name]));
  return edits.length === 0 ? styles : withEdits(styles, edits);
};

/**
 * The styles part with our looks appended; entries that are there already are used again, so a second run changes
 * nothing. A part too sparse to append to is left alone, and the sheet goes unstyled.
 */
export const appendLooks = (styles: Buffer): { readonly styles: Buffer; readonly ids: LookIds } => {
  const blocks = styleBlocksOf(styles);
  if (blocks === null || blocks.cellXfs.known > MOST_STYLES) return { styles, ids: null };
  const names = Object.keys(LOOKS) as LookName[];
  const ids = names.map((name) => [name, appendTo(blocks.cellXfs, styleEntry(blocks, name))] as const);
  return {
    styles: withAppended(styles, blocks),
    ids: Object.fromEntries(ids) as Record<LookName, number>,
  };
};

/** A styles part with nothing in it but what every program expects. */
export const BARE_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="微软雅黑"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

import { LOOKS, prefixed } from './answer-looks.ts';
import { appendTo, type StyleBlocks, styleBlocksOf, withAppended } from './answer-styles.ts';

const withAttribute = (tag: string, name: string, value: string): string => {
  const found = new RegExp(`(\\s${name}\\s*=\\s*["'])[^"']*`, 'u');
  if (found.test(tag)) return tag.replace(found, `$1${value}`);
  return tag.replace(/^(<[\w:.-]+)/u, `$1 ${name}="${value}"`);
};

const filled = (xf: string, fillId: number): string => {
  const end = xf.indexOf('>');
  const tag = withAttribute(withAttribute(xf.slice(0, end), 'fillId', String(fillId)), 'applyFill', '1');
  return `${tag}${xf.slice(end)}`;
};

/** Cell styles of a workbook, each once more with a colour behind it: asked for by number, written at the end. */
export class MarkedStyles {
  readonly #blocks: StyleBlocks;
  readonly #styles: Buffer;

  private constructor(styles: Buffer, blocks: StyleBlocks) {
    this.#styles = styles;
    this.#blocks = blocks;
  }

  /** Null for a styles part too sparse to append to. */
  static of(styles: Buffer): MarkedStyles | null {
    const blocks = styleBlocksOf(styles);
    return blocks === null ? null : new MarkedStyles(styles, blocks);
  }

  /** The number of a cell's style with the colour of `tone` behind it. */
  numberFor(style: number, tone: 'bad' | 'warn'): number {
    const { cellXfs, fills, prefix } = this.#blocks;
    const xf = cellXfs.entries[style] ?? cellXfs.entries[0] ?? '<xf/>';
    return appendTo(cellXfs, filled(xf, appendTo(fills, prefixed(LOOKS[tone].fill, prefix))));
  }

  written(): Buffer {
    return withAppended(this.#styles, this.#blocks);
  }
}

/** CT_Font's children in the order that Office's own schema wants them (ECMA-376 part 1, 18.8.22; Office 2019 checks it). */
const ORDER = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

const FONT = /<font>(.*?)<\/font>/gs;
const CHILD = /<(\w+)\b[^>]*\/>/g;

const rank = (child: string): number => ORDER.indexOf(/\w+/.exec(child)?.[0] ?? '');

const inOrder = (children: string): string =>
  (children.match(CHILD) ?? []).sort((one, other) => rank(one) - rank(other)).join('');

/** A styles part as exceljs writes it, which puts a font's colour before its size, with every font's children in order. */
export const fontsInOrder = (styles: string): string =>
  styles.replace(FONT, (_, children: string) => `<font>${inOrder(children)}</font>`);

import type { StatusBook, StatusTable } from '../../status-sheet/status-book.ts';
import { columnName } from '../../workbook/grid.ts';
import { escapeXml } from '../xlsx/xml/xml-text.ts';

/** Signs that a name may not hold. */
const FORBIDDEN = /[^\p{L}\p{N}_.]/gu;

const nameXml = (table: StatusTable, name: string, from: number, to: number): string => {
  const sheet = table.name.replaceAll("'", "''");
  const area = `'${sheet}'!$A$${from + 2}:$${columnName(table.columns.length)}$${to + 2}`;
  return `<definedName name="${escapeXml(name)}">${escapeXml(area)}</definedName>`;
};

const namesOf = (table: StatusTable): readonly string[] => {
  const taken = new Set<string>();
  return (table.printed ?? []).flatMap(({ name, from, to }) => {
    const bare = `打印_${name.replace(FORBIDDEN, '_')}`;
    if (taken.has(bare.toLowerCase())) return [];
    taken.add(bare.toLowerCase());
    return [nameXml(table, bare, from, to)];
  });
};

/**
 * The workbook part with a name for each unit's rows: picked from the box left of the formula bar they are selected, and printed as a
 * selection. The library would take each of their cells for itself.
 */
export const withPrintNames = (workbook: string, { sheets }: StatusBook): string => {
  const names = sheets.flatMap((sheet) => (sheet.kind === 'table' ? namesOf(sheet) : [])).join('');
  return names === '' ? workbook : workbook.replace('</definedNames>', () => `${names}</definedNames>`);
};

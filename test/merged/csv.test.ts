import { describe, expect, it } from 'vitest';
import { csvOf } from '../../shared/merged/csv.ts';

const lines = (rows: readonly (readonly (string | number | null)[])[]): readonly string[] =>
  csvOf({ name: '试', columns: ['甲', '乙'], rows }).split('\r\n');

describe('a merged table as CSV', () => {
  it('begins with the mark that tells a spreadsheet program it is UTF-8, then the labels', () => {
    expect(lines([])).toEqual(['\uFEFF甲,乙', '']);
  });

  it('quotes what holds a comma, a quote or a line break', () => {
    expect(
      lines([
        ['一,二', '他说"好"'],
        ['上\n下', null],
      ]).slice(1),
    ).toEqual(['"一,二","他说""好"""', '"上\n下",', '']);
  });

  it('lets no text of a unit run as a formula, and leaves negative numbers alone', () => {
    expect(
      lines([
        ['=HYPERLINK("http://x")', -3.5],
        ['@SUM(A1)', 0],
        ['+1', '-甲'],
      ]).slice(1),
    ).toEqual([`"'=HYPERLINK(""http://x"")",-3.5`, "'@SUM(A1),0", "'+1,'-甲", '']);
  });
});

import { describe, expect, it } from 'vitest';
import { writeStatusWorkbook } from '../../../shared/outside/status-workbook/write-status-workbook.ts';
import { openPackage, partBytes } from '../../../shared/outside/xlsx/zip/zip-package.ts';
import { tableOf } from '../../../shared/status-sheet/status-book.ts';
import { statusModel } from '../../../shared/status-sheet/status-model.ts';
import { madeUpDistrict } from '../../status-sheet/made-up-district.ts';

const figures = (day: string, onTime: number) => ({
  day,
  owed: 9,
  met: 3,
  overdue: 1,
  red: 1,
  onTime: { value: onTime, format: 'percent' } as const,
  coverage: null,
});

const book = statusModel({
  ...madeUpDistrict(4, 9),
  course: [figures('2022-04-29', 5000), figures('2022-05-06', 7500)],
});

const partsOf = async (): Promise<ReadonlyMap<string, string>> => {
  const zip = openPackage(Buffer.from(await writeStatusWorkbook(book)));
  return new Map(zip.directory.entries.map((entry) => [entry.name, partBytes(zip, entry).toString('utf8')]));
};

describe('the charts of 总览', () => {
  it('are the spreadsheet program’s own, drawn from cells of the book', async () => {
    const parts = await partsOf();
    const charts = [...parts].filter(([name]) => name.startsWith('xl/charts/'));
    const data = tableOf(book, '图表数据')!;

    expect(charts).toHaveLength(6);
    for (const [name, xml] of charts) {
      expect(parts.get('[Content_Types].xml')).toContain(`/${name}"`);
      for (const [, column = '', last = ''] of xml.matchAll(/<c:f>'图表数据'!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)<\/c:f>/gu)) {
        const at = column.charCodeAt(0) - 65;
        expect(data.rows[Number(last) - 2]?.[at]).not.toBeUndefined();
      }
    }
  });

  it('stand where the format wants them, each reached by its relationship', async () => {
    const parts = await partsOf();
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';

    expect(sheet).toMatch(/<headerFooter\b[\s\S]*<drawing r:id="rIdCharts"\/>/u);
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain('Target="../drawings/drawing1.xml"');
    expect(parts.get('xl/drawings/_rels/drawing1.xml.rels')?.match(/charts\/chart\d\.xml/gu)).toHaveLength(6);
  });

  it('carry the figures of the sheet they are drawn from', async () => {
    const line = (await partsOf()).get('xl/charts/chart3.xml') ?? '';

    expect(line).toContain('<c:pt idx="0"><c:v>04-29</c:v></c:pt><c:pt idx="1"><c:v>05-06</c:v></c:pt>');
    expect(line).toContain('<c:pt idx="0"><c:v>0.5</c:v></c:pt><c:pt idx="1"><c:v>0.75</c:v></c:pt>');
  });
});

import { describe, expect, it } from 'vitest';
import { writeReportWorkbook } from '../../../shared/outside/status-workbook/write-report-workbook.ts';
import { openPackage, partBytes } from '../../../shared/outside/xlsx/zip/zip-package.ts';
import type { Chart } from '../../../shared/status-sheet/chart.ts';

const chart = (title: string, isPercent: boolean): Chart => ({
  title,
  kind: isPercent ? 'lines' : 'bars',
  heads: ['区教育局', '区民政局'],
  series: [
    { name: '已完成', values: isPercent ? [0.5, null] : [3, 0], colour: '70AD47' },
    { name: '逾期', values: isPercent ? [1, 0.25] : [1, 2], colour: 'D9534F' },
  ],
  isPercent,
});

const tables = [{ name: '逾期单位', columns: ['单位'], rows: [['区民政局']], note: '注' }];

const partsOf = async (charts: readonly Chart[]): Promise<ReadonlyMap<string, string>> => {
  const zip = openPackage(Buffer.from(await writeReportWorkbook(tables, charts, '报告数据')));
  return new Map(zip.directory.entries.map((entry) => [entry.name, partBytes(zip, entry).toString('utf8')]));
};

describe('the workbook of the annual report', () => {
  it('has its charts on the first sheet, each drawn from its figures on the last', async () => {
    const parts = await partsOf([chart('各单位', false), chart('逐周', true)]);
    const sheets = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(
      ([, name]) => name,
    );

    expect(sheets).toEqual(['图表', '逾期单位', '图表数据']);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<drawing r:id="rIdCharts"/>');
    expect(parts.get('xl/charts/chart1.xml')).toContain("<c:f>'图表数据'!$B$2:$B$3</c:f>");
    expect(parts.get('xl/charts/chart2.xml')).toContain("<c:f>'图表数据'!$F$2:$F$3</c:f>");
    expect(parts.get('xl/worksheets/sheet3.xml')).toContain('<v>0.25</v>');
  });

  it('is tables alone where there is nothing to draw', async () => {
    const parts = await partsOf([]);

    expect([...parts.keys()].filter((name) => name.includes('chart'))).toEqual([]);
    expect(parts.get('xl/workbook.xml')).not.toContain('图表');
  });
});

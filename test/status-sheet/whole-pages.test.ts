import { describe, expect, it } from 'vitest';
import type { Chart } from '../../shared/status-sheet/chart.ts';
import { cityPage } from '../../shared/status-sheet/city-page.ts';
import { chartSvg } from '../../shared/status-sheet/page/chart-svg.ts';
import { pageTable } from '../../shared/status-sheet/page/page-table.ts';
import { statusModel } from '../../shared/status-sheet/status-model.ts';
import { statusPage } from '../../shared/status-sheet/status-page.ts';
import { unitPage } from '../../shared/status-sheet/unit-page.ts';
import { everythingShown } from './everything-shown.ts';

const book = statusModel(everythingShown());
const { units } = everythingShown().assessment.roster;

/** A tag a line, without style and script, which are files of their own. */
const readable = (page: string): string =>
  `${page
    .replace(/<style>.*?<\/style>/su, '<style/>')
    .replace(/<script>.*<\/script>/su, '<script/>')
    .replaceAll('><', '>\n<')}\n`;

/** Kept beside the test and read by people when they change: `npx vitest run --dir test whole-pages -u` writes them anew. */
describe('a page, as it was read last', () => {
  it.each([
    ['of a district', statusPage(book, { live: true }), 'district'],
    [
      'of a day of one of several districts and years',
      statusPage(book, { live: false, years: [2021, 2022], share: '\\\\server\\绩效', district: '闵行&' }).replace(
        /<div data-part=.*?<p id="printed">/su,
        '<p id="printed">',
      ),
      'chosen',
    ],
    ['of a unit', unitPage(book, units[0]!, ''), 'unit'],
    [
      'of a unit on a day, with its folder',
      unitPage(book, units[2]!, '2022-05-01', { district: '闵行', folder: 'https://share.example/%E6%B0%91' }),
      'unit-of-a-day',
    ],
  ])('%s', async (_, page, name) => {
    await expect(readable(page)).toMatchFileSnapshot(`whole-pages/${name}.html.txt`);
  });

  it('of a city', async () => {
    const line = { units: 12, owed: 300, met: 200, overdue: 0, onTime: null, coverage: null, red: 0, yellow: 3 };
    const page = cityPage(
      [
        {
          name: '闵行<区>',
          page: '/?district=a&b',
          line: { ...line, lastHandIn: '2022-05-09T17:30:00+08:00', troubles: 2 },
        },
        { name: '浦东', page: '/?district=c', line: { ...line, overdue: 4, red: 1, lastHandIn: null, troubles: 0 } },
        { name: '徐汇', page: '/?district=d', line: null },
      ],
      '2022-05-09',
    );
    await expect(readable(page)).toMatchFileSnapshot('whole-pages/city.html.txt');
  });

  it('with charts of every kind', async () => {
    const heads = Array.from({ length: 19 }, (_, at) => `第${at + 1}周的<头>`);
    const of = (kind: Chart['kind'], isPercent: boolean, many: number): Chart => ({
      title: `${kind}`,
      kind,
      heads: heads.slice(0, many),
      series: [
        {
          name: '已完成',
          colour: '70AD47',
          values: heads.slice(0, many).map((__, at) => (at % 4 === 3 ? null : isPercent ? at / 20 : at)),
        },
        {
          name: '逾期',
          colour: 'D9534F',
          values: heads.slice(0, many).map((__, at) => (isPercent ? 1 - at / 20 : at % 3)),
        },
      ] as Chart['series'],
      isPercent,
    });
    const kinds: readonly Chart['kind'][] = ['bars', 'columns', 'lines'];
    const charts = kinds.flatMap((kind) => [of(kind, false, 19), of(kind, true, 5), of(kind, false, 0)]);
    await expect(readable(charts.map(chartSvg).join(''))).toMatchFileSnapshot('whole-pages/charts.html.txt');
  });

  it('and each table it asks for', async () => {
    const tables = book.sheets.flatMap((sheet) => (sheet.kind === 'table' ? [pageTable(sheet)] : []));
    await expect(`${tables.map((one) => JSON.stringify(one, null, 1)).join('\n')}\n`).toMatchFileSnapshot(
      'whole-pages/tables.json.txt',
    );
  });
});

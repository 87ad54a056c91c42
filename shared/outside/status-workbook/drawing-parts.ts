import type { Chart } from '../../status-sheet/chart.ts';
import { chartXml } from './chart-xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PLACED = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Rows and columns (0 the first) between which a chart lies. */
type Frame = {
  readonly fromColumn: number;
  readonly toColumn: number;
  readonly fromRow: number;
  readonly toRow: number;
};

export type PlacedChart = { readonly chart: Chart; readonly frame: Frame };

const corner = (tag: string, column: number, row: number): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

const anchor = ({ frame: { fromColumn, toColumn, fromRow, toRow } }: PlacedChart, at: number): string =>
  `<xdr:twoCellAnchor>${corner('from', fromColumn, fromRow)}${corner('to', toColumn, toRow)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 2}" name="图表 ${at + 1}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

const relations = (of: readonly { readonly id: string; readonly type: string; readonly target: string }[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}">${of.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const typeOf = (part: string, kind: string): string =>
  `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;

const drawingPart = (number: number): string => `drawing${number}.xml`;

const chartPart = (at: number): string => `xl/charts/chart${at + 1}.xml`;

/** What stands behind a sheet's drawing in the order of the format. */
const BEHIND = /<(?:legacyDrawing|tableParts|extLst)\b|<\/worksheet>/;

const withDrawing = (sheet: string): string => sheet.replace(BEHIND, (next) => `<drawing r:id="rIdCharts"/>${next}`);

const withRelation = (xml: string, drawing: string): string => {
  const own = relations([{ id: 'rIdCharts', type: 'drawing', target: `../drawings/${drawing}` }]);
  const added = /<Relationship .*?\/>/.exec(own)?.[0] ?? '';
  return xml === '' ? own : xml.replace('</Relationships>', `${added}</Relationships>`);
};

/** First column of each chart's figures in their sheet. */
const columnsOf = (charts: readonly PlacedChart[]): readonly number[] => {
  let next = 0;
  return charts.map(({ chart }) => {
    const own = next;
    next += chart.series.length + 1;
    return own;
  });
};

/** A sheet (its number, from 1) and the charts on it. */
type ChartedSheet = { readonly on: number; readonly charts: readonly PlacedChart[] };

type Parts = ReadonlyMap<string, string>;

/** The parts of one sheet's drawing; `first` is the place of its first chart among those of all sheets. */
const drawn = (parts: Parts, { on, charts }: ChartedSheet, first: number): readonly (readonly [string, string])[] => {
  const [sheet, sheetRelations] = [`xl/worksheets/sheet${on}.xml`, `xl/worksheets/_rels/sheet${on}.xml.rels`];
  const drawing = drawingPart(on);
  return [
    [sheet, withDrawing(parts.get(sheet) ?? '')],
    [sheetRelations, withRelation(parts.get(sheetRelations) ?? '', drawing)],
    [
      `xl/drawings/${drawing}`,
      `${HEAD}<xdr:wsDr xmlns:xdr="${PLACED}" xmlns:a="${DRAWING}" xmlns:r="${OFFICE}">${charts.map(anchor).join('')}</xdr:wsDr>`,
    ],
    [
      `xl/drawings/_rels/${drawing}.rels`,
      relations(
        charts.map((_, at) => ({ id: `rId${at + 1}`, type: 'chart', target: `../charts/chart${first + at + 1}.xml` })),
      ),
    ],
  ];
};

const TYPES = '[Content_Types].xml';

/**
 * The package's parts with charts on its sheets, which the library cannot write: a sheet names its drawing, the drawing its charts,
 * each chart the cells of the sheet `source` that its figures stand on, in the order of all charts.
 */
export const withCharts = (parts: Parts, sheets: readonly ChartedSheet[], source: string): Parts => {
  const charted = sheets.filter(({ charts }) => charts.length > 0);
  if (charted.length === 0) return parts;
  const all = charted.flatMap(({ charts }) => charts);
  const columns = columnsOf(all);
  const types = [
    ...charted.map(({ on }) => typeOf(`xl/drawings/${drawingPart(on)}`, 'drawing')),
    ...all.map((_, at) => typeOf(chartPart(at), 'drawingml.chart')),
  ].join('');
  let first = 0;
  const added = charted.flatMap((one) => {
    const own = drawn(parts, one, first);
    first += one.charts.length;
    return own;
  });
  return new Map([
    ...parts,
    [TYPES, (parts.get(TYPES) ?? '').replace('</Types>', `${types}</Types>`)],
    ...added,
    ...all.map(
      ({ chart }, at) => [chartPart(at), chartXml(chart, { sheet: source, column: columns[at] ?? 0 })] as const,
    ),
  ]);
};

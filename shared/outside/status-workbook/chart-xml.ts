import type { Chart, Series } from '../../status-sheet/chart.ts';
import { columnName } from '../../workbook/grid.ts';
import { escapeXml } from '../xlsx/xml/xml-text.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';

const AXES = '<c:axId val="111"/><c:axId val="112"/>';

const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

const looks = ({ colour, isHidden = false }: Series, isLine: boolean): string => {
  if (isHidden) return '<c:spPr><a:noFill/></c:spPr><c:invertIfNegative val="0"/>';
  return isLine
    ? `<c:spPr><a:ln w="28575">${fill(colour)}</a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill(colour)}<a:ln w="9525">${fill(colour)}</a:ln></c:spPr></c:marker>`
    : `<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>`;
};

const points = (values: readonly (string | number | null)[]): string =>
  `<c:ptCount val="${values.length}"/>${values
    .map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`))
    .join('')}`;

/** Where a chart's figures stand: its sheet, and its first column (0 is A). */
export type Source = { readonly sheet: string; readonly column: number };

const rangeOf = ({ sheet, column }: Source, offset: number, from: number, to: number): string => {
  const name = columnName(column + offset + 1);
  return `'${sheet}'!$${name}$${from}${from === to ? '' : `:$${name}$${to}`}`;
};

const seriesXml = ({ kind, heads, series, isPercent }: Chart, source: Source): string =>
  series
    .map((one, at) => {
      const last = heads.length + 1;
      const format = isPercent ? '0%' : 'General';
      return (
        `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>` +
        `<c:tx><c:strRef><c:f>${rangeOf(source, at + 1, 1, 1)}</c:f><c:strCache>${points([one.name])}</c:strCache></c:strRef></c:tx>` +
        looks(one, kind === 'lines') +
        `<c:cat><c:strRef><c:f>${rangeOf(source, 0, 2, last)}</c:f><c:strCache>${points(heads)}</c:strCache></c:strRef></c:cat>` +
        `<c:val><c:numRef><c:f>${rangeOf(source, at + 1, 2, last)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${points(one.values)}</c:numCache></c:numRef></c:val>` +
        `${kind === 'lines' ? '<c:smooth val="0"/>' : ''}</c:ser>`
      );
    })
    .join('');

const plotXml = (chart: Chart, source: Source): string => {
  const series = seriesXml(chart, source);
  if (chart.kind === 'lines')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;
  const direction = chart.kind === 'bars' ? 'bar' : 'col';
  const [grouping, overlap] = chart.kind === 'pairs' ? ['clustered', 0] : ['stacked', 100];
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="40"/><c:overlap val="${overlap}"/>${AXES}</c:barChart>`;
};

const TEXT =
  '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="800"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>';

/** Names are read from above downwards: the first bar is the topmost. */
const axesXml = ({ kind, isPercent, axis }: Chart): string => {
  const [names, values] = kind === 'bars' ? ['l', 't'] : ['b', 'l'];
  const order = kind === 'bars' ? 'maxMin' : 'minMax';
  const { from, to } = axis ?? { from: 0, to: isPercent ? 1 : null };
  const most = to === null ? '' : `<c:max val="${to}"/><c:min val="${from}"/>`;
  const format = axis?.format ?? (isPercent ? '0%' : 'General');
  return (
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${names}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${TEXT}<c:crossAx val="112"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${kind === 'bars' ? '<c:tickLblSkip val="1"/>' : ''}<c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx><c:axId val="112"/><c:scaling><c:orientation val="minMax"/>${most}</c:scaling><c:delete val="0"/><c:axPos val="${values}"/><c:majorGridlines><c:spPr><a:ln w="6350">${fill('D9D9D9')}</a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${TEXT}<c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="${kind === 'lines' ? 'midCat' : 'between'}"/>${axis === undefined ? '' : `<c:majorUnit val="${axis.step}"/>`}</c:valAx>`
  );
};

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="1100" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** A chart part: the spreadsheet program draws it from the cells it names, and from the copies in it before it has worked them out. */
export const chartXml = (chart: Chart, source: Source): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotXml(chart, source)}${axesXml(chart)}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${TEXT}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;

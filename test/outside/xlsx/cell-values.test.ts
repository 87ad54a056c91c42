import { describe, expect, it } from 'vitest';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { PICTURE } from '../../../shared/workbook/grid.ts';
import { shownBy } from '../../../shared/workbook/number-looks.ts';
import { aPackage, aSheetPart, aWorkbookOf, MAIN, RELATIONS } from './a-package.ts';
import { cellsOf, readCells } from './shown-cells.ts';

const stylesWith = (formats: string, ids: readonly number[], behind = ''): string =>
  `<styleSheet xmlns="${MAIN}">${formats}<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs>${ids.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>${behind}</styleSheet>`;

const values = async (bytes: Buffer): Promise<unknown[]> => (await readCells(bytes)).map(([, , value]) => value);

describe('the values of cells', () => {
  it('reads shared, inline and formula texts alike, with rich text joined and reading aids left out', async () => {
    const bytes = aWorkbookOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></is></c><c r="D1" t="str"><f>A1</f><v>项目</v></c><c r="E1"><v>7</v></c></row>',
      {
        'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>项目</t></si><si><r><rPr/><t xml:space="preserve"> 甲 </t></r><r><t>乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si></sst>`,
      },
    );

    expect(await values(bytes)).toEqual(['项目', ' 甲 乙', '富文本', '项目', 7]);
  });

  it('reads what XML and the format write for characters that they cannot hold', async () => {
    const text = (inner: string) => `<c t="inlineStr"><is><t>${inner}</t></is></c>`;
    const bytes = aWorkbookOf(
      `<row>${['a&lt;b&amp;c', '&#x4E2D;&#25991;', '一_x000D_\n二', '_x005F_x000D_', 'a\r\nb', '&#xD800;x', '<![CDATA[<b>&amp;]]>!', 'x<!-- no -->y', '_xD83D__xDE00_', '&#0;', '&copy;'].map(text).join('')}</row>`,
    );

    expect(await values(bytes)).toEqual([
      'a<b&c',
      '中文',
      '一\r\n二',
      '_x000D_',
      'a\nb',
      '\ufffdx',
      '<b>&amp;!',
      'xy',
      '😀',
      '\ufffd',
      '&copy;',
    ]);
  });

  it('knows pictures in cells, as Excel and as WPS keep them, from errors', async () => {
    const wps = '<f>_xlfn.DISPIMG("ID_1A",1)</f>';
    const bytes = aWorkbookOf(
      `<row><c t="str">${wps}<v>=DISPIMG("ID_1A",1)</v></c><c t="str">${wps}<v>=_xlfn.DISPIMG("ID_1A",1)</v></c><c t="e">${wps}<v>#NAME?</v></c><c t="e"><f>IMAGE("https://example.gov.cn/1.png")</f><v>#BUSY!</v></c><c t="e" vm="1"><v>#VALUE!</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    );

    expect(await values(bytes)).toEqual([...Array.from({ length: 5 }, () => PICTURE), '#DIV/0!']);
  });

  it('reads numbers exactly as they are written', async () => {
    const written = [
      '0.1',
      '-12.5',
      '123456789012345',
      '1234567890123456789',
      '1E-3',
      '1.7976931348623157E308',
      '.5',
      '5.',
      '-0.30000000000000004',
      ' 7 ',
    ];

    const read = await values(aWorkbookOf(`<row>${written.map((value) => `<c><v>${value}</v></c>`).join('')}</row>`));

    expect(read).toEqual(written.map(Number));
  });

  it('tells dates by their formats, also those that only Chinese Excel knows', async () => {
    const ids = [14, 22, 27, 31, 36, 50, 57, 58, 9, 46, 164, 165, 166, 167, 168, 169, 0];
    const formats =
      '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="[$-804]aaaa;@"/><numFmt numFmtId="166" formatCode="0.00&quot;天(d)&quot;"/><numFmt numFmtId="167" formatCode="[Red]#,##0.00_);\\(d\\)"/><numFmt numFmtId="168" formatCode="0.00E+00"/><numFmt numFmtId="169" formatCode="0.0%"/></numFmts>';
    const dxfs = '<dxfs><dxf><numFmt numFmtId="166" formatCode="yyyy-mm-dd"/></dxf></dxfs>';
    const cells = ids.map((_, style) => `<c s="${style}"><v>44652</v></c>`).join('');

    const read = await readCells(
      aWorkbookOf(`<row>${cells}</row>`, { 'xl/styles.xml': stylesWith(formats, ids, dxfs) }),
    );

    expect(read.map(([, kind]) => kind)).toEqual([
      ...Array.from({ length: 8 }, () => 'date'),
      'number',
      'number',
      'date',
      'date',
      ...Array.from({ length: 5 }, () => 'number'),
    ]);
    expect(read[0]?.[2]).toBe('2022-04-01');
  });

  it('keeps how a number format shows a plain number as something else', async () => {
    const ids = [164, 165, 166, 0];
    const formats =
      '<numFmts><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="0\\.0,&quot;万元&quot;"/><numFmt numFmtId="166" formatCode="0.00%&quot;左右&quot;"/></numFmts>';
    const cells = ids.map((_, style) => `<c s="${style}"><v>7</v></c>`).join('');
    const workbook = aWorkbookOf(`<row>${cells}</row>`, { 'xl/styles.xml': stylesWith(formats, ids, '') });
    const [row] = [...((await xlsxReader().read(workbook)).sheets[0]?.rows ?? [])];

    expect(row?.cells.map(({ looks }) => (looks === undefined ? null : shownBy(looks, 1_000_000)))).toEqual([
      '1000000',
      '100.0万元',
      null,
      null,
    ]);
    expect(row?.cells.map((cell) => 'looks' in cell)).toEqual([true, true, false, false]);
  });

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [44652.4375, '2022-04-01T10:30:00'],
    [44652.999999, '2022-04-02'],
    [2958465, '9999-12-31'],
    [0.5, 0.5],
    [-1, -1],
    [2958466, 2958466],
  ])('reads serial %d as %s', async (serial, shown) => {
    const styles = { 'xl/styles.xml': stylesWith('', [14]) };

    expect(await values(aWorkbookOf(`<row><c s="0"><v>${serial}</v></c></row>`, styles))).toEqual([shown]);
  });

  it.each(['1', 'true'])('counts days from 1904 where the workbook says date1904="%s"', async (flag) => {
    const bytes = aWorkbookOf('<row><c s="0"><v>43190</v></c></row>', {
      'xl/styles.xml': stylesWith('', [14]),
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${flag}"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    });

    expect(await values(bytes)).toEqual(['2022-04-01']);
  });

  it('reads dates written as ISO text, booleans and errors', async () => {
    const bytes = aWorkbookOf(
      '<row><c t="d"><v>2022-04-01</v></c><c t="d"><v>2022-04-01T08:05:09Z</v></c><c t="d"><v>2022-04-01T00:00:00</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    );

    expect(await readCells(bytes)).toEqual([
      ['A1', 'date', '2022-04-01'],
      ['B1', 'date', '2022-04-01T08:05:09'],
      ['C1', 'date', '2022-04-01'],
      ['D1', 'boolean', true],
      ['E1', 'boolean', false],
      ['F1', 'error', '#DIV/0!'],
    ]);
  });

  it('tells a formula that was never calculated from one that came out empty', async () => {
    const bytes = aWorkbookOf(
      '<row><c><f>SUM(A1)</f></c><c><f>SUM(A1)</f><v></v></c><c t="str"><f>""</f><v></v></c><c><f>1+1</f><v>2</v></c><c s="0"/></row>',
    );

    expect(await readCells(bytes)).toEqual([
      ['A1', 'uncalculated', ''],
      ['B1', 'uncalculated', ''],
      ['D1', 'number', 2],
    ]);
  });

  it('counts on where rows and cells do not say where they stand, and puts cells in order', async () => {
    const bytes = aWorkbookOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>4</v></c><c r="B5"><v>3</v></c></row><row><c><v>5</v></c></row>',
    );

    expect((await readCells(bytes)).map(([address, , value]) => [address, value])).toEqual([
      ['A1', 1],
      ['B1', 2],
      ['B5', 3],
      ['C5', 4],
      ['A6', 5],
    ]);
  });

  it('reads prefixed elements, quotes of both sorts, and `>` inside values', async () => {
    const bytes = aPackage({
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${RELATIONS}"><x:sheets><x:sheet name='经费 > 50万' sheetId='1' rel:id='rId1'/></x:sheets></x:workbook>`,
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>值</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref='A1:B2'/></x:mergeCells></x:worksheet>`,
    });

    const [sheet] = (await xlsxReader().read(bytes)).sheets;

    expect(sheet?.name).toBe('经费 > 50万');
    expect(cellsOf(sheet)).toEqual([['A1', 'text', '值']]);
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
  });

  it.each([
    [
      'strict',
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    ],
    ['transitional', MAIN, RELATIONS],
  ])('reads the %s form', async (_, main, relations) => {
    const relation = (id: string, type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
    const bytes = aPackage({
      '_rels/.rels': relation('rId1', 'officeDocument', '/xl/workbook.xml'),
      'xl/_rels/workbook.xml.rels': relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml'),
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    });

    expect(await readCells(bytes)).toEqual([['A1', 'number', 1]]);
  });

  it.each([
    ['UTF-16 with a mark, little end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 with a mark, big end first', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
  ])('reads parts in %s', async (_, encode) => {
    const part = aSheetPart('<row r="1"><c r="A1" t="inlineStr"><is><t>绩效</t></is></c></row>').replace(
      /<\?xml.*?\?>/,
      '',
    );

    expect(await readCells(aPackage({ 'xl/worksheets/sheet1.xml': encode(part) }))).toEqual([['A1', 'text', '绩效']]);
  });

  it('finds a part whose name is written with percent signs in what points to it', async () => {
    const bytes = aPackage({
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/%E8%A1%A8%201.xml"/></Relationships>',
      'xl/worksheets/表 1.xml': aSheetPart('<row><c><v>7</v></c></row>'),
    });

    expect(await values(bytes)).toEqual([7]);
  });

  it('finds a part whose name differs in capitals from what points to it', async () => {
    const bytes = aPackage({
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/Sheet1.xml': aSheetPart('<row><c><v>7</v></c></row>'),
    });

    expect(await values(bytes)).toEqual([7]);
  });

  it('takes an inline text, not the number an exporter left beside it', async () => {
    const bytes = aWorkbookOf('<row r="1"><c r="A1" t="inlineStr"><v>20</v><is><t>1</t></is></c></row>');

    expect(await readCells(bytes)).toEqual([['A1', 'text', '1']]);
  });

  it('gives no cell the looks of its column, nor those of a style that is not there', async () => {
    const bytes = aPackage({
      'xl/styles.xml': stylesWith('', [0, 14]),
      'xl/worksheets/sheet1.xml': aSheetPart(
        '<row r="1"><c r="A1"><v>200</v></c><c r="B1" s="99"><v>300</v></c></row>',
        '',
        '<cols><col min="1" max="2" style="1"/></cols>',
      ),
    });

    expect(await readCells(bytes)).toEqual([
      ['A1', 'number', 200],
      ['B1', 'number', 300],
    ]);
  });

  it('reads merges over whole rows and columns, with dollar signs, from either corner, and of one cell', async () => {
    const { sheets } = await xlsxReader().read(
      aPackage({
        'xl/worksheets/sheet1.xml': aSheetPart(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          '<mergeCells count="5"><mergeCell ref="P:P"/><mergeCell ref="9:9"/><mergeCell ref="$A$1:$b$1"/><mergeCell ref="D3:C2"/><mergeCell ref="F6"/></mergeCells>',
        ),
      }),
    );

    expect(sheets[0]?.merges).toEqual(
      expect.arrayContaining([
        { top: 1, left: 1, bottom: 1, right: 2 },
        { top: 2, left: 3, bottom: 3, right: 4 },
      ]),
    );
  });

  it('reads a package whose entries are named with backslashes', async () => {
    const bytes = aWorkbookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
    const renamed = Buffer.from(
      bytes.toString('latin1').replaceAll('xl/', 'xl\\').replaceAll('worksheets/', 'worksheets\\'),
      'latin1',
    );

    expect(await readCells(renamed)).toEqual([['A1', 'number', 1]]);
  });

  it('reads a list that is not held as a whole as it reads a short one, as often as it is asked', async () => {
    const row = (number: number) =>
      `<row r="${number}"><c r="A${number}" t="inlineStr"><is><t>第${number}行:绩效目标&amp;完成情况</t></is></c><c r="B${number}"><v>${number}.25</v></c></row>`;
    const part = aSheetPart(
      Array.from({ length: 20_000 }, (_, index) => row(index + 1)).join(''),
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      '<cols><col min="2" max="2" hidden="1"/></cols>',
    );
    const workbook = await xlsxReader().read(aPackage({ 'xl/worksheets/sheet1.xml': part }));
    const [sheet] = workbook.sheets;

    const merges = sheet?.merges;
    const [first, second] = [cellsOf(sheet), cellsOf(sheet)];

    expect(Buffer.byteLength(part)).toBeGreaterThan(2 * 2 ** 20);
    expect(merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2]);
    expect(first).toHaveLength(40_000);
    expect(first[39_998]).toEqual(['A20000', 'text', '第20000行:绩效目标&完成情况']);
    expect(JSON.stringify(second) === JSON.stringify(first)).toBe(true);
  });
});

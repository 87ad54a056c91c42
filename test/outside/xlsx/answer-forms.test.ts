import { describe, expect, it } from 'vitest';
import { packageAnswerWriter } from '../../../shared/outside/xlsx/answer/answer-writer.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { openPackage, partBytes, zipEntry } from '../../../shared/outside/xlsx/zip/zip-package.ts';
import { aPackage, aSheetPart, aWorkbookOf, MAIN, RELATIONS } from './a-package.ts';
import { anAnswerSheet } from './an-answer-sheet.ts';
import { cellsOf, readCells } from './shown-cells.ts';
import { asZip64, withDescriptors, withPreamble } from './zip-forms.ts';
import { differingEntries } from './zip-regions.ts';

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>项目</t></is></c></row>';
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`;

const plain = aWorkbookOf(ROW, { 'xl/styles.xml': STYLES });

const answered = async (bytes: Uint8Array, verdict?: string): Promise<Buffer> => {
  const outcome = await packageAnswerWriter().addTo(bytes, anAnswerSheet(verdict));
  if (outcome.kind !== 'written') throw new Error(outcome.reason);
  return Buffer.from(outcome.bytes);
};

const partOf = (bytes: Buffer, name: string): string => {
  const zip = openPackage(bytes);
  const entry = zipEntry(zip, name);
  return entry === undefined ? '' : partBytes(zip, entry).toString('utf8');
};

const reasonFor = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await packageAnswerWriter().addTo(bytes, anAnswerSheet());
  return outcome.kind === 'untouchable' ? outcome.reason : 'written';
};

describe('an answer in a package of another form', () => {
  it.each([
    ['64-bit sizes', asZip64(plain)],
    ['sizes behind the data', withDescriptors(plain)],
    ['sizes behind the data, without a mark', withDescriptors(plain, false)],
    ['something in front', withPreamble(plain)],
    [
      'backslashes in its names',
      Buffer.from(plain.toString('latin1').replaceAll('xl/', 'xl\\').replaceAll('_rels/', '_rels\\'), 'latin1'),
    ],
  ])('is read, written, read and written again: %s', async (_, bytes) => {
    const once = await answered(bytes);
    const twice = await answered(once, '通过');

    expect(await readCells(bytes)).toEqual([['A1', 'text', '项目']]);
    expect(await readCells(once)).toEqual([['A1', 'text', '项目']]);
    expect(differingEntries(once, twice)).toEqual(['xl/worksheets/sheet2.xml']);
    expect((await xlsxReader().read(twice)).sheets.map(({ name }) => name)).toEqual(['表', '审核结果']);
  });

  it.each([
    ['prefixed', 'x:', `xmlns:x="${MAIN}"`, RELATIONS],
    [
      'strict',
      '',
      'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    ],
  ])('speaks the form of its workbook: %s', async (_, prefix, namespace, relations) => {
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
    const relationships = (...all: string[]) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
    const bytes = aPackage({
      '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
      'xl/_rels/workbook.xml.rels': relationships(
        relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml'),
        relation('rId7', 'styles', 'styles.xml'),
      ),
      'xl/workbook.xml': `<${prefix}workbook ${namespace}><${prefix}sheets><${prefix}sheet name="表" sheetId="9" r:id="rId1" xmlns:r="${relations}"/></${prefix}sheets></${prefix}workbook>`,
      'xl/worksheets/sheet1.xml': `<${prefix}worksheet ${namespace}><${prefix}sheetData><${prefix}row r="1"><${prefix}c r="A1"><${prefix}v>1</${prefix}v></${prefix}c></${prefix}row></${prefix}sheetData></${prefix}worksheet>`,
      'xl/styles.xml': STYLES.replaceAll(/<(\/?)(\w)/g, `<$1${prefix}$2`).replace(`xmlns="${MAIN}"`, namespace),
    });

    const after = await answered(bytes);

    expect(partOf(after, 'xl/workbook.xml')).toContain(
      `<${prefix}sheet xmlns:r="${relations}" name="审核结果" sheetId="10" r:id="rId8"/>`,
    );
    expect(partOf(after, 'xl/_rels/workbook.xml.rels')).toContain(`Id="rId8" Type="${relations}/worksheet"`);
    expect(partOf(after, 'xl/styles.xml')).toContain(`<${prefix}xf numFmtId="0" fontId="1"`);
    expect((await xlsxReader().read(after)).sheets.map(({ name }) => name)).toEqual(['表', '审核结果']);
  });

  it('goes without styles where the workbook has none', async () => {
    const after = await answered(aWorkbookOf(ROW));

    expect(partOf(after, 'xl/worksheets/sheet2.xml')).not.toContain(' s="');
  });

  it('takes no part name that content types still speak of', async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/worksheets/sheet2.xml" ContentType="x"/></Types>';

    const after = await answered(aWorkbookOf(ROW, { '[Content_Types].xml': types }));

    expect(partOf(after, 'xl/worksheets/sheet3.xml')).toContain('结论');
  });

  it('drops the calculation chain when the sheet it replaces had got formulas', async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>';
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
    const once = await answered(
      aWorkbookOf(ROW, {
        '[Content_Types].xml': types,
        'xl/calcChain.xml': '<calcChain><c r="J1" i="2"/></calcChain>',
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'calcChain', 'calcChain.xml')}</Relationships>`,
      }),
    );
    const sheet = partOf(once, 'xl/worksheets/sheet2.xml').replace('</row>', '<c r="Z1"><f>1+1</f><v>2</v></c></row>');
    const names = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml'];
    const withFormula = aPackage({
      ...Object.fromEntries(names.map((name) => [name, partOf(once, name)])),
      'xl/worksheets/sheet1.xml': aSheetPart(ROW),
      'xl/worksheets/sheet2.xml': sheet,
    });

    const after = await answered(withFormula, '通过');

    expect(partOf(after, 'xl/calcChain.xml')).toBe('');
    expect(partOf(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(partOf(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(cellsOf((await xlsxReader().read(after)).sheets[1])[1]).toEqual(['B1', 'text', '通过']);
  });

  it('stays out of a signed package and of an old shared workbook, and says why', async () => {
    const signed = aWorkbookOf(ROW, { '_xmlsignatures/sig1.xml': '<Signature/>' });
    const shared = aWorkbookOf(ROW, {
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/revisionHeaders" Target="revisions/revisionHeaders.xml"/></Relationships>`,
    });

    expect(await reasonFor(signed)).toContain('数字签名');
    expect(await reasonFor(shared)).toContain('共享工作簿');
  });

  it('stays out of a form it does not know', async () => {
    const beta = aWorkbookOf(ROW, {
      'xl/workbook.xml': `<workbook xmlns="urn:future" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    });

    expect(await reasonFor(beta)).toContain('不认识');
  });
});

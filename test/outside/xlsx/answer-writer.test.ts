import { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packageAnswerWriter } from '../../../shared/outside/xlsx/answer/answer-writer.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { isAnswerSheet } from '../../../shared/workbook/answer-sheet-mark.ts';
import type { AnswerSheet } from '../../../shared/workbook/answer-writer.ts';
import { anAnswerSheet } from './an-answer-sheet.ts';
import { differingEntries, regionsOf } from './zip-regions.ts';

const aWorkbook = async (fill: (workbook: Workbook) => void = () => {}): Promise<Uint8Array> => {
  const workbook = new Workbook();
  workbook.addWorksheet('自评表').getCell('B2').value = 12;
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const answered = async (bytes: Uint8Array, sheet: AnswerSheet = anAnswerSheet()): Promise<Uint8Array> => {
  const outcome = await packageAnswerWriter().addTo(bytes, sheet);
  if (outcome.kind !== 'written') throw new Error(outcome.reason);
  return outcome.bytes;
};

const contentOf = async (bytes: Uint8Array): Promise<[string, unknown[][]][]> =>
  (await xlsxReader().read(bytes)).sheets.map(({ name, rows }) => [
    name,
    [...rows].map(({ cells }) => cells.map(({ value }) => value)),
  ]);

/** Targets of the links of every sheet. */
const linksIn = (bytes: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .flatMap(([, part]) => [...strFromU8(part).matchAll(/<hyperlink [^>]*location="(?<to>[^"]*)"/gu)])
    .map(({ groups }) => groups?.['to'] ?? '');

const partOf = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

const edited = (bytes: Uint8Array, name: string, edit: (part: string) => string): Uint8Array =>
  zipSync({ ...unzipSync(bytes), [name]: strToU8(edit(partOf(bytes, name))) });

/** As a spreadsheet program saves it: the sheet in front is selected. */
const withSelected = (bytes: Uint8Array, sheet: string): Uint8Array =>
  edited(bytes, sheet, (part) =>
    part.replace(
      '<sheetFormatPr',
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr',
    ),
  );

/** Which sheet a workbook opens on, and the parts of those that are selected. */
const openedIn = (bytes: Uint8Array) => ({
  active: Number(/activeTab="(\d+)"/u.exec(partOf(bytes, 'xl/workbook.xml'))?.[1] ?? 0),
  selected: Object.keys(unzipSync(bytes)).filter((name) => partOf(bytes, name).includes('tabSelected="1"')),
});

const EDITED = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

describe('writing an answer into a workbook', () => {
  it('adds one sheet at the end and leaves every other entry as it was, in its place', async () => {
    const before = await aWorkbook();

    const after = await answered(before);

    expect(differingEntries(before, after).sort()).toEqual([...EDITED, 'xl/worksheets/sheet2.xml'].sort());
    expect(regionsOf(after).map(({ name }) => name)).toEqual([
      ...regionsOf(before).map(({ name }) => name),
      'xl/worksheets/sheet2.xml',
    ]);
  });

  it('reads back what it wrote', async () => {
    const after = await answered(await aWorkbook());

    const [, [name, rows]] = (await contentOf(after)) as [unknown, [string, unknown[][]]];

    expect(name).toBe('审核结果');
    expect(rows).toEqual(anAnswerSheet().rows.map((cells) => cells.map(({ value }) => value)));
  });

  it('takes its sheet out again and leaves everything else as it was', async () => {
    const before = await aWorkbook();

    const after = await packageAnswerWriter().removeFrom(await answered(before));

    expect(await contentOf(after!)).toEqual(await contentOf(before));
    expect(differingEntries(before, after!).sort()).toEqual([...EDITED].sort());
    expect(await packageAnswerWriter().removeFrom(before)).toBeNull();
  });

  it('takes its sheet out from between others, whose names and views stay theirs', async () => {
    const bytes = await answered(await aWorkbook());
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    workbook.addWorksheet('后面').getCell('A1').value = '明细';
    workbook.definedNames.add("'后面'!$A$1", '明细');
    workbook.getWorksheet('后面')!.pageSetup.printArea = 'A1:B2';
    workbook.views = [{ x: 0, y: 0, width: 1, height: 1, firstSheet: 0, activeTab: 2, visibility: 'visible' }];

    const after = await packageAnswerWriter().removeFrom(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const again = new Workbook();
    await again.xlsx.load(Buffer.from(after!).buffer as ArrayBuffer);

    expect(again.worksheets.map(({ name }) => name)).toEqual(['自评表', '后面']);
    expect(again.getWorksheet('后面')?.pageSetup.printArea).toBe('A1:B2');
    expect(again.views[0]?.activeTab).toBe(1);
  });

  it('changes nothing but the sheet when it answers again', async () => {
    const once = await answered(await aWorkbook());

    const twice = await answered(once, anAnswerSheet('通过'));

    expect(differingEntries(once, twice)).toEqual(['xl/worksheets/sheet2.xml']);
    expect((await contentOf(twice)).map(([name]) => name)).toEqual(['自评表', '审核结果']);
  });

  it('gives the same bytes for the same answer', async () => {
    const once = await answered(await aWorkbook());

    expect(Buffer.from(await answered(once)).equals(Buffer.from(once))).toBe(true);
  });

  it("leaves a department's own sheet of that name alone", async () => {
    const before = await aWorkbook((workbook) => {
      workbook.addWorksheet('审核结果').getCell('A1').value = '科室内部审核结论';
    });

    const after = await answered(before);

    expect((await contentOf(after)).map(([name]) => name)).toEqual(['自评表', '审核结果', '审核结果(2)']);
    expect((await contentOf(after))[1]).toEqual(['审核结果', [['科室内部审核结论']]]);
  });

  it('knows its sheet again after another program has saved the workbook', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await answered(await aWorkbook())) as unknown as ArrayBuffer);
    const saved = new Uint8Array(await workbook.xlsx.writeBuffer());

    const after = await answered(saved, anAnswerSheet('通过'));

    expect((await contentOf(after)).map(([name]) => name)).toEqual(['自评表', '审核结果']);
    expect((await contentOf(after))[1]?.[1][0]).toEqual(['结论', '通过']);
  });

  it.each([
    ['that says which sheet is in front', true],
    ['that says nothing of its views', false],
  ])('opens on the answer where it asks for that, in a workbook %s', async (_, says) => {
    const before = await aWorkbook((workbook) => {
      workbook.addWorksheet('附表').getCell('A1').value = '明细';
      if (!says) return;
      workbook.views = [{ x: 0, y: 0, width: 1, height: 1, firstSheet: 0, activeTab: 1, visibility: 'visible' }];
    });
    const selected = says ? withSelected(before, 'xl/worksheets/sheet2.xml') : before;

    const after = await answered(selected, { ...anAnswerSheet(), opensFirst: true });

    expect(openedIn(after)).toEqual({ active: 2, selected: ['xl/worksheets/sheet3.xml'] });
    expect(differingEntries(selected, after).sort()).toEqual(
      [...EDITED, ...(says ? ['xl/worksheets/sheet2.xml'] : []), 'xl/worksheets/sheet3.xml'].sort(),
    );
    expect(partOf(after, 'xl/worksheets/sheet2.xml')).toBe(
      partOf(selected, 'xl/worksheets/sheet2.xml').replace('tabSelected="1"', 'tabSelected="0"'),
    );
    expect(Buffer.from(await answered(after, { ...anAnswerSheet(), opensFirst: true })).equals(after)).toBe(true);
  });

  it('comes to the front when it is answered again and asks for that, and is left where somebody hid it', async () => {
    const once = withSelected(await answered(await aWorkbook()), 'xl/worksheets/sheet1.xml');

    const twice = await answered(once, { ...anAnswerSheet(), opensFirst: true });
    const hidden = edited(once, 'xl/workbook.xml', (part) =>
      part.replace('<sheet name="审核结果"', '<sheet state="hidden" name="审核结果"'),
    );

    expect(openedIn(twice)).toEqual({ active: 1, selected: ['xl/worksheets/sheet2.xml'] });
    expect(openedIn(await answered(hidden, { ...anAnswerSheet(), opensFirst: true })).active).toBe(0);
  });

  it('is as wide without a finding as with one: the last cell of each row runs to the right edge', async () => {
    const sheet = anAnswerSheet('通过');
    const found = { ...sheet, rows: sheet.rows.slice(0, 8) };
    const mergedIn = async (answer: typeof sheet) =>
      partOf(await packageAnswerWriter().alone(answer), 'xl/worksheets/sheet1.xml').match(
        /mergeCell ref="B\d+:I\d+"/gu,
      );

    expect(await mergedIn(found)).toHaveLength(8);
    expect(await mergedIn(found)).toEqual(await mergedIn(sheet));
  });

  it('makes a workbook of just the sheet, without links to sheets that lie elsewhere', async () => {
    const bytes = await packageAnswerWriter().alone(anAnswerSheet());

    const workbook = await xlsxReader().read(bytes);
    const linked = linksIn(await answered(await aWorkbook()));

    expect(workbook.sheets.map(isAnswerSheet)).toEqual([true]);
    expect([linked.length, linksIn(bytes)]).toEqual([1, []]);
    expect((await contentOf(bytes))[0]?.[1].flat()).toContain('B2');
  });
});

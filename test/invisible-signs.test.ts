import type { WorkBook } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { withoutInvisible } from '../shared/invisible-signs.ts';
import { gridOfLegacy } from '../shared/outside/xlsx/read/legacy-grid.ts';
import { xlsxReader } from '../shared/outside/xlsx/read/read-workbook.ts';
import { anOffice } from './flow/office-bench.ts';
import { rosterBytes, summaryBytes, workbookBytes } from './flow/workbook-bytes.ts';

/** Zero-width blank, joiners, soft hyphen, word joiner, byte order mark, direction marks, fillers. */
const SIGNS = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u00ad',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\u2066',
  '\u200f',
  '\u061c',
  '\u3164',
  '\u034f',
];

/** The text with signs between all of its own. */
const strewn = (text: string): string =>
  [...text].map((sign, at) => `${SIGNS[at % SIGNS.length]}${sign}`).join('') + SIGNS.join('');

describe('signs nobody sees', () => {
  it('are taken out of a text, all of them, and nothing else', () => {
    expect(withoutInvisible(strewn('区教育局（A-01）'))).toBe('区教育局（A-01）');
    for (const text of ['校舍 维修\n二期', 'é ü ☆ ①', '\u{1f468}\u200d\u{1f469}', '①\ufe0f', '𠮷'])
      expect(withoutInvisible(text)).toBe(text);
  });

  it('are taken out of it wherever they stand', () => {
    for (const sign of SIGNS) expect(withoutInvisible(`${sign}甲${sign}${sign}乙${sign}`)).toBe('甲乙');
  });
});

describe('a cell strewn with signs nobody sees', () => {
  const rows = [[strewn('2022-05-31'), strewn('催'), SIGNS.join('')]];
  const seen = [['2022-05-31', '催']];

  it('reads as what it looks like, such as a day or a word typed into the status sheet, and blank where that is nothing', async () => {
    const { sheets } = await xlsxReader().read(await workbookBytes({ 表: rows }));

    expect(sheets.map((sheet) => [...sheet.rows].map(({ cells }) => cells.map(({ value }) => value)))).toEqual([seen]);
  });

  it('does so in a workbook of the old format', () => {
    const sheet = { '!data': rows.map((row) => row.map((v) => ({ t: 's', v }))) };

    const { sheets } = gridOfLegacy({ SheetNames: ['表'], Sheets: { 表: sheet } } as unknown as WorkBook);

    expect(sheets.map((one) => [...one.rows].map(({ cells }) => cells.map(({ value }) => value)))).toEqual([seen]);
  });
});

describe('an office whose names and cells are strewn with signs nobody sees', () => {
  it('takes folders, files, units, codes and projects for what they look like', async () => {
    const handedIn = async (dressed: (text: string) => string) => {
      const office = await anOffice('2022-04-20');
      await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局'].map(dressed)));
      await office.run();
      await office.drop(
        `${dressed('区教育局')}/${dressed('自评')}.xlsx`,
        await summaryBytes(['校舍维修'].map(dressed)),
      );
      const outcomes = await office.run();
      const { units } = (await office.home.rules.current()).roster;
      const versions = (await office.home.standings.read('区教育局'))?.versions ?? [];
      return {
        units: units.map(({ name, folder, code }) => [name, folder, code]),
        outcomes: outcomes.map((one) => [one.code, one.path]),
        versions: versions.map(({ path, verdict, fingerprint, forms }) => [
          path,
          verdict,
          fingerprint,
          forms.flatMap(({ records }) => records.map((record) => [record.name, record.code])),
        ]),
      };
    };

    const plain = await handedIn((text) => text);

    expect(plain.versions).toHaveLength(1);
    expect(await handedIn(strewn)).toEqual(plain);
  });
});

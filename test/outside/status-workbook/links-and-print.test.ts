import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeStatusWorkbook } from '../../../shared/outside/status-workbook/write-status-workbook.ts';
import { statusModel } from '../../../shared/status-sheet/status-model.ts';
import {
  anAssessment,
  aStanding,
  aState,
  aVersion,
  aWarning,
  shownDuty,
  shownUnit,
  someFacts,
} from '../../builders/facts-shown.ts';

const units = [shownUnit(), shownUnit({ code: '102', name: '莘庄镇(街道)', folder: '莘庄镇(街道)' })];

const duties = units.flatMap((unit) =>
  ['O-1', 'O-2'].map((code) => aState({ unit, duty: shownDuty({ code }), state: 'overdue', workingDaysLeft: -3 })),
);

const book = statusModel(
  someFacts({
    assessment: anAssessment({ roster: { units }, duties, warnings: [aWarning()] }),
    standings: [aStanding({ versions: [aVersion({ path: '区教育局/一 二.xlsx' })] })],
  }),
);

const parts = unzipSync(await writeStatusWorkbook(book));

const partOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());

const sheetPart = (name: string): string =>
  partOf(`xl/worksheets/sheet${book.sheets.findIndex((sheet) => sheet.name === name) + 1}.xml`);

const leadsIn = (name: string): readonly string[] =>
  [...sheetPart(name).matchAll(/<hyperlink ref="([^"]+)" location="([^"]+)"/gu)].map(
    ([, ref = '', to = '']) => `${ref} ${to.replaceAll('&apos;', "'")}`,
  );

describe('the status workbook', () => {
  it('leads from a unit to its duties, and from what is overdue to its row', () => {
    expect(leadsIn('单位矩阵')).toEqual(["A2 '任务进度'!B2", "A3 '任务进度'!B4"]);
    expect(leadsIn('催报单')).toEqual(["C2 '任务进度'!B2", "C3 '任务进度'!B3", "C4 '任务进度'!B4", "C5 '任务进度'!B5"]);
  });

  it('leads from a hand-in and from the evidence of a warning to the file, as seen from its own folder', () => {
    const target = '../%E5%8C%BA%E6%95%99%E8%82%B2%E5%B1%80/%E4%B8%80%20%E4%BA%8C.xlsx';
    const relations = (name: string): string =>
      partOf(`xl/worksheets/_rels/sheet${book.sheets.findIndex((sheet) => sheet.name === name) + 1}.xml.rels`);

    expect(relations('报送记录')).toContain(`Target="${target}" TargetMode="External"`);
    expect(relations('预警清单')).toContain('TargetMode="External"');
  });

  it('folds the columns of 任务进度 that are looked at now and then, so that the rest is no wider than two screens', () => {
    const [, columns = ''] = /<cols>(.*?)<\/cols>/u.exec(sheetPart('任务进度')) ?? [];
    const widths = [...columns.matchAll(/<col [^>]*>/gu)].map(([one]) => ({
      folded: one.includes('hidden="1"') && one.includes('outlineLevel="1"'),
      width:
        Number(/width="([\d.]+)"/u.exec(one)?.[1]) *
        (1 + Number(/max="(\d+)"/u.exec(one)?.[1]) - Number(/min="(\d+)"/u.exec(one)?.[1])),
    }));
    const shown = widths.filter(({ folded }) => !folded).reduce((sum, { width }) => sum + width, 0);
    const all = widths.reduce((sum, { width }) => sum + width, 0);

    expect(shown).toBeLessThan(240);
    expect(shown).toBeLessThan(all * 0.6);
  });

  it('has a name for the rows of each unit, to be printed by themselves', () => {
    const names = [...partOf('xl/workbook.xml').matchAll(/<definedName name="(打印_[^"]+)">([^<]+)</gu)];

    expect(names.map(([, name, area]) => [name, area?.replaceAll('&apos;', "'")])).toEqual([
      [`打印_${units[0]?.name}`, "'任务进度'!$A$2:$AC$3"],
      ['打印_莘庄镇_街道_', "'任务进度'!$A$4:$AC$5"],
    ]);
  });
});

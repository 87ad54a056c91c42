import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PAGE_POINTS, pageBreaks } from '../../../shared/outside/status-workbook/page-breaks.ts';
import { writeStatusWorkbook } from '../../../shared/outside/status-workbook/write-status-workbook.ts';
import { statusModel } from '../../../shared/status-sheet/status-model.ts';
import {
  anAssessment,
  aState,
  aWarning,
  shownDuty,
  shownPlan,
  shownUnit,
  someFacts,
} from '../../builders/facts-shown.ts';

const units = Array.from({ length: 40 }, (_, at) => shownUnit({ code: `${200 + at}`, name: `东渡路街道第${at}分部` }));
const facts = someFacts({
  assessment: anAssessment({ roster: { units }, duties: units.map((unit) => aState({ unit })) }),
});
const parts = unzipSync(await writeStatusWorkbook(statusModel(facts)));
const partOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());

it('prints 总览 as wide as its columns, whatever a program thinks of texts at their edge', () => {
  expect(partOf('xl/workbook.xml')).toMatch(
    /<definedName name="_xlnm.Print_Area" localSheetId="0">&apos;总览&apos;!\$A\$1:\$AF\$\d+<\/definedName>/u,
  );
});

it('cuts a list of many units so that the rest is not shrunk to dust', () => {
  const cut = partOf('xl/sharedStrings.xml').match(/<t[^>]*>(东渡路街道第0分部、[^<]*…)<\/t>/u)?.[1] ?? '';

  expect(cut.length).toBeGreaterThan(20);
  expect(cut.length).toBeLessThan(40);
});

describe('the pages 总览 is printed on', () => {
  const many = Array.from({ length: 59 }, (_, at) => shownDuty({ code: `O-${at + 1}`, name: `第${at + 1}项任务` }));
  const long = someFacts({
    assessment: anAssessment({
      plan: shownPlan({ duties: many }),
      roster: { units },
      duties: units.flatMap((unit) => many.map((duty) => aState({ unit, duty }))),
      warnings: [aWarning()],
    }),
  });

  it('tear no picture, and hold what a page can, each of them', async () => {
    const written = unzipSync(await writeStatusWorkbook(statusModel(long)));
    const textOf = (name: string): string => strFromU8(written[name] ?? new Uint8Array());
    const sheet = textOf('xl/worksheets/sheet1.xml');
    const breaks = [...sheet.matchAll(/<brk id="(\d+)"[^>]*man="1"/gu)].map(([, id]) => Number(id));
    const heights = [...sheet.matchAll(/<row r="\d+"[^>]*?ht="([\d.]+)"/gu)].map(([, points]) => Number(points));
    const pictures = [
      ...textOf('xl/drawings/drawing1.xml').matchAll(/<xdr:from>.*?<xdr:row>(\d+)<.*?<xdr:to>.*?<xdr:row>(\d+)</gu),
    ].map(([, from, to]) => [Number(from) + 1, Number(to)] as const);

    expect(pictures.length).toBeGreaterThan(4);
    expect(breaks.length).toBeGreaterThan(2);
    for (const [from, to] of pictures) expect(breaks.filter((row) => from <= row && row < to)).toEqual([]);
    for (const [at, row] of [...breaks, heights.length].entries()) {
      const page = heights.slice(breaks[at - 1] ?? 0, row);
      expect(page.reduce((sum, points) => sum + points, 0)).toBeLessThanOrEqual(PAGE_POINTS);
    }
  });

  it.each([
    ['nothing that fits on one page is broken', [100, 100], [], []],
    ['a page ends where the next row would not fit', [300, 300, 300], [], [2]],
    ['what would be torn begins the next page', [300, 300, 50, 300, 20], [{ from: 2, to: 4 }], [1]],
    ['what no page holds is torn where the page ends', [300, 300, 300], [{ from: 1, to: 3 }], [2]],
  ])('%s', (_, heights, wholes, expected) => {
    expect(pageBreaks(heights, wholes)).toEqual(expected);
  });
});

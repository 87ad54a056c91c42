import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeStatusWorkbook } from '../../../shared/outside/status-workbook/write-status-workbook.ts';
import { statusModel } from '../../../shared/status-sheet/status-model.ts';
import { anAssessment, aState, aUnit, someFacts } from '../../status-sheet/builders.ts';

const units = Array.from({ length: 40 }, (_, at) => aUnit({ code: `${200 + at}`, name: `东渡路街道第${at}分部` }));
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

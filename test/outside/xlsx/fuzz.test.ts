import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageAnswerWriter } from '../../../shared/outside/xlsx/answer/answer-writer.ts';
import { anAnswerSheet } from './an-answer-sheet.ts';
import { mutate } from './mutations.ts';
import { verdictOn } from './shown-cells.ts';

/** `FUZZ=100000` takes longer; the seeds go on from where they started, so that a failure can be asked for again. */
const ROUNDS = Number(process.env['FUZZ'] ?? 2000);
const FIRST = Number(process.env['FUZZ_FROM'] ?? 1);

const peers = join(import.meta.dirname, '..', '..', 'workbooks', 'peers');

const byExceljs = async (): Promise<Buffer> => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('自评表');
  sheet.mergeCells('A1:C1');
  sheet.getCell('A1').value = { richText: [{ text: '绩效' }, { text: '自评' }] };
  for (let row = 2; row < 30; row++)
    sheet.getRow(row).values = [`项目${row}`, row * 1.5, new Date(Date.UTC(2022, 3, row)), true];
  sheet.getCell('E2').value = { formula: 'SUM(B2:B29)', result: 3 };
  sheet.getCell('F2').dataValidation = { type: 'list', formulae: ['"是,否"'] };
  workbook.addWorksheet('清单').getCell('B2').value = '甲';
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

describe('a file gone wrong', () => {
  const seeds: Buffer[] = [];
  beforeAll(async () => {
    const files = readdirSync(peers).filter((name) => name.endsWith('.xlsx'));
    seeds.push(await byExceljs(), ...files.map((name) => readFileSync(join(peers, name))));
  });

  it(`is answered in time, ${ROUNDS} times over`, { timeout: 60_000 + ROUNDS * 20 }, async () => {
    const slow: number[] = [];
    let readable = 0;
    for (let seed = FIRST; seed < FIRST + ROUNDS; seed++) {
      const bytes = mutate(seeds[seed % seeds.length]!, seed);
      const start = process.cpuUsage();

      const { kind, remedy } = await verdictOn(bytes);
      const { user, system } = process.cpuUsage(start);

      if (user + system > 2_000_000) slow.push(seed);
      if (kind === 'readable') readable++;
      else if (!/[\u4e00-\u9fff]/.test(remedy)) throw new Error(`seed ${seed}: no remedy`);
    }

    expect(slow).toEqual([]);
    expect(readable).toBeGreaterThan(ROUNDS / 20);
    expect(readable).toBeLessThan(ROUNDS);
  });

  it('is written into only where it can be read back', { timeout: 60_000 + ROUNDS * 20 }, async () => {
    const unread: number[] = [];
    for (let seed = FIRST; seed < FIRST + ROUNDS / 4; seed++) {
      const bytes = mutate(seeds[seed % seeds.length]!, seed);
      if ((await verdictOn(bytes)).kind !== 'readable') continue;

      const outcome = await packageAnswerWriter().addTo(bytes, anAnswerSheet());

      if (outcome.kind === 'written' && (await verdictOn(outcome.bytes)).kind !== 'readable') unread.push(seed);
    }

    expect(unread).toEqual([]);
  });
});

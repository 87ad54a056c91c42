import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeStatusWorkbook } from '../../../shared/outside/status-workbook/write-status-workbook.ts';
import { bulletin } from '../../../shared/paper/bulletin.ts';
import { withBulletin } from '../../../shared/paper/bulletin-sheet.ts';
import { chartsOf } from '../../../shared/status-sheet/sheets/chart-sheet.ts';
import { ALL_PARTS } from '../../../shared/status-sheet/status-book.ts';
import { statusModel } from '../../../shared/status-sheet/status-model.ts';
import { someFacts } from '../../builders/facts-shown.ts';
import { madeUpDistrict } from '../../status-sheet/made-up-district.ts';

const facts = { ...someFacts(), ...madeUpDistrict(5, 11) };
const paper = bulletin(facts);
const book = withBulletin(statusModel(facts), paper);
const parts = unzipSync(await writeStatusWorkbook(book));

const partOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());

it('is the paper of --bulletin on a sheet, to be printed on one page of A4', () => {
  const at = book.sheets.findIndex(({ name }) => name === '通报');
  const sheet = book.sheets[at];
  if (sheet?.kind !== 'overview') throw new Error('no overview');
  const xml = partOf(`xl/worksheets/sheet${at + 1}.xml`);

  expect(sheet.title).toBe(paper.title);
  expect(sheet.sentences?.slice(0, 3)).toEqual(
    paper.parts.flatMap((part) => (part.kind === 'sentence' ? [part.text] : [])).slice(0, 3),
  );
  expect(sheet.top.map(({ columns }) => columns.reduce((sum, { parts: wide }) => sum + wide, 0))).toEqual([ALL_PARTS]);
  expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*fitToHeight="1"/u);
  expect(partOf(`xl/worksheets/_rels/sheet${at + 1}.xml.rels`)).toContain('drawing');
});

it('has its chart drawn from figures that stand behind those of 总览', () => {
  const [overview] = book.sheets;
  const all = overview?.kind === 'overview' ? chartsOf(overview).length : 0;

  expect(Object.keys(parts).filter((name) => name.startsWith('xl/charts/chart'))).toHaveLength(all + 1);
  expect(book.sheets.at(-1)?.name).toBe('图表数据');
  const last = partOf(`xl/charts/chart${all + 1}.xml`);
  const columns = book.sheets.at(-1)?.kind === 'table' ? book.sheets.at(-1) : undefined;
  expect(columns?.kind === 'table' ? columns.columns.at(-5)?.label : '').toBe('已完成');
  expect(last).toContain("'图表数据'!");
});

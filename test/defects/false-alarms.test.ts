import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { blankForms } from '../../shared/form/issue/blank-forms.ts';
import type { IssuedSheet } from '../../shared/form/issue/issued-sheet.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { planWorkbook } from '../../shared/plan/issue/plan-workbook.ts';
import { readRoster } from '../../shared/plan/read/read-roster.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import type { WorkbookReading } from '../../shared/submission/reading.ts';
import type { ReadingContext } from '../../shared/submission/reading-context.ts';
import type { Roster } from '../../shared/unit.ts';
import { FINANCE_CONTEXT } from '../builders/context-builder.ts';
import { readingContext } from '../builders/contexts.ts';
import { filledCard, filledList } from '../builders/filled-template.ts';
import { ANSWERS } from '../season/expected-findings.ts';
import { HAND_INS } from '../season/hand-ins.ts';

const TESTS = join(import.meta.dirname, '..');

const anyYear = readingContext({ yearsOf: new Map(), day: '2022-12-30' });

/** Forms and rows held against the checks here. */
const measured = { forms: 0, records: 0 };

const readBytes = async (bytes: Uint8Array, context: ReadingContext): Promise<WorkbookReading> => {
  const reading = readSubmission(await xlsxReader().read(bytes), context);
  measured.forms += reading.forms.length;
  measured.records += reading.forms.reduce((sum, { records }) => sum + records.length, 0);
  return reading;
};

const readIssued = async (...sheets: readonly IssuedSheet[]): Promise<WorkbookReading> =>
  readBytes(await writeIssuedWorkbook({ sheets }), anyYear);

const alarmsOf = ({ findings }: WorkbookReading): readonly string[] =>
  findings.map(({ sheet, rule, cell, message }) => `${sheet} ${rule} ${cell} ${message}`);

/** The newest version of a file that had come by a day; null of one that was moved there. */
const fixtureOf = (day: string, path: string): string | null => {
  const days = Object.keys(HAND_INS).filter(
    (one) => one <= day && HAND_INS[one]?.some((version) => version.path === path),
  );
  return days.length === 0 ? null : join(TESTS, 'season', 'workbooks', days.at(-1) ?? day, path);
};

const accepted = Object.entries(ANSWERS).flatMap(([day, answers]) =>
  answers
    .filter(({ verdict }) => verdict === '通过')
    .map(({ path }) => ({ day, path, fixture: fixtureOf(day, path) }))
    .filter((one): one is typeof one & { fixture: string } => one.fixture !== null),
);

const seasonRoster = async (): Promise<Roster> => {
  const bytes = readFileSync(join(TESTS, 'season', 'workbooks', '2022-04-28', '财政局', '单位名录.xlsx'));
  const { roster } = readRoster((await readBytes(bytes, FINANCE_CONTEXT)).forms.flatMap(({ records }) => records));
  if (roster === null) throw new Error('the season’s roster does not read');
  return roster;
};

const roster = await seasonRoster();

const folderContext = (path: string): ReadingContext => {
  const [folder = ''] = path.split('/');
  return { ...anyYear, folder, unit: roster.units.find((unit) => unit.folder === folder) ?? null, roster };
};

describe('a form without a fault raises no alarm', () => {
  it.each(['openpyxl', 'libreoffice'])('cards in every layout, written by %s', async (writer) => {
    const bytes = readFileSync(join(TESTS, 'workbooks', 'cards', `right-${writer}.xlsx`));

    const reading = await readBytes(bytes, readingContext());

    expect(alarmsOf(reading)).toEqual([]);
    expect(reading.forms).toHaveLength(20);
  });

  it.each(accepted)('the season’s $path, as it lay there on $day', async ({ path, fixture }) => {
    const reading = await readBytes(readFileSync(fixture), folderContext(path));

    expect(alarmsOf(reading)).toEqual([]);
    expect(reading.forms.length).toBeGreaterThan(0);
  });

  it.each(blankForms(2022, () => 7).map((sheet) => [sheet.name, sheet] as const))(
    'the template %s, blank and filled in',
    async (name, sheet) => {
      const isList = sheet.frozenRows > 0;

      const blank = await readIssued(sheet);
      const full = await readIssued(isList ? filledList(sheet) : filledCard(sheet));

      expect(alarmsOf(blank)).toEqual([]);
      expect(alarmsOf(full)).toEqual([]);
      expect(full.forms.map(({ form, records }) => [form, records.length])).toEqual([[name, isList ? 8 : 1]]);
    },
  );

  it('the built-in 工作要点', async () => {
    const bytes = await writeIssuedWorkbook(planWorkbook(defaultPlanRows(2022)));

    expect(alarmsOf(await readBytes(bytes, FINANCE_CONTEXT))).toEqual([]);
  });

  it('measured over at least ninety forms and four hundred records', () => {
    expect(measured.forms).toBeGreaterThanOrEqual(90);
    expect(measured.records).toBeGreaterThanOrEqual(400);
  });

  afterAll(() => {
    console.info(`误报 0:${measured.forms} 张表、${measured.records} 条记录`);
  });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { placeOf } from '../../shared/folder/unit-of-path.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { readPlan } from '../../shared/plan/read/read-plan.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import type { WorkbookReading } from '../../shared/submission/reading.ts';
import type { ReadingContext } from '../../shared/submission/reading-context.ts';
import type { Roster } from '../../shared/unit.ts';
import { UnreadableWorkbook } from '../../shared/workbook/workbook-reader.ts';

/** Every file of a share by its path, `/` between parts. */
export const filesOf = (share: string): string[] =>
  readdirSync(share, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(share, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

/** One file of a share as it is read on the day it was handed in (its modification time). */
export const readingOf = async (
  share: string,
  path: string,
  about: Pick<ReadingContext, 'roster'>,
): Promise<WorkbookReading | UnreadableWorkbook> => {
  const { unit, folder } = placeOf(about.roster, path);
  const day = new Date(statSync(join(share, path)).mtimeMs + 8 * 3_600_000).toISOString().slice(0, 10);
  try {
    const workbook = await xlsxReader().read(readFileSync(join(share, path)));
    return readSubmission(workbook, { folder, unit, ...about, yearsOf: new Map(), day });
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return error;
    throw error;
  }
};

export const rosterOf = async (share: string): Promise<Roster> => {
  const { readRoster } = await import('../../shared/plan/read/read-roster.ts');
  const reading = await readingOf(share, '财政局/单位名录.xlsx', { roster: { units: [] } });
  if (reading instanceof UnreadableWorkbook) throw reading;
  const { roster } = readRoster(reading.forms.flatMap(({ records }) => records));
  if (roster === null) throw new Error('The roster does not read');
  return roster;
};

/** The plan of a share as it would be in force. */
export const planOf = async (share: string): Promise<Plan> => {
  const reading = await readingOf(share, '财政局/工作要点.xlsx', { roster: { units: [] } });
  if (reading instanceof UnreadableWorkbook) throw reading;
  const records = reading.forms.flatMap((form) => form.records);
  const { plan, findings } = readPlan(records, { version: 'V', year: null });
  if (plan === null) throw new Error(findings.map(({ message }) => message).join());
  return plan;
};

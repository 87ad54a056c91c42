import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Day } from '../../day.ts';
import { writeIssuedWorkbook } from '../../outside/issued-workbook/write-issued-workbook.ts';
import { fillShare } from '../init/fill-share.ts';
import { departmentHandIns } from './department-hand-ins.ts';
import { financeHandIns } from './finance-hand-ins.ts';
import type { HandIn } from './hand-in.ts';
import { lowerHandIns } from './lower-hand-ins.ts';
import { samplePlanRows } from './sample-plan.ts';
import { rosterRows, SAMPLE_UNITS } from './sample-units.ts';
import { townHandIns } from './town-hand-ins.ts';

const bytesOf = async ({ content }: HandIn): Promise<Uint8Array> =>
  'text' in content ? new TextEncoder().encode(content.text) : writeIssuedWorkbook(content);

const drop = async (share: string, handIn: HandIn): Promise<void> => {
  const path = join(share, ...handIn.path.split('/'));
  const at = new Date(`${handIn.day}T${handIn.time}:00+08:00`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await bytesOf(handIn));
  await utimes(path, at, at);
};

/** Everything the sample district hands in over the year, in the order it happens. */
export const sampleHandIns = (year: number): readonly HandIn[] =>
  [...financeHandIns(year), ...departmentHandIns(year), ...lowerHandIns(year), ...townHandIns(year)].sort(
    (one, other) => (`${one.day}${one.time}${one.path}` < `${other.day}${other.time}${other.path}` ? -1 : 1),
  );

/**
 * Makes a believable, deliberately imperfect district in a share that is empty or not there yet: the notice's plan set in
 * `year` with duties of lower units, a roster of made-up units in two levels, and what they have handed in up to `today`, each file with the moment of its hand-in.
 * Throws where the share holds anything already.
 */
export const makeSampleOffice = async (share: string, year: number, today: Day = '9999-12-31'): Promise<void> => {
  await fillShare(share, samplePlanRows(year), rosterRows(SAMPLE_UNITS));
  for (const { folder } of SAMPLE_UNITS) await mkdir(join(share, folder), { recursive: true });
  for (const handIn of sampleHandIns(year)) if (handIn.day <= today) await drop(share, handIn);
};

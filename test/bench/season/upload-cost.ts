import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from '../../../shared/flow/home.ts';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { connectOffice } from '../../../shared/outside/office/connect-office.ts';
import { officeSettings } from '../../../shared/outside/office/office-settings.ts';
import { summaryBytes } from '../../flow/workbook-bytes.ts';

const officeAt = (share: string, data: string) =>
  connectOffice(
    officeSettings.parse({
      BUDGET_SENTINEL_SHARE: share,
      BUDGET_SENTINEL_DATA: data,
      BUDGET_SENTINEL_AS_OF: '2022-12-30',
    }),
  );

const unitIn = (share: string): string => readdirSync(share).find((name) => !name.includes('财政局')) ?? '';

/** An office to measure in: its share and where its state lies. */
export type Measured = { readonly share: string; readonly data: string };

/** Milliseconds of one changed hand-in of one unit, from message to answer. */
const uploadOnce = async (home: Home, share: string, turn: number): Promise<number> => {
  const file = `${unitIn(share)}/再报送的自评.xlsx`;
  const bytes = await summaryBytes(Array.from({ length: 10 }, (_, index) => `项目${turn}-${index}`));
  writeFileSync(join(share, file), bytes);
  const at = new Date(Date.UTC(2022, 10, 1, 1, turn));
  utimesSync(join(share, file), at, at);
  const began = performance.now();
  await processUpload(home, { file, attempt: 0 });
  return performance.now() - began;
};

/** The same upload in several offices by turns, so that whatever else the machine does is shared fairly. */
export const uploadTimes = async (offices: readonly Measured[], times: number): Promise<number[][]> => {
  const homes = offices.map(({ share, data }) => officeAt(share, data));
  const found: number[][] = offices.map(() => []);
  for (let turn = 1; turn <= times; turn += 1) {
    for (const [index, { share }] of offices.entries()) {
      found[index]?.push(await uploadOnce(homes[index] as Home, share, turn));
    }
  }
  return found;
};

/** What one publishing took, both in milliseconds. */
export type Publishing = { readonly milliseconds: number; readonly processor: number };

/** Publishing after one unit changed. */
export const publishTimes = async (share: string, data: string, times: number): Promise<readonly Publishing[]> => {
  const home = officeAt(share, data);
  await publishStatus(home);
  const found: Publishing[] = [];
  for (let turn = 1; turn <= times; turn += 1) {
    const file = `${unitIn(share)}/再报送的自评.xlsx`;
    writeFileSync(join(share, file), await summaryBytes([`发布${turn}`]));
    await processUpload(home, { file, attempt: 0 });
    const before = process.cpuUsage();
    const began = performance.now();
    await publishStatus(home);
    const milliseconds = performance.now() - began;
    const { user, system } = process.cpuUsage(before);
    found.push({ milliseconds, processor: (user + system) / 1000 });
  }
  return found;
};

import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processUpload } from '../../../shared/flow/process-upload.ts';
import { publishStatus } from '../../../shared/flow/publish-status.ts';
import { connectOffice } from '../../../shared/outside/office/connect-office.ts';
import { officeSettings } from '../../../shared/outside/office/office-settings.ts';
import { summaryBytes } from '../../flow/workbook-bytes.ts';

export const officeAt = (share: string, data: string) =>
  connectOffice(
    officeSettings.parse({
      BUDGET_SENTINEL_SHARE: share,
      BUDGET_SENTINEL_DATA: data,
      BUDGET_SENTINEL_AS_OF: '2022-12-30',
    }),
  );

const unitIn = (share: string): string => readdirSync(share).find((name) => !name.includes('财政局')) ?? '';

/** Milliseconds that each of `times` changed hand-ins of one unit takes, from message to answer. */
export const uploadTimes = async (share: string, data: string, times: number): Promise<number[]> => {
  const home = officeAt(share, data);
  const file = `${unitIn(share)}/再报送的自评.xlsx`;
  const found: number[] = [];
  for (let turn = 1; turn <= times; turn += 1) {
    const bytes = await summaryBytes(Array.from({ length: 10 }, (_, index) => `项目${turn}-${index}`));
    writeFileSync(join(share, file), bytes);
    const at = new Date(Date.UTC(2022, 10, 1, 1, turn));
    utimesSync(join(share, file), at, at);
    const began = performance.now();
    await processUpload(home, { file, attempt: 0 });
    found.push(performance.now() - began);
  }
  return found;
};

/** Milliseconds of publishing after one unit changed. */
export const publishTimes = async (share: string, data: string, times: number): Promise<number[]> => {
  const home = officeAt(share, data);
  await publishStatus(home);
  const found: number[] = [];
  for (let turn = 1; turn <= times; turn += 1) {
    const file = `${unitIn(share)}/再报送的自评.xlsx`;
    writeFileSync(join(share, file), await summaryBytes([`发布${turn}`]));
    await processUpload(home, { file, attempt: 0 });
    const began = performance.now();
    await publishStatus(home);
    found.push(performance.now() - began);
  }
  return found;
};

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Home } from '../../../shared/flow/home.ts';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { connectOffice } from '../../../shared/outside/office/connect-office.ts';
import { officeSettings } from '../../../shared/outside/office/office-settings.ts';
import { startAzurite, withoutKey } from '../../azure/azurite.ts';
import { cloudHome } from '../../azure/cloud-home.ts';
import { aStorage } from '../../azure/storage-bench.ts';
import type { BenchPart } from '../bench-part.ts';
import { reach } from '../reach.ts';
import { ratio, shown, spreadOf } from '../spread.ts';
import { tableLines } from '../table.ts';
import { sameFiles } from './same-files.ts';

const UNITS = 80;
/** The first ones are compiled while they run. */
const WARM_UP = 40;
const DAY = '2022-04-20';

type Announced = { readonly rules: readonly string[]; readonly handIns: readonly string[] };

/** Milliseconds of this process's processor for each hand-in, once the rules are read and the code is warm. */
const processorOf = async (home: Home, { rules, handIns }: Announced): Promise<number[]> => {
  for (const file of rules) await processUpload(home, { file, attempt: 0 });
  const times: number[] = [];
  for (const file of handIns) {
    const before = process.cpuUsage();
    await processUpload(home, { file, attempt: 0 });
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.slice(WARM_UP);
};

/** Library and storage run in processes of their own. */
const inAzure = async (): Promise<number[]> => {
  const azurite = await startAzurite();
  process.env['AZURITE_CONNECTION'] = withoutKey(azurite.connection);
  const library = fork(join(import.meta.dirname, 'library.run.ts'), [String(UNITS)]);
  const [told] = (await once(library, 'message')) as [Announced & { origin: string; driveId: string }];
  const clock = { today: () => DAY, now: () => `${DAY}T17:30:00+08:00` };
  const about = { storage: await aStorage(), origin: told.origin, driveId: told.driveId };
  const times = await processorOf(cloudHome({ ...about, clock, publishSeconds: 300 }), told);
  library.disconnect();
  await azurite.stop();
  return times;
};

const onADesk = async (base: string): Promise<number[]> => {
  const share = join(base, 'share');
  const files = await sameFiles(UNITS);
  for (const { path, bytes } of [...files.rules, ...files.handIns]) {
    mkdirSync(dirname(join(share, path)), { recursive: true });
    writeFileSync(join(share, path), bytes);
  }
  const settings = {
    BUDGET_SENTINEL_SHARE: share,
    BUDGET_SENTINEL_DATA: join(base, 'data'),
    BUDGET_SENTINEL_AS_OF: DAY,
  };
  const paths = (some: readonly { path: string }[]) => some.map(({ path }) => path);
  const announced = { rules: paths(files.rules), handIns: paths(files.handIns) };
  return processorOf(connectOffice(officeSettings.parse(settings)), announced);
};

const measure = async (base: string, print: (line: string) => void): Promise<void> => {
  const [desk, azure] = [spreadOf(await onADesk(base)), spreadOf(await inAzure())];
  const rows = [
    ['on a desk', shown(desk), '', ''],
    ['in Azure', `${shown(azure)} = ${ratio(azure, desk)}`, ...reach(azure.median, 25, 'ms')],
  ];
  for (const line of tableLines(['a hand-in, a list of ten projects', 'ms of processor', 'reach', ''], rows))
    print(line);
};

export const part: BenchPart = {
  name: 'azure',
  question: 'What processor does a hand-in cost in Azure, against an office machine?',
  run: async (print) => {
    const base = mkdtempSync(join(tmpdir(), 'bench-azure-'));
    try {
      await measure(base, print);
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  },
};

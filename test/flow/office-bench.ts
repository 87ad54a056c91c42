import { mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { yearOf } from '../../shared/day.ts';
import type { Home } from '../../shared/flow/home.ts';
import { noteLook } from '../../shared/flow/looks.ts';
import { uploadMessage } from '../../shared/flow/ports/work-queue.ts';
import { announceChanges } from '../../shared/flow/publish/announce-changes.ts';
import { processUpload } from '../../shared/flow/upload/process-upload.ts';
import type { UploadOutcome } from '../../shared/flow/upload/upload-outcome.ts';
import { connectOffice } from '../../shared/outside/office/connect-office.ts';
import { officeSettings } from '../../shared/outside/office/office-settings.ts';
import { openState } from '../../shared/outside/sqlite/open-state.ts';
import { sqliteQueue } from '../../shared/outside/sqlite/sqlite-queue.ts';
import { defaultPlan } from '../../shared/plan/shipped/default-plan.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Unless a test says otherwise the last look at the share lies before everything that happens in it. */
const BEFORE_ALL = '2000-01-01T00:00:00+08:00';

/** An office machine under a temporary folder, worked by hand: time in its queue passes as the test says. Nobody has handed in a plan yet. */
export const anOfficeWithoutPlan = async (asOf: string) => {
  const base = temporaryFolder();
  const share = join(base, 'share');
  await mkdir(share);
  let ahead = 0;
  const now = () => Date.now() + ahead * 1000;
  const home: Home = connectOffice(
    officeSettings.parse({
      BUDGET_SENTINEL_SHARE: share,
      BUDGET_SENTINEL_DATA: join(base, 'data'),
      BUDGET_SENTINEL_AS_OF: asOf,
    }),
    now,
  );
  const queue = sqliteQueue(openState(join(base, 'data', 'state.sqlite')), {
    now,
    worker: `${process.pid}-test`,
    gatherSeconds: 0,
  });

  const work = async (): Promise<UploadOutcome[]> => {
    const outcomes: UploadOutcome[] = [];
    for (;;) {
      const taken = queue.take('uploads', 8, 600);
      if (taken.length === 0) return outcomes;
      for (const one of taken) {
        outcomes.push(await processUpload(home, uploadMessage.parse(JSON.parse(one.body))));
        queue.finish(one);
      }
    }
  };

  return {
    home,
    share,
    drop: async (path: string, bytes: Uint8Array, modifiedAt = `${asOf}T10:00:00+08:00`) => {
      await mkdir(join(share, dirname(path)), { recursive: true });
      await writeFile(join(share, path), bytes);
      await utimes(join(share, path), new Date(modifiedAt), new Date(modifiedAt));
    },
    bytesOf: (path: string) => readFile(join(share, path)),
    /** Looks through the share and works off what is due within `seconds`. */
    run: async (seconds = 5) => {
      await announceChanges(home);
      await noteLook(home, BEFORE_ALL);
      const first = await work();
      ahead += seconds;
      return [...first, ...(await work())];
    },
  };
};

/** The same, with the shipped plan of the day's year: the duties of a district are those of its own workbook. */
export const anOffice = async (asOf: string) => {
  const office = await anOfficeWithoutPlan(asOf);
  const content = defaultPlan(yearOf(asOf));
  await office.home.rules.acceptPlan({ file: '财政局/工作要点.xlsx', at: '', content });
  return office;
};

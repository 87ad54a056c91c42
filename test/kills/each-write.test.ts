import { describe, expect, it } from 'vitest';
import type { Home } from '../../shared/flow/home.ts';
import { mergeTables } from '../../shared/flow/merge/merge-tables.ts';
import { announceChanges } from '../../shared/flow/publish/announce-changes.ts';
import { publishStatus } from '../../shared/flow/publish/publish-status.ts';
import { checkUnit } from '../../shared/flow/upload/check-unit.ts';
import { processUpload } from '../../shared/flow/upload/process-upload.ts';
import { sendWarnings } from '../../shared/flow/warn/send-warnings.ts';
import { killedAt } from '../cloud/fragile.ts';
import { countingIn } from '../counting-in.ts';
import { anOffice } from '../flow/office-bench.ts';
import { answerIn, rosterBytes, summaryBytes } from '../flow/workbook-bytes.ts';

const DAY = '2022-05-06';
const DAY_AFTER = '2022-05-09';
const PATH = '区教育局/自评.xlsx';
const JUNK = '区教育局/说明.xlsx';

/** Of some hundred chances to be killed a few take part each time; `EACH_WRITE=1` takes them all. */
const EVERY = Number(process.env['EACH_WRITE'] ?? 47);

/** An office with a hand-in that is right and one that no program reads, before it has looked at them; what it mails is counted. */
const anOfficeToKill = async () => {
  const office = await anOffice(DAY);
  await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局', '区民政局']));
  await office.run();
  await office.drop(PATH, await summaryBytes(['校舍维修', '操场翻新']));
  await office.drop(JUNK, Buffer.from('不是工作簿'));
  const sent: string[] = [];
  const home: Home = {
    ...office.home,
    sender: {
      send: async ({ id }) => {
        sent.push(id);
        return { kind: 'sent' };
      },
    },
  };
  return { office, home, sent };
};

/** All that is done on a day: upload, checks across forms, sheet, mails, merged tables, sheet once more. */
const aDay = async (home: Home): Promise<void> => {
  await announceChanges(home);
  for (const file of [PATH, JUNK]) await processUpload(home, { file, attempt: 0 });
  await checkUnit(home, '区教育局');
  await publishStatus(home);
  await sendWarnings(home);
  await mergeTables(home);
  await publishStatus(home);
};

const whatIsLeft = async ({ office, home, sent }: Awaited<ReturnType<typeof anOfficeToKill>>) => {
  const files: string[] = [];
  for await (const { path } of home.folder.list()) files.push(path);
  const steps = (await home.mails.all()).map(({ unit, about, step, state }) => [unit, about, step, state].join(' '));
  return {
    counting: await countingIn(home),
    answer: (await answerIn(await office.bytesOf(PATH)))['审核结论'],
    files: files.sort(),
    steps: steps.sort(),
    sent: [...sent].sort(),
  };
};

/** The next working day, which sends what waited behind a mail that was in hand, and says of that one that nobody knows. */
const theDayAfter = (home: Home): Promise<unknown> =>
  sendWarnings({ ...home, clock: { today: () => DAY_AFTER, now: () => `${DAY_AFTER}T09:00:00+08:00` } });

/** A mail in hand when its process was killed may have gone: it is unclear from the next day on, and never repeated. */
const settled = (left: Awaited<ReturnType<typeof whatIsLeft>>) => {
  const unclear = new Set(
    left.steps.filter((step) => step.endsWith(' unclear')).map((step) => step.split(' ')[0] ?? ''),
  );
  const isOfAnother = (id: string): boolean => ![...unclear].some((unit) => id.startsWith(`${unit}/`));
  return {
    ...left,
    steps: left.steps.map((step) => step.replace(/ unclear$/u, ' sent')),
    sent: left.sent.filter(isOfAnother),
    unclear,
  };
};

describe('a process killed before or after any of its writes', () => {
  it('leaves what a calm day leaves, once another one has done the day again', async () => {
    const calm = await anOfficeToKill();
    await aDay(calm.home);
    await aDay(calm.home);
    await theDayAfter(calm.home);
    const expected = await whatIsLeft(calm);
    expect(expected.sent.length).toBeGreaterThanOrEqual(2);
    expect(expected.counting.map(([, path]) => path)).toEqual(expect.arrayContaining([PATH, JUNK]));

    let goesOn = true;
    for (let nth = 1 + Math.floor(EVERY / 2); goesOn; nth += EVERY) {
      const killed = await anOfficeToKill();
      goesOn = await killedAt(nth, killed.home, aDay);
      await aDay(killed.home);
      await aDay(killed.home);
      await theDayAfter(killed.home);

      const left = await whatIsLeft(killed);
      expect(new Set(left.sent).size, `a mail twice, killed at ${nth}`).toBe(left.sent.length);
      const { unclear, ...found } = settled(left);
      const sent = expected.sent.filter((id) => ![...unclear].some((unit) => id.startsWith(`${unit}/`)));
      expect({ nth, ...found }).toEqual({ nth, ...expected, sent });
    }
  });
});

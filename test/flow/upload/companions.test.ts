import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Home } from '../../../shared/flow/home.ts';
import { checkUnit } from '../../../shared/flow/upload/check-unit.ts';
import { processUpload } from '../../../shared/flow/upload/process-upload.ts';
import { answeringFolder } from '../../../shared/outside/directory/answering-folder.ts';
import type { Standing } from '../../../shared/standing/standing.ts';
import { killedAt } from '../../cloud/fragile.ts';
import { countingIn } from '../../counting-in.ts';
import { anOffice } from '../office-bench.ts';
import { answerIn, rosterBytes, summaryBytes } from '../workbook-bytes.ts';

const UNIT = '区教育局';
const FILES = ['旧', '中', '新'].map((name) => `${UNIT}/${name}.xlsx`);
const JUNK = `${UNIT}/说明.xlsx`;

/** An office in whose unit three files lie that report some of the same, each by a later moment, and one that no program reads. */
const anOfficeWithThree = async () => {
  const office = await anOffice('2022-04-20');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes([UNIT]));
  await office.run();
  for (const [at, file] of FILES.entries()) {
    const projects = ['一号路', '二号路', '三号路'].slice(0, FILES.length - at);
    await office.drop(file, await summaryBytes(projects), `2022-04-1${6 + at}T10:00:00+08:00`);
  }
  await office.drop(JUNK, Buffer.from('不是工作簿'), '2022-04-19T10:00:00+08:00');
  return office;
};

type Office = Awaited<ReturnType<typeof anOfficeWithThree>>;

/** As a host does that has all of a unit's files in its hands. */
const allAtOnce = async (home: Home) => {
  const done = await Promise.allSettled([...FILES, JUNK].map((file) => processUpload(home, { file, attempt: 0 })));
  return done.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
};

/** The home, and each file it writes into. */
const counted = (home: Home) => {
  const written: string[] = [];
  const replace: Home['folder']['replace'] = (stamp, bytes) => {
    written.push(stamp.path);
    return home.folder.replace(stamp, bytes);
  };
  return { written, home: { ...home, folder: { ...home.folder, replace } } };
};

/** The first call alone does it; the others wait until it is done. */
const once = (work: () => Promise<void>) => {
  let done: Promise<void> | undefined;
  return (): Promise<void> => {
    done ??= work();
    return done;
  };
};

const told = (office: Office) =>
  Promise.all(FILES.map(async (file) => (await answerIn(await office.bytesOf(file)))['计入情况']));

const inOneAfterTheOther = async () => {
  const office = await anOfficeWithThree();
  for (const file of [...FILES, JUNK]) await processUpload(office.home, { file, attempt: 0 });
  await checkUnit(office.home, UNIT);
  return office;
};

describe('files of a unit that are in the same hands', () => {
  it('are answered once, by what the later ones say too', async () => {
    const office = await anOfficeWithThree();
    const { home, written } = counted(office.home);

    await allAtOnce(home);

    expect((await checkUnit(home, UNIT)).answeredAgain).toBe(0);
    expect(written.toSorted()).toEqual(FILES.toSorted());
    expect(await told(office)).toEqual(await told(await inOneAfterTheOther()));
    expect((await told(office))[0]).toContain('按后报送的计');
  });

  it('are entered in the order they came', async () => {
    const office = await anOfficeWithThree();

    const outcomes = await allAtOnce(office.home);

    const receipts = outcomes.map((outcome) => ('receipt' in outcome ? outcome.receipt : ''));
    expect(receipts).toEqual([1, 2, 3, 4].map((number) => `HZ-2022-101-000${number}`));
  });

  it('wait for none that could not be read, or is gone', async () => {
    const office = await anOfficeWithThree();
    const read: Home['folder']['read'] = (stamp) =>
      stamp.path === FILES[1] ? Promise.reject(new Error('disk')) : office.home.folder.read(stamp);
    const home = { ...office.home, folder: { ...office.home.folder, read } };

    const done = await Promise.allSettled(
      [...FILES, `${UNIT}/没有.xlsx`].map((file) => processUpload(home, { file, attempt: 0 })),
    );

    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  });

  it('wait for none whose reading hangs', async () => {
    const office = await anOfficeWithThree();
    const read: Home['folder']['read'] = (stamp) =>
      stamp.path === FILES[1] ? Promise.withResolvers<never>().promise : office.home.folder.read(stamp);
    const folder = answeringFolder({ ...office.home.folder, read }, { call: 500, look: 5000 });

    const done = await Promise.allSettled(
      FILES.map((file) => processUpload({ ...office.home, folder }, { file, attempt: 0 })),
    );

    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('are entered and answered once each, wherever their process was killed', async () => {
    const calm = await inOneAfterTheOther();
    const expected = [await countingIn(calm.home), await told(calm)];
    for (let nth = 1, goesOn = true; goesOn; nth += 11) {
      const office = await anOfficeWithThree();
      goesOn = await killedAt(nth, office.home, async (frail) => void (await allAtOnce(frail)));
      await allAtOnce(office.home);
      await checkUnit(office.home, UNIT);

      expect([nth, await countingIn(office.home), await told(office)]).toEqual([nth, ...expected]);
    }
  });

  it('are told apart from what becomes of them while they wait for their answers', async () => {
    const office = await anOfficeWithThree();
    const [taken = '', moved = '', replaced = ''] = FILES;
    const place = `${UNIT}/改名.xlsx`;
    const at = (path: string) => join(office.share, path);
    const change = once(async () => {
      await rm(at(taken));
      await rename(at(moved), at(place));
      await office.drop(replaced, await summaryBytes(['四号路']), '2022-04-19T11:00:00+08:00');
    });
    const replace: Home['folder']['replace'] = async (stamp, bytes) => {
      await change();
      return office.home.folder.replace(stamp, bytes);
    };

    const outcomes = await allAtOnce({ ...office.home, folder: { ...office.home.folder, replace } });
    await office.run();
    await office.run();

    expect(outcomes.slice(0, 3)).toMatchObject(FILES.map(() => ({ answered: { where: 'nowhere' } })));
    const { versions } = (await office.home.standings.read(UNIT)) as Standing;
    const counting = versions.filter(({ until, path }) => until === null && path !== JUNK);
    expect(Object.fromEntries(counting.map(({ path, version }) => [path, version]))).toEqual({
      [place]: 1,
      [replaced]: 2,
    });
    expect(counting.find(({ path }) => path === place)?.receipt).toBe('HZ-2022-101-0002');
    for (const { path, receipt } of counting) {
      const answer = await answerIn(await office.bytesOf(path));
      expect([path, Object.values(answer).includes(receipt)]).toEqual([path, true]);
    }
  });
});

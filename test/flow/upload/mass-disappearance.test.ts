import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishStatus } from '../../../shared/flow/publish/publish-status.ts';
import { statusOfDay } from '../../../shared/flow/publish/status-of-day.ts';
import { takeOverTyping } from '../../../shared/flow/publish/take-over-typing.ts';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { allStandings } from '../../../shared/flow/unit-standing.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes, summaryBytes } from '../workbook-bytes.ts';

const UNIT = '区教育局';
const NAMES = Array.from({ length: 6 }, (_, at) => `表${at + 1}.xlsx`);

const anOfficeWithHandIns = async () => {
  const office = await anOffice('2022-04-20');
  await office.drop('财政局/单位名录.xlsx', await rosterBytes([UNIT, '区民政局']));
  await office.run();
  for (const [at, name] of NAMES.entries())
    await office.drop(`${UNIT}/一季度/${name}`, await summaryBytes([`${at}号路`, `${at}号楼`]));
  await office.drop(`区民政局/表.xlsx`, await summaryBytes(['养老院']));
  await office.run();
  const events = async () =>
    (await allStandings(office.home)).flatMap(({ versions }) => versions).filter(({ until }) => until !== null).length;
  const troubles = async () => (await openTroubles(office.home)).map(({ text }) => text).join();
  const empty = async (names: readonly string[]) => {
    for (const name of names) await rm(join(office.share, UNIT, '一季度', name));
  };
  return { ...office, ended: events, troubles, empty };
};

describe('many files that are gone at one look', () => {
  it('are an outage until a second look ten minutes later', async () => {
    const office = await anOfficeWithHandIns();
    await office.empty(NAMES.slice(0, 3));

    const first = await office.run();
    const soon = await office.run(60);
    const told = await office.troubles();
    const later = await office.run(600);

    expect(first.filter(({ code }) => code === 'outage')).toHaveLength(3);
    expect(soon).toEqual([]);
    expect(told).toContain('6 个报送文件一下子少了 3 个');
    expect(later.map(({ code }) => code)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
    expect([await office.ended(), await office.troubles()]).toEqual([3, '']);
  });

  it('withdraw nothing where they come back, and nothing is said of it any more', async () => {
    const office = await anOfficeWithHandIns();
    await rename(join(office.share, UNIT, '一季度'), join(office.share, '..', 'weg'));
    await office.run();
    const told = await office.troubles();
    await rename(join(office.share, '..', 'weg'), join(office.share, UNIT, '一季度'));

    await office.run(700);

    expect(told).toContain('一下子少了 6 个');
    expect([await office.ended(), await office.troubles()]).toEqual([0, '']);
  });

  it('leave no word behind where a worker ended while it took the word back', async () => {
    const office = await anOfficeWithHandIns();
    await rename(join(office.share, UNIT, '一季度'), join(office.share, '..', 'weg'));
    await office.run();
    const told = await office.troubles();
    for (const { name } of await office.home.notes.list('vanished/')) await office.home.notes.remove(name);
    await rename(join(office.share, '..', 'weg'), join(office.share, UNIT, '一季度'));

    await office.run();

    expect(told).toContain('一下子少了 6 个');
    expect(await office.troubles()).toBe('');
  });

  it('leave no word behind where two workers withdrew them side by side, each writing down what the other had left', async () => {
    const office = await anOfficeWithHandIns();
    await office.empty(NAMES.slice(0, 3));
    await office.run();
    const [vanished] = await office.home.notes.list('vanished/');
    const [word] = await office.home.notes.list('trouble/vanished/');
    await office.run(600);
    for (const note of [vanished, word]) await office.home.notes.put(note!.name, note!.value);
    const told = await office.troubles();

    await office.run();

    expect(told).toContain('一下子少了 3 个');
    expect([await office.home.notes.list('vanished/'), await office.troubles()]).toEqual([[], '']);
  });

  it('are asked about in a row of 预警清单, and 确认 withdraws them at once', async () => {
    const office = await anOfficeWithHandIns();
    await office.empty(NAMES);
    await office.run();
    await publishStatus(office.home);
    const { sheets } = await statusOfDay(office.home);
    const list = sheets.find(({ name }) => name === '预警清单');
    const row = list?.kind === 'table' ? list.rows.find(([id]) => String(id).includes('文件消失')) : undefined;
    const about = String(row?.[0]);

    const typed = [{ unit: UNIT, about, column: '处置', value: '确认' } as const];
    const standings = await allStandings(office.home);
    await takeOverTyping(office.home, { day: null, at: null, planYear: null, typed, untaken: [], faults: [] }, 2022, {
      standings,
    });
    const outcomes = await office.run();

    expect(row?.[4]).toContain('填“确认”，立即生效');
    expect(outcomes.map(({ code }) => code)).toEqual(NAMES.map(() => 'withdrawn'));
    expect(await office.ended()).toBe(6);
  });

  it('are no disappearance where their folder was only renamed', async () => {
    const office = await anOfficeWithHandIns();
    await rename(join(office.share, UNIT, '一季度'), join(office.share, UNIT, '第一季度'));

    const outcomes = await office.run();

    expect(outcomes.filter(({ code }) => code === 'moved')).toHaveLength(6);
    expect(outcomes.filter(({ code }) => code === 'outage')).toEqual([]);
    expect(await office.troubles()).toBe('');
  });

  it('concern every unit where a fifth of the share is gone, and a file or two only their own', async () => {
    const office = await anOfficeWithHandIns();
    await office.empty(NAMES.slice(0, 2));
    const two = await office.run();
    await office.empty(NAMES.slice(2));
    await rm(join(office.share, '区民政局/表.xlsx'));
    await mkdir(join(office.share, '区民政局'), { recursive: true });
    const all = await office.run();

    expect(two.filter(({ code }) => code === 'withdrawn')).toHaveLength(2);
    expect(all.filter(({ code }) => code === 'outage')).toHaveLength(5);
  });
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTroubles } from '../../../shared/flow/troubles.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { anOffice } from '../office-bench.ts';
import { rosterBytes } from '../workbook-bytes.ts';

const DAY = '2022-05-06';

const RULES = [
  ['单位名录', '财政局/单位名录.xlsx', () => rosterBytes(['区教育局', '区民政局'])],
  ['工作要点', '财政局/工作要点.xlsx', () => writeIssuedWorkbook(planWorkbook(defaultPlanRows(2022)))],
] as const;

describe('a workbook of rules that is taken away', () => {
  it.each(RULES)(
    'is named until one lies there again, and what it said stays in force: %s',
    async (name, path, bytes) => {
      const office = await anOffice(DAY);
      const told = async () => (await openTroubles(office.home)).map(({ text }) => text);
      await office.drop(path, await bytes());
      await office.run();
      const { digest } = await office.home.rules.current();
      expect(await told()).toEqual([]);

      await rm(join(office.share, path));
      await office.run();

      expect(await told()).toEqual([expect.stringContaining(`${path} 不在了；它写的${name}继续有效`)]);
      expect((await office.home.rules.current()).digest).toBe(digest);

      await office.drop(path, await bytes(), `${DAY}T12:00:00+08:00`);
      await office.run();

      expect(await told()).toEqual([]);
    },
  );

  it('is nobody’s matter where it had been replaced', async () => {
    const office = await anOffice(DAY);
    await office.drop('财政局/单位名录.xlsx', await rosterBytes(['区教育局']));
    await office.run();
    await office.drop('财政局/单位名录(新).xlsx', await rosterBytes(['区教育局', '区民政局']), `${DAY}T12:00:00+08:00`);
    await office.run();

    await rm(join(office.share, '财政局/单位名录.xlsx'));
    await office.run();

    expect(await openTroubles(office.home)).toEqual([]);
  });
});

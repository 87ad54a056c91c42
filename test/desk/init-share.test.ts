import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initShare, USUAL_BEGINNINGS } from '../../shared/desk/init/init-share.ts';
import { readPlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlan } from '../../shared/plan/shipped/default-plan.ts';
import { UnreadableWorkbook } from '../../shared/workbook/workbook-reader.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { filesOf, readingOf, rosterOf } from './read-share.ts';

const initialised = async (year: number): Promise<string> => {
  const share = join(temporaryFolder(), 'share');
  await initShare(share, { ...USUAL_BEGINNINGS, year });
  return share;
};

describe('putting plan, roster and blank forms into an empty share', () => {
  it.each([2022, 2026])('issues a plan for %i that reads back as the built-in one, row by row', async (year) => {
    const share = await initialised(year);

    const reading = await readingOf(share, '财政局/工作要点.xlsx', { roster: { units: [] } });
    if (reading instanceof UnreadableWorkbook) throw reading;
    const records = reading.forms.flatMap((form) => form.records);

    expect(reading.findings).toEqual([]);
    expect(readPlan(records, { version: '内置', year: null })).toEqual({ plan: defaultPlan(year), findings: [] });
  });

  it('names the finance office alone in the roster, in its own folder', async () => {
    const share = await initialised(2022);

    const { units } = await rosterOf(share);

    expect(units.map(({ name, classes, folder }) => [name, classes, folder])).toEqual([
      ['区财政局', ['区财政局'], '财政局'],
    ]);
  });

  it('issues directories and forms that are no hand-in and no fault until somebody fills them in', async () => {
    const share = await initialised(2022);
    const roster = await rosterOf(share);

    const blank = filesOf(share).filter((path) => !/工作要点|单位名录/u.test(path));
    const readings = await Promise.all(blank.map((path) => readingOf(share, path, { roster })));

    expect(blank).toContain('财政局/空白表样/项目支出绩效自评表.xlsx');
    expect(blank).toContain('财政局/财政专项资金政策目录.xlsx');
    expect(
      readings.map((one) =>
        one instanceof UnreadableWorkbook
          ? one.message
          : [one.findings, one.forms.map(({ form, records }) => [form, records.length])],
      ),
    ).toEqual(blank.map((path) => [[], [[path.replace(/^.*\/|\.xlsx$/gu, ''), 0]]]));
  });

  it('refuses a share that is in use, and says what lies in it', async () => {
    const share = temporaryFolder();
    mkdirSync(join(share, '区教育局'));

    await expect(initShare(share, USUAL_BEGINNINGS)).rejects.toThrow(/不是空的\(里面有 区教育局\)/u);
  });

  it('takes no notice of what a file system leaves in an empty folder', async () => {
    const share = temporaryFolder();
    writeFileSync(join(share, '.DS_Store'), '');

    await initShare(share, USUAL_BEGINNINGS);

    expect(filesOf(share)).toContain('财政局/工作要点.xlsx');
  });
});

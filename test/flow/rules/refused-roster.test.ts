import { describe, expect, it } from 'vitest';
import { anOffice } from '../office-bench.ts';
import { answerIn, rosterBytes, workbookBytes } from '../workbook-bytes.ts';

const ROSTER = '财政局/单位名录.xlsx';

/** Two units under one code. */
const doubled = () =>
  workbookBytes({
    单位名录: [
      ['单位名录'],
      ['单位编码', '单位名称', '单位类别', '文件夹'],
      ['900', '闵行区财政局', '区财政局', '财政局'],
      ['101', '区教育局', '区级预算部门', '区教育局'],
      ['101', '区民政局', '区级预算部门', '区民政局'],
    ],
  });

describe('a roster that is refused', () => {
  it('says that none of it counts, and the one before stays in force', async () => {
    const office = await anOffice('2022-05-06');
    await office.drop(ROSTER, await rosterBytes(['区教育局', '区民政局']));
    await office.run();
    const namesNow = async () => (await office.home.rules.current()).roster.units.map(({ name }) => name);
    const before = await namesNow();

    await office.drop(ROSTER, await doubled());
    const [outcome] = await office.run();

    const answer = await answerIn(await office.bytesOf(ROSTER));
    expect(outcome).toMatchObject({ verdict: 'returned' });
    expect(answer['计入情况']).toContain('不计入');
    expect(answer['计入情况']).not.toContain('全部计入');
    expect(await namesNow()).toEqual(before);
  });
});

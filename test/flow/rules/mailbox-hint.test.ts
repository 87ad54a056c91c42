import { describe, expect, it } from 'vitest';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { planWorkbook } from '../../../shared/plan/issue/plan-workbook.ts';
import { defaultPlanRows } from '../../../shared/plan/shipped/default-plan.ts';
import { anOffice } from '../office-bench.ts';
import { workbookBytes } from '../workbook-bytes.ts';

const ROSTER = '财政局/单位名录.xlsx';

const rosterOf = (mail: string) =>
  workbookBytes({
    单位名录: [
      ['单位名录'],
      ['单位编码', '单位名称', '单位类别', '绩效专管员', '专管员邮箱', '文件夹'],
      ['900', '闵行区财政局', '区财政局', '钱', 'qian@cz.example.gov.cn', '财政局'],
      ['101', '区教育局', '区级预算部门', '王', mail, '区教育局'],
    ],
  });

/** What the answer in the roster says of mailboxes. */
const hintFor = async (mail: string, domains = '') => {
  const office = await anOffice('2022-05-06');
  const settings = [{ 设置项: '收件域名', 取值: domains, 说明: '' }];
  const plan = planWorkbook({ ...defaultPlanRows(2022), settings });
  if (domains !== '') await office.drop('财政局/工作要点.xlsx', await writeIssuedWorkbook(plan));
  await office.run();
  await office.drop(ROSTER, await rosterOf(mail));
  const [outcome] = await office.run();
  const { sheets } = await xlsxReader().read(await office.bytesOf(ROSTER));
  const answer = sheets.find(({ name }) => name === '审核结果');
  const cells = [...(answer?.rows ?? [])].flatMap((row) => row.cells.map(({ value }) => String(value)));
  const accepted = (await office.home.rules.current()).roster.units.map(({ name }) => name);
  return { outcome, accepted, cells, told: cells.filter((text) => text.includes('域名')).join('\n') };
};

describe('addresses outside the finance office’s own domain', () => {
  it('are named in the roster’s answer, which takes over all the same', async () => {
    const { outcome, accepted, told } = await hintFor('wang@cz.example.gov.cn；wang@qq.example.com');

    expect(outcome).toMatchObject({ verdict: 'hinted', errors: 0, hints: 1 });
    expect(accepted).toContain('区教育局');
    expect(told).toContain('cz.example.gov.cn');
    expect(told).toContain('照样发信：wang@qq.example.com。');
  });

  it('are none where all mailboxes lie in it or below', async () => {
    const { outcome, told } = await hintFor('wang@cz.example.gov.cn、wang@jy.cz.example.gov.cn');

    expect([outcome, told]).toEqual([expect.objectContaining({ verdict: 'passed', hints: 0 }), '']);
  });

  it('are told to get nothing once 收件域名 is set', async () => {
    const { outcome, told } = await hintFor(
      'wang@cz.example.gov.cn；wang@qq.example.com',
      '@CZ.example.gov.cn、example.edu.cn',
    );

    expect(outcome).toMatchObject({ verdict: 'hinted' });
    expect(told).toContain(
      '专管员邮箱“wang@qq.example.com”不在收件域名（cz.example.gov.cn、example.edu.cn）之内，不会收到邮件；同一格里其余的邮箱照样发信。',
    );
  });
});

describe('what is no mailbox for certain', () => {
  it('is told at its cell in the roster’s answer, with what becomes of the rest, and the roster takes over', async () => {
    const { outcome, accepted, cells } = await hintFor('"陈帆" <chen@cz.example.gov.cn>\n（备用 b@cz.example.gov.cn）');

    expect(outcome).toMatchObject({ verdict: 'hinted', errors: 0, hints: 1 });
    expect(accepted).toContain('区教育局');
    expect(cells).toContain('E4');
    expect(cells).toContain(
      '专管员邮箱里的“(备用 b@cz.example.gov.cn)”认不准是哪个邮箱，不会向它发信；同一格里其余的邮箱照样发信。',
    );
  });

  it('is said to leave nobody to write to where nothing else stands in the cell', async () => {
    const { cells } = await hintFor('wang@cz.example.gov,cn');

    expect(cells.join('\n')).toContain(
      '“wang@cz.example.gov”“cn”认不准是哪个邮箱，不会向它发信；这一格没有可以发信的邮箱。',
    );
  });

  it.each(['', 'wang@cz.example.gov.cn、', '王 <wang@cz.example.gov.cn>'])('is nothing in %j', async (mail) => {
    expect((await hintFor(mail)).outcome).toMatchObject({ verdict: 'passed', hints: 0 });
  });
});

describe('收件域名', () => {
  it.each([
    ['its domain and those below it, in any case', ' *.CZ.Example.gov.cn. ；', 'Wang@JY.cz.example.GOV.CN', 'passed'],
    ['not a domain that only ends alike', 'cz.example.gov.cn', 'wang@xcz.example.gov.cn', 'hinted'],
    ['not a domain that begins alike', 'cz.example.gov.cn', 'wang@cz.example.gov.cn.example.com', 'hinted'],
    ['not the domain above it', 'cz.example.gov.cn', 'wang@example.gov.cn', 'hinted'],
    ['a domain in Chinese', 'cz.example.gov.cn、财政.中国', 'wang@财政.中国', 'passed'],
  ])('takes %s', async (_, domains, mail, verdict) => {
    expect((await hintFor(mail, domains)).outcome).toMatchObject({ verdict });
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { districtOn } from '../../flow/district.ts';
import { isOfYear } from '../../letter/mail-key.ts';
import { connectOffice } from '../../outside/office/connect-office.ts';
import { officeSettings } from '../../outside/office/office-settings.ts';
import { readSettings } from '../../outside/read-settings.ts';
import { writeReportWorkbook } from '../../outside/status-workbook/write-report-workbook.ts';
import { MAIL_WORDS } from '../../status-sheet/words.ts';
import { yearReport } from '../../warning/report/year-report.ts';
import { environmentOf, type Places } from './office-places.ts';
import { BadArguments, type Wish } from './parse-arguments.ts';

const WENT: ReadonlySet<string> = new Set(['sent', 'unclear', 'sending', 'planned', 'refused']);

/** Writes the figures and tables of a year's performance report into `<data>`; any year whose plan is in force. */
export const writeReport = async (wish: Wish & { readonly kind: 'report' }, places: Places): Promise<number> => {
  const home = connectOffice(readSettings(officeSettings, { ...process.env, ...environmentOf(places, wish) }));
  const { plans } = await home.rules.current();
  const plan = plans.find(({ year }) => year === wish.reportYear);
  if (plan === undefined) {
    throw new BadArguments(
      `没有 ${wish.reportYear} 年生效的工作要点（有：${plans.map(({ year }) => year).join('、') || '无'}），写不出这一年的报告；请核对 --report 的年份、--share 和 --data。`,
    );
  }
  const { assessment, input } = await districtOn(home, home.clock.today(), plan.year);
  const ofYear = (await home.mails.all()).filter((entry) => isOfYear(entry, plan.year));
  const counts = Map.groupBy(ofYear, ({ state }) => MAIL_WORDS[state]);
  const mails = [...counts].map(([state, entries]) => ({
    state,
    steps: entries.length,
    // What a more serious step overtook, or what lost its reason, never was a letter.
    letters: new Set(entries.filter((entry) => WENT.has(entry.state)).map(({ mail }) => mail)).size,
  }));
  const bytes = await writeReportWorkbook(
    yearReport(assessment, input, mails),
    `${plan.year}年预算绩效管理工作报告数据`,
  );
  const path = join(places.data, `${plan.year}年预算绩效管理工作报告数据(截至${assessment.day}).xlsx`);
  await mkdir(places.data, { recursive: true });
  await writeFile(path, bytes);
  console.log(`已写出 ${path}`);
  return 0;
};

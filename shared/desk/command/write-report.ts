import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportOfYear } from '../../flow/papers/report-of-year.ts';
import { connectOffice } from '../../outside/office/connect-office.ts';
import { officeSettings } from '../../outside/office/office-settings.ts';
import { readSettings } from '../../outside/read-settings.ts';
import { writeReportWorkbook } from '../../outside/status-workbook/write-report-workbook.ts';
import { environmentOf, type Places } from './office-places.ts';
import { BadArguments, type Wish } from './parse-arguments.ts';

/** Writes the figures, tables and charts of a year's performance report into `<data>`, and its text; any year whose plan is in force. */
export const writeReport = async (wish: Wish & { readonly kind: 'report' }, places: Places): Promise<number> => {
  const home = connectOffice(readSettings(officeSettings, { ...process.env, ...environmentOf(places, wish) }));
  const { plans } = await home.rules.current();
  const plan = plans.find(({ year }) => year === wish.reportYear);
  if (plan === undefined) {
    throw new BadArguments(
      `没有 ${wish.reportYear} 年生效的工作要点（有：${plans.map(({ year }) => year).join('、') || '无'}），写不出这一年的报告；请核对 --report 的年份、--share 和 --data。`,
    );
  }
  const { day, tables, charts, paper } = await reportOfYear(home, plan.year);
  const name = `${plan.year}年预算绩效管理工作报告`;
  const [data, text] = [`${name}数据(截至${day}).xlsx`, `${name}(截至${day}).docx`].map((file) =>
    join(places.data, file),
  );
  await mkdir(places.data, { recursive: true });
  await writeFile(data ?? '', await writeReportWorkbook(tables, charts, `${name}数据`));
  await writeFile(text ?? '', await home.document(paper));
  console.log(`已写出 ${data}\n已写出 ${text}`);
  return 0;
};

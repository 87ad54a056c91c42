import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blankFormPath } from '../../folder/ignored-name.ts';
import { blankForms } from '../../form/issue/blank-forms.ts';
import { blankList, issuedList } from '../../form/issue/blank-list.ts';
import { inLocalLabels } from '../../form/issue/in-local-labels.ts';
import type { IssuedWorkbook } from '../../form/issue/issued-sheet.ts';
import type { ListTemplateRow } from '../../form/issue/list-template.ts';
import {
  AGENCY_DIRECTORY_FORM,
  KEY_PROJECT_DIRECTORY_FORM,
  POLICY_DIRECTORY_FORM,
} from '../../form/list/finance-directory-forms.ts';
import { ROSTER_FORM } from '../../form/list/roster-form.ts';
import { localForm, type OwnWord } from '../../form/own-words.ts';
import { writeIssuedWorkbook } from '../../outside/issued-workbook/write-issued-workbook.ts';
import { blankWorkbook } from '../../owed/blank-workbook.ts';
import { planWorkbook } from '../../plan/issue/plan-workbook.ts';
import { firstMonthAsked } from '../../plan/month-asked.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanRows } from '../../plan/plan-rows.ts';
import { parsePlan } from '../../plan/read/read-plan.ts';
import { FINANCE_FOLDER } from '../../unit.ts';

const ROSTER_NOTES = [
  '说明：一行一个单位；单位类别可写几个，用 、 连接；文件夹不填时用单位名称；邮箱用来发送绩效预警。',
];

const rosterWorkbook = (rows: readonly ListTemplateRow[], words: readonly OwnWord[]): IssuedWorkbook => ({
  sheets: [
    issuedList(localForm(ROSTER_FORM, words), { unit: '', year: null, rows, spareRows: 40, notes: ROSTER_NOTES }),
  ],
});

/** Names a file system puts there by itself say nothing about whether a share is in use. */
const isLeftover = (name: string): boolean => name.startsWith('.') || ['Thumbs.db', 'desktop.ini'].includes(name);

const foundIn = async (share: string): Promise<readonly string[]> =>
  (await readdir(share)).filter((name) => !isLeftover(name));

/** Whether something lies in the share already; one that is not there yet is empty. */
export const isUsed = async (share: string): Promise<boolean> => (await foundIn(share).catch(() => [])).length > 0;

const refuseUsedShare = async (share: string): Promise<void> => {
  const found = await foundIn(share);
  if (found.length > 0)
    throw new Error(
      `文件夹“${share}”不是空的(里面有 ${found.slice(0, 3).join('、')}${found.length > 3 ? ' 等' : ''})。请换一个空文件夹，或先把里面的内容移走再初始化。`,
    );
};

const put = async (path: string, workbook: IssuedWorkbook): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await writeIssuedWorkbook(workbook));
};

const planOf = (rows: PlanRows): Plan => {
  const { plan, findings } = parsePlan(rows, '内置');
  if (plan === null) throw new Error(`The plan does not read: ${findings.map(({ message }) => message).join('; ')}`);
  return plan;
};

/**
 * Writes what every share begins with: a plan, the roster given, the finance office's directories and the blank forms. Creates the
 * folder; throws a sentence for people where it holds anything already.
 */
export const fillShare = async (share: string, rows: PlanRows, roster: readonly ListTemplateRow[]): Promise<void> => {
  await mkdir(share, { recursive: true });
  await refuseUsedShare(share);
  const finance = join(share, FINANCE_FOLDER);
  const plan = planOf(rows);
  await put(join(finance, '工作要点.xlsx'), planWorkbook(rows));
  await put(join(finance, '单位名录.xlsx'), rosterWorkbook(roster, plan.words));
  for (const form of [POLICY_DIRECTORY_FORM, KEY_PROJECT_DIRECTORY_FORM, AGENCY_DIRECTORY_FORM])
    await put(join(finance, `${form.name}.xlsx`), { sheets: [inLocalLabels(blankList(form), plan.words)] });
  for (const sheet of blankForms(rows.year, (form) => firstMonthAsked(plan, form), plan.words))
    await put(join(share, blankFormPath(sheet.name)), blankWorkbook(sheet, rows.year, plan.words));
};

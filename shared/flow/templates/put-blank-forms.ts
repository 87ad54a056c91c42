import { yearOf } from '../../day.ts';
import { blankFormPath } from '../../folder/ignored-name.ts';
import { FORM_NAMES, type FormName } from '../../form/form-name.ts';
import { blankForms } from '../../form/issue/blank-forms.ts';
import type { Templates } from '../../form/own/local-layout.ts';
import { blankWorkbook } from '../../owed/blank-workbook.ts';
import { firstMonthAsked } from '../../plan/month-asked.ts';
import type { Home } from '../home.ts';
import { isShipped } from '../rules/rules-in-force.ts';

type Needs = Pick<Home, 'folder' | 'rules' | 'clock' | 'formsWorkbook'>;
type WithNotes = Needs & Pick<Home, 'notes' | 'sha256'>;

const put = async ({ folder }: Needs, form: FormName, bytes: Uint8Array): Promise<void> => {
  const path = blankFormPath(form);
  const stamp = await folder.find(path);
  // Somebody who has it open keeps it: the next change of the blank form puts it there.
  await (stamp === null ? folder.create(path, bytes) : folder.renew(stamp, bytes));
};

/** 空白表样 holds the district's own blank forms, where it has some, in place of those that the system issues. */
export const putBlankForms = async (
  home: Needs,
  { layouts, own }: Pick<Templates, 'layouts' | 'own'>,
  bytes: Uint8Array,
): Promise<void> => {
  const forms = new Set<FormName>([...layouts.map(({ form }) => form), ...own.map(({ name }) => name)]);
  for (const form of forms) await put(home, form, bytes);
};

/** Forms that no other blank form of the district declares are issued by the system again, or no more. */
export const takeBlankFormsBack = async (home: Needs, gone: Pick<Templates, 'layouts' | 'own'>): Promise<void> => {
  const { templates, plan } = await home.rules.current();
  const year = plan.duties.length > 0 ? plan.year : yearOf(home.clock.today());
  const issued = blankForms(year, (form) => firstMonthAsked(plan, form), plan.words);
  const left = new Set<string>([
    ...templates.layouts.map(({ form }) => form),
    ...templates.own.map(({ name }) => name),
  ]);
  const names = [...gone.layouts.map(({ form }) => form), ...gone.own.map(({ name }) => name)];
  for (const form of names.filter((name) => !left.has(name))) {
    const sheet = issued.find(({ name }) => name === form);
    const stamp = await home.folder.find(blankFormPath(form));
    if (sheet !== undefined) await put(home, form, await home.formsWorkbook(blankWorkbook(sheet, year, plan.words)));
    else if (stamp !== null) await home.folder.discard(stamp);
  }
};

/** Digest of the 词表 by which the blank forms were issued last; absent: the one that ships. */
const NOTE = 'blank-forms';

/**
 * Issues the blank forms that lie in 空白表样 anew where 词表 says other words or labels than they were issued by. One that
 * finance took away, or that the district's own blank forms stand for, is left alone.
 */
export const renewBlankForms = async (home: WithNotes): Promise<void> => {
  const { plan, templates } = await home.rules.current();
  const digest = isShipped(plan.words) ? '' : home.sha256(JSON.stringify(plan.words));
  if (plan.duties.length === 0 || ((await home.notes.get(NOTE)) ?? '') === digest) return;
  const own = new Set<string>([...templates.layouts.map(({ form }) => form), ...templates.own.map(({ name }) => name)]);
  for (const sheet of blankForms(plan.year, (form) => firstMonthAsked(plan, form), plan.words)) {
    const form = FORM_NAMES.find((name) => name === sheet.name);
    if (form === undefined || own.has(form) || (await home.folder.find(blankFormPath(form))) === null) continue;
    await put(home, form, await home.formsWorkbook(blankWorkbook(sheet, plan.year, plan.words)));
  }
  await home.notes.put(NOTE, digest);
};

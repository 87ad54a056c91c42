import type { Finding } from '../../finding.ts';
import { succeedingRoster } from '../../folder/succeeding-roster.ts';
import { isDryRun, unitFolderOf } from '../../folder/unit-folder.ts';
import type { FormName } from '../../form/form-name.ts';
import type { Accepted } from '../../plan/accepted.ts';
import type { Plan } from '../../plan/plan.ts';
import { closingDay } from '../../plan/plan-years.ts';
import { atExactCell, type PlanFinding } from '../../plan/read/plan-finding.ts';
import { type KnownReaders, readPlan } from '../../plan/read/read-plan.ts';
import { readRoster } from '../../plan/read/read-roster.ts';
import { unknownSheets } from '../../plan/read/unknown-sheets.ts';
import { yearInDoubt } from '../../plan/read/year-in-doubt.ts';
import type { FormReading, WorkbookReading } from '../../submission/reading.ts';
import type { FormRecord } from '../../submission/record.ts';
import { worstOf } from '../../submission/verdict.ts';
import { FINANCE_FOLDER, type Roster } from '../../unit.ts';
import { lossLine } from '../../warning/loss-line.ts';
import type { Home } from '../home.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { effectsOnce } from './plan-effects.ts';
import { endRulesGone } from './rules-gone.ts';
import type { InForce } from './rules-in-force.ts';

type Needs = Pick<Home, 'rules' | 'notes' | 'clock' | 'known' | 'queue' | 'ledger' | 'standings' | 'holidays'>;

/** A workbook of rules as handed in. */
export type RulesHandedIn = {
  readonly file: string;
  readonly path: string;
  readonly at: string;
  readonly receipt: string;
  readonly reading: WorkbookReading;
};

const formsOf = (reading: WorkbookReading, form: FormName): readonly FormReading[] =>
  reading.forms.filter((one) => one.form === form);

const recordsOf = (forms: readonly FormReading[]): readonly FormRecord[] => forms.flatMap(({ records }) => records);

const yearOfForms = (forms: readonly FormReading[]): number | null =>
  forms.find(({ year }) => year !== null)?.year ?? null;

/** Headings of further readers; a district without a roster has none to hold a ladder against. */
const readersOf = ({ units }: Roster): KnownReaders =>
  units.length === 0 ? null : new Set(units.flatMap(({ readers }) => Object.keys(readers)));

/** What a plan is held against besides itself. */
type RosterAndTemplates = Pick<InForce, 'roster' | 'templates'>;

/** The plan in a reading, held against the roster and the district's own forms. */
export const planOf = (reading: WorkbookReading, version: string, { roster, templates }: RosterAndTemplates) => {
  const forms = formsOf(reading, '工作要点');
  return readPlan(recordsOf(forms), {
    version,
    year: yearOfForms(forms),
    readers: readersOf(roster),
    units: roster.units,
    ownForms: templates.own,
  });
};

const isRuleForm = ({ form }: FormReading): boolean => form === '工作要点' || form === '单位名录';

/** Only the finance office's own folder holds rules; in 自检 they are tried out and take over nothing. */
const holdsRules = (path: string, reading: WorkbookReading): boolean =>
  unitFolderOf(path) === FINANCE_FOLDER && reading.forms.some(isRuleForm);

/** Whether a workbook holds a 工作要点 that is meant to wait: 启用=否. */
export const isDraftPlan = (path: string, reading: WorkbookReading, inForce: RosterAndTemplates): boolean =>
  holdsRules(path, reading) &&
  formsOf(reading, '工作要点').length > 0 &&
  planOf(reading, '', inForce).plan?.settings.inForce === false;

/** A 工作要点 that is in force, or comes into force with its year, in a file whose name still calls it a draft: `--init` writes that name. */
export const isNamedDraft = (path: string, reading: WorkbookReading, inForce: RosterAndTemplates): boolean =>
  /草稿[^/]*$/u.test(path) &&
  holdsRules(path, reading) &&
  reading.verdict !== 'returned' &&
  planOf(reading, '', inForce).plan?.settings.inForce === true;

const rowOf = (cell: string): string => cell.replace(/^[A-Z]+/u, '');

/** Rules hold together or not at all: of a refused plan or roster no row counts. */
const refused = (form: FormReading): FormReading => ({
  ...form,
  verdict: 'returned',
  records: form.records.map((record) => ({ ...record, accepted: false })),
});

/**
 * Whether a reading has sent this back already: the very cell, or, where a whole row is at fault, any cell of it. What follows from
 * that is no second fault; what other cells of the row say wrong is told in the same answer.
 */
const toldBy = ({ findings }: WorkbookReading): ((finding: PlanFinding, exact: Finding) => boolean) => {
  const errors = findings.filter(({ level }) => level === 'error');
  const cells = new Set(errors.map(({ sheet, cell }) => `${sheet} ${cell}`));
  const rows = new Set(errors.map(({ sheet, cell }) => `${sheet} ${rowOf(cell)}`));
  return ({ column }, { sheet, cell }) =>
    cell !== '' && (column === '' ? rows.has(`${sheet} ${rowOf(cell)}`) : cells.has(`${sheet} ${cell}`));
};

/** The reading with what may be meant otherwise in it as rules: it takes over all the same. */
const withPlanHints = (reading: WorkbookReading): WorkbookReading => {
  const forms = formsOf(reading, '工作要点');
  const hints = yearInDoubt(recordsOf(forms), yearOfForms(forms)).map((finding) => atExactCell(finding, undefined));
  if (hints.length === 0) return reading;
  return { ...reading, verdict: worstOf([reading.verdict, 'hinted']), findings: [...reading.findings, ...hints] };
};

/** The reading with what is wrong with it as rules: a plan or roster that does not read as a whole is sent back. */
export const withPlanFindings = (
  path: string,
  reading: WorkbookReading,
  inForce: RosterAndTemplates,
): WorkbookReading => {
  if (!holdsRules(path, reading)) return reading;
  const roster = formsOf(reading, '单位名录');
  const found: readonly PlanFinding[] = [
    ...(formsOf(reading, '工作要点').length > 0
      ? [...planOf(reading, '', inForce).findings, ...unknownSheets(reading.unread ?? [])]
      : []),
    ...(roster.length > 0 ? readRoster(recordsOf(roster)).findings : []),
  ];
  if (found.length === 0) return withPlanHints(reading);
  const columnsOf = new Map(reading.forms.map(({ sheet, columns }) => [sheet, columns]));
  const isTold = toldBy(reading);
  const added = found
    .map((finding) => [finding, atExactCell(finding, columnsOf.get(finding.sheet))] as const)
    .filter(([finding, exact]) => !isTold(finding, exact))
    .map(([, exact]) => exact);
  const forms = reading.forms.map((form) => (isRuleForm(form) ? refused(form) : form));
  return { ...reading, verdict: 'returned', forms, findings: [...reading.findings, ...added] };
};

const isOutdated = (last: Accepted<unknown> | null, handed: RulesHandedIn): boolean =>
  last !== null && last.file !== handed.file && last.at > handed.at;

/** Also the name of the trouble that a broken one leaves until it is mended. */
export const aboutRules = (kind: 'plan' | 'roster', file: string): string => `rules/${kind}/${file}`;

const refuse = (
  needs: Needs,
  kind: 'plan' | 'roster',
  last: Accepted<unknown> | null,
  { file, path }: RulesHandedIn,
): Promise<void> => {
  const name = kind === 'plan' ? '工作要点' : '单位名录';
  const meanwhile = last === null ? `还没有有效的${name}` : `继续沿用上一份有效的${name}`;
  return noteTrouble(
    needs,
    aboutRules(kind, file),
    `${path} 有错误，没有生效；${meanwhile}。请按该文件的审核结果改正。`,
  );
};

/** Gives what the new plan changes against the one before, as sentences. */
const adoptPlan = async (needs: Needs, handed: RulesHandedIn): Promise<readonly string[]> => {
  if (formsOf(handed.reading, '工作要点').length === 0) return [];
  const { plan } = planOf(handed.reading, handed.receipt, await needs.rules.current());
  if (plan === null || handed.reading.verdict === 'returned') {
    await refuse(needs, 'plan', await needs.rules.lastPlan(), handed);
    return [];
  }
  const last = await needs.rules.lastPlan(plan.year);
  if (isOutdated(last, handed)) return [];
  const effects = await effectsOnce(needs, plan);
  await needs.rules.acceptPlan({ file: handed.file, at: handed.at, content: plan });
  await endTrouble(needs, aboutRules('plan', handed.file));
  if (plan.settings.inForce) await endRulesGone(needs, 'plan');
  return plan.settings.inForce ? effects : [`下面是这份 ${plan.year} 年工作要点的草稿生效以后的样子：`, ...effects];
};

const adoptRoster = async (needs: Needs, handed: RulesHandedIn): Promise<void> => {
  const forms = formsOf(handed.reading, '单位名录');
  const last = await needs.rules.lastRoster();
  if (forms.length === 0 || isOutdated(last, handed)) return;
  const { roster } = readRoster(recordsOf(forms));
  const { roster: before } = await needs.rules.current();
  if (roster === null || handed.reading.verdict === 'returned') return refuse(needs, 'roster', last, handed);
  await needs.rules.acceptRoster({ file: handed.file, at: handed.at, content: succeedingRoster(roster, before) });
  await endTrouble(needs, aboutRules('roster', handed.file));
  await endRulesGone(needs, 'roster');
};

/** Whether 封存日期 of a year is another one, so that what came late counts after all, or no more. */
const hasMovedClosing = (before: readonly Plan[], now: readonly Plan[]): boolean =>
  before.some((plan) => now.some((one) => one.year === plan.year && closingDay(one) !== closingDay(plan)));

/**
 * A good plan or roster takes over; a broken one is told and the last good one stays. Where what a reading may depend on
 * changed, every file read under the old rules is looked at again. Gives sentences on what a new plan changes.
 */
export const adoptRules = async (needs: Needs, handed: RulesHandedIn): Promise<readonly string[]> => {
  if (!holdsRules(handed.path, handed.reading) || isDryRun(handed.path)) return [];
  const { digest: before, plan, plans } = await needs.rules.current();
  const effects = await adoptPlan(needs, handed);
  await adoptRoster(needs, handed);
  const { digest, plan: now, plans: since } = await needs.rules.current();
  if (lossLine(now) !== lossLine(plan) || hasMovedClosing(plans, since)) {
    for (const { unit } of await needs.standings.all()) await needs.queue.unitChanged(unit);
  }
  const stale = digest === before ? [] : await needs.known.all();
  for (const known of stale) {
    if (known.kind === 'handed-in' && known.rules !== digest && known.file !== handed.file) {
      await needs.queue.uploadSeen({ file: known.file, attempt: 0, again: true });
    }
  }
  return effects;
};

import { z } from 'zod';
import { fittedTo } from '../../folder/fitted-name.ts';
import { earlierCards } from '../../owed/earlier-cards.ts';
import { isFormOwed, owedForms } from '../../owed/owed-forms.ts';
import { workingCalendar } from '../../plan/working-calendar.ts';
import type { DutyState } from '../../standing/duty/duty-state.ts';
import { unitFacts } from '../../standing/facts/unit-facts.ts';
import { storableName } from '../../storable-name.ts';
import { storedShape } from '../../stored-shape.ts';
import type { Unit } from '../../unit.ts';
import { isFinance } from '../../unit.ts';
import { lossLine } from '../../warning/loss-line.ts';
import { type District, districtOn } from '../district.ts';
import { folderOfUnit } from '../folder-of-unit.ts';
import type { Home } from '../home.ts';
import { causeText } from '../ports/try-later.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';
import { putForms, TO_FILL } from './hand-out-forms.ts';
import { formFiles, templatedForms, UNIT_BYTES } from './issue-forms.ts';
import type { FormCopy } from './template-copies.ts';

/** `rest`: no working day · `off`: the plan does not ask for it. `waiting`: could not be written, tried again next time. */
export type FormsOpened = {
  readonly code: 'opened' | 'rest' | 'off';
  readonly written: number;
  readonly waiting: number;
};

/** 0 → 1: the codes stood there as a bare list. */
const storedOpenings = storedShape('已发表的任务', z.object({ codes: z.array(z.string()) }), [
  ({ list }) => ({ codes: list }),
]);

/** Duties of a plan year whose opening a unit has seen to the end, whatever became of the file since. */
const noteOf = (planYear: number, unit: Unit): string => `forms-at-opening/${planYear}/${unit.code}`;

const seenBy = async ({ notes }: Pick<Home, 'notes'>, name: string): Promise<readonly string[]> => {
  const note = await notes.get(name);
  return note === null ? [] : storedOpenings.read(note).codes;
};

/** The finance office does not send forms to itself. */
const isDepartment = (unit: Unit): boolean => !isFinance(unit);

/** Its window has opened and its deadline is still ahead: what was over before is no opening any more. */
const isOpen = ({ duty, deadline }: DutyState, day: string): boolean =>
  duty.opens !== null && duty.opens <= day && duty.measure !== 'stage' && (deadline ?? duty.due) >= day;

/** The same for the same duties on whatever day, so that a run cut short before it took note finds its own file. */
const pathFor = (folder: string, { name }: Unit, opened: readonly DutyState[]): string => {
  const since = opened
    .map(({ duty }) => duty.opens ?? '')
    .sort()
    .at(-1);
  const [first] = opened;
  const which = `${first?.duty.code ?? ''}${opened.length > 1 ? `等${opened.length}项` : ''}`;
  return `${folder}/${TO_FILL}/${storableName(`待填表_${fittedTo(name, UNIT_BYTES)}_${since}起_${which}`)}.xlsx`;
};

type Opening = { readonly kind: 'written' | 'waiting' | 'nothing'; readonly reason: string };

const NOTHING: Opening = { kind: 'nothing', reason: '' };

/** The worst of what became of them: one that could not be written is tried again with all, and those that are there stay. */
const putAll = async (
  home: Home,
  folder: string,
  files: readonly FormCopy[],
): Promise<{ readonly code: 'written' | 'there' | 'refused'; readonly reason: string }> => {
  let code: 'written' | 'there' = 'there';
  for (const { name, bytes } of files) {
    const put = await putForms(home, `${folder}/${name}`, bytes);
    if (put.code === 'refused') return { code: 'refused', reason: put.reason ?? '' };
    if (put.code === 'written') code = 'written';
  }
  return { code, reason: '' };
};

const openTo = async (home: Home, { assessment, standings }: District, unit: Unit): Promise<Opening> => {
  const { day, plan } = assessment;
  const note = noteOf(plan.year, unit);
  const seen = await seenBy(home, note);
  const opened = assessment.duties.filter(
    (row) => row.unit.code === unit.code && isOpen(row, day) && !seen.includes(row.duty.code),
  );
  if (opened.length === 0) return NOTHING;
  const standing = standings.find((one) => one.unit === unit.folder);
  const facts = unitFacts(unit, standing, lossLine(plan));
  const register = facts.objectsAt(day);
  const owing = opened.filter((row) => isFormOwed(row, day));
  const folder = await folderOfUnit(home, assessment.roster, unit);
  const path = pathFor(folder, unit, opened);
  const { templates } = await home.rules.current();
  const about = { planYear: plan.year, day, templated: templatedForms(templates), earlier: earlierCards(facts, day) };
  const owed = owing.length === 0 ? [] : owedForms(owing, register, about);
  const files = await formFiles(home, unit, owed, path.slice(path.lastIndexOf('/') + 1));
  // A folder that is missing is an outage: made anew, it would stand there empty and everything in it would count as withdrawn.
  if (files.length > 0 && !(await home.folder.has(folder))) return { kind: 'waiting', reason: '' };
  const { code, reason } = await putAll(home, path.slice(0, path.lastIndexOf('/')), files);
  if (code === 'refused') return { kind: 'waiting', reason };
  await home.notes.put(note, storedOpenings.write({ codes: [...seen, ...opened.map(({ duty }) => duty.code)] }));
  return code === 'written' ? { kind: 'written', reason: '' } : NOTHING;
};

/** One unit's folder that does not take them, or one unit whose forms can't be made, is told and is no other unit's matter. */
const openOrTell = async (home: Home, district: District, unit: Unit): Promise<Opening['kind']> => {
  const { kind, reason } = await openTo(home, district, unit).catch(
    (error: unknown): Opening => ({ kind: 'waiting', reason: causeText(error) }),
  );
  const about = `forms/${unit.folder}`;
  if (reason === '') await endTrouble(home, about);
  else await noteTrouble(home, about, `“${unit.name}”的待填表没能放进它的文件夹（${reason}），下一个整点再试。`);
  return kind;
};

/**
 * Puts into a unit's folder the forms of every duty whose window has opened since this last ran, in one workbook with its own
 * projects filled in: once for a duty and a unit, over any outage, and not again when the unit throws it away.
 */
export const formsAtOpening = async (home: Home): Promise<FormsOpened> => {
  const day = home.clock.today();
  const { plan, open, roster } = await home.rules.current();
  const asking = open.filter(({ settings }) => settings.formsAtOpening);
  const nothing = { written: 0, waiting: 0 };
  if (asking.length === 0) return { code: 'off', ...nothing };
  if (workingCalendar(home.holidays, plan.calendar).isWorkingDay(day) !== true) return { code: 'rest', ...nothing };
  const count = { written: 0, waiting: 0 };
  for (const { year } of asking) {
    const district = await districtOn(home, day, year);
    for (const unit of roster.units.filter(isDepartment)) {
      const kind = await openOrTell(home, district, unit);
      if (kind !== 'nothing') count[kind] += 1;
    }
  }
  return { code: 'opened', ...count };
};

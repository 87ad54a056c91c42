import type { Day } from '../../day.ts';
import { fittedTo } from '../../folder/fitted-name.ts';
import { unitOfFolder } from '../../folder/unit-of-folder.ts';
import type { FormName } from '../../form/form-name.ts';
import type { Templates } from '../../form/own/local-layout.ts';
import { earlierCards } from '../../owed/earlier-cards.ts';
import { type OwedForm, owedForms } from '../../owed/owed-forms.ts';
import { owedWorkbook } from '../../owed/owed-workbook.ts';
import { unitFacts } from '../../standing/facts/unit-facts.ts';
import { storableName } from '../../storable-name.ts';
import type { Unit } from '../../unit.ts';
import { lossLine } from '../../warning/loss-line.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { type FormCopy, templateCopies } from './template-copies.ts';

export type FormsIssued =
  | { readonly code: 'issued'; readonly files: readonly FormCopy[] }
  | { readonly code: 'nothing-owed' }
  | { readonly code: 'unknown-unit' };

/** Of a unit's name in a file's. */
export const UNIT_BYTES = 180;

type Needs = Pick<
  Home,
  | 'rules'
  | 'ledger'
  | 'standings'
  | 'notes'
  | 'clock'
  | 'holidays'
  | 'formsWorkbook'
  | 'archive'
  | 'reader'
  | 'formFiller'
  | 'answers'
>;

/** Forms that the district has blank forms of its own for. */
export const templatedForms = ({ layouts, own }: Templates): ReadonlySet<FormName> =>
  new Set([...layouts.map(({ form }) => form), ...own.map(({ name }) => name)]);

/** Copies of the district's own blank forms, and one workbook, under `name`, of all others. */
export const formFiles = async (
  home: Pick<Home, 'rules' | 'archive' | 'reader' | 'formFiller' | 'formsWorkbook' | 'answers'>,
  unit: Unit,
  owed: readonly OwedForm[],
  name: string,
): Promise<readonly FormCopy[]> => {
  const { copies, rest } = await templateCopies(home, unit, owed);
  const { plan } = await home.rules.current();
  const issued = owedWorkbook(unit, rest, plan.words);
  return issued === null ? copies : [{ name, bytes: await home.formsWorkbook(issued) }, ...copies];
};

/** The forms a unit (by its folder, name or alias) still owes on a day by the plan of a year (the day's own unless said), its own projects filled in. */
export const issueForms = async (home: Needs, asked: string, day: Day, year?: number): Promise<FormsIssued> => {
  const { assessment, standings } = await districtOn(home, day, year);
  const unit = unitOfFolder(assessment.roster, asked);
  if (unit === null) return { code: 'unknown-unit' };
  const standing = standings.find((one) => one.unit === unit.folder);
  const facts = unitFacts(unit, standing, lossLine(assessment.plan));
  const register = facts.objectsAt(day);
  const rows = assessment.duties.filter((row) => row.unit.folder === unit.folder);
  const ofYear = year === undefined ? '' : `${year}年度_`;
  const name = `${storableName(`待填表_${fittedTo(unit.name, UNIT_BYTES)}_${ofYear}${day}`)}.xlsx`;
  const { templates } = await home.rules.current();
  const about = {
    planYear: assessment.plan.year,
    day,
    templated: templatedForms(templates),
    earlier: earlierCards(facts, day),
  };
  const files = await formFiles(home, unit, owedForms(rows, register, about), name);
  return files.length === 0 ? { code: 'nothing-owed' } : { code: 'issued', files };
};

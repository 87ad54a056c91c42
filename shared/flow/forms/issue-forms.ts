import type { Day } from '../../day.ts';
import { fittedTo } from '../../folder/fitted-name.ts';
import { unitOfFolder } from '../../folder/unit-of-folder.ts';
import { owedForms } from '../../owed/owed-forms.ts';
import { owedWorkbook } from '../../owed/owed-workbook.ts';
import { unitFacts } from '../../standing/unit-facts.ts';
import { lossLine } from '../../warning/loss-line.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';

export type FormsIssued =
  | { readonly code: 'issued'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly code: 'nothing-owed' }
  | { readonly code: 'unknown-unit' };

/** Of a unit's name in a file's. */
const UNIT_BYTES = 180;

type Needs = Pick<Home, 'rules' | 'ledger' | 'standings' | 'notes' | 'clock' | 'holidays' | 'formsWorkbook'>;

/** One workbook with the forms a unit (by its folder, name or alias) still owes on a day, its own projects filled in. */
export const issueForms = async (home: Needs, asked: string, day: Day): Promise<FormsIssued> => {
  const { assessment, standings } = await districtOn(home, day);
  const unit = unitOfFolder(assessment.roster, asked);
  if (unit === null) return { code: 'unknown-unit' };
  const standing = standings.find((one) => one.unit === unit.folder);
  const register = unitFacts(unit, standing, lossLine(assessment.plan)).objectsAt(day);
  const rows = assessment.duties.filter((row) => row.unit.folder === unit.folder);
  const issued = owedWorkbook(unit, owedForms(rows, register, { planYear: assessment.plan.year, day }));
  if (issued === null) return { code: 'nothing-owed' };
  return {
    code: 'issued',
    name: `待填表_${fittedTo(unit.name, UNIT_BYTES)}_${day}.xlsx`,
    bytes: await home.formsWorkbook(issued),
  };
};

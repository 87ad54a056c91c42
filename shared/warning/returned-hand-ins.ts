import type { Day } from '../day.ts';
import { handInAbout, type Ruling, rulingOn } from '../standing/decided/rulings.ts';
import type { UnitFacts } from '../standing/facts/unit-facts.ts';
import { countedOn } from '../standing/fold/form-timeline.ts';
import type { Version } from '../standing/standing.ts';
import type { FormReading } from '../submission/reading.ts';
import type { Unit } from '../unit.ts';
import type { Evidence, Warning } from './warning.ts';

/** What stands in 任务或规则 of a hand-in that was sent back: no rule found it, a person did. */
export const RETURNED_BY_HAND = '退回';

export const isReturnedByHand = ({ rule }: Warning): boolean => rule === RETURNED_BY_HAND;

type Returned = { readonly version: Version; readonly form: FormReading; readonly ruling: Ruling };

const proofOf = ({ version, form }: Returned): Evidence => ({
  path: version.path,
  sheet: form.sheet,
  row: 0,
  text: `第 ${version.version} 版，回执 ${version.receipt}`,
});

const warningOf = (
  unit: Unit,
  planYear: number,
  about: string,
  { version, form, ruling }: Returned,
  same: readonly Returned[],
): Warning => ({
  id: `${RETURNED_BY_HAND}-${unit.code}-${about}`,
  rule: RETURNED_BY_HAND,
  planYear,
  unit,
  dutyOrRule: RETURNED_BY_HAND,
  level: 'yellow',
  text: `${version.path} 的《${form.form}》（工作表“${form.sheet}”）被财政局退回：${ruling.reason}。从 ${ruling.since} 起不计入，请改正后重新报送。`,
  basis: '财政局在“报送记录”的 验收 列填了 退回；新的一版报送后重新计入。',
  // Several cards of one sheet are sent back together.
  evidence: [...new Map(same.map((one) => [`${one.version.path} ${one.form.sheet}`, proofOf(one)])).values()],
  firstSeen: ruling.since,
});

/**
 * Forms that finance sent back and of which no newer version has come: told to the unit by mail like a warning, whatever
 * rules the plan has.
 */
export const returnedHandIns = ({ unit, standing }: UnitFacts, day: Day, planYear: number): readonly Warning[] => {
  const found = standing.versions
    .filter((version) => !version.dryRun && countedOn(version, day))
    .flatMap((version) =>
      version.forms.flatMap((form) => {
        const ruling = rulingOn(standing, version, form, day);
        return ruling?.kind === 'returned' ? [{ about: handInAbout(version, form), version, form, ruling }] : [];
      }),
    );
  return [...Map.groupBy(found, ({ about }) => about)].flatMap(([about, same]) => {
    const [first] = same;
    return first === undefined ? [] : [warningOf(unit, planYear, about, first, same)];
  });
};

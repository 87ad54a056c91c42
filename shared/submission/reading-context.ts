import type { Day } from '../day.ts';
import type { Finding } from '../finding.ts';
import type { ScoringChoice } from '../form/card/scoring-choice.ts';
import type { Templates } from '../form/own/local-layout.ts';
import type { OwnWord } from '../form/own-words.ts';
import type { Roster, Unit } from '../unit.ts';
import type { FormRead } from './form-read.ts';

/**
 * What a reading may depend on besides the workbook. Other hand-ins are not among it: a reading is the same in
 * whatever order files arrive; checks across forms run over a unit's standing instead.
 */
export type ReadingContext = {
  /** Name of the folder in the share the file lies in, and the unit it belongs to; null when the roster has no such folder. */
  readonly folder: string;
  readonly unit: Unit | null;
  readonly roster: Roster;
  /** Years each form may be about according to 数据年度 in any plan in force; absent form: any year. */
  readonly yearsOf: ReadonlyMap<string, ReadonlySet<number>>;
  /** 评分模板 of the plan for this unit, the first that fits a card is its own; absent: the card's own points and its family decide. */
  readonly scoring?: readonly ScoringChoice[];
  /** What finance's own formulas find in a form as read; absent: there are none. */
  readonly audit?: (form: FormRead) => readonly Finding[];
  /** The district's own forms, as 财政局/表样 holds them; absent: none. */
  readonly templates?: Templates;
  /** 词表 of the plan: the district's own words for closed columns. Absent: the contract's words alone. */
  readonly words?: readonly OwnWord[];
  /** Day of hand-in. */
  readonly day: Day;
};

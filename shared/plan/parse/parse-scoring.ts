import { PROJECT_SELF_EVALUATION } from '../../form/card/forms/project-self-evaluation.ts';
import { SCORING_VARIANTS } from '../../form/card/scoring-variants.ts';
import { GRADED_FORMS, SCORED_CARDS } from '../../form/card/scoring-words.ts';
import type { FormName } from '../../form/form-name.ts';
import type { UnitClass } from '../../unit.ts';
import type { DataYears } from '../duty.ts';
import type { ScoringSetting } from '../plan.ts';
import type { ScoringRow } from '../plan-rows.ts';
import type { ReadingPlan } from '../read/reading-plan.ts';
import { collector, type ReadRow } from './collector.ts';
import { parseDataYears } from './data-years.ts';
import { parseGrades } from './parse-grades.ts';
import { type AskedSplit, parseSplit } from './parse-split.ts';
import { manyOf, oneOf, type Parsed, plain } from './parsed.ts';

const FORMS: { readonly [word: string]: FormName } = Object.fromEntries(GRADED_FORMS.map((form) => [form, form]));
type PlanYear = Pick<ReadingPlan, 'year'>;

const RULE_NUMBER = /^S\d{1,2}(?!\d)/u;

const parseYears = (text: string, plan: PlanYear): Parsed<DataYears> =>
  plain(text) === '' ? { value: 'any' } : parseDataYears(text, plan);

/** `S4、S8`, in any joint; words after a number only help the reader. */
const parseVariants = (text: string): Parsed<readonly string[]> => {
  const said = plain(text)
    .split(/[、,;|]+/u)
    .map((part) => part.trim().toUpperCase())
    .filter(Boolean)
    .map((part) => RULE_NUMBER.exec(part)?.[0] ?? '');
  return said.every((rule) => rule in SCORING_VARIANTS)
    ? { value: [...new Set(said)] }
    : { expected: 'S3 至 S13 中的一个或几个，用、连接' };
};

/** One row of 评分模板 and every cell of it that does not read. */
export const parseScoring =
  (classes: readonly UnitClass[], plan: PlanYear) =>
  (row: ScoringRow): ReadRow<ScoringSetting> => {
    const { faults, take, fault } = collector();
    const form = take('表单', oneOf(FORMS, row.表单), PROJECT_SELF_EVALUATION.name);
    const asked = take<AskedSplit>('分值结构', parseSplit(row.分值结构), { template: null, split: null });
    if (!SCORED_CARDS.includes(form) && (asked.template !== null || asked.split !== null))
      fault('分值结构', `空白（“${form}”没有指标，只有 等级 可写）`);
    const value: ScoringSetting = {
      form,
      years: take<DataYears>('数据年度', parseYears(row.数据年度, plan), 'any'),
      classes: take<readonly UnitClass[]>(
        '适用类别',
        manyOf(Object.fromEntries(classes.map((word) => [word, word])), row.适用类别),
        [],
      ),
      ...asked,
      grades: take('等级', parseGrades(row.等级), null),
      variants: take<readonly string[]>('评分规则', parseVariants(row.评分规则), []),
    };
    return { value, faults };
  };

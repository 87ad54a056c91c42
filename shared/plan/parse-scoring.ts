import { PROJECT_SELF_EVALUATION } from '../form/card/forms/project-self-evaluation.ts';
import { SCORING_VARIANTS } from '../form/card/scoring-variants.ts';
import { AS_THE_CARD, SCORED_CARDS, SCORING_WORDS } from '../form/card/scoring-words.ts';
import type { FormName } from '../form/form-name.ts';
import type { UnitClass } from '../unit.ts';
import { collector, type ReadRow } from './collector.ts';
import { parseDataYears } from './data-years.ts';
import type { DataYears } from './duty.ts';
import { manyOf, oneOf, type Parsed, plain } from './parsed.ts';
import type { ScoringSetting } from './plan.ts';
import type { ScoringRow } from './plan-rows.ts';

const FORMS: { readonly [word: string]: FormName } = Object.fromEntries(SCORED_CARDS.map((form) => [form, form]));
const TEMPLATES: { readonly [word: string]: string | null } = Object.fromEntries(
  SCORING_WORDS.map((word) => [word, word === AS_THE_CARD ? null : word]),
);
const RULE_NUMBER = /^S\d{1,2}(?!\d)/u;

const parseYears = (text: string): Parsed<DataYears> => (plain(text) === '' ? { value: 'any' } : parseDataYears(text));

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
  (classes: readonly UnitClass[]) =>
  (row: ScoringRow): ReadRow<ScoringSetting> => {
    const { faults, take } = collector();
    const value: ScoringSetting = {
      form: take('表单', oneOf(FORMS, row.表单), PROJECT_SELF_EVALUATION.name),
      years: take<DataYears>('数据年度', parseYears(row.数据年度), 'any'),
      classes: take<readonly UnitClass[]>(
        '适用类别',
        manyOf(Object.fromEntries(classes.map((word) => [word, word])), row.适用类别),
        [],
      ),
      template: take('评分模板', oneOf(TEMPLATES, row.评分模板), null),
      variants: take<readonly string[]>('另用规则', parseVariants(row.另用规则), []),
    };
    return { value, faults };
  };

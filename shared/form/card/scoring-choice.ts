import type { FormName } from '../form-name.ts';
import { type ScoringTemplate, scoringTemplate } from './scoring-template.ts';
import { SCORING_VARIANTS } from './scoring-variants.ts';

/** One row of 工作要点 / 评分模板 as it applies to one unit; `years` null: any year. `template` null: the card's family decides. */
export type ScoringChoice = {
  readonly form: FormName;
  readonly years: readonly number[] | null;
  readonly template: string | null;
  /** Numbers of `SCORING_VARIANTS`. */
  readonly variants: readonly string[];
};

const fits = ({ form, years }: ScoringChoice, card: FormName, year: number | null): boolean =>
  form === card && (years === null || (year !== null && years.includes(year)));

/** The first row that fits a card; undefined where none does. */
export const choiceFor = (
  choices: readonly ScoringChoice[],
  form: FormName,
  year: number | null,
): ScoringChoice | undefined => choices.find((choice) => fits(choice, form, year));

/** The template a choice makes of the family's own one: the named split, with the variants laid over it. */
export const chosenTemplate = (usual: ScoringTemplate, choice: ScoringChoice | undefined): ScoringTemplate => {
  if (choice === undefined) return usual;
  const base = choice.template === null ? usual : scoringTemplate(choice.template);
  const rules = choice.variants.map((variant) => SCORING_VARIANTS[variant]?.rule);
  return Object.assign({}, base, ...rules);
};

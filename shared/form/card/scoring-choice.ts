import type { Points } from '../../flavour.ts';
import type { FormName } from '../form-name.ts';
import { type GradeBand, USUAL_GRADES } from './grade-bands.ts';
import { type ScoringTemplate, scoringTemplate } from './scoring-template.ts';
import { SCORING_VARIANTS } from './scoring-variants.ts';

/** 分值结构 written out: points for the execution rate and for each first-level class. */
export type OwnSplit = { readonly rate: Points; readonly classes: { readonly [level1: string]: Points } };

/** One row of 工作要点 / 评分模板 as it applies to one unit; `years` null: any year. `template` null: the card's family decides. */
export type ScoringChoice = {
  readonly form: FormName;
  readonly years: readonly number[] | null;
  readonly template: string | null;
  /** A split of the district's own, in place of a named one. */
  readonly split: OwnSplit | null;
  /** Grades of the district's own; null: the usual ones. */
  readonly grades: readonly GradeBand[] | null;
  /** Numbers of `SCORING_VARIANTS`. */
  readonly variants: readonly string[];
};

/** Name of a template whose split a plan writes out. */
export const OWN_SPLIT = '自定';

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
  const { template, split, grades } = choice;
  const base = template === null ? usual : scoringTemplate(template);
  const own = split === null ? {} : { name: OWN_SPLIT, rate: split.rate, split: split.classes };
  const rules = choice.variants.map((variant) => SCORING_VARIANTS[variant]?.rule);
  return Object.assign({}, base, own, grades === null ? {} : { grades }, ...rules);
};

/** Whether a choice asks for a split instead of leaving it to the card. */
export const asksForSplit = ({ template, split }: ScoringChoice): boolean => template !== null || split !== null;

/** The grades of a form that is no card: its own row's, else those of the first row of the year that names some. */
export const gradesFor = (
  choices: readonly ScoringChoice[],
  form: FormName,
  year: number | null,
): readonly GradeBand[] => {
  const ofYear = choices.filter(({ years }) => years === null || (year !== null && years.includes(year)));
  return choiceFor(choices, form, year)?.grades ?? ofYear.find(({ grades }) => grades !== null)?.grades ?? USUAL_GRADES;
};

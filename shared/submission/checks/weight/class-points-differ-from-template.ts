import { OWN_SPLIT } from '../../../form/card/scoring-choice.ts';
import { SCORING_TEMPLATES } from '../../../form/card/scoring-template.ts';
import { scoreText } from '../../../workbook/values/score.ts';
import type { Card } from '../../card/card.ts';
import type { Entry } from '../../card/entry.ts';
import { isProject, isSelfEvaluation } from '../../card/form-of-card.ts';
import { annualIndicators, ratePoints, readValue } from '../../card/judge/card-figures.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import { weightCulprit } from '../../card/judge/weight-culprit.ts';
import { cardLabelOf } from '../../card/layout/card-label.ts';
import type { Check } from '../../check.ts';
import type { ReadingContext } from '../../reading-context.ts';

type ClassPoints = {
  readonly group: string;
  readonly at: Entry;
  readonly points: number;
  readonly written: number | null;
};

const classesOf = (card: Card): readonly ClassPoints[] => {
  const classes = new Map<string, ClassPoints>();
  for (const { group, level1, weight } of annualIndicators(card)) {
    const before = classes.get(group);
    classes.set(group, {
      group,
      at: before?.at ?? level1,
      points: (before?.points ?? 0) + (readValue(weight) ?? 0),
      written: before?.written ?? cardLabelOf(level1.text).points,
    });
  }
  return [...classes.values()];
};

const SATISFACTION = '满意度指标';
const BENEFIT = '效益指标';

type Split = { readonly [level1: string]: number };

const matches = (classes: readonly ClassPoints[], split: Split): boolean =>
  classes.length === Object.keys(split).length && classes.every(({ group, points }) => split[group] === points);

/** The template the plan names, also without 满意度指标, whose points 效益指标 then carries. */
const isAsked = (card: Card, name: string): boolean =>
  name === card.template.name || name === `${card.template.name}-无满意度`;

/** A split that a plan writes out, and the same for cards that measure no satisfaction. */
const withoutSatisfaction = (split: Split): readonly Split[] => {
  const { [SATISFACTION]: points, ...others } = split;
  const benefit = others[BENEFIT];
  return points === undefined || benefit === undefined ? [split] : [split, { ...others, [BENEFIT]: benefit + points }];
};

/** Splits a card of these classes may have: every template's with the same points for execution, or what the plan names. */
const splitsFor = (card: Card, classes: readonly ClassPoints[]): readonly Split[] => {
  if (card.template.name === OWN_SPLIT) return withoutSatisfaction(card.template.split ?? {});
  const allowed = SCORING_TEMPLATES.filter(({ name, rate }) =>
    card.isTemplateAsked ? isAsked(card, name) : rate === ratePoints(card),
  );
  const splits = allowed.flatMap(({ split }) => (split === null ? [] : [split]));
  return splits.filter((split) => card.isTemplateAsked || classes.every(({ group }) => group in split));
};

const isSound = (card: Card): boolean =>
  weightCulprit(card) === null && annualIndicators(card).every(({ weight }) => (readValue(weight) ?? 0) > 0);

/** What the district's own blank form prints comes before any general split. */
const printedSplit = ({ form }: Card, { templates }: ReadingContext): Split | null =>
  templates?.layouts.find((layout) => layout.form === form && layout.split !== null)?.split ?? null;

const against = (classes: readonly ClassPoints[], split: Split): WrongClass | null => {
  const found = classes.find(({ group, points }) => split[group] !== points);
  return found === undefined ? null : { found, due: split[found.group] ?? 0 };
};

type WrongClass = { readonly found: ClassPoints; readonly due: number };

const wrongClass = (card: Card, context: ReadingContext): WrongClass | null => {
  const classes = classesOf(card);
  const own = printedSplit(card, context);
  if (own !== null && !card.isTemplateAsked) return against(classes, own);
  const printed = classes.find(({ written, points }) => written !== null && written !== points);
  if (printed !== undefined) return { found: printed, due: printed.written ?? 0 };
  const whole = card.template.split === null || !isProject(card);
  const splits = splitsFor(card, classes);
  const [alike] = splits.filter((split) => Object.keys(split).length === classes.length);
  const nearest = alike ?? (card.isTemplateAsked ? splits[0] : undefined);
  if (whole || nearest === undefined || splits.some((split) => matches(classes, split))) return null;
  return against(classes, nearest);
};

export const classPointsDifferFromTemplate: Check<Card> = {
  id: 'Q12',
  title: '一级指标的分值与规定不符',
  level: 'hint',
  what: '产出 50、效益 30、满意度 10；设成本指标的，成本 20、产出 40、效益 20、满意度 10；工作要点的评分模板、财政局的表样或表头写明分值的以其为准。',
  why: '各类指标的分量由制度规定，不能自行增减。',
  source: '财预〔2020〕10号；财预〔2021〕101号',
  find: (card, context) => {
    const wrong = isSelfEvaluation(card) && isSound(card) ? wrongClass(card, context) : null;
    if (wrong === null) return [];
    const { found, due } = wrong;
    return [
      cardFinding(classPointsDifferFromTemplate, card, {
        at: found.at,
        expected: `${found.group} ${scoreText(due)} 分`,
        message: `${whereOnCard(card, found.at)}：${found.group}各项分值合计 ${scoreText(found.points)} 分，规定为 ${scoreText(due)} 分。`,
        remedy: '请按规定的分值比例分配；确有特殊情况的，请在备注说明。',
      }),
    ];
  },
};

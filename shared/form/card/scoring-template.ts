import type { Points } from '../../flavour.ts';
import { type GradeBand, USUAL_GRADES } from './grade-bands.ts';

/** How a card's points are meant: all points in hundredths (10 points = 1000), all rates in hundredths of a percent. */
export type ScoringTemplate = {
  readonly name: string;
  /** Points for the execution rate; the indicators carry `total - rate`. */
  readonly rate: Points;
  readonly total: Points;
  /** Points for each first-level class; null where the template leaves the split open. */
  readonly split: { readonly [level1: string]: Points } | null;
  /** `proportional` rate × points, capped (财预〔2020〕10号); `bands` 100 % full, 80 % seven tenths, 60 % half (财预〔2021〕101号). */
  readonly rateRule: 'proportional' | 'bands';
  /** `proportional` B/A × w; `pass-line` nothing under 60 % of the target and linear above it (财预〔2021〕101号). */
  readonly forward: 'proportional' | 'pass-line';
  /** `linear` (1 − (B − A)/A) × w; `ratio` A/B × w (Hubei). */
  readonly reverse: 'linear' | 'ratio';
  /** `proportional`, or `steps` 90 % full, 80 % half, 60 % three tenths (财预〔2021〕101号). */
  readonly satisfaction: 'proportional' | 'steps';
  /** Lower ends of 达成 and 部分达成 in percent of the points. */
  readonly words: { readonly reached: number; readonly partly: number };
  /** A result of this many percent of its target or more must be explained. */
  readonly overshoot: number;
  /** A quantity indicator above this many percent of its target, or below the target, counts nothing; null: it counts as `forward` says. */
  readonly excess: number | null;
  readonly grades: readonly GradeBand[];
};

const base: Omit<ScoringTemplate, 'name' | 'rate' | 'split'> = {
  total: 10_000,
  rateRule: 'proportional',
  forward: 'proportional',
  reverse: 'linear',
  satisfaction: 'proportional',
  words: { reached: 80, partly: 60 },
  overshoot: 120,
  excess: null,
  grades: USUAL_GRADES,
};

/** Templates by name, the splits that exist; 工作要点 may name one and lay variants over it, a card's own points come first. */
export const SCORING_TEMPLATES: readonly ScoringTemplate[] = [
  { ...base, name: 'S1', rate: 1000, split: { 产出指标: 5000, 效益指标: 3000, 满意度指标: 1000 } },
  { ...base, name: 'S1-无满意度', rate: 1000, split: { 产出指标: 5000, 效益指标: 4000 } },
  { ...base, name: 'S2', rate: 1000, split: { 成本指标: 2000, 产出指标: 4000, 效益指标: 2000, 满意度指标: 1000 } },
  { ...base, name: 'S2-无满意度', rate: 1000, split: { 成本指标: 2000, 产出指标: 4000, 效益指标: 3000 } },
  {
    ...base,
    name: 'S2-成本10',
    rate: 1000,
    split: { 成本指标: 1000, 产出指标: 4000, 效益指标: 3000, 满意度指标: 1000 },
  },
  {
    ...base,
    name: 'S2-101号',
    rate: 1000,
    split: { 成本指标: 2000, 产出指标: 4000, 效益指标: 2000, 满意度指标: 1000 },
    rateRule: 'bands',
    forward: 'pass-line',
    satisfaction: 'steps',
  },
  { ...base, name: 'S10-60-30', rate: 1000, split: { 产出指标: 6000, 效益指标: 3000 } },
  { ...base, name: 'S10-90', rate: 1000, split: null },
  {
    ...base,
    name: 'S20-40-40',
    rate: 2000,
    split: null,
    reverse: 'ratio',
    words: { reached: 80, partly: 50 },
  },
  { ...base, name: 'S20-80', rate: 2000, split: null },
  { ...base, name: 'S0-100', rate: 0, split: null },
];

/** The template of that name, S1 for a name nobody knows. */
export const scoringTemplate = (name: string): ScoringTemplate => {
  const [first] = SCORING_TEMPLATES;
  const found = SCORING_TEMPLATES.find((template) => template.name === name) ?? first;
  if (found === undefined) throw new Error('no scoring template is defined');
  return found;
};

import type { EarlierCard, EarlierIndicator } from '../card/earlier-card.ts';

/** A line of indicators of a target to be set: last year's with its value, or a place of the tree with nothing in it. */
export type TargetLine = Pick<EarlierIndicator, 'level1' | 'level2'> & {
  readonly name: string | null;
  readonly target: string | null;
};

/** Last year's indicators where there are any, else the places of the tree. */
export const targetLines = ({
  levels,
  earlier,
}: {
  readonly levels: readonly (readonly [level1: string, level2: string])[];
  readonly earlier?: EarlierCard;
}): readonly TargetLine[] =>
  earlier !== undefined && earlier.indicators.length > 0
    ? earlier.indicators
    : levels.map(([level1, level2]) => ({ level1, level2, name: null, target: null }));

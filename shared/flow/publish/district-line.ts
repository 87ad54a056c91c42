import type { Instant } from '../../day.ts';
import type { Figure } from '../../figure.ts';
import { levelOfUnits } from '../../warning/figures/district-figures.ts';
import { figuresOfDay } from '../../warning/figures/figures-of-day.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { openTroubles } from '../troubles.ts';

/** One district beside others; counts of units and of their duties today. */
export type DistrictLine = {
  readonly units: number;
  readonly owed: number;
  readonly met: number;
  readonly overdue: number;
  readonly onTime: Figure | null;
  readonly coverage: Figure | null;
  /** Units whose most serious level is this. */
  readonly red: number;
  readonly yellow: number;
  readonly lastHandIn: Instant | null;
  readonly troubles: number;
};

/** How a district stands today, in one line. */
export const districtLine = async (home: Home): Promise<DistrictLine> => {
  const today = home.clock.today();
  const { assessment, standings } = await districtOn(home, today);
  const { owed, met, overdue, onTime, coverage } = figuresOfDay(assessment);
  const levels = [...levelOfUnits(assessment).values()];
  const moments = standings.flatMap(({ versions }) =>
    versions.filter(({ until }) => until === null).map(({ at }) => at),
  );
  return {
    units: assessment.roster.units.length,
    owed,
    met,
    overdue,
    onTime,
    coverage,
    red: levels.filter((level) => level === 'red').length,
    yellow: levels.filter((level) => level === 'yellow').length,
    lastHandIn: moments.sort().at(-1) ?? null,
    troubles: (await openTroubles(home)).length,
  };
};

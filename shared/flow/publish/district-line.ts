import type { DistrictLine } from '../../status-sheet/city-page.ts';
import { levelOfUnits } from '../../warning/figures/district-figures.ts';
import { figuresOfDay } from '../../warning/figures/figures-of-day.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';
import { openTroubles } from '../troubles.ts';

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

import { unitOfLedger } from '../folder/unit-of-path.ts';
import { joinedStandings } from '../standing/fold/joined-standings.ts';
import { mergedStanding } from '../standing/fold/merged-standing.ts';
import { standingUnder } from '../standing/fold/standing-under.ts';
import type { Standing } from '../standing/standing.ts';
import type { Roster, Unit } from '../unit.ts';

/** As the unit's own, under its folder: what another ledger has is a merged unit's, or was filed before the roster knew better. */
const ownStanding = (standing: Standing, unit: Unit): Standing =>
  standing.unit === unit.ledger || unit.formerly.codes.length === 0
    ? standingUnder(standing, unit.folder)
    : standingUnder(mergedStanding(standing, unit), unit.folder);

/** Standings under the folder their unit has in the roster, since a folder may bear the unit's name or an alias as well. */
export const standingsOfUnits = (standings: readonly Standing[], roster: Roster): readonly Standing[] => {
  const byFolder = new Map<string, Standing>();
  for (const standing of standings) {
    const unit = unitOfLedger(roster, standing.unit);
    const folder = unit?.folder ?? standing.unit;
    const own = unit === null ? standingUnder(standing, folder) : ownStanding(standing, unit);
    const known = byFolder.get(folder);
    byFolder.set(folder, known === undefined ? own : joinedStandings(known, own));
  }
  return [...byFolder.values()];
};

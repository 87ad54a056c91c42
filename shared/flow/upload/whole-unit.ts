import { unitOfLedger } from '../../folder/unit-of-path.ts';
import type { Standing } from '../../standing/standing.ts';
import type { Home } from '../home.ts';
import type { InForce } from '../rules/rules-in-force.ts';
import { standingsOfUnits } from '../standings-of-units.ts';
import { allStandings } from '../unit-standing.ts';

/**
 * The standing of the whole unit a ledger is about: where others were merged into it, a file's earlier versions may lie in their
 * ledgers, and what finance answers about it lies in the unit's. Any other unit's is its ledger's alone.
 */
export const wholeUnit = async (
  home: Pick<Home, 'ledger' | 'standings'>,
  { roster }: InForce,
  standing: Standing,
): Promise<Standing> => {
  const unit = unitOfLedger(roster, standing.unit);
  if (unit === null || unit.formerly.codes.length === 0) return standing;
  const whole = standingsOfUnits(await allStandings(home), roster).find((one) => one.unit === unit.folder);
  return whole === undefined ? standing : { ...whole, unit: standing.unit };
};

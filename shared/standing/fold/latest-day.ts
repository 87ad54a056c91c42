import type { Day } from '../../day.ts';
import type { Standing } from '../standing.ts';

/** The last day anything of a unit changed: what counts then counts now. */
export const latestDay = ({ versions, decisions }: Standing): Day =>
  [...versions, ...decisions].reduce((latest, { from }) => (from > latest ? from : latest), '');

import type { Unit } from '../../shared/unit.ts';

/** What a unit is that stands alone, has no reader of its own and no past. */
export const STANDALONE: Pick<Unit, 'upper' | 'readers' | 'phone' | 'formerly'> = {
  upper: '',
  readers: {},
  phone: '',
  formerly: { names: [], codes: [] },
};

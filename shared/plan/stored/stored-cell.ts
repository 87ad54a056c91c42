import { z } from 'zod';
import type { UnitClass } from '../../unit.ts';

/** What several kept rows of plan and roster have in common. */
export const text = z.string();
export const day = z.string();
export const years = z.union([z.array(z.number()), z.literal('any')]);

/** Words of a plan, not of the program: a class that no plan names any more is still a class. */
export const unitClass = z.custom<UnitClass>((value) => typeof value === 'string', '不是单位类别');

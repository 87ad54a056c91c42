import type { Unit } from '../unit.ts';
import type { Duty } from './duty.ts';
import { isChosen } from './unit-choice.ts';

/** Whether a duty is asked of a unit by its classes and by 适用单位; 全区 is asked of none. */
export const appliesTo = ({ classes, units }: Duty, unit: Unit): boolean =>
  classes !== 'district' && classes.some((one) => unit.classes.includes(one)) && isChosen(units, unit);

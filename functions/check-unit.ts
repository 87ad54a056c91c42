import type { StorageQueueHandler } from '@azure/functions';
import type { Home } from '../shared/flow/home.ts';
import { unitMessage } from '../shared/flow/ports/work-queue.ts';
import { checkUnit, type UnitChecked } from '../shared/flow/upload/check-unit.ts';
import { outcomeLine } from './outcome-line.ts';

/** One unit's forms held against each other after one of them changed. */
export const checkUnitHandler =
  (home: Home): StorageQueueHandler =>
  async (body, context): Promise<UnitChecked> => {
    const outcome = await checkUnit(home, unitMessage.parse(body).unit);
    if (outcome.answeredAgain > 0) context.log(outcomeLine('check-unit', outcome));
    return outcome;
  };

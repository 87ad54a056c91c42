import type { UploadOutcome } from '../../flow/upload/upload-outcome.ts';
import { unitFolderOf } from '../../folder/unit-folder.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { Pumping } from './queue-pump.ts';

/**
 * Uploads one at a time until the first that is not the finance office's, then as many as the settings allow. The feed names
 * plan and roster first, so that no unit's file is read, answered and told by rules that a minute later are others. `onUnits` is
 * called once that first one is done.
 */
export const rulesFirst = (pumping: Pumping, onUnits: () => void = () => undefined): Pumping => {
  let unitsReached = false;
  const { settings } = pumping;
  return {
    ...pumping,
    settings: {
      ...settings,
      get batchSize() {
        return unitsReached ? settings.batchSize : 1;
      },
    },
    done: (name, result) => {
      const path = name === 'process-upload' ? (result as UploadOutcome).path : '';
      if (!unitsReached && path !== '' && unitFolderOf(path) !== FINANCE_FOLDER) {
        unitsReached = true;
        onUnits();
      }
      pumping.done(name, result);
    },
  };
};

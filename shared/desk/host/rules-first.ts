import { QUEUES } from '../../flow/ports/work-queue.ts';
import type { UploadOutcome } from '../../flow/upload/upload-outcome.ts';
import { unitFolderOf } from '../../folder/unit-folder.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import type { Pumping } from './queue-pump.ts';

const isFinances = (path: string): boolean => unitFolderOf(path) === FINANCE_FOLDER;

/**
 * Uploads one at a time while any of the finance office's waits, then as many as the settings allow. The feed names plan and roster
 * first, so that no unit's file is read, answered and told by rules that a minute later are others; and no unit's first file is
 * answered without those that came along. `onUnits` is called once, then. One of the finance office's that is put off holds up nobody.
 */
export const rulesFirst = (pumping: Pumping, onUnits: () => void = () => undefined): Pumping => {
  let unitsReached = false;
  const { settings, work } = pumping;
  const reach = (): void => {
    if (unitsReached) return;
    unitsReached = true;
    onUnits();
  };
  return {
    ...pumping,
    settings: {
      ...settings,
      get batchSize() {
        if (!unitsReached && !work.waiting(QUEUES.uploads).some(isFinances)) reach();
        return unitsReached ? settings.batchSize : 1;
      },
    },
    done: (name, result) => {
      const path = name === 'process-upload' ? (result as UploadOutcome).path : '';
      if (path !== '' && !isFinances(path)) reach();
      pumping.done(name, result);
    },
  };
};

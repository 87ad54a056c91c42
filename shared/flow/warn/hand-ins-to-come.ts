import type { Day } from '../../day.ts';
import { nameList } from '../../name-list.ts';
import type { Standing } from '../../standing/standing.ts';
import type { Home } from '../home.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';

const ABOUT = 'clock/hand-ins';

const toCome = (standings: readonly Standing[], today: Day): readonly string[] =>
  standings
    .flatMap(({ versions }) => versions)
    .filter(({ until, from, dryRun }) => until === null && from > today && !dryRun)
    .map(({ path, from }) => `${path}（${from}）`);

/**
 * Hand-ins of days that have not come, recorded while the clock was ahead: until then they count for nothing. Nor can the program tell
 * whether it is today that is wrong, as with a dead battery, and date every file of the district anew: a person is told what to do.
 */
export const tellHandInsToCome = async (
  needs: Pick<Home, 'notes' | 'clock'>,
  standings: readonly Standing[],
): Promise<void> => {
  const today = needs.clock.today();
  const files = toCome(standings, today);
  if (files.length === 0) return endTrouble(needs, ABOUT);
  return noteTrouble(
    needs,
    ABOUT,
    `有 ${files.length} 个文件的报送时间记在今天（${today}）之后，到那天才计入：${nameList(files)}。今天不对的，请校准本机时钟；今天是对的，是收到时本机日期快了，请把这些文件打开重新保存一次，就按保存的时间计入。`,
  );
};

import { resolve } from 'node:path';
import { catchUp } from '../../flow/catch-up.ts';
import { pruneNow } from '../../flow/prune-archive.ts';
import { confirmMailsAgain } from '../../flow/warn/mails-told.ts';
import { confirmToday } from '../../flow/warn/runs-to-come.ts';
import { instantAt } from '../../outside/clock.ts';
import { connectOffice } from '../../outside/office/connect-office.ts';
import { officeSettings } from '../../outside/office/office-settings.ts';
import { receivedPathOf, statePathOf } from '../../outside/office/state-paths.ts';
import { workerName } from '../../outside/office/worker-name.ts';
import { readSettings } from '../../outside/read-settings.ts';
import { backupState } from '../../outside/sqlite/backup-state.ts';
import { openDatabase } from '../../outside/sqlite/open-database.ts';
import { openState } from '../../outside/sqlite/open-state.ts';
import { packState } from '../../outside/sqlite/pack-state.ts';
import { restoreState } from '../../outside/sqlite/restore-state.ts';
import { isWithin } from './is-within.ts';
import { environmentOf, type Places } from './office-places.ts';
import { BadArguments, type Wish } from './parse-arguments.ts';

const filesOf = ({ data }: Places) => ({ state: statePathOf(data), received: receivedPathOf(data) });

const homeOf = (wish: Wish, places: Places) =>
  connectOffice(readSettings(officeSettings, { ...process.env, ...environmentOf(places, wish) }));

/** Writes state and received bytes into one file. */
export const backUp = (wish: Wish & { readonly kind: 'backup' | 'restore' }, places: Places): number => {
  const file = resolve(wish.file);
  if (isWithin(file, places.share)) throw new BadArguments(`备份文件“${file}”不能放在共享文件夹里面，请换一个位置。`);
  backupState(filesOf(places), file, instantAt(Date.now()));
  console.log(`已备份到 ${file}`);
  return 0;
};

/** Puts a backup in place of the state, and what follows from it anew. */
export const restore = async (
  wish: Wish & { readonly kind: 'backup' | 'restore' },
  places: Places,
): Promise<number> => {
  const files = filesOf(places);
  const made = await restoreState(files, resolve(wish.file), workerName());
  const home = homeOf(wish, places);
  await catchUp(home);
  await home.queue.publishWanted();
  console.log(`已恢复到 ${made} 的状态。此后放入或改动的文件会重新读取。`);
  return 0;
};

/** A person confirms that mails may go out which a lost or restored state may have sent before, and that today is right. */
export const confirmMails = async (wish: Wish, places: Places): Promise<number> => {
  const home = homeOf(wish, places);
  const [units, days] = [await confirmMailsAgain(home), await confirmToday(home)];
  await home.queue.publishWanted();
  if (days.length > 0) console.log(`已确认今天是 ${home.clock.today()}，${days.join('、')} 记下的预警不算数。`);
  if (units.length > 0) console.log(`已确认，下次发信时可以再发：${units.join('、')}`);
  if (units.length + days.length === 0) console.log('没有暂停发信的单位。');
  return 0;
};

/** Drops received bytes that were replaced long ago, packs what an earlier release kept as it was, and gives their room back to the disk. */
export const prune = async (wish: Wish, places: Places): Promise<number> => {
  const dropped = await pruneNow(homeOf(wish, places));
  packState(openState(filesOf(places).state));
  for (const path of Object.values(filesOf(places))) openDatabase(path).exec('VACUUM');
  console.log(
    `已删去 ${dropped} 份早已被新版本取代的原件(一年前被取代的，或一个月前当天就被取代的)，并整理了状态文件；读出的内容都还在。`,
  );
  return 0;
};

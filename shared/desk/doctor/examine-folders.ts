import { existsSync } from 'node:fs';
import { open, readdir, stat, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openElsewhere } from '../../outside/directory/open-elsewhere.ts';
import type { Places } from '../command/office-places.ts';
import { type Diagnosis, doubtful, ill, well } from './diagnosis.ts';

/** So far the clock of a share may be off before a hand-in near midnight falls on another day. */
const MOST_SECONDS_OFF = 120;
const LEAST_FREE = 1_000_000_000;

const causeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** What a trial file tells: that it can be written, and what time the folder's machine has. */
const tried = async (about: string, folder: string): Promise<readonly Diagnosis[]> => {
  const trial = join(folder, `.~试写-${process.pid}.tmp`);
  try {
    await writeFile(trial, '');
    const seconds = Math.round(((await stat(trial)).mtimeMs - Date.now()) / 1000);
    await unlink(trial);
    const clock =
      Math.abs(seconds) <= MOST_SECONDS_OFF
        ? well(`${about}的时钟`, '与本机一致')
        : ill(
            `${about}的时钟`,
            `比本机${seconds > 0 ? '快' : '慢'} ${Math.abs(seconds)} 秒`,
            '报送时间以文件的修改时间为准，请校准本机和文件服务器的时钟(同步到同一时间服务器)。',
          );
    return [well(about, `${folder} 读写正常`), clock];
  } catch (error) {
    return [
      ill(
        about,
        `${folder} 写不进去(${causeOf(error)})`,
        '请给运行本程序的帐号这个文件夹的“修改”权限，或检查网络盘是否断开。',
      ),
    ];
  }
};

const freeIn = async (about: string, folder: string): Promise<readonly Diagnosis[]> => {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const says = `剩余 ${(free / 1e9).toFixed(1)} GB`;
  return [
    free >= LEAST_FREE
      ? well(`${about}的空间`, says)
      : doubtful(`${about}的空间`, says, '不足 1 GB：请清理磁盘，或加上 --prune 运行一次，删去旧原件。'),
  ];
};

const folderOf = async (about: string, folder: string, missing: string): Promise<readonly Diagnosis[]> => {
  if (!existsSync(folder)) return [ill(about, `${folder} 不存在`, missing)];
  try {
    await readdir(folder);
  } catch (error) {
    return [ill(about, `${folder} 打不开(${causeOf(error)})`, '请给运行本程序的帐号这个文件夹的读取权限。')];
  }
  return [...(await tried(about, folder)), ...(await freeIn(about, folder))];
};

/** Somebody who has the status sheet open keeps it from being written. */
const sheetOf = async (share: string): Promise<readonly Diagnosis[]> => {
  const about = '状态表';
  const path = join(share, '财政局', '绩效管理状态表.xlsx');
  if (!existsSync(path)) return [doubtful(about, '还没有写出', '运行一次就会写出。')];
  try {
    await (await open(path, 'r+')).close();
  } catch (error) {
    return [ill(about, `${path} 写不进去(${causeOf(error)})`, '请关闭打开着它的程序，并检查文件不是只读。')];
  }
  const finance = join(share, '财政局');
  const names = await readdir(finance);
  const isHeld = async (name: string): Promise<boolean> => (await openElsewhere(join(finance, name))) !== null;
  const held = await Promise.all(names.filter((name) => /^绩效管理状态表.*\.xlsx$/u.test(name)).map(isHeld));
  const locks = names.filter((name) => /^(?:~\$|\.~lock\.).*状态表/u.test(name));
  return held.includes(true)
    ? [doubtful(about, '有人打开着，或上次没有正常关闭', `关闭后才会更新；没有人在用，就删去 财政局/${locks[0]}。`)]
    : [well(about, '可以写入')];
};

/** Share and data folder: there, readable, writable, with room, their clocks, and the sheet that people open. */
export const examineFolders = async ({ share, data }: Places): Promise<readonly Diagnosis[]> => {
  const found = await folderOf('共享文件夹', share, '请核对 --share 的路径；还没有的，加上 --init 运行一次来建立。');
  return [
    ...found,
    ...(existsSync(share) ? await sheetOf(share) : []),
    ...(await folderOf('数据文件夹', data, '还没有运行过：运行一次就会建立；已经在用的，请核对 --data。')),
  ];
};

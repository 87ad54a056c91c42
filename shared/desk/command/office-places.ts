import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isWithin } from './is-within.ts';
import { BadArguments, type Wish } from './parse-arguments.ts';

export type Places = { readonly share: string; readonly data: string; readonly isDefaultShare: boolean };

/** Where the sample office of a first start lies; a package unpacked by people names a folder that they see. */
const DEFAULT_OFFICE = '.office';

/** Where things lie. A share of one's own has its state beside it unless `--data` says otherwise, so that no two mix. */
export const placesOf = (wish: Wish, environment: NodeJS.ProcessEnv): Places => {
  const said = wish.share ?? environment['BUDGET_SENTINEL_SHARE'];
  const isDefaultShare = said === undefined || said === '';
  const office = environment['BUDGET_SENTINEL_OFFICE'] || DEFAULT_OFFICE;
  const share = resolve(isDefaultShare ? join(office, 'share') : said);
  const beside = isDefaultShare ? office : join(dirname(share), `${basename(share)}.office`);
  return { share, data: resolve(wish.data ?? (environment['BUDGET_SENTINEL_DATA'] || beside)), isDefaultShare };
};

/** Throws `BadArguments` where there is no such folder, or the state would lie among the units' files. */
export const checkPlaces = ({ share, data }: Places): void => {
  if (!existsSync(share)) {
    throw new BadArguments(`共享文件夹“${share}”不存在。请检查 --share 的路径，或先用 --init 建立。`);
  }
  if (isWithin(data, share)) {
    throw new BadArguments(`--data 的文件夹“${data}”不能放在共享文件夹里面，请换一个位置。`);
  }
};

export const isEmptyFolder = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

/** The environment the app reads, with what the command line said in place of what was set. */
export const environmentOf = ({ share, data }: Places, wish: Wish): Record<string, string> => ({
  BUDGET_SENTINEL_SHARE: share,
  BUDGET_SENTINEL_DATA: data,
  ...(wish.asOf === undefined ? {} : { BUDGET_SENTINEL_AS_OF: wish.asOf }),
});

import { join } from 'node:path';

/**
 * Where people find a unit's folder: under the address the share has on their machines (`\\server\绩效共享`, `https://…`), else
 * the path on this one, which only helps who sits at it.
 */
export const folderLinks = (root: string, address: string): ((unit: string) => string) => {
  if (address === '') return (unit) => join(root, unit);
  const between = address.includes('\\') ? '\\' : '/';
  const bare = address.replace(/[\\/]+$/u, '');
  const isWeb = /^https?:/u.test(address);
  return (unit) =>
    `${bare}${between}${unit
      .split('/')
      .map(isWeb ? encodeURIComponent : String)
      .join(between)}`;
};

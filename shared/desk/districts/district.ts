import { basename, resolve } from 'node:path';

/** One of several districts that this machine serves: its share, and the port of its own page. */
export type ServedDistrict = { readonly name: string; readonly share: string; readonly port: number };

/** Ports follow that of the common page, in the order the shares were named. A folder's name is the district's. */
export const servedDistricts = (shares: readonly string[], port: number): readonly ServedDistrict[] =>
  shares.map((share, index) => ({ name: basename(resolve(share)), share: resolve(share), port: port + 1 + index }));

/** The address of a district's page, as people reach this machine by `page`. */
export const pageOf = ({ port }: Pick<ServedDistrict, 'port'>, page: string): string => {
  const address = new URL(page);
  address.port = String(port);
  return address.href.replace(/\/$/, '');
};

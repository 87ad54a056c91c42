/**
 * A folder's address as others than the server itself reach it: over the web, or as a shared folder's path (`\\server\…`), without
 * a mark at its end. A path of the server's own is of no use to anybody else: ''.
 */
export const reachedBy = (folder: string): string =>
  /^(?:https?:|\\\\|\/\/)/iu.test(folder) ? folder.replace(/[\\/]+$/u, '') : '';

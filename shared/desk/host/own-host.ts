const HOST = /^(?<name>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/iu;

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a request's `Host` names this machine or the configured page. A page elsewhere whose name was made to point here
 * (DNS rebinding) sends its own name, and would otherwise read everything.
 */
export const isOwnHost = (host: string | undefined, page: string): boolean => {
  const name = HOST.exec(host ?? '')?.groups?.['name']?.toLowerCase();
  if (name === undefined) return false;
  return LOOPBACK.has(name) || (page !== '' && name === new URL(page).hostname.toLowerCase());
};

const LEADS_AWAY: ReadonlySet<string> = new Set(['', '.', '..']);

/** Whether a text can be a folder of the share, or one below another (`/` between them): nothing that leads out of it. */
export const isFolderName = (text: string): boolean =>
  !/[\\:*?"<>|\p{Cc}]/u.test(text) &&
  !text.split('/').some((part) => LEADS_AWAY.has(part.trim()) || /^[.~]/u.test(part));

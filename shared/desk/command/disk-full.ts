/** What SQLite gives back when neither the disk nor the quota has room. */
const SQLITE_FULL = 13;

const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** Whether an error says that the disk has no room left. */
export const isDiskFull = (error: unknown): boolean => {
  const { code, errcode } = Object(error) as { readonly code?: unknown; readonly errcode?: unknown };
  return FULL.has(code) || errcode === SQLITE_FULL;
};

export const diskFullSentence = (data: string): string =>
  `磁盘空间已满，没有处理完(状态保存在“${data}”)。请腾出空间后再运行一次：已经处理的不会丢，也不会重复计入。`;

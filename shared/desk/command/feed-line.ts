import type { Announced } from '../../flow/publish/announce-changes.ts';

/** A line when the share goes away, with what to do, and one when it is back; null for all looks in between. */
export const tellFeed = (): ((outcome: Announced) => string | null) => {
  let away = '';
  return (outcome) => {
    const reason = 'reason' in outcome ? outcome.reason : '';
    if (reason === away) return null;
    away = reason;
    return reason === '' ? '恢复  共享文件夹又能查看了，期间放入和改动的文件现在接着处理。' : `出错  ${reason}`;
  };
};

import type { Announced } from '../../flow/publish/announce-changes.ts';

/** Lines when the share or a folder in it goes away, with what to do, and when it is back; none for all looks in between. */
export const tellFeed = (): ((outcome: Announced) => readonly string[]) => {
  let away = '';
  return (outcome) => {
    const reason = 'reason' in outcome ? outcome.reason : '';
    const folders =
      outcome.code === 'announced' ? outcome.returned.map((folder) => `恢复  文件夹“${folder}”又在了。`) : [];
    if (reason === away) return folders;
    away = reason;
    return reason === ''
      ? ['恢复  共享文件夹又能查看了，期间放入和改动的文件现在接着处理。', ...folders]
      : [`出错  ${reason}`];
  };
};

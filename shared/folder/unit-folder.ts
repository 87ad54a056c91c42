/** Where files that lie in no folder at all are filed, so that they too get an answer. */
const NO_FOLDER = '未归入单位文件夹';

/** The folder decides the unit: the first part of a path, or `NO_FOLDER` for a file directly in the share. */
export const unitFolderOf = (path: string): string => {
  const slash = path.indexOf('/');
  return slash === -1 ? NO_FOLDER : path.slice(0, slash);
};

/** 自检: a dry run, same feedback, counts as nothing. */
export const isDryRun = (path: string): boolean => path.split('/').slice(0, -1).includes('自检');

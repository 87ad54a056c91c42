const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * What a file is called where its unit reads of it: the last part of its path in the share; the whole path where another of `paths` ends in
 * the same name, since 项目清单.xlsx in 旧 and 项目清单.xlsx beside that folder are two files and one name.
 */
export const toldName = (path: string, paths: readonly string[]): string => {
  const name = nameOf(path);
  return paths.some((other) => other !== path && nameOf(other) === name) ? path : name;
};

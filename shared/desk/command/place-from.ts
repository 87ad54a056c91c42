import { relative } from 'node:path';

/** A place below a folder as it is reached from there; any other as people wrote it, not by steps upwards. */
export const placeFrom = (folder: string, path: string): string => {
  const steps = relative(folder, path) || '.';
  return steps.startsWith('..') ? path : steps;
};

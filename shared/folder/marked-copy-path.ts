import { bytesIn, fittedTo, NAME_BYTES } from './fitted-name.ts';

const MARKED = '_标注副本';

/** Where the copy of a file lies whose faulty cells are coloured: `自评表.xlsx` → `自评表_标注副本.xlsx`. */
export const markedCopyPath = (path: string): string => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  const ending = /\.[^.]*$/u.exec(name)?.[0] ?? '';
  const tail = `${MARKED}${ending}`;
  return `${folder}${fittedTo(name.slice(0, name.length - ending.length), NAME_BYTES - bytesIn(tail))}${tail}`;
};

/** Named like such a copy, or like somebody's copy of one: never a hand-in. */
export const isMarkedCopyName = (name: string): boolean => name.includes(MARKED);

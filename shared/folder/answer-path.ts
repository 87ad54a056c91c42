const ANSWER = '_审核结果';
const ENDING = '.xlsx';

/** Disks take names of 255 bytes; a Chinese sign is three. */
const MOST_BYTES = 255;

const bytesOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** A text of at most so many bytes as UTF-8; `…` stands for what was left out. */
export const fittedTo = (text: string, bytes: number): string => {
  const signs = [...text];
  const sizes = signs.map(bytesOf);
  if (sizes.reduce((sum, size) => sum + size, 0) <= bytes) return text;
  let room = bytes - bytesOf('…');
  const kept = signs.findIndex((_, index) => {
    room -= sizes[index] ?? 0;
    return room < 0;
  });
  return `${signs.slice(0, kept).join('')}…`;
};

const named = (path: string, stem: string, tail: string): string => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}${fittedTo(stem, MOST_BYTES - [...tail].reduce((sum, sign) => sum + bytesOf(sign), 0))}${tail}`;
};

/**
 * Where the answer may go that cannot go into the file itself, the best name first: `自评表.xls` → `自评表_审核结果.xlsx`, then
 * with the whole name (`自评表.xls_审核结果.xlsx`), then numbered. Endless: some name is free.
 */
export function* answerPathsOf(path: string): Generator<string> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  yield named(path, name.replace(/\.[^.]*$/u, ''), `${ANSWER}${ENDING}`);
  yield named(path, name, `${ANSWER}${ENDING}`);
  for (let number = 2; ; number++) yield named(path, name, `${ANSWER}(${number})${ENDING}`);
}

/** Named like an answer beside a file, or like somebody's copy of one; whether it is one shows inside. */
export const isAnswerName = (path: string): boolean => path.slice(path.lastIndexOf('/') + 1).includes(ANSWER);

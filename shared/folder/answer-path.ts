import { bytesIn, fittedTo, NAME_BYTES } from './fitted-name.ts';

const ANSWER = '_审核结果';
const ENDING = '.xlsx';

const named = (path: string, stem: string, tail: string): string => {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return `${folder}${fittedTo(stem, NAME_BYTES - bytesIn(tail))}${tail}`;
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

/** The answer is a sheet of the file itself, unless something keeps it from being written. */
export const holdsItsAnswer = (path: string): boolean => /\.(?:xlsx|xlsm)$/iu.test(path);

/** Named like an answer beside a file, or like somebody's copy of one; whether it is one shows inside. */
export const isAnswerName = (path: string): boolean => path.slice(path.lastIndexOf('/') + 1).includes(ANSWER);

import { addDays, type Day } from '../../../shared/day.ts';
import type { Random } from '../random.ts';
import type { Handed, Row, Sheet, Withdrawn } from './events.ts';

/** The year a play covers ends on the 20th of January: what would come earlier or later comes on its first or last days. */
export const within = (day: Day, year: number): Day => {
  if (day < `${year}-01-04`) return `${year}-01-04`;
  return day > `${year + 1}-01-20` ? `${year + 1}-01-20` : day;
};

const withErrors = (sheet: Sheet, share: number, random: Random): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => (random.chance(share) ? { ...row, faulty: true } : row)),
});

/** Some rows of a first version stand in error; a card with one, and now and then a whole list, is sent back. */
const withMistakes = (sheets: readonly Sheet[], random: Random): Sheet[] =>
  sheets.map((sheet) => {
    const refused = random.chance(sheet.rows.length > 1 ? 0.02 : 0.08);
    return refused ? { ...sheet, refused: true } : withErrors(sheet, 0.05, random);
  });

const shrunk = (sheets: readonly Sheet[], random: Random): Sheet[] => {
  const share = random.pick([0.3, 0.5, 0.75]);
  const smaller = ({ fields, ...row }: Row): Row => {
    const amount = fields['全年预算数'];
    return { ...row, fields: typeof amount === 'number' ? { ...fields, 全年预算数: Math.floor(amount / 2) } : fields };
  };
  const keeps = sheets.length > 1 ? sheets.filter(() => random.chance(share)) : sheets;
  if (sheets.length > 1 || random.chance(0.3))
    return keeps.map((sheet) => ({ ...sheet, rows: sheet.rows.map(smaller) }));
  return keeps.map((sheet) => ({ ...sheet, rows: sheet.rows.filter(() => random.chance(share)) }));
};

type File = Pick<Handed, 'folder' | 'file'>;

/**
 * What becomes of one file: handed in with mistakes, perhaps tried out in 自检 first, sent again, sent again with much less,
 * sent as something no program reads, as 零报告, taken away, put back.
 */
export const storyOf = (
  { folder, file }: File,
  first: Day,
  year: number,
  write: (day: Day, share: number) => readonly Sheet[],
  random: Random,
): (Handed | Withdrawn)[] => {
  const at = (days: number): Day => within(addDays(first, days), year);
  const handed = (day: Day, sheets: readonly Sheet[], dryRun = false): Handed => ({
    kind: 'handed',
    day,
    folder,
    file: dryRun ? file.replace('/', '/自检/') : file,
    dryRun,
    sheets,
  });
  const versions: (Handed | Withdrawn)[] = [];
  const now = write(at(0), 0.7);
  if (random.chance(0.05)) versions.push(handed(at(-2), now, true));
  versions.push(handed(at(0), withMistakes(now, random)));
  if (random.chance(0.5)) versions.push(handed(at(random.int(0, 40)), write(at(20), 1)));
  if (random.chance(0.1)) versions.push(handed(at(random.int(41, 55)), shrunk(now, random)));
  if (random.chance(0.02)) {
    versions.push(handed(at(56), []));
    versions.push(handed(at(random.int(57, 65)), write(at(57), 1)));
  }
  const nil = now[0];
  if (nil !== undefined && random.chance(0.03)) versions.push(handed(at(70), [{ ...nil, nil: true, rows: [] }]));
  if (random.chance(0.04)) {
    versions.push({ kind: 'withdrawn', day: at(75), folder, file });
    if (random.chance(0.5)) versions.push(handed(at(random.int(76, 90)), write(at(80), 1)));
  }
  return versions;
};

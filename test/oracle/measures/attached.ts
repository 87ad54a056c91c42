import { holdsOfName } from '../filters.ts';
import { lyingOn } from '../lying.ts';
import { handedInFor } from '../periods.ts';
import { type Count, plain } from './count.ts';
import { type Question, whose } from './lines.ts';

/** Files of any kind whose name has the words, as they lay in the folder before those of the next period took their place. */
export const countAttached = (question: Question): Count => {
  const { row, district, day } = question;
  const span = handedInFor(row, district.year);
  const on = span !== null && span.until < day ? span.until : day;
  const files = whose(question).flatMap(({ folder }) => lyingOn(district.byFolder.get(folder) ?? [], on));
  const asked = files.filter(({ now }) => {
    const [name, at] = [now.file.slice(now.file.lastIndexOf('/') + 1), now.at.slice(0, 10)];
    return holdsOfName(name, row.达标条件) && (span === null || (span.from <= at && at <= span.until));
  });
  return plain(row, asked.length);
};

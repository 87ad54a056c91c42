import { type HandedOut, handOutForms } from '../../flow/forms/hand-out-forms.ts';
import { connectOffice } from '../../outside/office/connect-office.ts';
import { officeSettings } from '../../outside/office/office-settings.ts';
import { readSettings } from '../../outside/read-settings.ts';
import { checkPlaces, environmentOf, type Places } from './office-places.ts';
import { BadArguments, type Wish } from './parse-arguments.ts';
import { plainLine } from './plain-line.ts';

const lineOf = ({ unit, path, code, reason = '' }: HandedOut): string =>
  ({
    written: `已放入  ${path}`,
    there: `已经有  ${path}`,
    'nothing-owed': `无待填  ${unit}`,
    refused: `没放进  ${path}(${reason})`,
  })[code];

/** Puts the forms each unit still owes into its folder. Gives 1 where one could not be written. */
export const handOut = async (wish: Wish, places: Places): Promise<number> => {
  checkPlaces(places);
  const home = connectOffice(readSettings(officeSettings, { ...process.env, ...environmentOf(places, wish) }));
  const { plans } = await home.rules.current();
  if (wish.year !== undefined && !plans.some(({ year }) => year === wish.year))
    throw new BadArguments(
      `没有 ${wish.year} 年生效的工作要点（有：${plans.map(({ year }) => year).join('、') || '无'}），不知道要填哪些表；请核对 --year。`,
    );
  const handedOut = await handOutForms(home, home.clock.today(), wish.year);
  for (const one of handedOut) console.log(plainLine(lineOf(one)));
  return handedOut.some(({ code }) => code === 'refused') ? 1 : 0;
};

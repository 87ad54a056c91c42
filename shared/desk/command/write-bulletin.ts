import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bulletinOfDay } from '../../flow/papers/bulletin-of-day.ts';
import { connectOffice } from '../../outside/office/connect-office.ts';
import { officeSettings } from '../../outside/office/office-settings.ts';
import { readSettings } from '../../outside/read-settings.ts';
import { paperHtml } from '../../paper/paper-html.ts';
import { environmentOf, type Places } from './office-places.ts';
import type { Wish } from './parse-arguments.ts';

/** Writes the 通报 of the day into `<data>`: a Word document, and a page to print. */
export const writeBulletin = async (wish: Wish, places: Places): Promise<number> => {
  const home = connectOffice(readSettings(officeSettings, { ...process.env, ...environmentOf(places, wish) }));
  const paper = await bulletinOfDay(home);
  const name = join(places.data, `绩效通报(截至${home.clock.today()})`);
  await mkdir(places.data, { recursive: true });
  await writeFile(`${name}.docx`, await home.document(paper));
  await writeFile(`${name}.html`, paperHtml(paper, null));
  console.log(`已写出 ${name}.docx\n已写出 ${name}.html（用浏览器打开即可打印）`);
  return 0;
};

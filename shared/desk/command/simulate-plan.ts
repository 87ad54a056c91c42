import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { districtOn } from '../../flow/district.ts';
import type { Home } from '../../flow/home.ts';
import { planOf, withPlanFindings } from '../../flow/rules/adopt-rules.ts';
import { effectLines, reachLines, strikeLines } from '../../flow/rules/plan-effects.ts';
import type { InForce } from '../../flow/rules/rules-in-force.ts';
import { readUpload } from '../../flow/upload/read-upload.ts';
import { connectOffice } from '../../outside/office/connect-office.ts';
import { officeSettings } from '../../outside/office/office-settings.ts';
import { readSettings } from '../../outside/read-settings.ts';
import type { Plan } from '../../plan/plan.ts';
import type { WorkbookReading } from '../../submission/reading.ts';
import { FINANCE_FOLDER } from '../../unit.ts';
import { simulate } from '../../warning/simulate.ts';
import { findingTable } from './finding-table.ts';
import { environmentOf, type Places } from './office-places.ts';
import { BadArguments, type Wish } from './parse-arguments.ts';

const NO_ROSTER =
  '这份工作要点没有问题，但还没有生效的单位名录，算不出各项任务适用哪些单位。请先运行一遍(npm start -- --once --share 文件夹 --data 文件夹)，让财政局文件夹里的单位名录生效，再试算。';

/** The file as it would be read in the finance office's folder, under the rules in force. */
const readAsPlan = async (home: Home, path: string, inForce: InForce): Promise<WorkbookReading> => {
  const bytes = await readFile(path);
  const stamp = {
    file: path,
    path: `${FINANCE_FOLDER}/${basename(path)}`,
    version: '',
    modifiedAt: '',
    size: bytes.length,
  };
  const { reading } = await readUpload(home, bytes, { stamp, inForce, day: home.clock.today() });
  return withPlanFindings(stamp.path, reading, inForce);
};

const printEffects = async (home: Home, plan: Plan): Promise<void> => {
  const day = home.clock.today();
  const { input } = await districtOn(home, day, plan.year);
  const simulation = simulate(input, plan);
  const lines = [
    ...effectLines(day, simulation, Number.POSITIVE_INFINITY),
    ...strikeLines(plan, input),
    ...reachLines(simulation.reach),
  ];
  for (const line of lines) console.log(line);
};

/**
 * Prints who would newly be warned, and who no longer, were a plan in force on a day; changes nothing. Gives 1 where the
 * file is no plan that could take over, or no roster is in force that it could reach.
 */
export const simulatePlan = async (wish: Wish & { readonly kind: 'simulate' }, places: Places): Promise<number> => {
  const path = resolve(wish.file);
  if (!existsSync(path)) throw new BadArguments(`--simulate 的文件“${wish.file}”不存在。`);
  const home = connectOffice(readSettings(officeSettings, { ...process.env, ...environmentOf(places, wish) }));
  const inForce = await home.rules.current();
  const reading = await readAsPlan(home, path, inForce);
  const { plan } = planOf(reading, '试算', inForce);
  if (plan === null || reading.verdict === 'returned') {
    console.error(`“${wish.file}”不能作为工作要点生效，无法试算：`);
    console.error(findingTable(wish.file, reading));
    return 1;
  }
  if (inForce.roster.units.length === 0) {
    console.error(NO_ROSTER);
    return 1;
  }
  await printEffects(home, plan);
  return 0;
};

import { release, type } from 'node:os';
import { officeSettings } from '../../outside/office/office-settings.ts';
import { readSettings } from '../../outside/read-settings.ts';
import { environmentOf, type Places } from '../command/office-places.ts';
import type { Wish } from '../command/parse-arguments.ts';
import { type Diagnosis, diagnosisText, well } from './diagnosis.ts';
import { examineFolders } from './examine-folders.ts';
import { examineMail } from './examine-mail.ts';
import { examineRules } from './examine-rules.ts';
import { examineSettings } from './examine-settings.ts';
import { examineState } from './examine-state.ts';
import { productVersion } from './product-version.ts';

const versions = (): Diagnosis =>
  well(
    '版本',
    `绩效哨兵 ${productVersion()}，Node ${process.versions.node}，${type()} ${release()}，本机时间 ${new Date().toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })}(北京时间)`,
  );

const summary = (found: readonly Diagnosis[]): string => {
  const count = (state: Diagnosis['state']): number => found.filter((one) => one.state === state).length;
  return count('ill') + count('doubtful') === 0
    ? '全部正常。'
    : `有误 ${count('ill')} 项，注意 ${count('doubtful')} 项，正常 ${count('well')} 项。`;
};

/** Says what is wrong on this machine and what to do, and changes nothing. 1 where something does not work, else 0. */
export const runDoctor = async (wish: Wish, places: Places): Promise<number> => {
  const settings = readSettings(officeSettings, { ...process.env, ...environmentOf(places, wish) });
  const state = examineState(places);
  const found = [
    versions(),
    ...examineSettings(process.env),
    ...(await examineFolders(places)),
    ...state,
    // Plans in force and troubles are read from the state.
    ...(state.some((one) => one.state === 'ill') ? [] : await examineRules(settings)),
    ...(await examineMail(settings)),
  ];
  for (const one of found) console.log(diagnosisText(one));
  console.log(summary(found));
  return found.some(({ state }) => state === 'ill') ? 1 : 0;
};

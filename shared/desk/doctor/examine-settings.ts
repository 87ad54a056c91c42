import { officeSettings } from '../../outside/office/office-settings.ts';
import { type Diagnosis, doubtful, well } from './diagnosis.ts';

const OURS = 'BUDGET_SENTINEL_';

/** Settings that are read before the home's own. */
const BEFORE_THE_HOME = ['OFFICE', 'CLOUD'].map((name) => `${OURS}${name}`);
/** Nobody's to set: what starts the program says so in it. */
const STARTED_BY = `${OURS}STARTED_BY`;

/** A setting under a name that nobody reads, as after a slip of the pen, does nothing and says nothing: it is named here. */
export const examineSettings = (environment: Readonly<Record<string, string | undefined>>): readonly Diagnosis[] => {
  const offered = [...Object.keys(officeSettings.shape), ...BEFORE_THE_HOME];
  const known = new Set([...offered, STARTED_BY]);
  const strange = Object.keys(environment).filter((name) => name.startsWith(OURS) && !known.has(name));
  if (strange.length === 0) return [well('设置', '没有写错的名称')];
  return [
    doubtful(
      '设置',
      `没有名为 ${strange.join('、')} 的设置，它不起作用`,
      `请核对写法；可用的是 ${offered.join('、')}。`,
    ),
  ];
};

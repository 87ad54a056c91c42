import type { KnownFile } from '../../folder/known-files.ts';
import type { Home } from '../home.ts';
import { endTrouble, noteTrouble } from '../troubles.ts';

type Needs = Pick<Home, 'rules' | 'notes' | 'clock'>;
type Kind = 'plan' | 'roster';

const NAMES: Record<Kind, string> = { plan: '工作要点', roster: '单位名录' };

const gone = (kind: Kind): string => `rules/${kind}/gone`;

const fileInForce = async ({ rules }: Needs, kind: Kind): Promise<string | undefined> => {
  if (kind === 'roster') return (await rules.lastRoster())?.file;
  const { year } = (await rules.current()).plan;
  return (await rules.lastPlan(year))?.file;
};

/**
 * Of a workbook that was taken away: where this year's plan or the roster was in it, what it said stays in force, so that nothing looks
 * wrong until somebody wants to change it. A person is told.
 */
export const tellRulesGone = async (needs: Needs, { file, path }: Pick<KnownFile, 'file' | 'path'>): Promise<void> => {
  for (const kind of ['plan', 'roster'] as const) {
    if ((await fileInForce(needs, kind)) !== file) continue;
    const name = NAMES[kind];
    await noteTrouble(
      needs,
      gone(kind),
      `${path} 不在了；它写的${name}继续有效。要改${name}，请先把这份文件放回原处，或放入一份新的${name}。`,
    );
  }
};

/** Another one took over, or the same one that was put back. */
export const endRulesGone = (needs: Pick<Home, 'notes'>, kind: Kind): Promise<void> => endTrouble(needs, gone(kind));

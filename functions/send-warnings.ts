import type { TimerHandler } from '@azure/functions';
import { formsAtOpening } from '../shared/flow/forms/forms-at-opening.ts';
import type { Home } from '../shared/flow/home.ts';
import { pruneMonthly } from '../shared/flow/prune-archive.ts';
import { postGroupList } from '../shared/flow/warn/post-group-list.ts';
import { sendWarnings, type WarningsSent } from '../shared/flow/warn/send-warnings.ts';
import { outcomeLine } from './outcome-line.ts';

/** The scheduled run of a day: puts out the forms of windows that opened, then plans and sends what is due; nothing on rest days. Forms that can't be put out hold up no mail. */
export const sendWarningsHandler =
  (home: Home): TimerHandler =>
  async (_timer, context): Promise<WarningsSent> => {
    try {
      const opened = await formsAtOpening(home);
      if (opened.code === 'opened') context.log(outcomeLine('forms-at-opening', opened));
    } catch (error) {
      context.error(`forms-at-opening failed: ${String(error)}`);
    }
    const outcome = await sendWarnings(home);
    const posted = await postGroupList(home).catch((error: unknown) =>
      context.error(`post-group-list failed: ${String(error)}`),
    );
    if (typeof posted === 'object' && posted.code !== 'rest') context.log(outcomeLine('post-group-list', posted));
    const pruned = await pruneMonthly(home).catch((error: unknown) => context.error(`prune failed: ${String(error)}`));
    if (typeof pruned === 'number') context.log(outcomeLine('prune', { code: 'pruned', count: pruned }));
    context.log(outcomeLine('send-warnings', outcome));
    return outcome;
  };

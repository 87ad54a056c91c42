import { describe, expect, it } from 'vitest';
import { checkDays } from '../../../shared/desk/command/check-days.ts';
import { placesOf } from '../../../shared/desk/command/office-places.ts';
import { BadArguments, parseArguments } from '../../../shared/desk/command/parse-arguments.ts';
import { rulesInForce } from '../../../shared/flow/rules/rules-in-force.ts';
import { machineClock } from '../../../shared/outside/clock.ts';
import { statePathOf } from '../../../shared/outside/office/state-paths.ts';
import { sha256 } from '../../../shared/outside/sha256.ts';
import { openState } from '../../../shared/outside/sqlite/open-state.ts';
import { sqliteLedger } from '../../../shared/outside/sqlite/sqlite-ledger.ts';
import { sqliteNotebook } from '../../../shared/outside/sqlite/sqlite-notebook.ts';
import { defaultPlan } from '../../../shared/plan/shipped/default-plan.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { runOffice } from './run-office.ts';

/** Where a state lies that knows the plan of 2022. */
const aState = async (): Promise<string> => {
  const data = temporaryFolder();
  const database = openState(statePathOf(data));
  const kept = { ledger: sqliteLedger(database), notes: sqliteNotebook(database), clock: machineClock(), sha256 };
  const content = defaultPlan(2022);
  await rulesInForce(kept).acceptPlan({ file: '财政局/工作要点.xlsx', at: '2022-01-05T09:00:00+08:00', content });
  database.close();
  return data;
};

const faultOf = (argv: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<string> => {
  const wish = parseArguments(argv);
  return checkDays(wish, placesOf(wish, {}), environment).then(
    () => '',
    (error: unknown) => (error instanceof BadArguments ? error.message : String(error)),
  );
};

const COMMANDS = [
  ['--once'],
  [],
  ['--bulletin'],
  ['--report', '2022'],
  ['--forms'],
  ['--simulate', 'p.xlsx'],
  ['--doctor'],
  ['--export', '出'],
];

describe('a day on the command line', () => {
  it.each(COMMANDS)(
    'is refused by %s %s where it lies beyond the years of the plans and one to either side',
    async (...command) => {
      const on = ['--data', await aState()];

      for (const day of ['9999-01-01', '2020-12-31']) {
        expect(await faultOf([...command, ...on, '--as-of', day])).toContain(
          `--as-of 的日期 ${day} 应在 2021-01-01 到 `,
        );
      }
      for (const day of ['2021-01-01', '2022-05-06', '2023-12-31']) {
        expect(await faultOf([...command, ...on, '--as-of', day])).toBe('');
      }
    },
  );

  it('is refused where it is to compare with, or stands in the environment', async () => {
    const on = ['--data', await aState()];

    expect(await faultOf(['--export', '出', ...on, '--since', '1999-01-01'])).toMatch(
      /^--since 的日期 1999-01-01 应在/u,
    );
    expect(await faultOf(['--once', ...on], { BUDGET_SENTINEL_AS_OF: '9999-01-01' })).toMatch(
      /^BUDGET_SENTINEL_AS_OF 的日期 9999-01-01 应在/u,
    );
  });

  it('may be of any year near where no plan is known yet, also for a file that is only checked', async () => {
    const on = ['--data', temporaryFolder()];

    for (const command of [['--once'], ['--check', '表.xlsx']]) {
      expect(await faultOf([...command, ...on, '--as-of', '2013-05-06'])).toBe('');
      expect(await faultOf([...command, ...on, '--as-of', '9999-01-01'])).toMatch(/^--as-of 的日期 9999-01-01 应在/u);
    }
  });

  it('is refused for several districts side by side before any of them is begun', async () => {
    const shares = [temporaryFolder(), temporaryFolder()];

    expect(await faultOf(['--share', shares[0] ?? '', '--share', shares[1] ?? '', '--as-of', '9999-01-01'])).toMatch(
      /^--as-of 的日期 9999-01-01 应在/u,
    );
  });

  it('ends the program with one sentence and exit code 2, and leaves nothing behind', async () => {
    const [share, data] = [temporaryFolder(), temporaryFolder()];

    const { code, out, error } = await runOffice(['--once', '--as-of', '9999-01-01', '--share', share, '--data', data]);

    expect([code, out]).toEqual([2, '']);
    expect(error).toMatch(
      /^--as-of 的日期 9999-01-01 应在 2000-01-01 到 \d{4}-12-31 之间：工作要点只管到这些年份，请核对。\n$/u,
    );
  });
});

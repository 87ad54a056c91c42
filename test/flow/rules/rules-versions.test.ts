import { describe, expect, it } from 'vitest';
import { catchUp } from '../../../shared/flow/catch-up.ts';
import { rulesInForce } from '../../../shared/flow/rules/rules-in-force.ts';
import { RULES_LEDGER } from '../../../shared/ledger/entry.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { sha256 } from '../../../shared/outside/sha256.ts';
import { storedPlan } from '../../../shared/plan/stored/stored-plan.ts';
import { storedRoster } from '../../../shared/plan/stored/stored-roster.ts';
import { aUnit } from '../../builders/a-unit.ts';
import { aDuty, aPlan } from '../../builders/an-assessment.ts';
import { memoryLedger } from '../../memory/memory-ledger.ts';
import { memoryNotebook } from '../../memory/memory-notebook.ts';
import { memoryStandings } from '../../memory/memory-standings.ts';

const clock = { today: () => '2023-01-09', now: () => '2023-01-09T09:00:00+08:00' };

const planDue = (at: string, due: string, year = 2022) => ({
  file: `财政局/工作要点${year}.xlsx`,
  at: `${at}T09:00:00+08:00`,
  content: aPlan({ year, version: `HZ-${year}`, rules: [], duties: [aDuty({ 截止日期: due })] }),
});
const rosterOf = (at: string, ...codes: readonly string[]) => ({
  file: '财政局/单位名录.xlsx',
  at: `${at}T08:00:00+08:00`,
  content: { units: codes.map((code) => aUnit({ code })) },
});

/** The rules as a process that has just started finds them. */
const opened = (ledger: Ledger, notes = memoryNotebook()) => rulesInForce({ ledger, notes, clock, sha256 });

const inForceOn = async (rules: ReturnType<typeof opened>, day: string) => {
  const { plans, roster } = await rules.on(day);
  return [plans.map((plan) => plan.duties[0]?.due), roster.units.map(({ code }) => code)];
};

const kindsIn = async (ledger: Ledger) =>
  (await ledger.read(RULES_LEDGER)).map(
    ({ at, event }) => `${at.slice(0, 10)} ${'what' in event ? event.what : event.kind}`,
  );

describe('versions of plan and roster', () => {
  const aDistrict = async () => {
    const [ledger, notes] = [memoryLedger(), memoryNotebook()];
    const rules = opened(ledger, notes);
    await rules.acceptRoster(rosterOf('2022-01-04', '101'));
    await rules.acceptPlan(planDue('2022-03-01', '2022-04-29'));
    await rules.acceptPlan(planDue('2022-05-20', '2022-06-30'));
    await rules.acceptRoster(rosterOf('2022-06-01', '101', '102'));
    await rules.acceptPlan(planDue('2022-12-10', '2023-04-28', 2023));
    return { ledger, notes, rules };
  };

  it('are entries of a ledger of their own, in the order in which they took over', async () => {
    const { ledger } = await aDistrict();

    expect(await kindsIn(ledger)).toEqual([
      '2022-01-04 roster',
      '2022-03-01 plan',
      '2022-05-20 plan',
      '2022-06-01 roster',
      '2022-12-10 plan',
    ]);
  });

  it('tell what was in force on any day from the ledger alone, all else being lost', async () => {
    const { ledger } = await aDistrict();

    const rules = opened(ledger);

    expect(await inForceOn(rules, '2022-04-01')).toEqual([['2022-04-29'], ['101']]);
    expect(await inForceOn(rules, '2022-07-01')).toEqual([['2022-06-30'], ['101', '102']]);
    expect(await inForceOn(rules, '2023-01-09')).toEqual([
      ['2022-06-30', '2023-04-28'],
      ['101', '102'],
    ]);
    expect((await rules.lastPlan(2022))?.content.duties[0]?.due).toBe('2022-06-30');
  });

  it('are not those of a year that had neither begun nor its plan on that day; before all plans the first ones hold', async () => {
    const { rules } = await aDistrict();

    expect((await rules.on('2022-12-09')).plans.map(({ year }) => year)).toEqual([2022]);
    expect((await rules.on('2022-12-10')).plans.map(({ year }) => year)).toEqual([2022, 2023]);

    const late = opened(memoryLedger());
    await late.acceptPlan(planDue('2022-12-10', '2023-04-28', 2023));
    expect((await late.on('2022-06-01')).plans.map(({ year }) => year)).toEqual([2023]);
  });

  it('gain nothing by a plan that is taken in again, and one entry by the same plan read otherwise', async () => {
    const { ledger, rules } = await aDistrict();

    await rules.acceptPlan(planDue('2022-05-20', '2022-06-30'));
    expect(await kindsIn(ledger)).toHaveLength(5);

    await rules.acceptPlan(planDue('2022-05-20', '2022-07-29'));
    expect(await kindsIn(ledger)).toHaveLength(6);
    expect(await inForceOn(opened(ledger), '2022-07-01')).toEqual([['2022-07-29'], ['101', '102']]);
  });

  it('are seen by a process that was up already, and none is lost where two take over at once', async () => {
    const { ledger, notes, rules } = await aDistrict();
    const other = opened(ledger, notes);
    await other.current();

    await Promise.all([
      rules.acceptPlan(planDue('2022-08-01', '2022-09-30')),
      other.acceptRoster(rosterOf('2022-08-01', '101', '102', '103')),
    ]);

    for (const process of [rules, other, opened(ledger)])
      expect(await inForceOn(process, '2022-08-02')).toEqual([['2022-09-30'], ['101', '102', '103']]);
  });

  it('are told to the other processes when taken in again after one that ended before it could tell', async () => {
    const { ledger, notes, rules } = await aDistrict();
    const other = opened(ledger, notes);
    await other.current();
    const told = await notes.get('rules/version');
    await rules.acceptPlan(planDue('2022-08-01', '2022-09-30'));
    await notes.put('rules/version', told ?? '');

    await opened(ledger, notes).acceptPlan(planDue('2022-08-01', '2022-09-30'));

    expect((await other.lastPlan(2022))?.content.duties[0]?.due).toBe('2022-09-30');
  });

  it('make no unit of their ledger', async () => {
    const { ledger } = await aDistrict();
    const standings = memoryStandings();

    await catchUp({ ledger, standings });

    expect(await standings.all()).toEqual([]);
  });
});

describe('versions that an earlier release kept in the notebook', () => {
  const aKeptNotebook = async () => {
    const notes = memoryNotebook();
    const [first, second] = [planDue('2022-03-01', '2022-04-29'), planDue('2022-05-20', '2022-06-30')];
    const roster = rosterOf('2022-04-01', '101');
    await notes.put(`rules/plan/2022/${first.at}`, storedPlan.write(first));
    await notes.put(`rules/plan/2022/${second.at}`, storedPlan.write(second));
    await notes.put(`rules/roster/${roster.at}`, storedRoster.write(roster));
    await notes.put('rules/version', 'of that release');
    return notes;
  };
  const TAKEN = ['2022-03-01 plan', '2022-04-01 roster', '2022-05-20 plan'];

  it('go into the ledger, oldest first, and leave the notebook', async () => {
    const [ledger, notes] = [memoryLedger(), await aKeptNotebook()];

    expect(await inForceOn(opened(ledger, notes), '2022-04-15')).toEqual([['2022-04-29'], ['101']]);

    expect(await kindsIn(ledger)).toEqual(TAKEN);
    expect((await notes.list('rules/')).map(({ name }) => name)).toEqual(['rules/version']);
  });

  it('go there once, also where the process ended in between or two begin together', async () => {
    const [ledger, notes] = [memoryLedger(), await aKeptNotebook()];
    const kept = await aKeptNotebook();
    let left = 2;
    const ending = {
      ...ledger,
      append: (entry: Parameters<Ledger['append']>[0]) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('ended')) : ledger.append(entry);
      },
    };

    await expect(opened(ending, notes).current()).rejects.toThrow('ended');
    await Promise.all([opened(ledger, notes).current(), opened(ledger, kept).current()]);

    expect(await kindsIn(ledger)).toEqual(TAKEN);
    expect(await inForceOn(opened(ledger, notes), '2022-07-01')).toEqual([['2022-06-30'], ['101']]);
  });
});

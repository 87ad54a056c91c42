import { beforeEach, describe, expect, it } from 'vitest';
import { CHECK_REGISTER } from '../../shared/submission/check-register.ts';
import { OF_UNREADABLE_CELLS } from '../../shared/submission/checks/list-checks.ts';
import { RIGHT_SAMPLES, SINGLE_FAULTS } from './single-faults.ts';
import { checkFiles, watchedChecks } from './watched-checks.ts';

const checks = await watchedChecks();

const OF_UNREADABLE: ReadonlySet<unknown> = OF_UNREADABLE_CELLS;

const nameOf = ({ file, check }: (typeof checks)[number]): string => `${file} ${check.id} ${check.title}`;

describe('every check', () => {
  beforeEach(() => {
    for (const watched of checks) Object.assign(watched, { asked: 0, found: 0 });
  });

  it('has a file of its own, named by the fault, and its line in the register', async () => {
    const files = [...(await checkFiles())].filter(([file]) => file.startsWith('checks/'));
    const registered = new Set(CHECK_REGISTER.map(({ id, title }) => `${id} ${title}`));

    expect(files.filter(([, exported]) => exported.length === 0).map(([file]) => file)).toEqual([]);
    expect(files.filter(([, exported]) => new Set(exported.map(({ title }) => title)).size > 1)).toEqual([]);
    expect(new Set(checks.map(({ check: { id, title } }) => `${id} ${title}`))).toEqual(registered);
  });

  it('finds its fault in a form that has it and no other', () => {
    const told = SINGLE_FAULTS.map(({ name, rule, read }) => ({ name, rules: read().map((one) => one.rule), rule }));

    expect(told.filter(({ rules, rule }) => rules.length !== 1 || rules[0] !== rule)).toEqual([]);
    expect(checks.filter(({ found }) => found === 0).map(nameOf)).toEqual([]);
    expect([...new Set(told.map(({ rule }) => rule))].sort()).toEqual([...new Set(CHECK_REGISTER.map(({ id }) => id))]);
  });

  it('is silent over every right form; those that are asked only about a fault are not asked', () => {
    const told = RIGHT_SAMPLES.flatMap(({ name, read }) => read().map(({ rule, cell }) => `${name} ${rule} ${cell}`));
    const idle = checks.filter(({ asked }) => asked === 0);
    // These share the rows in which some cell could not be read: which of them it is they tell by asking.
    const alone = idle.filter(({ check }) => !OF_UNREADABLE.has(check));
    for (const watched of checks) Object.assign(watched, { asked: 0, found: 0 });
    for (const { read } of SINGLE_FAULTS) read();

    expect(told).toEqual([]);
    expect(alone.filter(({ asked, found }) => asked !== found).map(nameOf)).toEqual([]);
    // No row without a fault is shown to the ten: each time they are asked, one of them finds it.
    const shared = checks.filter(({ check }) => OF_UNREADABLE.has(check));
    const found = shared.reduce((sum, watched) => sum + watched.found, 0);
    expect(Math.max(...shared.map(({ asked }) => asked))).toBeLessThanOrEqual(found);
  });
});

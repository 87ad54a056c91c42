import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../shared/day.ts';
import { endSighting, lastLook, noteLook, noteSighting, sightingOf } from '../../shared/flow/looks.ts';
import { momentOf } from '../../shared/flow/upload/moment-of.ts';
import type { Version } from '../../shared/standing/standing.ts';
import { memoryNotebook } from '../memory/memory-notebook.ts';

const FILES = ['甲局/自评.xlsx', '甲局/监控.xlsx', '乙局/自评.xlsx'] as const;

const START = Date.parse('2022-04-20T00:00:00Z');
const at = (hour: number): Instant => `${new Date(START + hour * 3_600_000).toISOString().slice(0, 19)}+00:00`;

/** What a saved file bears as its time: when it was saved, when it was once made, nothing real, a day to come. */
type Bears = 'true' | 'old' | 'none' | 'future';

/** One thing a day, hour by hour: a file is saved, or the share is looked at (some folders can't be), or what was seen is dealt with. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('save' as const),
    file: fc.constantFrom(...FILES),
    bears: fc.constantFrom<Bears>('true', 'true', 'old', 'none', 'future'),
  }),
  fc.record({ kind: fc.constant('look' as const), blind: fc.subarray(['甲局', '乙局']) }),
  fc.record({ kind: fc.constant('deal' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What lies at a path since an hour. */
type Lying = { readonly since: number; readonly modifiedAt: Instant; readonly isReal: boolean };

const saved = (hour: number, bears: Bears): Lying => {
  const times = {
    true: at(hour),
    old: at(hour - 300),
    none: '1980-01-01T00:00:00+00:00',
    future: '2099-01-01T00:00:00+00:00',
  };
  return { since: hour, modifiedAt: times[bears], isReal: bears === 'true' || bears === 'old' };
};

const isIn = (file: string, folders: readonly string[]): boolean =>
  folders.some((folder) => file.startsWith(`${folder}/`));

/** The officer's notebook: every look at the share by its hour, with the folders that were shut. */
type Looks = readonly { readonly hour: number; readonly blind: readonly string[] }[];

/** Never before the last look that did not see it or saw another version; a time that is none gives way to when it was seen. */
const rightMoment = (file: string, { since, modifiedAt, isReal }: Lying, looks: Looks, before: Instant): Instant => {
  const open = looks.filter(({ blind }) => !isIn(file, blind));
  const without = open.findLast(({ hour }) => hour < since);
  const seen = open.find(({ hour }) => hour > since);
  const bounds = [isReal ? modifiedAt : at(seen?.hour ?? 0), without === undefined ? '' : at(without.hour), before];
  return bounds.toSorted().at(-1) as Instant;
};

const play = async (steps: readonly Step[]): Promise<readonly (readonly [product: Instant, right: Instant])[]> => {
  const notes = memoryNotebook();
  const [lying, waiting, moments] = [new Map<string, Lying>(), new Set<string>(), new Map<string, Instant>()];
  const looks: { hour: number; blind: readonly string[] }[] = [];
  const compared: (readonly [Instant, Instant])[] = [];
  for (const [index, one] of steps.entries()) {
    const hour = index * 7 + 1;
    const clock = { now: () => at(hour), today: () => at(hour).slice(0, 10) };
    const home = { notes, clock };
    if (one.kind === 'save' && !waiting.has(one.file)) lying.set(one.file, saved(hour, one.bears));
    if (one.kind === 'look') {
      const after = await lastLook(home);
      for (const [file, { since }] of lying) {
        const isNew = !looks.some((look) => look.hour > since && !isIn(file, look.blind));
        if (!isNew || isIn(file, one.blind)) continue;
        await noteSighting(home, file, { after: after(file), seen: at(hour) });
        waiting.add(file);
      }
      await noteLook(
        home,
        at(hour),
        one.blind.map((path) => ({ file: path, path, reason: '没有权限' })),
      );
      looks.push({ hour, blind: one.blind });
    }
    if (one.kind === 'deal') {
      for (const file of waiting) {
        const version = lying.get(file) as Lying;
        const before = moments.get(file);
        const stamp = { file, path: file, version: '', modifiedAt: version.modifiedAt, size: 1 };
        const known = before === undefined ? null : ({ at: before } as Version);
        const moment = momentOf(stamp, known, await sightingOf(home, file), clock);
        compared.push([moment.at, rightMoment(file, version, looks, before ?? '')]);
        moments.set(file, moment.at);
        await endSighting(home, file);
      }
      waiting.clear();
    }
  }
  return compared;
};

describe('the moment a file counts from, held to an officer who wrote down every look', () => {
  it('is the same whatever times files bear, whichever folders are shut, and however long the queue is', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
        for (const [product, right] of await play(steps)) {
          expect(product).toBe(right);
          compared += 1;
        }
      }),
      { numRuns: 300 },
    );

    expect(compared).toBeGreaterThan(200);
  });
});

import { describe, expect, it } from 'vitest';
import { STORAGE } from './service-times.ts';
import { simulate } from './simulate.ts';

const limits = (resourceUnitsPerMinute: number) => ({ ...STORAGE, atOnce: 12, partitions: 16, resourceUnitsPerMinute });

describe('the simulation of many instances', () => {
  it('grows with instances while nothing else is in the way', () => {
    const [one, four] = [1, 4].map((instances) => simulate(4000, instances, limits(1_000_000)).perMinute);

    expect(four! / one!).toBeGreaterThan(3.5);
  });

  it('is held to the resource units of its tenant, however many there are', () => {
    for (const instances of [1, 16]) {
      const outcome = simulate(2500, instances, limits(1250));
      expect(outcome.perMinute).toBeLessThanOrEqual(280);
      expect(outcome.graph).toBeGreaterThan(0.9);
    }
  });

  it('is held to each tenant’s own where each has an app of its own', () => {
    expect(simulate(5000, 4, limits(1250), 10).perMinute).toBeGreaterThan(1500);
  });
});

import { describe, expect, it } from 'vitest';
import { unitDigest } from '../shared/flow/warn/unit-digest.ts';
import { recipientsOf } from '../shared/letter/plan/recipients.ts';
import { financeOf, type Unit } from '../shared/unit.ts';
import { shownUnit } from './builders/facts-shown.ts';

const OFFICER = { name: '赵', mail: 'zhao@example.gov.cn' };
const byClass = shownUnit({ code: '001', name: '区财政局', classes: ['区财政局'], folder: '财政', officer: OFFICER });
const byFolder = shownUnit({ code: '002', name: '财政局机关', folder: '财政局', officer: OFFICER });

describe('the finance office', () => {
  it.each([
    ['its class', [shownUnit(), byClass], byClass],
    ['its folder, where no unit has the class', [shownUnit(), byFolder], byFolder],
    ['its class before its folder', [byFolder, byClass], byClass],
    ['nothing', [shownUnit()], null],
  ])('is known by %s', (_, units: readonly Unit[], expected) => {
    expect(financeOf({ units })).toBe(expected);
  });

  it.each([
    ['class', byClass],
    ['folder', byFolder],
  ])('known by its %s is whom a unit’s mail names and a step writes to', (_, office) => {
    const roster = { units: [shownUnit(), office] };
    const mail = unitDigest(
      { id: '区教育局/2022-05-09', urged: false, unit: shownUnit(), day: '2022-05-09', items: [], to: [], copy: [] },
      [],
      {
        roster,
        links: { folder: () => 'https://example.gov.cn/f', statusPage: 'https://example.gov.cn/s' },
        folder: '区教育局',
      },
    );

    expect(mail.text).toContain('赵');
    expect(mail.text).toContain('zhao@example.gov.cn');
    expect(recipientsOf({ to: ['finance'], copy: [] }, shownUnit(), roster).to).toEqual([OFFICER]);
  });
});

import { describe, expect, it } from 'vitest';
import { LIST_FORMS } from '../../shared/form/list/list-forms.ts';
import { CHECK_REGISTER } from '../../shared/submission/check-register.ts';
import { ROW_CHECKS } from '../../shared/submission/checks/list-checks.ts';

describe('the register of checks', () => {
  it('gives each check a number of the catalogue, a title of its own, and all its texts', () => {
    const titles = CHECK_REGISTER.map(({ title }) => title);

    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(CHECK_REGISTER.map(({ id }) => id)).size).toBe(44);
    for (const check of CHECK_REGISTER) {
      expect(check.id).toMatch(/^Q(0[1-9]|[123]\d|4[0-4])$/u);
      for (const text of [check.title, check.what, check.why, check.source]) expect(text).toMatch(/\S/u);
    }
  });

  it('knows each column that a check of rows says it speaks of', () => {
    const labels = new Set(LIST_FORMS.flatMap(({ columns }) => columns.map(({ label }) => label)));
    const named = ROW_CHECKS.flatMap(({ columns = [] }) => columns);

    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((label) => !labels.has(label))).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormName } from '../../shared/form/form-name.ts';
import { LIST_FORMS } from '../../shared/form/list/list-forms.ts';
import type { ColumnView, ComputedColumn } from '../../shared/plan/columns/computed-column.ts';
import { COMPUTED_COLUMNS } from '../../shared/plan/columns/computed-columns.ts';
import { whatFiltersWatch } from '../../shared/plan/columns/what-filters-watch.ts';
import { parseConditions } from '../../shared/plan/parse/condition.ts';
import type { FieldValue, FormRecord } from '../../shared/submission/record.ts';
import { aRecord } from '../builders/a-record.ts';

const DECLARED: FormRecord = aRecord('项目清单', {
  项目名称: '甲项目',
  预算年度: 2022,
  年初预算数: 100,
  全年预算数: 120,
  开始日期: '2021-01-01',
  结束日期: '2022-12-31',
});
const ASSESSED: FormRecord = aRecord('事前绩效评估台账', { 项目名称: '甲项目', 评估年度: 2022, 评估主体: '部门重点' });

/** Asks a column, and tells what it looked at to find its answer. */
const asked = (column: ComputedColumn): { value: FieldValue; forms: Set<FormName>; looksAtDay: boolean } => {
  const forms = new Set<FormName>();
  let looksAtDay = false;
  const noting = <Answer>(form: FormName, answer: Answer): Answer => {
    forms.add(form);
    return answer;
  };
  const view: ColumnView = {
    get day() {
      looksAtDay = true;
      return '2022-06-30';
    },
    declared: DECLARED,
    recordsOf: (form) => noting(form, [ASSESSED]),
    isListedIn: (form) => noting(form, true),
    versions: () => 2,
  };
  const value = column.value(view);
  return { value, forms, looksAtDay };
};

describe('every computed column', () => {
  it('has a file of its own and its line in the list', () => {
    const files = readdirSync(join(import.meta.dirname, '../../shared/plan/columns'));
    const helpers = ['computed-column.ts', 'computed-columns.ts', 'day-in.ts', 'what-filters-watch.ts'];

    expect(files.filter((file) => !helpers.includes(file))).toHaveLength(COMPUTED_COLUMNS.length);
    expect(new Set(COMPUTED_COLUMNS.map(({ name }) => name)).size).toBe(COMPUTED_COLUMNS.length);
  });

  it.each(COMPUTED_COLUMNS)('$name names each form it reads, and no other', (column) => {
    expect([...asked(column).forms]).toEqual([...column.reads]);
  });

  it.each(COMPUTED_COLUMNS)('$name says whether the mere passing of days changes it', (column) => {
    expect(asked(column).looksAtDay).toBe(column.watchesTime);
  });

  it.each(COMPUTED_COLUMNS)('$name answers in the kind it compares as', (column) => {
    expect(typeof asked(column).value).toBe(column.comparison === 'flag' ? 'boolean' : 'number');
  });

  it.each(COMPUTED_COLUMNS)(
    '$name can stand in a filter, and no form has a column of that name',
    ({ name, comparison }) => {
      const typed = LIST_FORMS.flatMap(({ columns }) => columns).map(({ label }) => label);

      expect(
        parseConditions(comparison === 'flag' ? `${name}=是` : `${name}>=1`, [], { year: 2022, words: [], own: [] }),
      ).toHaveProperty('value');
      expect(typed).not.toContain(name);
    },
  );

  it('tells the finance office papers from the unit own ones, and time from both', () => {
    const watched = (column: string, values: readonly string[] = []) =>
      whatFiltersWatch([[{ column, operator: '=', values }]]);

    expect(watched('在政策目录')).toEqual({ time: false, own: [], office: ['财政专项资金政策目录'] });
    expect(watched('重点事前评估')).toEqual({ time: false, own: ['事前绩效评估台账'], office: [] });
    expect(watched('剩余月数').time).toBe(true);
    expect(watched('计划完成日期', ['今天']).time).toBe(true);
    expect(watched('对象类型', ['项目'])).toEqual({ time: false, own: [], office: [] });
  });
});

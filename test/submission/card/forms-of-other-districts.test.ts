import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../../shared/submission/read-submission.ts';
import { spokenRecord } from '../../../shared/submission/spoken-record.ts';
import { readingContext } from '../../builders/contexts.ts';
import { sheetOf } from '../../builders/drawing.ts';
import { sketch } from '../../builders/sketch.ts';
import { FORMS_OF_OTHER_DISTRICTS } from './forms-of-other-districts.ts';
import { FORMS_OF_OTHER_KINDS } from './forms-of-other-kinds.ts';

/** Read as the finance office reads a form outside any share. */
const anywhere = readingContext({
  folder: '财政局',
  unit: null,
  roster: { units: [] },
  yearsOf: new Map(),
  day: '2024-06-01',
});

describe('a form of another district', () => {
  it.each([...FORMS_OF_OTHER_DISTRICTS, ...FORMS_OF_OTHER_KINDS])(
    'with $has is read',
    ({ form, year, picture, says, lines, rules }) => {
      const { forms, findings } = readSubmission(
        { date1904: false, sheets: [sheetOf(sketch('表', picture))] },
        anywhere,
      );
      const [read] = forms;
      const [record] = read?.records ?? [];
      const told = record === undefined ? {} : spokenRecord(record);
      const indicators = Array.isArray(told['指标']) ? told['指标'] : [];

      expect(forms.map((one) => [one.form, one.year])).toEqual([[form, year]]);
      expect(told).toMatchObject(says);
      expect(
        indicators.map((line) =>
          ['cell', '一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分']
            .map((label) => line[label] ?? '')
            .join(' | '),
        ),
      ).toEqual(lines);
      expect([...new Set(findings.map(({ rule, level, cell }) => `${rule} ${level} ${cell}`))]).toEqual(rules);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { spokenRecord } from '../../shared/submission/spoken-record.ts';
import type { Sheet } from '../../shared/workbook/grid.ts';
import { centralCard } from '../builders/card-self-evaluation.ts';
import { readingContext } from '../builders/contexts.ts';
import { sheetOf as drawn } from '../builders/drawing.ts';
import { linesOf, UNIT_FORMS } from '../builders/forms-builder.ts';
import { sheetOf, workbookOf } from '../builders/sheet-builder.ts';

const spoken = (...sheets: readonly Sheet[]) =>
  readSubmission(workbookOf(...sheets), readingContext({ yearsOf: new Map() })).forms.flatMap(({ records }) =>
    records.map((record) => spokenRecord(record)),
  );

describe('what was read, as scripts are told it', () => {
  it('has a list in the words of the contract: 元, percent, points, 是 and 否', () => {
    const [row] = spoken(sheetOf(linesOf(UNIT_FORMS.SELF_EVALUATION)));

    expect(row?.['全年预算数']).toBeTypeOf('number');
    expect(Number(row?.['全年预算数'])).toBe(Math.round(Number(row?.['全年预算数']) * 100) / 100);
    expect(Number(row?.['自评得分'])).toBeLessThanOrEqual(100);
    expect(Number(row?.['执行率'])).toBeLessThanOrEqual(100);
    const [project] = spoken(sheetOf(linesOf(UNIT_FORMS.REGISTER)));
    expect(['是', '否']).toContain(project?.['是否区级']);
  });

  it('has a card with its indicators, each at its name', () => {
    const [card] = spoken(drawn(centralCard()));
    const indicators = card?.['指标'];

    expect(card).toMatchObject({ 主管部门: expect.any(String), 实施单位: expect.any(String) });
    expect(Array.isArray(indicators) && indicators.length).toBeGreaterThan(3);
    expect(Array.isArray(indicators) ? indicators[0] : null).toMatchObject({
      cell: expect.stringMatching(/^[A-Z]+\d+$/u),
      一级指标: '产出指标',
      分值: expect.any(Number),
      偏差原因: expect.any(String),
    });
  });
});

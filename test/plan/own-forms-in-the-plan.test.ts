import { describe, expect, it } from 'vitest';
import { auditForm } from '../../shared/audit/audit-form.ts';
import { cellNumber } from '../../shared/figure.ts';
import { column } from '../../shared/form/list/list-form.ts';
import { type OwnColumns, ownFormName } from '../../shared/form/own/own-form.ts';
import { mergedBook } from '../../shared/merged/merged-book.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import { parseAuditFormula } from '../../shared/plan/parse/parse-audit-formula.ts';
import { parseDuty } from '../../shared/plan/parse/parse-duty.ts';
import {
  AUDIT_FORMULA_COLUMNS,
  type AuditFormulaRow,
  DUTY_COLUMNS,
  type DutyRow,
} from '../../shared/plan/plan-rows.ts';
import { storedPlan } from '../../shared/plan/stored/stored-plan.ts';
import { type StatusTable, tableOf } from '../../shared/status-sheet/status-book.ts';
import { assessContext } from '../../shared/warning/assess-context.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { aUnit } from '../builders/a-unit.ts';
import { aPlan, assessed } from '../builders/an-assessment.ts';

const ROADS = ownFormName('农村公路养护情况表');
const OWN: readonly OwnColumns[] = [
  {
    name: ROADS,
    columns: [
      column('道路编号', 'code'),
      column('投入资金', 'money'),
      column('完工日期', 'day'),
      column('养护等级', 'word', { vocabulary: ['一级', '二级'] }),
    ],
  },
];

const READING = { year: 2022, words: [], own: OWN };

const row = <Column extends string>(columns: readonly Column[], said: Partial<Record<Column, string>>) =>
  ({ ...Object.fromEntries(columns.map((one) => [one, ''])), ...said }) as Record<Column, string>;

const dutyRow = (said: Partial<DutyRow>): DutyRow =>
  row(DUTY_COLUMNS, {
    任务编号: 'R-1',
    任务名称: '养护',
    适用类别: '区级预算部门',
    取数表单: ROADS,
    数据年度: 'Y',
    计量方式: '数量',
    目标值: '2',
    截止日期: '2022-06-30',
    ...said,
  }) as DutyRow;

const formula = (said: Partial<AuditFormulaRow>) =>
  parseAuditFormula(
    row(AUDIT_FORMULA_COLUMNS, { 编号: 'F01', 表单: ROADS, 级别: '提示', ...said }) as AuditFormulaRow,
    READING,
  );

const road = (code: string, wan: number, day: string | null) =>
  aRecord(
    ROADS,
    { 道路编号: code, 投入资金: wan * 1_000_000, 完工日期: day, 养护等级: '一级' },
    { code, name: code, year: 2022 },
  );

const UNIT = aUnit({ code: '101', name: '区交通局' });
const LEDGER = aLedger('区交通局').handIn('2022-04-20', '路.xlsx', [
  road('Y1', 80, '2022-03-31'),
  road('Y2', 120, '2022-03-31'),
  road('Y3', 300, null),
]);

describe('a form of the district’s own in the plan', () => {
  it.each([
    ['投入资金>=100', 2],
    ['完工日期<=2022-04-01', 2],
    ['投入资金>=100;完工日期!=', 1],
    ['养护等级=一级', 3],
  ])('counts what meets %s, by the kind of its own columns', (condition, met) => {
    const { duty, faults } = parseDuty(dutyRow({ 达标条件: condition }), READING);
    const { duties } = assessed('2022-05-06', [UNIT], [LEDGER.standing()], {
      plan: aPlan({ duties: [duty] }),
      ownForms: OWN,
    });

    expect(faults).toEqual([]);
    expect(duties[0]).toMatchObject({ measurement: { numerator: met } });
  });

  it('may be what is covered, by a filter over its own columns', () => {
    const { duty, faults } = parseDuty(
      dutyRow({ 计量方式: '覆盖率-数量', 目标值: '60%', 对象范围: `${ROADS}:投入资金>0`, 达标条件: '完工日期!=' }),
      READING,
    );

    expect(faults).toEqual([]);
    expect(duty.scope).toMatchObject({ form: ROADS, conditions: [[{ column: '投入资金', comparison: 'money' }]] });
  });

  it('has no column that it does not print', () => {
    expect(parseDuty(dutyRow({ 达标条件: '路面宽度>3' }), READING).faults).toMatchObject([{ column: '达标条件' }]);
    expect(parseDuty(dutyRow({ 取数表单: '整改台账', 达标条件: '投入资金>3' }), READING).faults).toMatchObject([
      { column: '达标条件' },
    ]);
  });

  it('may be held against a formula, with its filter', () => {
    const { value, faults } = formula({ 公式: '投入资金 <= 200', 适用: '养护等级=一级' });
    const records = LEDGER.standing().versions.flatMap(({ forms }) => forms.flatMap((form) => form.records));
    const form = { form: ROADS, sheet: '养护', year: 2022, unit: null, nil: false, records, findings: [] };

    expect(faults).toEqual([]);
    expect(auditForm(value === null ? [] : [value], form, '2022-05-06')).toMatchObject([
      { rule: 'F01', record: 2, value: '300万元' },
    ]);
    expect(formula({ 公式: '路面宽度 > 3' }).faults).toMatchObject([{ column: '公式' }]);
  });

  it('may be looked up by a formula over another form', () => {
    expect(formula({ 表单: '项目清单', 公式: `全年预算数 >= 表(${ROADS}, 投入资金)` }).faults).toEqual([]);
  });

  it('is kept with the plan that speaks of it', () => {
    const { duty } = parseDuty(dutyRow({ 达标条件: '投入资金>=100' }), READING);
    const { value } = formula({ 公式: '投入资金 <= 200' });
    const plan = aPlan({ duties: [duty], formulas: value === null ? [] : [value] });
    const kept = storedPlan.read(storedPlan.write({ file: 'f', at: '2022-01-01T00:00:00+08:00', content: plan }));

    expect(kept.content).toEqual(plan);
  });

  it('has a sheet of its own among the merged tables, and its money in 汇总', () => {
    const input = {
      plan: aPlan(),
      roster: { units: [UNIT] },
      holidays: statutoryHolidays,
      standings: [LEDGER.standing()],
      day: '2022-05-06',
      runs: [],
      notices: [],
      ownForms: OWN,
    };
    const book = mergedBook(assessContext(input), '2022-05-06T10:00:00+08:00');
    const sheet = tableOf(book, ROADS) as StatusTable;
    const sums = (tableOf(book, '汇总') as StatusTable).rows.find(
      (cells) => cells[0] === ROADS && cells[4] === '投入资金(万元)',
    );

    expect(sheet.columns.map(({ label }) => label)).toEqual(expect.arrayContaining(['单位', '道路编号', '投入资金']));
    expect(sheet.rows).toHaveLength(3);
    expect(cellNumber(sums?.[5] as never)).toBe(500);
  });
});

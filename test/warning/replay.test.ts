import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/day.ts';
import { emptyStanding, foldLedger } from '../../shared/standing/fold/fold-ledger.ts';
import type { FormRecord } from '../../shared/submission/record.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { aProject, wan } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { assessed } from '../builders/an-assessment.ts';

const unit = aUnit({ classes: ['街镇'] });
const codes = fc.uniqueArray(fc.constantFrom('P1', 'P2', 'P3', 'P4'), { minLength: 1 });
const year = fc.constantFrom(2021, 2022, 2023);

const rowsOf = (form: string, code: string, of: number, amount: number): FormRecord => {
  const named = { 项目编码: code, 项目名称: `项目${code}` };
  if (form === '项目清单')
    return aProject(code, of, { 年初预算数: wan(amount), 结束日期: '2022-09-30', 是否新增: amount > 50 });
  if (form === '绩效自评汇总表')
    return aRecord(form, { ...named, 预算年度: of, 全年预算数: wan(100), 全年执行数: wan(amount), 自评得分: 9000 });
  if (form === '绩效跟踪汇总表')
    return aRecord(form, { ...named, 跟踪年度: of, 跟踪层次: '部门重点', 全年预算数: wan(100), 执行数: wan(amount) });
  if (form === '整改台账')
    return aRecord(form, {
      ...named,
      评价年度: of,
      问题描述: code,
      计划完成日期: '2022-08-15',
      整改状态: amount > 50 ? '已完成' : '整改中',
    });
  return aRecord('重点评价台账', {
    ...named,
    评价年度: of,
    对象类型: '项目',
    评价层次: '部门重点',
    等级: amount > 50 ? '良' : '差',
  });
};

const step = fc.record({
  wait: fc.integer({ min: 0, max: 30 }),
  kind: fc.constantFrom('hand', 'hand', 'hand', 'hand', 'withdraw', 'decide'),
  form: fc.constantFrom('项目清单', '绩效自评汇总表', '绩效跟踪汇总表', '整改台账', '重点评价台账'),
  file: fc.constantFrom('a', 'b'),
  codes,
  year,
  amount: fc.integer({ min: 1, max: 120 }),
});

const aYear = fc.array(step, { minLength: 3, maxLength: 25 }).map((steps) => {
  const ledger = aLedger(unit.folder);
  let day = '2022-01-10';
  for (const { wait, kind, form, file, codes: of, year: about, amount } of steps) {
    day = addDays(day, wait);
    const name = `${form}${file}.xlsx`;
    if (kind === 'hand')
      ledger.handIn(
        day,
        name,
        of.map((code, at) => rowsOf(form, code, about, (amount * (at + 1)) % 121)),
      );
    else if (kind === 'withdraw') ledger.withdraw(day, name);
    else ledger.decide(day, 'O-32a', amount % 2 === 0 ? '延期至' : '豁免原因', amount % 3 === 0 ? '' : '2022-06-30');
  }
  return ledger.entries;
});

const assessedFrom = (entries: ReturnType<typeof aLedger>['entries'], day: string) =>
  assessed(day, [FINANCE, unit], [foldLedger(emptyStanding(unit.folder), entries)]);

describe('an assessment', () => {
  it('of a past day says what was known on it, whatever came later', () => {
    fc.assert(
      fc.property(aYear, fc.integer({ min: 0, max: 400 }), (entries, away) => {
        const day = addDays('2022-01-05', away);

        const then = assessedFrom(
          entries.filter((entry) => entry.day <= day),
          day,
        );

        const now = assessedFrom(entries, day);
        expect(now.duties).toEqual(then.duties);
        expect(now.warnings).toEqual(then.warnings);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same after every derived standing is thrown away and replayed from the ledger', () => {
    fc.assert(
      fc.property(aYear, (entries) => {
        const piecemeal = entries.reduce(
          (standing, entry) => foldLedger(standing, [entry]),
          emptyStanding(unit.folder),
        );

        expect(assessed('2022-09-20', [FINANCE, unit], [piecemeal])).toEqual(assessedFrom(entries, '2022-09-20'));
      }),
      { numRuns: 60 },
    );
  });

  it('first sees a warning on a day that had it when that day was today, and not the day before', () => {
    fc.assert(
      fc.property(aYear, fc.integer({ min: 30, max: 380 }), (entries, away) => {
        const day = addDays('2022-01-05', away);
        for (const { id, rule, firstSeen } of assessedFrom(entries, day).warnings.filter((one) =>
          /W0[3-9]|W1[0-5]|W1[7-8]/u.test(one.rule),
        )) {
          const idsOn = (on: string) =>
            assessedFrom(entries, on)
              .warnings.filter((one) => one.rule === rule)
              .map((one) => one.id);
          expect(idsOn(firstSeen)).toContain(id);
          expect(idsOn(addDays(firstSeen, -1))).not.toContain(id);
        }
      }),
      { numRuns: 40 },
    );
  });
});

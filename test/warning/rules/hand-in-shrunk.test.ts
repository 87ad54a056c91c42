import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import { defaultPlan } from '../../../shared/plan/shipped/default-plan.ts';
import type { Standing } from '../../../shared/standing/standing.ts';
import type { FormReading } from '../../../shared/submission/reading.ts';
import type { FormRecord } from '../../../shared/submission/record.ts';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aProject, wan } from '../../builders/a-register.ts';
import { assessed } from '../../builders/an-assessment.ts';
import { toldOf, unit } from './found.ts';

describe('W19 hand-in shrunk', () => {
  const rows = (count: number, amount = 100) =>
    Array.from({ length: count }, (_, at) => aProject(`P${at}`, 2022, { 年初预算数: wan(amount) }));
  const versions = (before: FormRecord[], now: FormRecord[]) =>
    assessed(
      '2022-04-06',
      [unit],
      [aLedger(unit.folder).handIn('2022-03-01', 'a.xlsx', before).handIn('2022-03-05', 'a.xlsx', now).standing()],
    )
      .warnings.filter(({ rule }) => rule === 'W19')
      .map(({ level, firstSeen }) => [level, firstSeen]);

  it.each([
    [10, 8, []],
    [10, 7, ['yellow']],
    [10, 5, ['yellow']],
    [10, 4, ['red']],
    [8, 10, []],
  ])('from %i rows to %i', (before, now, levels) => {
    expect(versions(rows(before), rows(now))).toEqual(levels.map((level) => [level, '2022-03-05']));
  });

  const three = (...counts: readonly [number, number, number]) => {
    const ledger = counts.reduce(
      (one, count, at) => one.handIn(`2022-03-0${1 + at * 4}`, 'a.xlsx', rows(count, 10)),
      aLedger(unit.folder),
    );
    const { warnings } = assessed('2022-04-06', [unit], [ledger.standing()]);
    return warnings
      .filter(({ rule }) => rule === 'W19')
      .map(({ firstSeen, level, text }) => ({ firstSeen, level, text }));
  };

  describe('beside an open year, of a year that is closed', () => {
    const evaluated = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        aRecord(
          '绩效自评汇总表',
          { 项目编码: `P${at}`, 项目名称: `项目${at}`, 预算年度: 2021, 全年预算数: wan(100) },
          { year: 2021 },
        ),
      );
    const [closing, open] = [defaultPlan(2022), defaultPlan(2023)];
    const reopened = { ...closing, settings: { ...closing.settings, closesOn: '2023-07-31' } };
    const ledger = (handedIn: string) =>
      aLedger(unit.folder)
        .handIn('2022-04-20', 'a.xlsx', evaluated(10))
        .handIn(handedIn, 'a.xlsx', evaluated(5))
        .standing();
    const asked = (standing: Standing, plans: readonly Plan[]) =>
      assessed('2023-07-05', [unit], [standing], { plan: open, plans }).warnings.filter(({ rule }) => rule === 'W19')
        .length;

    it('asks nobody about what came after its closing', () => {
      expect(asked(ledger('2023-07-04'), [closing, open])).toBe(0);
    });

    it('asks about it once its closing is put off, and no more once it is not', () => {
      const late = ledger('2023-07-04');

      expect(asked(late, [reopened, open])).toBe(1);
      expect(asked(late, [closing, open])).toBe(0);
    });

    it('goes on asking about what came on its last day', () => {
      expect(asked(ledger('2023-06-30'), [closing, open])).toBe(1);
    });
  });

  it('stays one finding while version after version says less', () => {
    expect(three(5, 3, 2)).toMatchObject([{ firstSeen: '2022-03-05' }]);
  });

  it('keeps its number when the file is moved, so that nobody is mailed twice', () => {
    const numbers = (ledger: ReturnType<typeof aLedger>) =>
      assessed('2022-04-06', [unit], [ledger.standing()]).warnings.flatMap(({ rule, id, firstSeen }) =>
        rule === 'W19' ? [[id, firstSeen]] : [],
      );
    const ledger = aLedger(unit.folder)
      .handIn('2022-03-01', 'a.xlsx', rows(5, 10))
      .handIn('2022-03-05', 'a.xlsx', rows(3, 10));
    const before = numbers(ledger);

    expect(before).toHaveLength(1);
    expect(numbers(ledger.move('2022-03-20', 'a.xlsx', '旧/a.xlsx'))).toEqual(before);
  });

  it('is a question of its own for each version that is held, against the one that counts', () => {
    const [one, ...others] = three(10, 5, 4);

    expect(others).toEqual([]);
    expect(one).toMatchObject({ firstSeen: '2022-03-09', level: 'red' });
    expect(one?.text).toContain('第 3 版比第 1 版由 10 行 减为 4 行');
    expect(one?.text).toContain('“处置”列填“确认”');
  });

  it('looks at the amount as well', () => {
    expect(versions(rows(10), rows(10, 49))).toEqual([['red', '2022-03-05']]);
  });

  it('takes several sheets of one form in a workbook together', () => {
    const sheet = (record: FormRecord): FormReading => ({
      form: record.form,
      sheet: record.name,
      year: record.year,
      unit: null,
      verdict: 'passed',
      nil: false,
      records: [record],
      errors: 0,
      hints: 0,
    });
    const [large, small] = [
      aProject('P1', 2022, { 年初预算数: wan(800) }),
      aProject('P2', 2022, { 年初预算数: wan(100) }),
    ];
    const ledger = aLedger(unit.folder)
      .handInForms('2022-03-01', 'a.xlsx', [sheet(large), sheet(small)])
      .handInForms('2022-03-05', 'a.xlsx', [sheet(large), sheet(small)]);

    const { warnings } = assessed('2022-04-06', [unit], [ledger.standing()]);

    expect(warnings.filter(({ rule }) => rule === 'W19')).toEqual([]);
  });

  it('says what it found, by which formula, and where', () => {
    expect(
      toldOf(
        'W19',
        assessed(
          '2022-04-06',
          [unit],
          [
            aLedger(unit.folder)
              .handIn('2022-03-01', 'a.xlsx', rows(10))
              .handIn('2022-03-05', 'a.xlsx', rows(4))
              .standing(),
          ],
        ),
      ),
    ).toEqual([
      {
        id: 'W19-101-v2-a.xlsx2-项目清单-2022',
        level: 'red',
        text: '单位101/a.xlsx 的项目清单（2022 年度）第 2 版比上一版由 10 行 减为 4 行，减少 60%；由 1000 万元 减为 400 万元，减少 60%，暂不计入，仍按第 1 版计。若属实，请财政局在状态表“预警清单”中预警编号 W19-101-v2-a.xlsx2-项目清单-2022 一行的“处置”列填“确认”；若有误，请补回后重新报送。',
        basis:
          '(上一版−本版)÷上一版，分别按行数和金额合计计算，取较重的一项；清单少 3 行以上或少 50 万元以上的，待财政局确认后才计入；黄线：>20%，红线：>50%。来源：闵财评〔2022〕1号 O-10；阈值为本地默认值',
        evidence: ['单位101/a.xlsx 项目清单!0: 第 1 版', '单位101/a.xlsx 项目清单!0: 第 2 版'],
      },
    ]);
  });
});

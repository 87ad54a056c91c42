import { describe, expect, it } from 'vitest';
import { aLedger } from '../../builders/a-ledger.ts';
import { aRecord } from '../../builders/a-record.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import { aPlanOf, assessed } from '../../builders/an-assessment.ts';
import { toldOf } from './found.ts';

describe('W16 officer unreachable', () => {
  const on = (officer: { name: string; mail: string }, standings: readonly ReturnType<typeof aLedger>[] = []) =>
    assessed(
      '2022-04-06',
      [FINANCE, aUnit({ officer })],
      standings.map((one) => one.standing()),
    )
      .warnings.filter(({ rule }) => rule === 'W16')
      .map(({ level, firstSeen }) => [level, firstSeen]);

  it.each([
    [{ name: '张一', mail: 'zhang@example.gov.cn' }, 0],
    [{ name: '', mail: 'zhang@example.gov.cn' }, 1],
    [{ name: '张一', mail: '' }, 1],
    [{ name: '张一', mail: 'zhang.example.gov.cn' }, 1],
    [{ name: '张一', mail: 'zhang@a@example.gov.cn' }, 1],
  ])('with %o', (officer, count) => {
    expect(on(officer)).toHaveLength(count);
  });

  it('opened with the roster’s first hand-in that had the fault, also under the unit’s name of then', () => {
    const roster = (name: string, mail: string) => [
      aRecord('单位名录', { 单位编码: '101', 单位名称: name, 绩效专管员: '张一', 专管员邮箱: mail }, { year: null }),
    ];
    const office = aLedger(FINANCE.folder)
      .handIn('2022-02-01', '名录.xlsx', roster('旧名', 'zhang@example.gov.cn'))
      .handIn('2022-03-01', '名录.xlsx', roster('旧名', '无'))
      .handIn('2022-03-10', '名录.xlsx', roster('单位101', '没有'));

    expect(on({ name: '张一', mail: '没有' }, [office])).toEqual([['yellow', '2022-03-01']]);
  });

  const rowOf = (code: string, mail: string) =>
    aRecord(
      '单位名录',
      { 单位编码: code, 单位名称: `单位${code}`, 绩效专管员: '张一', 专管员邮箱: mail },
      { year: null },
    );

  it('stands since the same day under every year’s plan that is open, also where last year’s roster came again', () => {
    const office = aLedger(FINANCE.folder)
      .handIn('2021-05-10', '2021年/名录.xlsx', [rowOf('101', 'zhang@example.gov.cn')])
      .handIn('2022-01-04', '2022年/名录.xlsx', [rowOf('101', '无')])
      .handIn('2022-02-10', '2021年/名录.xlsx', [rowOf('101', 'zhang@example.gov.cn')])
      .handIn('2022-03-01', '2022年/名录.xlsx', [rowOf('101', '没有')]);
    const under = (year: number) =>
      assessed('2022-04-06', [FINANCE, aUnit({ officer: { name: '张一', mail: '没有' } })], [office.standing()], {
        plan: {
          ...aPlanOf({ 任务编号: 'O', 取数表单: 'W16', 计量方式: '无违反', 目标值: '0', 截止日期: '2022-12-31' }),
          year,
        },
      })
        .warnings.filter(({ rule }) => rule === 'W16')
        .map(({ firstSeen }) => firstSeen);

    expect([under(2021), under(2022)]).toEqual([['2022-03-01'], ['2022-03-01']]);
  });

  it('has not stood before a roster knew the unit, and a roster that was sent back says nothing', () => {
    const without = aLedger(FINANCE.folder).handIn('2022-02-01', '名录.xlsx', [rowOf('102', '无')]);
    const known = without.handIn('2022-03-01', '名录.xlsx', [rowOf('101', '无')]);
    expect(on({ name: '张一', mail: '无' }, [known])).toEqual([['yellow', '2022-03-01']]);

    const sentBack = { ...rowOf('101', 'zhang@example.gov.cn'), accepted: false };
    const refused = known.handIn('2022-03-20', '名录.xlsx', [sentBack]);
    expect(on({ name: '张一', mail: '无' }, [refused])).toEqual([['yellow', '2022-03-01']]);
  });

  it('counts against what was due while the roster had the fault, also once a later roster is right', () => {
    const roster = (mail: string) => [
      aRecord(
        '单位名录',
        { 单位编码: '101', 单位名称: '单位101', 绩效专管员: '张一', 专管员邮箱: mail },
        { year: null },
      ),
    ];
    const office = aLedger(FINANCE.folder)
      .handIn('2022-02-01', '名录.xlsx', roster('无'))
      .handIn('2022-04-01', '名录.xlsx', roster('zhang@example.gov.cn'));
    const right = aUnit({ officer: { name: '张一', mail: 'zhang@example.gov.cn' } });
    const watched = (due: string) =>
      assessed('2022-04-06', [FINANCE, right], [office.standing()], {
        plan: aPlanOf({ 任务编号: 'O', 取数表单: 'W16', 计量方式: '无违反', 目标值: '0', 截止日期: due }),
      }).duties.map(({ state }) => state);

    expect(watched('2022-03-15')).toEqual(['done-late']);
    expect(watched('2022-04-02')).toEqual(['done']);
  });

  it('says what it found, by which formula, and where', () => {
    expect(
      toldOf(
        'W16',
        assessed('2022-04-06', [FINANCE, aUnit({ officer: { name: '张一', mail: 'zhang.example.gov.cn' } })], []),
      ),
    ).toEqual([
      {
        id: 'W16-101-专管员',
        level: 'yellow',
        text: '绩效专管员张一的邮箱“zhang.example.gov.cn”不是有效的邮箱地址，预警邮件无法送达，请在单位名录中补正。',
        basis:
          '单位名录中绩效专管员为空，或专管员邮箱为空或不是邮箱地址；黄线：出现即黄，红线：-。来源：闵财评〔2022〕1号 O-57 落实绩效专管责任人',
        evidence: [],
      },
    ]);
  });
});

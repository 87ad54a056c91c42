import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/finding.ts';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import type { AppraisalItem } from '../../shared/plan/appraisal.ts';
import { parseAppraisal } from '../../shared/plan/parse/parse-appraisal.ts';
import { APPRAISAL_COLUMNS, tableRows } from '../../shared/plan/plan-rows.ts';
import { parsePlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import type { Unit } from '../../shared/unit.ts';
import { assess } from '../../shared/warning/assess.ts';
import { coverageRate } from '../../shared/warning/figures/district-figures.ts';
import { rankUnits } from '../../shared/warning/figures/rank-units.ts';
import { scorecard } from '../../shared/warning/figures/scorecard.ts';
import { yearReport } from '../../shared/warning/report/year-report.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { aProject, projects, wan } from '../builders/a-register.ts';
import { aUnit, FINANCE } from '../builders/a-unit.ts';
import { aDuty, aPlan, aPlanOf } from '../builders/an-assessment.ts';

const unit = aUnit();
const evaluation = (code: string, fields = {}) =>
  aRecord('绩效自评汇总表', {
    项目编码: code,
    项目名称: `项目${code}`,
    预算年度: 2021,
    全年预算数: wan(100),
    全年执行数: wan(90),
    自评得分: 9000,
    等级: '优',
    ...fields,
  });
const plan = aPlan({
  duties: [
    aDuty({}),
    aDuty({ 任务编号: 'T-2', 取数表单: '工作记录', 计量方式: '登记', 目标值: '1', 数据年度: 'Y' }),
    aDuty({ 任务编号: 'T-3', 截止日期: '2022-12-31' }),
  ],
});

const inputOf = (units: readonly Unit[], ledgers: readonly ReturnType<typeof aLedger>[]) => ({
  plan,
  roster: { units },
  holidays: statutoryHolidays,
  standings: ledgers.map((one) => one.standing()),
  day: '2022-06-01',
  runs: [],
  notices: [],
});

describe('考核', () => {
  it('takes on-time and coverage from what is due, first pass from first versions, deviation from re-evaluations', () => {
    const bad = { ...evaluation('P1'), accepted: false };
    const ledger = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', projects(2, 2021))
      .handIn('2022-04-01', '自评.xlsx', [evaluation('P1'), evaluation('P2')])
      .handInForms('2022-04-02', '说明.pdf', []);
    const returned = {
      form: '绩效自评汇总表',
      sheet: '表',
      year: 2021,
      unit: null,
      verdict: 'returned',
      nil: false,
      records: [bad],
      errors: 1,
      hints: 0,
    } as const;
    ledger.handInForms('2022-04-03', '错.xlsx', [returned]);
    const again = aRecord('重点评价台账', {
      项目编码: 'P1',
      项目名称: '项目P1',
      评价年度: 2022,
      评价层次: '项目再评价',
      评价得分: 8000,
      被评价单位: unit.name,
    });
    const office = aLedger(FINANCE.folder).handIn('2022-05-10', '再评价.xlsx', [again]);
    const input = inputOf([FINANCE, unit], [ledger, office]);

    const [, score] = scorecard(assess(input), input);

    // T-1 done in time, T-2 overdue, T-3 not yet due; one coverage duty due and reached; 90 against 80 points.
    expect(score).toMatchObject({ onTime: 5000, coverage: 10_000, firstPass: 6667, deviation: 1000, rank: 1 });
    expect(score?.score).toBe(Math.round((5000 * 40 + 10_000 * 30 + 6667 * 20 + 9000 * 10) / 100));
  });

  it('leaves out what a unit has no figure for and scales the rest', () => {
    const input = inputOf([unit], [aLedger(unit.folder).handIn('2022-02-01', '清单.xlsx', projects(1, 2021))]);

    const [score] = scorecard(assess(input), input);

    expect(score).toMatchObject({
      onTime: 0,
      coverage: 0,
      firstPass: 10_000,
      deviation: null,
      score: Math.round((10_000 * 20) / 90),
    });
  });

  it('counts every measure over 对象范围 as coverage, and none that cannot be told, as does the report', () => {
    const plan = aPlanOf(
      {
        任务编号: 'C-1',
        取数表单: '绩效自评汇总表',
        数据年度: 'Y-1',
        计量方式: '覆盖率-数量',
        目标值: '100%',
        截止日期: '2022-05-10',
      },
      {
        任务编号: 'C-2',
        取数表单: '绩效自评汇总表',
        数据年度: 'Y-1',
        计量方式: '比率',
        达标条件: '全年执行数/全年预算数',
        目标值: '≥80%',
        截止日期: '2022-05-10',
      },
      {
        任务编号: 'C-3',
        取数表单: '整改台账',
        计量方式: '限时',
        对象范围: '整改台账:',
        达标条件: '实际完成日期<=计划完成日期+30',
        截止日期: '2022-05-10',
      },
      {
        任务编号: 'C-4',
        取数表单: '绩效自评汇总表',
        数据年度: 'Y-1',
        计量方式: '数量',
        目标值: '5',
        截止日期: '2022-05-10',
      },
    );
    const mends = [1, 2].map((nth) =>
      aRecord('整改台账', {
        序号: `${nth}`,
        问题描述: `问题${nth}`,
        评价年度: 2022,
        计划完成日期: '2022-03-01',
        实际完成日期: nth === 1 ? '2022-03-20' : null,
      }),
    );
    const registered = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', projects(2, 2021))
      .handIn('2022-03-01', '自评.xlsx', [evaluation('P1'), evaluation('P2')])
      .handIn('2022-04-25', '整改.xlsx', mends);
    // Another unit without a register: of it nothing can be told.
    const other = aUnit({ code: '102', name: '区民政局', folder: '区民政局' });
    const silent = aLedger(other.folder).handIn('2022-03-01', '自评.xlsx', [evaluation('P1')]);
    const input = { ...inputOf([unit, other], [registered, silent]), plan };
    const assessment = assess(input);
    const stateOf = (code: string) =>
      assessment.duties.filter(({ duty }) => duty.code === code).map(({ state }) => state);

    // Two of two self-evaluated; 180 of 200万元 spent; one of two mended; one of five counted is no coverage.
    expect(['C-1', 'C-2', 'C-3', 'C-4'].map(stateOf)).toEqual([
      ['done', 'cannot-tell'],
      ['done', 'cannot-tell'],
      ['overdue', 'not-applicable'],
      ['overdue', 'overdue'],
    ]);
    expect(scorecard(assessment, input).map(({ coverage }) => coverage)).toEqual([6667, null]);
    const core = yearReport(assessment, input, []).find(({ name }) => name === '三项核心指标');
    expect(core?.rows.at(-1)?.at(-1)).toEqual({ value: 6667, format: 'percent' });
    expect(coverageRate(assessment.duties)).toEqual({ value: 6667, format: 'percent' });
  });

  it('counts a file by the first version that could be read, not by half a copy before it', () => {
    const ledger = aLedger(unit.folder)
      .handInForms('2022-02-01', '清单.xlsx', [])
      .handIn('2022-02-01', '清单.xlsx', projects(1, 2021));
    const input = inputOf([unit], [ledger]);

    expect(scorecard(assess(input), input)[0]?.firstPass).toBe(10_000);
  });

  describe('by a district’s own items', () => {
    const items = (...lines: string[]) =>
      tableRows(APPRAISAL_COLUMNS, lines).map((row) => {
        const { value, faults } = parseAppraisal(['T-1', 'T-2'])(row);
        expect(faults).toEqual([]);
        return value;
      });

    const logged = (duty: string, said: string, day: string) =>
      aRecord('工作记录', { 任务编号: duty, 事项: said, 完成日期: day }, { code: duty, year: 2022 });

    /** T-1 covers one of two, T-2 (登记) was not done, no file was sent back; W06 is open once, the unit was reprimanded twice. */
    const appraisedBy = (appraisal: readonly AppraisalItem[]) => {
      const own = aLedger(unit.folder)
        .handIn('2022-02-01', '清单.xlsx', projects(2, 2021))
        .handIn('2022-04-01', '自评.xlsx', [evaluation('P1', { 全年执行数: wan(60) })])
        .handIn('2022-05-01', '记录.xlsx', [logged('K-01', '培训', '2022-05-01')]);
      const told = `通报${unit.name}`;
      const office = aLedger(FINANCE.folder).handIn('2022-05-03', '通报.xlsx', [
        logged('K-02', told, '2022-05-02'),
        logged('K-02', told, '2022-05-03'),
        logged('K-02', '通报别的单位', '2022-05-03'),
        logged('K-03', told, '2022-05-03'),
      ]);
      const input = { ...inputOf([FINANCE, unit], [own, office]), plan: { ...plan, appraisal } };
      const score = scorecard(assess(input), input).find((one) => one.unit.code === unit.code);
      return { score: score?.score, earned: score?.earned };
    };

    it('adds up to 100 points with what is taken off', () => {
      const own = items(
        '任务 T-1\t50\t按比例',
        '任务 T-2\t20\t达标得满分',
        '首次通过率\t30\t按比例',
        '规则 W06\t\t每次扣2',
        '登记 K-02\t\t每次扣1.5',
      );

      // Half of 50, nothing of 20, all of 30: 55; one finding of W06 takes 2, two reprimands take 3.
      expect(appraisedBy(own)).toEqual({ score: 5000, earned: [2500, 0, 3000, -200, -300] });
    });

    it('takes points off an item until nothing is left of it, and adds no more than it has', () => {
      expect(appraisedBy(items('按期率\t1\t每次扣2', '首次通过率\t99\t按比例'))).toEqual({
        score: 9900,
        earned: [0, 9900],
      });
      expect(appraisedBy(items('首次通过率\t90\t按比例', '登记 K-01\t2\t每次加5'))).toEqual({
        score: 9200,
        earned: [9000, 200],
      });
    });

    it('counts how much of what asks for a reason is explained, in the files and across them', () => {
      const finding = (rule: string, level: Finding['level'] = 'explain'): Finding => ({
        rule,
        level,
        sheet: '自评',
        cell: 'H3',
        value: '',
        expected: '',
        message: `问题${rule}`,
        remedy: '',
        about: rule,
      });
      const WHY = '施工许可六月才批下来，跨年支付';
      const standing = aLedger(unit.folder)
        .handIn('2022-04-01', '自评.xlsx', [evaluation('P1', {})])
        .standing();
      const [version] = standing.versions;
      const reason = (rule: string, value: string) => ({
        key: `${rule}/${rule}`,
        value,
        said: '',
        at: '2022-04-02T10:00:00+08:00',
        from: '2022-04-02',
        until: null,
      });
      const asked = [finding('F1'), finding('F2'), finding('F3'), finding('F4', 'hint')];
      const told = {
        ...standing,
        versions: [{ ...version!, asked }],
        reasons: [reason('F1', WHY), reason('F2', '核实无误'), reason('F5', WHY)],
      };
      const input = {
        ...inputOf([FINANCE, unit], []),
        standings: [told],
        plan: { ...plan, appraisal: items('说明率\t100\t按比例', '说明率\t\t每次扣2') },
      };
      const scoreOf = (across: readonly Finding[]) =>
        scorecard(
          assess(input),
          input,
          across.map((one) => ({ unit: unit.folder, finding: one })),
        ).find((one) => one.unit.code === unit.code)?.earned;

      // F1 of three; with F5, explained, and F6, two of five.
      expect(scoreOf([])).toEqual([3333, -400]);
      expect(scoreOf([finding('F5'), finding('F6')])).toEqual([4000, -600]);
    });

    it('scales the rest to the same whole where an item asks nothing of the unit', () => {
      expect(appraisedBy(items('再评价偏差\t40\t按比例', '首次通过率\t60\t按比例'))).toEqual({
        score: 10_000,
        earned: [null, 6000],
      });
    });

    it.each([
      [
        '按时率\t40\t按比例',
        '指标',
        '按期率、覆盖达标率、首次通过率、再评价偏差、说明率、任务 任务编号、规则 规则编号、登记 任务编号',
      ],
      ['任务 T-9\t40\t按比例', '指标', '没有“T-9”'],
      ['规则 W99\t40\t达标得满分', '指标', 'W01、W02'],
      ['按期率\t\t按比例', '分值', '大于 0 的分数，例如 40'],
      ['按期率\t四十\t按比例', '分值', '大于 0 的分数，例如 40'],
      ['按期率\t40\t按完成率', '计分方式', '按比例、达标得满分、每次扣N、每次加N'],
      ['规则 W05\t40\t按比例', '计分方式', '达标得满分、每次扣N'],
      ['再评价偏差\t10\t每次扣1', '计分方式', '按比例（“再评价偏差”的计分方式）'],
    ])('refuses “%s” at its cell', (line, column, expected) => {
      const [row] = tableRows(APPRAISAL_COLUMNS, [line]);

      expect(parseAppraisal(['T-1'])(row!).faults).toMatchObject([
        { column, expected: expect.stringContaining(expected) },
      ]);
    });

    it('has what ships where a plan has no such sheet', () => {
      const { plan: read } = parsePlan({ ...defaultPlanRows(2022), appraisal: [] }, 'r1');

      expect(read?.appraisal.map(({ name, points }) => [name, points])).toEqual([
        ['按期率', 4000],
        ['覆盖达标率', 3000],
        ['首次通过率', 2000],
        ['再评价偏差', 1000],
      ]);
    });
  });

  it('ranks departments among departments and towns among towns, equal scores alike', () => {
    const scored = [
      { unit: aUnit({ code: '1' }), score: 9000 },
      { unit: aUnit({ code: '2' }), score: 9000 },
      { unit: aUnit({ code: '3' }), score: 8000 },
      { unit: aUnit({ code: '4', classes: ['街镇'] }), score: 7000 },
      { unit: aUnit({ code: '5', classes: ['莘庄工业区'] }), score: 7500 },
      { unit: aUnit({ code: '6' }), score: null },
      { unit: FINANCE, score: 9900 },
    ];

    expect([...rankUnits(scored, aPlan().words)]).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 3],
      ['4', 2],
      ['5', 1],
    ]);
  });
});

describe('the year’s report', () => {
  it('sums each stage over the district, a project stated on card and list only once', () => {
    const card = aRecord('项目支出绩效自评表', {
      项目编码: 'P1',
      项目名称: '项目P1',
      预算年度: 2021,
      全年预算数: wan(100),
      全年执行数: wan(80),
      自评得分: 8500,
      等级: '良',
    });
    const exAnte = (code: string, asked: number, left: number | null) =>
      aRecord('事前绩效评估台账', {
        项目编码: code,
        项目名称: code,
        评估年度: 2023,
        评估主体: '部门重点',
        申报预算: wan(asked),
        评估后预算: left === null ? null : wan(left),
      });
    const ledger = aLedger(unit.folder)
      .handIn('2022-02-01', '清单.xlsx', [aProject('P1', 2021), aProject('P2', 2021)])
      .handIn('2022-04-01', '汇总.xlsx', [evaluation('P1'), evaluation('P2')])
      .handIn('2022-04-02', '自评.xlsx', [card])
      .handIn('2022-05-02', '事前.xlsx', [exAnte('A', 100, 80), exAnte('B', 50, null)]);
    const input = inputOf([FINANCE, unit], [ledger]);

    const tables = new Map(
      yearReport(assess(input), input, [
        { state: '已发送', steps: 43, letters: 9 },
        { state: '已跳过', steps: 172, letters: 0 },
      ]).map((table) => [table.name, table]),
    );
    const row = (table: string, name: string) =>
      tables
        .get(table)
        ?.rows.find(([first]) => first === name)
        ?.map((cell) => (typeof cell === 'object' ? (cell?.value ?? null) : cell));

    expect(row('绩效自评', '良')).toEqual(['良', 1, wan(100), wan(80), 8000, 8500]);
    expect(row('绩效自评', '合计')).toEqual(['合计', 2, wan(200), wan(170), 8500, 8750]);
    expect(row('事前绩效评估', '部门重点')).toEqual(['部门重点', 2, wan(150), wan(80), wan(20), 0]);
    expect(row('任务完成情况', 'T-1')).toEqual(['T-1', '试验任务', 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(tables.get('系统预警')?.note).toContain('已发送 9 封（43 个步骤）、已跳过 172 个步骤。');
  });
});

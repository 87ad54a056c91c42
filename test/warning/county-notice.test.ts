import { describe, expect, it } from 'vitest';
import { statutoryHolidays } from '../../shared/outside/holidays.ts';
import {
  APPRAISAL_COLUMNS,
  DUTY_COLUMNS,
  type DutyRow,
  LADDER_COLUMNS,
  type PlanRows,
  SCORING_COLUMNS,
  tableRows,
  WORD_COLUMNS,
} from '../../shared/plan/plan-rows.ts';
import { parsePlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import { assess } from '../../shared/warning/assess.ts';
import { scorecard } from '../../shared/warning/figures/scorecard.ts';
import { aLedger } from '../builders/a-ledger.ts';
import { aRecord } from '../builders/a-record.ts';
import { projects, wan } from '../builders/a-register.ts';
import { aUnit } from '../builders/a-unit.ts';

const duty = (cells: Partial<DutyRow>): DutyRow => ({
  ...(Object.fromEntries(DUTY_COLUMNS.map((column) => [column, ''])) as DutyRow),
  ...cells,
});

/**
 * A county's notice: 乡镇 and 学校 report their monitoring within ten days of each month, the third red in a row is a talk with the
 * head; 医院 and 国有企业 evaluate all projects of last year at 70 points or more; 100 points of 考核, two off for each finding of W06.
 */
const NOTICE: PlanRows = {
  ...defaultPlanRows(2022),
  words: tableRows(WORD_COLUMNS, [
    '单位类别\t乡镇',
    '单位类别\t学校',
    '单位类别\t医院\t国有企业',
    '单位类别\t国有企业',
    '单位类别\t县财政局',
  ]),
  duties: [
    duty({
      任务编号: 'JK',
      任务名称: '每月报送绩效监控情况',
      适用类别: '乡镇、学校',
      取数表单: '绩效跟踪汇总表',
      数据年度: 'Y',
      计量方式: '报送',
      目标值: '1份',
      期间: '每月',
      截止日期: '期后10日',
    }),
    duty({
      任务编号: 'ZP',
      任务名称: '绩效自评良以上全覆盖',
      适用类别: '医院、国有企业',
      取数表单: '绩效自评汇总表',
      数据年度: '上年',
      计量方式: '覆盖率-数量',
      达标条件: '自评得分>=70分',
      目标值: '不低于100%',
      截止日期: '2022-04-30',
    }),
  ],
  ladder: tableRows(LADDER_COLUMNS, [
    '提醒\t-3\t蓝\t绩效专管员',
    '红色预警\t+5\t红\t绩效专管员\t负责人',
    '约谈\t+5\t红\t负责人\t财政局\tJK\t3',
  ]),
  scoring: tableRows(SCORING_COLUMNS, ['项目支出绩效自评表\t\t\t按表样\t\t优90 良70 合格60 不合格0']),
  appraisal: tableRows(APPRAISAL_COLUMNS, ['按期率\t60\t按比例', '任务 ZP\t40\t按比例', '规则 W06\t\t每次扣2分']),
};

const TOWN = aUnit({ code: '201', classes: ['乡镇'] });
const SCHOOL = aUnit({ code: '202', classes: ['学校'] });
const HOSPITAL = aUnit({ code: '203', classes: ['医院'] });
const WORKS = aUnit({ code: '204', classes: ['国有企业'] });

const monitored = (month: number) =>
  aRecord(
    '绩效跟踪汇总表',
    { 项目编码: 'P1', 项目名称: '项目P1', 跟踪年度: 2022, 截至月份: month, 全年预算数: wan(100), 执行数: wan(20) },
    { code: 'P1', year: 2022 },
  );
const evaluated = (code: string, score: number, spent: number) =>
  aRecord(
    '绩效自评汇总表',
    {
      项目编码: code,
      项目名称: `项目${code}`,
      预算年度: 2021,
      全年预算数: wan(100),
      全年执行数: wan(spent),
      自评得分: score,
    },
    { code, year: 2021 },
  );

const dayOfNotice = (day: string) => {
  const { plan, findings } = parsePlan(NOTICE, 'r1');
  if (plan === null) throw new Error(JSON.stringify(findings));
  const ledgers = [
    aLedger(TOWN.folder),
    aLedger(SCHOOL.folder).handIn('2022-03-08', '二月.xlsx', [monitored(2)]),
    aLedger(HOSPITAL.folder)
      .handIn('2022-02-01', '清单.xlsx', projects(2, 2021))
      .handIn('2022-04-20', '自评.xlsx', [evaluated('P1', 9000, 95), evaluated('P2', 6500, 60)]),
    aLedger(WORKS.folder)
      .handIn('2022-02-01', '清单.xlsx', projects(2, 2021))
      .handIn('2022-04-20', '自评.xlsx', [evaluated('P1', 9000, 95), evaluated('P2', 7000, 90)]),
  ];
  const input = {
    plan,
    roster: { units: [TOWN, SCHOOL, HOSPITAL, WORKS] },
    holidays: statutoryHolidays,
    standings: ledgers.map((ledger) => ledger.standing()),
    day,
    runs: [],
    notices: [],
  };
  const assessment = assess(input);
  return { assessment, scores: scorecard(assessment, input) };
};

describe('a county’s notice written into 工作要点 by its cells alone', () => {
  it('asks each class for its own, each month by its own deadline', () => {
    const { assessment } = dayOfNotice('2022-04-06');
    const rows = assessment.duties.map(({ unit, duty: { code }, deadline }) => [unit.code, code, deadline]);

    expect(rows.filter(([unit]) => unit === '201')).toHaveLength(12);
    // Ten days after January, February and March; 10 April 2022 is a Sunday.
    expect(rows.filter(([unit]) => unit === '201').slice(0, 3)).toEqual([
      ['201', 'JK-01', '2022-02-10'],
      ['201', 'JK-02', '2022-03-10'],
      ['201', 'JK-03', '2022-04-11'],
    ]);
    expect(rows.filter(([unit]) => unit === '203')).toEqual([['203', 'ZP', '2022-05-05']]);
  });

  it('calls the head in at the third red in a row, and nobody who reported one month in time', () => {
    const stepsOf = (code: string) =>
      dayOfNotice('2022-04-18')
        .assessment.duties.filter(({ unit }) => unit.code === code)
        .slice(0, 3)
        .map(({ step }) => step);

    // Five working days after 11 April is the 18th.
    expect(stepsOf('201')).toEqual(['红色预警', '红色预警', '约谈']);
    expect(stepsOf('202')).toEqual(['红色预警', null, '红色预警']);
  });

  it('adds up 100 points with what is taken off, and ranks 医院 with 国有企业', () => {
    const { scores } = dayOfNotice('2022-05-09');
    const of = (code: string) => {
      const score = scores.find(({ unit }) => unit.code === code);
      return [score?.score, score?.earned, score?.rank];
    };

    // One of two at 70 or more: late, half of 40, and 40 of 100万元 unspent is one finding of W06.
    expect(of('203')).toEqual([1800, [0, 2000, -200], 2]);
    expect(of('204')).toEqual([10_000, [6000, 4000, 0], 1]);
    // January to March of the town are late; ZP is none of its duties, so 60 points stand for the whole.
    expect(of('201')?.[0]).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { count } from '../../shared/figure.ts';
import { annualReport } from '../../shared/paper/annual-report.ts';
import type { PaperPart } from '../../shared/paper/paper.ts';
import type { ReportTable } from '../../shared/warning/report/report-table.ts';
import { anAssessment, aState, shownUnit, someFacts } from '../builders/facts-shown.ts';

const money = (yuan: number) => ({ value: yuan * 1_000_000, format: 'money' }) as const;
const percent = (value: number) => ({ value, format: 'percent' }) as const;
const points = (value: number) => ({ value, format: 'points' }) as const;

const table = (name: string, columns: readonly string[], rows: ReportTable['rows']): ReportTable => ({
  name,
  columns,
  rows,
  note: `${name}的来源`,
});

const TABLES: readonly ReportTable[] = [
  table(
    '三项核心指标',
    ['核心指标', '口径', '数值'],
    [
      ['督导结果', '已登记的', count(2)],
      ['再评价', '得分差', null],
    ],
  ),
  table(
    '任务完成情况',
    ['任务编号', '任务', '单位数', '已完成', '逾期完成', '逾期', '不适用', '应办'],
    [
      ['O-01', '学习', count(3), count(2), count(0), count(0), count(1), count(2)],
      ['O-03', '新增政策', count(2), count(0), count(0), count(0), count(2), count(0)],
      ['O-32a', '自评全覆盖', count(2), count(0), count(0), count(2), count(0), count(2)],
      ['O-33', '公开', count(2), count(1), count(0), count(1), count(0), count(2)],
    ],
  ),
  table(
    '事前绩效评估',
    ['评估主体', '项目数', '申报预算(万元)', '评估后预算(万元)', '核减(万元)', '不予支持数'],
    [['合计', count(3), money(300), money(250), money(50), count(1)]],
  ),
  table(
    '绩效跟踪',
    ['跟踪层次', '项目数', '全年预算数(万元)', '执行数(万元)', '执行率'],
    [
      ['自评', count(4), money(100), money(60), percent(6000)],
      ['部门重点', count(0), money(0), money(0), null],
    ],
  ),
  table(
    '绩效自评',
    ['等级', '项目数', '全年预算数(万元)', '全年执行数(万元)', '执行率', '平均得分'],
    [
      ['优', count(2), money(10), money(9), percent(9000), points(9500)],
      ['合计', count(2), money(10), money(9), percent(9000), points(9500)],
    ],
  ),
  table('重点评价和再评价', ['评价层次', '评价对象数', '预算数(万元)', '平均得分', '等级为差数'], []),
  table(
    '问题整改和结果应用',
    ['整改状态', '问题数', '已填结果应用方式', '挂钩金额(万元)'],
    [
      ['整改中', count(1), count(1), money(5)],
      ['已销项', count(4), count(3), money(20)],
    ],
  ),
  table(
    '系统预警',
    ['规则编号', '规则名称', '涉及单位', '蓝', '黄', '红'],
    [['W05', '自评虚高', count(2), count(0), count(3), count(1)]],
  ),
];

const late = aState({ unit: shownUnit({ code: '102', name: '区民政局' }), state: 'overdue', workingDaysLeft: -4 });
const paper = annualReport(
  someFacts({ assessment: anAssessment({ roster: { units: [shownUnit(), late.unit] }, duties: [late] }) }),
  TABLES,
);

const of = <Kind extends PaperPart['kind']>(kind: Kind) =>
  paper.parts.filter((part): part is Extract<PaperPart, { kind: Kind }> => part.kind === kind);

describe('the text of the annual report', () => {
  it('has its chapters in the order a report tells them', () => {
    expect(of('heading').map(({ text }) => text)).toEqual([
      '一、总体情况',
      '二、三项核心指标',
      '三、任务完成情况',
      '四、事前绩效评估',
      '五、绩效跟踪',
      '六、绩效自评',
      '七、重点评价和再评价',
      '八、问题整改和结果应用',
      '九、系统预警',
      '十、存在的问题和下一步',
    ]);
  });

  it('tells each table’s figures in a sentence, and says what was not handed in', () => {
    expect(of('sentence').map(({ text }) => text)).toEqual([
      '截至2022年5月9日，全区2个单位应办1项任务，已完成0项，完成率0.00%，已到期任务的按期率0.00%，覆盖达标率0.00%；逾期1项。',
      '有单位应办的3项任务中，各单位都按期完成的1项，有单位逾期的2项，逾期最多的是O-32a 自评全覆盖（2个单位）。',
      '下一年度预算开展事前绩效评估的项目3个，申报预算300.00万元，评估后250.00万元，核减50.00万元，不予支持1个。',
      '按跟踪层次：自评4个，全年预算100.00万元，已执行60.00万元，执行率60.00%。',
      '对上年度预算自评的项目2个，全年预算10.00万元，执行率90.00%，平均得分95.00；其中优2个。',
      '还没有报来重点评价和再评价的记录。',
      '评价发现的问题5个：整改中1个、已销项4个；已填结果应用方式的4个，与预算挂钩25.00万元。',
      '未消除的预警中，红色1条、黄色3条、蓝色0条。',
      '逾期的有1个单位：区民政局（1项，最久逾期4个工作日）。',
      '今后60天没有任务到期。请逾期单位抓紧补报。',
    ]);
  });

  it('lists duties that somebody is late with, most units first, and who is behind', () => {
    const rowsOf = (title: string) => of('table').find((one) => one.title === title)?.rows;

    expect(rowsOf('有单位逾期的任务(单位数)')?.map(([code]) => code)).toEqual(['O-32a', 'O-33']);
    expect(rowsOf('逾期单位')).toEqual([['区民政局', '1', '4', '0.00%', 'O-32a 项目和政策绩效自评全覆盖', '1个']]);
    expect(rowsOf('三项核心指标')?.at(-1)).toEqual(['再评价', '得分差', '没有可比的']);
  });

  it('shows the pictures of 总览', () => {
    expect(of('chart').map(({ chart }) => chart.title)).toEqual([
      '按周到期的任务(周一的日期)',
      '各单位任务状态',
      '已交和未交的单位(已到期和30天内到期的任务)',
    ]);
  });
});

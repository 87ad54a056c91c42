import { overviewCharts } from '../status-sheet/sheets/overview-charts.ts';
import type { StatusFacts } from '../status-sheet/status-facts.ts';
import { financeOf } from '../unit.ts';
import type { ReportTable } from '../warning/report/report-table.ts';
import { dayText } from './day-text.ts';
import { overdueUnits } from './overdue-units.ts';
import { type Paper, type PaperPart, sentence } from './paper.ts';
import { cellText, paperTable, type Shown } from './paper-table.ts';
import { CHAPTERS } from './report-chapters.ts';
import { reportView } from './report-view.ts';
import { weekSentences } from './week-sentences.ts';

/** The workbook beside it has every row. */
const MOST_ROWS = 20;

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const restText = (rows: ReportTable['rows']): string => `另有${rows.length}行，见同名的数据工作簿。`;

const LATE: Shown = [
  ['单位', 8],
  ['逾期任务', 4],
  ['逾期工作日', 4],
  ['完成率', 4],
  ['先补哪一项', 14],
  ['还差', 6],
];

const DUTIES: Shown = [
  ['任务编号', 4],
  ['任务', 16],
  ['应办', 3],
  ['已完成', 3],
  ['逾期完成', 4],
  ['逾期', 3],
];

type Section = { readonly title: string; readonly parts: readonly PaperPart[] };

/** Duties somebody is late with, the most units first. */
const dutySection = (duties: ReportTable): Section => {
  const view = reportView(duties);
  const late = duties.rows
    .filter((row) => view.number(row, '逾期') > 0)
    .toSorted((a, b) => view.number(b, '逾期') - view.number(a, '逾期'));
  const owed = duties.rows.filter((row) => view.number(row, '应办') > 0);
  const whole = owed.filter((row) => view.number(row, '已完成') === view.number(row, '应办')).length;
  const [worst] = late;
  return {
    title: '任务完成情况',
    parts: [
      sentence(
        `有单位应办的${owed.length}项任务中，各单位都按期完成的${whole}项，有单位逾期的${late.length}项` +
          `${worst === undefined ? '' : `，逾期最多的是${view.text(worst, '任务编号')} ${view.text(worst, '任务')}（${view.text(worst, '逾期')}个单位）`}。`,
      ),
      ...(late.length === 0
        ? []
        : [paperTable({ ...duties, name: '有单位逾期的任务(单位数)', rows: late }, DUTIES, MOST_ROWS, restText)]),
    ],
  };
};

const coreSection = (core: ReportTable): Section => ({
  title: '三项核心指标',
  parts: [
    paperTable(
      {
        ...core,
        rows: core.rows.map((row) => row.map((cell, at) => (at === 2 ? cellText(cell) || '没有可比的' : cell))),
      },
      [
        ['核心指标', 8],
        ['口径', 14],
        ['数值', 4],
      ],
      MOST_ROWS,
      restText,
    ),
  ],
});

const chapterSections = (of: (name: string) => ReportTable | undefined): readonly Section[] =>
  CHAPTERS.flatMap(({ title, table: name, shown, sentence: said }) => {
    const table = of(name);
    if (table === undefined) return [];
    const rows = table.rows.some((row) =>
      row.some((cell) => typeof cell === 'object' && cell !== null && cell.value > 0),
    );
    return [
      {
        title,
        parts: [
          sentence(said(reportView(table))),
          ...(rows ? [paperTable(table, shown, MOST_ROWS, restText)] : []),
          { kind: 'note' as const, text: table.note },
        ],
      },
    ];
  });

/** The text of the year's performance report with its figures, charts and who is behind: a draft to be written on. */
export const annualReport = (facts: StatusFacts, tables: readonly ReportTable[]): Paper => {
  const { plan, day, roster } = facts.assessment;
  const { weekAgo: _, ...ofYear } = facts;
  const [stand = '', behind = '', ahead = ''] = weekSentences(ofYear);
  const of = (name: string): ReportTable | undefined => tables.find((table) => table.name === name);
  const [duties, core] = [of('任务完成情况'), of('三项核心指标')];
  const sections: readonly Section[] = [
    {
      title: '总体情况',
      parts: [sentence(stand), ...overviewCharts(facts).map((chart): PaperPart => ({ kind: 'chart', chart }))],
    },
    ...(core === undefined ? [] : [coreSection(core)]),
    ...(duties === undefined ? [] : [dutySection(duties)]),
    ...chapterSections(of),
    {
      title: '存在的问题和下一步',
      parts: [sentence(behind), paperTable(overdueUnits(facts.assessment), LATE, MOST_ROWS, restText), sentence(ahead)],
    },
  ];
  return {
    title: `${plan.year}年预算绩效管理工作报告`,
    byline: `${financeOf(roster)?.name ?? '区财政局'}　截至${dayText(day)}`,
    parts: sections.flatMap(({ title, parts }, at): readonly PaperPart[] => [
      { kind: 'heading', text: `${NUMERALS[at] ?? at + 1}、${title}` },
      ...parts,
    ]),
  };
};

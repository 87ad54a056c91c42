import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day, weekdayOf } from '../shared/day.ts';
import { makeSampleOffice } from '../shared/desk/sample-office/make-sample-office.ts';
import { figureText, percentFigure } from '../shared/figure.ts';
import { planMails } from '../shared/letter/plan/plan-mails.ts';
import { countsOf } from '../shared/letter/write/digest-subject.ts';
import { writeDistrictDigest } from '../shared/letter/write/district-digest.ts';
import { statutoryHolidays } from '../shared/outside/holidays.ts';
import { writeStatusWorkbook } from '../shared/outside/status-workbook/write-status-workbook.ts';
import { xlsxReader } from '../shared/outside/xlsx/read/read-workbook.ts';
import { annualReport } from '../shared/paper/annual-report.ts';
import { bulletin } from '../shared/paper/bulletin.ts';
import type { Paper } from '../shared/paper/paper.ts';
import { workingCalendar } from '../shared/plan/working-calendar.ts';
import { keptRows } from '../shared/status-sheet/page/browser/kept-rows.ts';
import { pageTable } from '../shared/status-sheet/page/page-table.ts';
import { shownValue } from '../shared/status-sheet/shown-value.ts';
import type { Lead, Overview, StatusBook, StatusValue } from '../shared/status-sheet/status-book.ts';
import { tableOf } from '../shared/status-sheet/status-book.ts';
import type { StatusFacts } from '../shared/status-sheet/status-facts.ts';
import { statusJson } from '../shared/status-sheet/status-json.ts';
import { statusModel } from '../shared/status-sheet/status-model.ts';
import { statusPage } from '../shared/status-sheet/status-page.ts';
import { isFinance } from '../shared/unit.ts';
import { dutyTable } from '../shared/warning/report/duty-tables.ts';
import { aDistrict } from './builders/a-district.ts';
import { aLedger } from './builders/a-ledger.ts';
import { aUnit } from './builders/a-unit.ts';
import { assessed } from './builders/an-assessment.ts';
import { factsOfADay } from './builders/facts-of-a-day.ts';
import { assessedOn, standingsOf } from './desk/levels-on.ts';
import { planOf, rosterOf } from './desk/read-share.ts';

// One figure, wherever it is shown on one day: an officer counts the rows of 任务进度 and 预警清单 by hand, as they are printed, and holds
// to that what the workbook, the page, the JSON, the weekly digest, the papers and the units' mails say.

type Row = Readonly<Record<string, string>>;

const rowsIn = (book: StatusBook, name: string): readonly Row[] => {
  const { columns = [], rows = [] } = tableOf(book, name) ?? {};
  return rows.map((row) => Object.fromEntries(columns.map(({ label }, at) => [label, shownValue(row[at] ?? null)])));
};

const overviewOf = ({ sheets }: StatusBook): Overview => {
  const found = sheets.find((sheet) => sheet.kind === 'overview');
  if (found === undefined) throw new Error('no 总览');
  return found;
};

const OPEN = ['未开始', '进行中', '已延期', '无法核对'];

type Counted = Readonly<Record<string, string>>;

/** The figures of a day, counted from what the tables print. */
const countedByHand = (book: StatusBook): Counted => {
  const { day } = book;
  const owed = rowsIn(book, '任务进度').filter(
    (row) => row['要求'] !== '阶段窗口' && row['状态'] !== '不适用' && row['状态'] !== '已豁免',
  );
  const of = (...states: readonly string[]): readonly Row[] => owed.filter((row) => states.includes(row['状态'] ?? ''));
  const dueBy = (last: Day): string =>
    `${of(...OPEN).filter(({ 执行截止日: on = '' }) => on >= day && on <= last && on !== '').length}`;
  const past = owed.filter(({ 执行截止日: on = '' }) => on !== '' && on < day);
  const onTime = percentFigure(past.filter((row) => row['状态'] === '已完成').length, past.length);
  return {
    应办任务: `${owed.length}`,
    已完成: `${of('已完成', '逾期完成').length}`,
    逾期: `${of('逾期').length}`,
    无法核对: `${of('无法核对').length}`,
    到期无法核对: `${of('无法核对').filter(({ 执行截止日: on = '' }) => on !== '' && on < day).length}`,
    '红色(任务和预警)': `${rowsIn(book, '预警清单').filter((row) => row['级别'] === '红').length}`,
    本周到期: dueBy(addDays(day, 7 - weekdayOf(day))),
    '30天内到期': dueBy(addDays(day, 30)),
    '60天内到期': dueBy(addDays(day, 60)),
    ...(onTime === null ? {} : { 按期率: figureText(onTime) }),
  };
};

const text = (value: StatusValue): string => shownValue(value).replaceAll(',', '');

const onTiles = (tiles: Overview['tiles']): Counted =>
  Object.fromEntries(tiles.map(({ label, value }) => [label, text(value)]));

/** Big figure and label of each tile, as the page has them. */
const onThePage = (book: StatusBook): Counted =>
  Object.fromEntries(
    [...statusPage(book, { live: true }).matchAll(/<b>([^<]*)<\/b><span>([^<]*)<\/span>/gu)].map(
      ([, value = '', label = '']) => [label, value.replaceAll(',', '')],
    ),
  );

const digestOf = (facts: StatusFacts): string => {
  const { assessment, forecast = [], weekAgo } = facts;
  if (weekAgo === undefined) throw new Error('no week before');
  const links = { folder: '', statusPage: '' };
  const about = { assessment, mails: [], mailsFrom: assessment.day, forecast, weekAgo, closed: [], links };
  return writeDistrictDigest({ ...about, to: [], copy: [], folder: '财政局' }, '区财政局').text;
};

/** `  应办任务  302` and the like. */
const inTheDigest = (facts: StatusFacts): Counted =>
  Object.fromEntries(
    [...digestOf(facts).matchAll(/^ {2}(\S+) {2}([\d.]+%?)(?: {2}\S+)?$/gmu)].map(([, label = '', value = '']) => [
      label,
      value,
    ]),
  );

const sentencesOf = (paper: Paper): string =>
  paper.parts.map((part) => (part.kind === 'sentence' ? part.text : '')).join('');

/** Figures told in sentences, by what stands around them. */
const TOLD: readonly (readonly [label: string, said: RegExp])[] = [
  ['应办任务', /应办(\d+)项/u],
  ['已完成', /完成(\d+)项/u],
  ['逾期', /逾期(\d+)项/u],
  ['30天内到期', /30天内?有(\d+)项到期/u],
  ['60天内到期', /60天内共(\d+)项/u],
  ['按期率', /按期率([\d.]+%)/u],
];

const toldIn = (sentences: string): Counted =>
  Object.fromEntries(
    TOLD.flatMap(([label, said]) => {
      const [, value] = said.exec(sentences) ?? [];
      return value === undefined ? [] : [[label, value]];
    }),
  );

/** What both know must be the same. */
const differences = (where: string, shown: Counted, byHand: Counted): readonly string[] =>
  Object.entries(shown)
    .filter(([label, value]) => byHand[label] !== undefined && byHand[label] !== value)
    .map(([label, value]) => `${where}: ${label} ${value}, by hand ${byHand[label]}`);

const leadsTo = (book: StatusBook, { sheet, pick }: Lead): number => {
  const table = tableOf(book, sheet);
  return table === undefined
    ? -1
    : keptRows(pageTable(table), { tab: sheet, find: '', sort: '', page: 1, pick }).length;
};

/** Blocks whose rows lead to as many rows as one of their columns says. */
const LEADING: Readonly<Record<string, string>> = {
  任务按状态: '任务数',
  '接下来到期(60天内，还没有完成的)': '未完成单位',
  '已交和未交(已到期和30天内到期，还有单位没交的)': '未交',
  '各项任务完成情况(单位数)': '应办',
  '各主管部门(连同下属单位)': '应办',
};

/** 今天要办: a row of several units leads to as many rows as it counts, one of a unit to what it is late with. */
const todayAstray = (book: StatusBook): readonly string[] => {
  const [block] = overviewOf(book).top;
  return (block?.rows ?? []).flatMap((row, at) => {
    const [who = '', what = ''] = row.map((value) => text(value ?? null));
    const lead = block?.leads?.[at];
    const [, units] = /^(\d+)个单位$/u.exec(who) ?? [];
    const late = [...what.matchAll(/(\d+)项(?:逾期|到期仍无法核对)/gu)].map(([, count]) => Number(count));
    const said = units === undefined ? sumOf(late) : Number(units);
    return lead == null || said === 0 || leadsTo(book, lead) === said
      ? []
      : [`今天要办 ${who} ${what}: leads to ${leadsTo(book, lead)} rows`];
  });
};

/** Each figure that leads somewhere leads to as many rows. */
const astray = (book: StatusBook): readonly string[] => {
  const { tiles, left, right } = overviewOf(book);
  const ofTiles = tiles.flatMap(({ label, value, lead }) =>
    lead === undefined || text(value) === `${leadsTo(book, lead)}`
      ? []
      : [`tile ${label} ${text(value)} leads to ${leadsTo(book, lead)} rows`],
  );
  const ofBlocks = [...left, ...right].flatMap(({ title, columns, rows, leads = [] }) => {
    const at = columns.findIndex(({ label }) => label === LEADING[title]);
    return rows.flatMap((row, index) => {
      const lead = at < 0 ? null : leads[index];
      const rowsThere = lead == null ? null : `${leadsTo(book, lead)}`;
      return rowsThere === null || rowsThere === text(row[at] ?? null)
        ? []
        : [`${title} ${row[0]}: ${text(row[at] ?? null)} leads to ${rowsThere} rows`];
    });
  });
  return [...ofTiles, ...ofBlocks, ...todayAstray(book)];
};

const sumOf = (values: readonly (number | null)[]): number => values.reduce<number>((sum, one) => sum + (one ?? 0), 0);

const columnSum = ({ left, right }: Overview, title: string, label: string): string => {
  const block = [...left, ...right].find((one) => one.title === title);
  const at = block?.columns.findIndex((column) => column.label === label) ?? -1;
  return `${sumOf((block?.rows ?? []).map((row) => Number(text(row[at] ?? null) || 0)))}`;
};

/** The columns of the report's table of duties, added up. */
const reportSum = ({ assessment }: StatusFacts, ...labels: readonly string[]): string => {
  const { columns, rows } = dutyTable({ assessment });
  const places = labels.map((label) => columns.indexOf(label));
  return `${sumOf(rows.flatMap((row) => places.map((at) => Number(text(row[at] ?? null)))))}`;
};

const chartSum = ({ charts }: Overview, title: string, series: string): number =>
  sumOf(charts.find((chart) => chart.title === title)?.series.find(({ name }) => name === series)?.values ?? []);

/** What tables, blocks and pictures add up to. */
const addedUp = (book: StatusBook, facts: StatusFacts): readonly (readonly [string, Counted])[] => {
  const { assessment } = facts;
  const overview = overviewOf(book);
  const { spans } = overview.timeline;
  const cells = rowsIn(book, '单位矩阵').flatMap((row) => Object.values(row));
  const duties = (label: string): string => columnSum(overview, '各项任务完成情况(单位数)', label);
  const chased = (state: string): number => rowsIn(book, '催报单').filter((row) => row['状态'] === state).length;
  const isByUnit = assessment.roster.units.length <= 20;
  const ofOffice = rowsIn(book, '任务进度').filter(
    (row) =>
      row['状态'] === '逾期' && assessment.roster.units.some((unit) => isFinance(unit) && unit.name === row['单位']),
  ).length;
  return [
    ['催报单', { 逾期: `${chased('逾期')}`, 到期无法核对: `${chased('无法核对')}` }],
    ['单位矩阵', { 逾期: `${cells.filter((cell) => cell === '逾期').length}` }],
    ['各项任务完成情况', { 应办任务: duties('应办'), 已完成: duties('完成'), 逾期: duties('逾期') }],
    [
      '年度报告的任务完成情况',
      {
        应办任务: reportSum(facts, '应办'),
        已完成: reportSum(facts, '已完成', '逾期完成'),
        逾期: reportSum(facts, '逾期'),
      },
    ],
    [
      '时间轴',
      {
        应办任务: `${sumOf(spans.map(({ owed }) => owed))}`,
        已完成: `${sumOf(spans.map(({ met }) => met))}`,
        逾期: `${sumOf(spans.map(({ overdue }) => overdue))}`,
      },
    ],
    ['图', { 逾期: `${chartSum(overview, isByUnit ? '各单位任务状态' : '各类单位任务状态', '逾期') + ofOffice}` }],
  ];
};

/** Of each unit's mail, were it the first: past its deadline is what the sheet calls 逾期, and 无法核对 where the deadline is past. */
const mailsAstray = (book: StatusBook, { assessment }: StatusFacts): readonly string[] => {
  const calendar = workingCalendar(statutoryHolidays, assessment.plan.calendar);
  const rows = Map.groupBy(rowsIn(book, '任务进度'), (row) => row['单位'] ?? '');
  return planMails([assessment], [], calendar, `${assessment.day}T09:00:00+08:00`).flatMap(({ digest }) => {
    if (digest === null) return [];
    const own = (rows.get(digest.unit.name) ?? []).filter(
      ({ 执行截止日: on = '' }) => on !== '' && on < assessment.day,
    );
    const [late, untold] = ['逾期', '无法核对'].map((state) => own.filter((row) => row['状态'] === state).length);
    const duties = digest.items.flatMap((item) =>
      item.kind === 'duty' && item.row.unit.code === digest.unit.code ? [item.row] : [],
    );
    const about = { unit: digest.unit, day: digest.day, planYears: [], duties, lower: [], warnings: [] };
    const said = countsOf({ ...about, links: { folder: '', statusPage: '' }, to: [], copy: [], contact: null }).join();
    const [, all = '0', , of = '0'] = /(\d+)项任务已逾期(（其中(\d+)项无法核对）)?/u.exec(said) ?? [];
    const [, none = of] = /(\d+)项任务到期仍无法核对/u.exec(said) ?? [];
    return Number(all) - Number(of) === late && Number(none) === untold
      ? []
      : [`${digest.unit.name} ${said}: 逾期 ${late}, 无法核对 ${untold}`];
  });
};

/** Who is mailed because something is past its deadline stands in 催报单, and the other way round. */
const unchased = (book: StatusBook, { assessment }: StatusFacts): readonly string[] => {
  const late = rowsIn(book, '任务进度').filter(
    (row) =>
      row['应办'] === '是' &&
      (row['状态'] === '逾期' || row['状态'] === '无法核对') &&
      (row['执行截止日'] ?? '') !== '' &&
      (row['执行截止日'] ?? '') < assessment.day,
  );
  const [owed, sheet] = [late, rowsIn(book, '催报单')].map((rows) =>
    [...new Set(rows.map((row) => row['单位']))].sort(),
  );
  return JSON.stringify(owed) === JSON.stringify(sheet)
    ? []
    : [`催报单 has ${sheet?.join()}, late are ${owed?.join()}`];
};

/** Where anything says another figure than the tables of that day. */
const differencesOf = (facts: StatusFacts): readonly string[] => {
  const book = statusModel(facts);
  const byHand = countedByHand(book);
  const papers = [bulletin(facts), annualReport(facts, [])].map((paper) => sentencesOf(paper));
  const json = (statusJson(book) as Record<string, unknown>)['总览'] as {
    readonly 数字: Readonly<Record<string, number>>;
  };
  const counts = Object.fromEntries(Object.entries(json.数字).map(([label, value]) => [label, `${value}`]));
  const { 按期率: _, 覆盖达标率: __, ...whole } = counts;
  const tiles = bulletin(facts).parts.flatMap((part) => (part.kind === 'figures' ? part.tiles : []));
  const places: readonly (readonly [string, Counted])[] = [
    ['总览', onTiles(overviewOf(book).tiles)],
    ['page', onThePage(book)],
    ['JSON', whole],
    ['周报', inTheDigest(facts)],
    ['周报, its three lines', toldIn(digestOf(facts))],
    ['通报', onTiles(tiles)],
    ...papers.map((said, at) => [['通报, in words', '年度报告'][at] ?? '', toldIn(said)] as const),
    ...addedUp(book, facts),
  ];
  return [
    ...places.flatMap(([where, shown]) =>
      Object.keys(shown).length === 0 ? [`${where} says nothing`] : differences(where, shown, byHand),
    ),
    ...astray(book),
    ...unchased(book, facts),
  ];
};

const folder = mkdtempSync(join(tmpdir(), 'same-figures-'));

const sampleOffice = async () => {
  await makeSampleOffice(join(folder, 'share'), 2026);
  const share = join(folder, 'share');
  const roster = await rosterOf(share);
  return { roster, standings: await standingsOf(share, roster), plan: await planOf(share) };
};

let sample: Awaited<ReturnType<typeof sampleOffice>>;

const ofTheSample = (day: Day): StatusFacts => factsOfADay(assessedOn(day, sample), sample.standings);

/** Some forty units, a few of them below another, one that never handed in a list, with extensions and waivers typed for some. */
const larger = () => {
  const { units, standings } = aDistrict(40, 4);
  const [finance, first, ...others] = units;
  if (finance === undefined || first === undefined) throw new Error('no units');
  const silent = aUnit({ code: '1900', name: '从未报过的单位', folder: '从未报过的单位', ledger: '从未报过的单位' });
  const typed = others.slice(0, 3).map((unit) => unit.folder);
  const decided = standings.map((standing) => {
    if (!typed.includes(standing.unit)) return standing;
    const ledger = aLedger(standing.unit);
    ledger.decide('2022-04-20', 'O-32a', '延期至', '2022-09-30').decide('2022-04-20', 'O-25', '豁免原因', '机构改革');
    return { ...standing, decisions: ledger.standing().decisions };
  });
  const below = others.map((unit, at) => (at > 34 ? { ...unit, upper: first.code } : unit));
  return { units: [finance, first, ...below, silent], standings: decided };
};

const ofTheLarger = (day: Day): StatusFacts => {
  const { units, standings } = larger();
  return factsOfADay(assessed(day, units, standings), standings);
};

const daysOf = (year: number) => fc.integer({ min: 20, max: 364 }).map((at) => addDays(`${year}-01-01`, at));

beforeAll(async () => {
  sample = await sampleOffice();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a figure of a day', () => {
  it('is the same wherever the sample office is shown it, on any day', () => {
    fc.assert(
      fc.property(daysOf(2026), (day) => void expect(differencesOf(ofTheSample(day))).toEqual([])),
      { numRuns: 12, examples: [['2026-11-24'], ['2026-12-31']] },
    );
  });

  it('is the same in a larger district with extensions, waivers, lower units and what nobody can tell', () => {
    fc.assert(
      fc.property(daysOf(2022), (day) => void expect(differencesOf(ofTheLarger(day))).toEqual([])),
      { numRuns: 4, examples: [['2022-05-09'], ['2022-11-28']] },
    );
  });

  it('is what a unit’s first mail says of it', () => {
    for (const facts of [ofTheSample('2026-11-24'), ofTheLarger('2022-05-09'), ofTheLarger('2022-11-28')])
      expect(mailsAstray(statusModel(facts), facts)).toEqual([]);
  });

  it('stands in the workbook that is saved', async () => {
    const book = statusModel(ofTheSample('2026-11-24'));
    const saved = await xlsxReader().read(await writeStatusWorkbook(book));
    const cells = [...(saved.sheets.find(({ name }) => name === '总览')?.rows ?? [])].flatMap(({ cells: of }) => of);
    const byHand = countedByHand(book);

    for (const label of ['应办任务', '已完成', '逾期', '30天内到期', '60天内到期']) {
      const head = cells.find((cell) => cell.value === label);
      const below = cells.find((cell) => cell.column === head?.column && cell.row === (head?.row ?? 0) + 1);
      expect([label, `${below?.value}`]).toEqual([label, byHand[label]]);
    }
  });
});

import { yearOf } from '../day.ts';
import type { OwnColumns } from '../form/own/own-form.ts';
import { planFieldUnreadable } from '../submission/checks/plan-field-unreadable.ts';
import type { FormRecord } from '../submission/record.ts';
import type { Unit } from '../unit.ts';
import type { ReadRow } from './collector.ts';
import { NO_SETTINGS } from './default-settings.ts';
import { CLASS_ROWS } from './default-words.ts';
import { dutiesOfRow } from './duties-of-row.ts';
import type { Duty } from './duty.ts';
import { textUnder } from './field-text.ts';
import { parseAuditFormula } from './parse-audit-formula.ts';
import type { Fault } from './parse-duty.ts';
import { parseRule } from './parse-rule.ts';
import { parseScoring } from './parse-scoring.ts';
import { parseOverride, parseSetting } from './parse-settings.ts';
import { parseStep } from './parse-step.ts';
import { classesIn, parseWord } from './parse-words.ts';
import type { Plan, PlanSettings } from './plan.ts';
import { cellFinding, type PlanFinding, type RowPlace, rowFinding } from './plan-finding.ts';
import {
  AUDIT_FORMULA_COLUMNS,
  type AuditFormulaRow,
  CALENDAR_COLUMNS,
  type CalendarRow,
  DUTY_COLUMNS,
  type DutyRow,
  LADDER_COLUMNS,
  type LadderRow,
  type PlanRows,
  RULE_COLUMNS,
  type RuleRow,
  SCORING_COLUMNS,
  type ScoringRow,
  SETTING_COLUMNS,
  type SettingRow,
  WORD_COLUMNS,
  type WordRow,
} from './plan-rows.ts';
import type { ReadingPlan } from './reading-plan.ts';

/** `plan` is null when anything is wrong: a broken plan never takes over, the caller keeps the last good one. */
export type PlanReading = { readonly plan: Plan | null; readonly findings: readonly PlanFinding[] };

type Placed<Row> = { readonly row: Row; readonly place: RowPlace };

type PlacedRows = {
  readonly duties: readonly Placed<DutyRow>[];
  readonly rules: readonly Placed<RuleRow>[];
  readonly ladder: readonly Placed<LadderRow>[];
  readonly calendar: readonly Placed<CalendarRow>[];
  readonly scoring: readonly Placed<ScoringRow>[];
  readonly settings: readonly Placed<SettingRow>[];
  readonly formulas: readonly Placed<AuditFormulaRow>[];
  readonly words: readonly Placed<WordRow>[];
};

type Sheet<Value> = { readonly values: readonly Value[]; readonly findings: readonly PlanFinding[] };

const readSheet = <Row extends { readonly [column: string]: string }, Value>(
  rows: readonly Placed<Row>[],
  parse: (row: Row) => ReadRow<Value>,
): Sheet<Value> => {
  const read = rows.map(({ row, place }) => ({ ...parse(row), row, place }));
  const findings = read.flatMap(({ faults, row, place }) =>
    faults.map(({ column, expected }: Fault) =>
      cellFinding(planFieldUnreadable.id, place, { column, value: row[column] ?? '', expected }),
    ),
  );
  return { values: read.map(({ value }) => value), findings };
};

const duplicates = <Row extends { readonly [column: string]: string }>(
  rows: readonly Placed<Row>[],
  column: string,
): readonly PlanFinding[] => {
  const first = new Map<string, number>();
  return rows.flatMap(({ row, place }) => {
    const key = (row[column] ?? '').trim();
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, place.row);
    if (key === '' || earlier === undefined) return [];
    const message = `的${column}“${key}”与第 ${earlier} 行重复，同一个编号只能有一行。`;
    return [rowFinding('Q36', place, message, '请删去重复的一行，或改用另一个编号。', key, column)];
  });
};

/** A row whose 任务编号 a row with 每月 and its like gives to one of its periods. */
const takenNumbers = (rows: readonly Placed<DutyRow>[], duties: readonly Duty[]): readonly PlanFinding[] => {
  const seriesOf = new Map(
    duties.filter(({ code, series }) => code !== series).map(({ code, series }) => [code, series]),
  );
  return rows.flatMap(({ row, place }) => {
    const series = seriesOf.get(row.任务编号.trim());
    if (series === undefined) return [];
    const message = `的任务编号“${row.任务编号}”是任务“${series}”按期间编出的号，同一个编号只能有一条任务。`;
    return [rowFinding('Q36', place, message, '请改用另一个编号。', row.任务编号, '任务编号')];
  });
};

const missingSheets = (rows: PlacedRows): readonly PlanFinding[] =>
  (
    [
      ['任务', rows.duties],
      ['预警规则', rows.rules],
      ['提醒规则', rows.ladder],
    ] as const
  )
    .filter(([, of]) => of.length === 0)
    .map(([sheet]) =>
      rowFinding(
        'Q01',
        { sheet, row: 0 },
        '没有可读的行，系统无法据此计算。',
        `请补上工作表“${sheet}”及其各列，可用系统生成的工作要点模板对照。`,
      ),
    );

const planYear = (rows: PlacedRows, said: number | null): number | null => {
  if (said !== null) return said;
  const counts = new Map<number, number>();
  for (const { row } of rows.duties) {
    const year = yearOf(row.截止日期);
    if (year >= 1900) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, many], [b, more]) => more - many || a - b);
  return most?.[0] ?? null;
};

/** Further readers a roster has, by the headings of their columns; null where no roster is known to hold the ladder against. */
export type KnownReaders = ReadonlySet<string> | null;

const NO_READERS: KnownReaders = new Set();

const unplaced = <Row>(sheet: string, rows: readonly Row[]): readonly Placed<Row>[] =>
  rows.map((row) => ({ row, place: { sheet, row: 0 } }));

const parsePlaced = (
  rows: PlacedRows,
  version: string,
  said: number | null,
  readers: KnownReaders = NO_READERS,
  own: readonly OwnColumns[] = [],
  units: readonly Unit[] = [],
): PlanReading => {
  // A plan of before there was a 词表 speaks of the classes that ship.
  const named = classesIn(rows.words.map(({ row }) => row));
  const wordRows = named.length > 0 ? rows.words : [...unplaced('词表', CLASS_ROWS), ...rows.words];
  const classes = named.length > 0 ? named : classesIn(CLASS_ROWS);
  const words = readSheet(wordRows, parseWord(classes));
  const year = planYear(rows, said);
  const reading: ReadingPlan = { year, words: words.values, own, ...(units.length === 0 ? {} : { units }) };
  const duties = readSheet(rows.duties, (row) => dutiesOfRow(row, reading));
  const rules = readSheet(rows.rules, parseRule);
  const known = { readers, duties: duties.values.flat().flatMap(({ code, series }) => [code, series]) };
  const ladder = readSheet(rows.ladder, (row) => parseStep(row, known));
  const calendar = readSheet(rows.calendar, parseOverride);
  const scoring = readSheet(rows.scoring, parseScoring(classes));
  const settings = readSheet(rows.settings, parseSetting);
  const formulas = readSheet(rows.formulas, (row) => parseAuditFormula(row, reading));
  const findings = [
    ...missingSheets(rows),
    ...[duties, rules, ladder, calendar, scoring, settings, formulas, words].flatMap((sheet) => sheet.findings),
    ...duplicates(rows.duties, '任务编号'),
    ...takenNumbers(rows.duties, duties.values.flat()),
    ...duplicates(rows.rules, '规则编号'),
    ...duplicates(rows.ladder, '步骤'),
    ...duplicates(rows.formulas, '编号'),
  ];
  if (findings.length > 0 || year === null) return { plan: null, findings };
  return {
    plan: {
      year,
      version,
      duties: duties.values.flat(),
      rules: rules.values,
      ladder: ladder.values,
      calendar: calendar.values,
      scoring: scoring.values,
      formulas: formulas.values.filter((formula) => formula !== null),
      settings: Object.assign({}, NO_SETTINGS, ...settings.values) as PlanSettings,
      words: words.values,
    },
    findings,
  };
};

/** The rows of a plan as the plan, or every cell that does not read. */
export const parsePlan = (rows: PlanRows, version: string): PlanReading =>
  parsePlaced(
    {
      duties: unplaced('任务', rows.duties),
      rules: unplaced('预警规则', rows.rules),
      ladder: unplaced('提醒规则', rows.ladder),
      calendar: unplaced('日历', rows.calendar),
      scoring: unplaced('评分模板', rows.scoring),
      settings: unplaced('系统设置', rows.settings),
      formulas: unplaced('审核公式', rows.formulas),
      words: unplaced('词表', rows.words),
    },
    version,
    rows.year,
  );

const sheetRows = <Column extends string>(
  records: readonly FormRecord[],
  sheet: string,
  columns: readonly Column[],
): readonly Placed<{ readonly [column in Column]: string }>[] =>
  records
    .filter((record) => textUnder(record, '工作表') === sheet)
    .map((record) => ({
      row: Object.fromEntries(columns.map((column) => [column, textUnder(record, column)])) as {
        readonly [column in Column]: string;
      },
      place: { sheet: record.sheet, row: record.row },
    }));

const placedRows = (records: readonly FormRecord[]): PlacedRows => ({
  duties: sheetRows(records, '任务', DUTY_COLUMNS),
  rules: sheetRows(records, '预警规则', RULE_COLUMNS),
  ladder: sheetRows(records, '提醒规则', LADDER_COLUMNS),
  calendar: sheetRows(records, '日历', CALENDAR_COLUMNS),
  scoring: sheetRows(records, '评分模板', SCORING_COLUMNS),
  settings: sheetRows(records, '系统设置', SETTING_COLUMNS),
  formulas: sheetRows(records, '审核公式', AUDIT_FORMULA_COLUMNS),
  words: sheetRows(records, '词表', WORD_COLUMNS),
});

const rowsIn = <Row>(placed: readonly Placed<Row>[]): readonly Row[] => placed.map(({ row }) => row);

/** The rows of a handed-in 工作要点 as text, to be written into another workbook. */
export const planRowsOf = (records: readonly FormRecord[], year: number): PlanRows => {
  const placed = placedRows(records);
  return {
    year,
    duties: rowsIn(placed.duties),
    rules: rowsIn(placed.rules),
    ladder: rowsIn(placed.ladder),
    calendar: rowsIn(placed.calendar),
    scoring: rowsIn(placed.scoring),
    settings: rowsIn(placed.settings),
    formulas: rowsIn(placed.formulas),
    words: rowsIn(placed.words),
  };
};

/**
 * A handed-in 工作要点: records of that form (the field 工作表 says which sheet a row stands on) as the plan, or findings
 * at row and sheet. The year is the one the workbook names, else the year most 截止日期 lie in.
 */
export const readPlan = (
  records: readonly FormRecord[],
  about: {
    readonly version: string;
    readonly year: number | null;
    readonly readers?: KnownReaders;
    /** The district's own forms. */
    readonly ownForms?: readonly OwnColumns[];
    readonly units?: readonly Unit[];
  },
): PlanReading =>
  parsePlaced(placedRows(records), about.version, about.year, about.readers, about.ownForms, about.units);

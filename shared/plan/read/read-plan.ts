import type { OwnColumns } from '../../form/own/own-form.ts';
import { planFieldUnreadable } from '../../submission/checks/cell/plan-field-unreadable.ts';
import type { FormRecord } from '../../submission/record.ts';
import type { Unit } from '../../unit.ts';
import type { Duty } from '../duty.ts';
import { gradeWords } from '../grade-words.ts';
import type { ReadRow } from '../parse/collector.ts';
import type { Fault } from '../parse/fault.ts';
import { parseAppraisal } from '../parse/parse-appraisal.ts';
import { parseAuditFormula } from '../parse/parse-audit-formula.ts';
import { parseRule } from '../parse/parse-rule.ts';
import { parseScoring } from '../parse/parse-scoring.ts';
import { parseOverride, parseSetting } from '../parse/parse-settings.ts';
import { parseStep } from '../parse/parse-step.ts';
import { classesIn, parseWord } from '../parse/parse-words.ts';
import type { Plan, PlanSettings } from '../plan.ts';
import { type DutyRow, PLAN_SHEETS, type PlanRows, type PlanSheetKey, type RowOf } from '../plan-rows.ts';
import { SHIPPED_APPRAISAL } from '../shipped/default-appraisal.ts';
import { NO_SETTINGS } from '../shipped/default-settings.ts';
import { CLASS_ROWS } from '../shipped/default-words.ts';
import { dutiesOfRow } from './duties-of-row.ts';
import { textUnder } from './field-text.ts';
import { asShownIn, cellFinding, type PlanFinding, type RowPlace, rowFinding } from './plan-finding.ts';
import type { ReadingPlan } from './reading-plan.ts';
import { saidTwice } from './said-twice.ts';
import { yearMostDueIn } from './year-in-doubt.ts';

/** `plan` is null when anything is wrong: a broken plan never takes over, the caller keeps the last good one. */
export type PlanReading = { readonly plan: Plan | null; readonly findings: readonly PlanFinding[] };

type TextRow = { readonly [column: string]: string };

type Placed<Row> = { readonly row: Row; readonly place: RowPlace };

type PlacedRows = { readonly [key in PlanSheetKey]: readonly Placed<RowOf<key>>[] };

const KEYS = Object.keys(PLAN_SHEETS) as readonly PlanSheetKey[];

/** The rows of every sheet, placed: that each key has the rows of its own sheet is lost on the way through a list. */
const placedBy = (of: (key: PlanSheetKey) => readonly Placed<TextRow>[]): PlacedRows =>
  Object.fromEntries(KEYS.map((key) => [key, of(key)])) as unknown as PlacedRows;

type Sheet<Value> = { readonly values: readonly Value[]; readonly findings: readonly PlanFinding[] };

const readSheet = <Row extends TextRow, Value>(
  rows: readonly Placed<Row>[],
  parse: (row: Row) => ReadRow<Value>,
): Sheet<Value> => {
  const read = rows.map(({ row, place }) => ({ ...parse(row), row, place }));
  const findings = read.flatMap(({ faults, row, place }) =>
    faults.map(({ column, expected }: Fault) =>
      cellFinding(planFieldUnreadable.id, place, { column, ...asShownIn(row[column] ?? '', expected) }),
    ),
  );
  return { values: read.map(({ value }) => value), findings };
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

const planYear = (rows: PlacedRows, said: number | null): number | null =>
  said ?? yearMostDueIn(rows.duties.map(({ row }) => row.截止日期))?.year ?? null;

/** Further readers a roster has, by the headings of their columns; null where no roster is known to hold the ladder against. */
export type KnownReaders = ReadonlySet<string> | null;

const NO_READERS: KnownReaders = new Set();

const unplaced = <Row>(sheet: string, rows: readonly Row[]): readonly Placed<Row>[] =>
  rows.map((row) => ({ row, place: { sheet, row: 0 } }));

/** What a plan is held against besides its own rows. */
type Against = {
  readonly readers: KnownReaders;
  readonly own: readonly OwnColumns[];
  readonly said: number | null;
  readonly units: readonly Unit[];
};

/** Every sheet as its values, and what does not read; those that others are held against first. */
const readSheets = (rows: PlacedRows, { readers, own, said, units }: Against) => {
  // A plan of before there was a 词表 speaks of the classes that ship.
  const isOwn = classesIn(rows.words.map(({ row }) => row)).length > 0;
  const wordRows = isOwn ? rows.words : [...unplaced('词表', CLASS_ROWS), ...rows.words];
  const classes = classesIn(wordRows.map(({ row }) => row));
  const words = readSheet(wordRows, parseWord(classes));
  const year = planYear(rows, said);
  const scoring = readSheet(rows.scoring, parseScoring(classes, { year }));
  const reading: ReadingPlan = {
    year,
    words: [...words.values, ...gradeWords(scoring.values)],
    own,
    ...(units.length === 0 ? {} : { units }),
  };
  const duties = readSheet(rows.duties, (row) => dutiesOfRow(row, reading));
  const codes = duties.values.flat().flatMap(({ code, series }) => [code, series]);
  return {
    duties,
    rules: readSheet(rows.rules, parseRule),
    ladder: readSheet(rows.ladder, (row) => parseStep(row, { readers, duties: codes })),
    calendar: readSheet(rows.calendar, (row) => parseOverride(row, reading)),
    scoring,
    settings: readSheet(rows.settings, (row) => parseSetting(row, reading)),
    formulas: readSheet(rows.formulas, (row) => parseAuditFormula(row, reading)),
    words,
    appraisal: readSheet(rows.appraisal, parseAppraisal(codes)),
  };
};

const parsePlaced = (rows: PlacedRows, version: string, against: Against): PlanReading => {
  const sheets = readSheets(rows, against);
  const findings = [
    ...missingSheets(rows),
    ...KEYS.flatMap((key) => sheets[key].findings),
    ...saidTwice(rows),
    ...takenNumbers(rows.duties, sheets.duties.values.flat()),
  ];
  const year = planYear(rows, against.said);
  if (findings.length > 0 || year === null) return { plan: null, findings };
  const { appraisal } = sheets;
  return {
    plan: {
      year,
      version,
      duties: sheets.duties.values.flat(),
      rules: sheets.rules.values,
      ladder: sheets.ladder.values,
      calendar: sheets.calendar.values,
      scoring: sheets.scoring.values,
      formulas: sheets.formulas.values.filter((formula) => formula !== null),
      settings: Object.assign({}, NO_SETTINGS, ...sheets.settings.values) as PlanSettings,
      words: [...sheets.words.values, ...gradeWords(sheets.scoring.values)],
      appraisal: appraisal.values.length > 0 ? appraisal.values : SHIPPED_APPRAISAL,
    },
    findings,
  };
};

/** The rows of a plan as the plan, or every cell that does not read. */
export const parsePlan = (rows: PlanRows, version: string): PlanReading =>
  parsePlaced(
    placedBy((key) => unplaced<TextRow>(PLAN_SHEETS[key].sheet, rows[key])),
    version,
    { readers: NO_READERS, own: [], said: rows.year, units: [] },
  );

const sheetRows = (records: readonly FormRecord[], key: PlanSheetKey): readonly Placed<TextRow>[] => {
  const { sheet, columns } = PLAN_SHEETS[key];
  return records
    .filter((record) => textUnder(record, '工作表') === sheet)
    .map((record) => ({
      row: Object.fromEntries(columns.map((column) => [column, textUnder(record, column)])),
      place: { sheet: record.sheet, row: record.row },
    }));
};

const placedRows = (records: readonly FormRecord[]): PlacedRows => placedBy((key) => sheetRows(records, key));

/** The rows of a handed-in 工作要点 as text, to be written into another workbook. */
export const planRowsOf = (records: readonly FormRecord[], year: number): PlanRows => {
  const rows = KEYS.map((key) => [key, sheetRows(records, key).map(({ row }) => row)]);
  return { year, ...Object.fromEntries(rows) } as PlanRows;
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
    readonly ownForms?: readonly OwnColumns[];
    readonly units?: readonly Unit[];
  },
): PlanReading =>
  parsePlaced(placedRows(records), about.version, {
    readers: about.readers ?? (about.readers === null ? null : NO_READERS),
    own: about.ownForms ?? [],
    said: about.year,
    units: about.units ?? [],
  });

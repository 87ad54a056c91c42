import { type FoundTable, findTables } from '../form/header/find-tables.ts';
import { NO_TEMPLATES } from '../form/own/local-layout.ts';
import { localForm } from '../form/own-words.ts';
import { isAnswerSheet } from '../workbook/answer-sheet-mark.ts';
import { isBlank } from '../workbook/cell-ink.ts';
import type { Row, Sheet, Workbook } from '../workbook/grid.ts';
import { openSheet, type SheetView } from '../workbook/sheet-view.ts';
import { readCards } from './card/read/read-cards.ts';
import { runChecks } from './check.ts';
import { WORKBOOK_CHECKS } from './checks/workbook-checks.ts';
import type { FormRead } from './form-read.ts';
import { tableAsFilled } from './list/filled-columns.ts';
import { ListReader } from './list/read-list.ts';
import { understoodColumns } from './list/understood-columns.ts';
import { asPrinted, type Printed } from './own/as-printed.ts';
import { inOwnLabels } from './own/in-own-labels.ts';
import { ownFormIn } from './own/own-forms-in.ts';
import { requiredByTemplate } from './own/required-by-template.ts';
import type { FormReading, UnreadSheet, WorkbookReading } from './reading.ts';
import type { ReadingContext } from './reading-context.ts';
import { settle } from './settle.ts';
import { isSampleSheet, type SheetRead, sheetsThatCount } from './sheets-that-count.ts';
import type { UnderstoodLabel } from './understood-label.ts';
import { type Unread, unreadSheet, unrecognisedBecause } from './unread-sheet.ts';
import { worstOf } from './verdict.ts';

type Opened = ReturnType<typeof openSheet>;
type Reader = { readonly found: FoundTable; readonly reader: ListReader };

const readLists = ({ rows, view }: Opened, readers: readonly Reader[]): readonly FormRead[] => {
  if (readers.length === 0) return [];
  const past = (at: number, row: number): boolean => row > (readers[at]?.found.lastRow ?? Number.POSITIVE_INFINITY);
  let at = 0;
  for (const row of rows) {
    while (past(at, row.number)) at++;
    if (readers[at] === undefined) break;
    for (let beside = at; row.number > (readers[beside]?.found.headerBottom ?? Number.POSITIVE_INFINITY); beside++)
      readers[beside]?.reader.take(row);
  }
  return readers.map(({ found, reader }) => {
    const labels = understoodColumns(view, found);
    return { ...reader.finish(), ...(labels.length === 0 ? {} : { labels }) };
  });
};

/** Fewer rows than this beside the lists hold no card. */
const FEWEST_CARD_ROWS = 4;

const hasRoomForCards = ({ rows }: SheetView, tables: readonly FoundTable[]): boolean => {
  if (tables.length === 0) return true;
  const inside = (row: number): boolean => tables.some(({ top, lastRow }) => row >= top && row <= lastRow);
  return rows.filter(({ number }) => !inside(number)).length >= FEWEST_CARD_ROWS;
};

/** A table whose form has the district's words. */
const inOwnWords = (found: FoundTable, { words }: ReadingContext): FoundTable =>
  words === undefined ? found : { ...found, form: localForm(found.form, words) };

/** The labels of the district's 词表 that stand on the sheet of a form, beside those understood otherwise. */
const withOwnLabels =
  (own: readonly UnderstoodLabel[]) =>
  (form: FormRead): FormRead =>
    own.length === 0 ? form : { ...form, labels: [...own, ...(form.labels ?? [])] };

/** What the blank form it was made from says about a form: the labels in its words, and what must be filled in. */
const asLaidOut =
  ({ layout, labels }: Printed) =>
  (form: FormRead): FormRead =>
    layout === null || form.form !== layout.form
      ? form
      : {
          ...form,
          labels: [...(form.labels ?? []), ...labels],
          findings: [...form.findings, ...requiredByTemplate(form, layout)],
        };

/**
 * A plan says the district's words itself: put into words already in force, its 词表 would name no label any more, take the
 * words away again, and never come to rest.
 */
const withoutOwnWords = ({ words: _, ...context }: ReadingContext): ReadingContext => context;

const holdsPlan = (tables: readonly FoundTable[]): boolean => tables.some(({ form }) => form.name === '工作要点');

const readSheet = (given: Sheet, date1904: boolean, context: ReadingContext): SheetRead => {
  const { layouts, own, retired = NO_TEMPLATES } = context.templates ?? NO_TEMPLATES;
  const local = inOwnLabels(given, context.words);
  const printed = asPrinted(local.sheet, layouts, retired.layouts);
  const { sheet, layout } = printed;
  const opened = openSheet(sheet);
  const { view } = opened;
  const ownForm = ownFormIn(own, opened, sheet.merges, date1904, context);
  if (ownForm !== null) return { view, forms: [ownForm], isSample: isSampleSheet(view) };
  const tables = findTables(view);
  if (context.words !== undefined && holdsPlan(tables)) return readSheet(given, date1904, withoutOwnWords(context));
  const readers = tables.map((found): Reader => {
    const table = tableAsFilled(view, inOwnWords(found, context), sheet.merges, date1904);
    const handed = layout === null ? table : { ...table, issuedBlank: true };
    return { found: handed, reader: new ListReader(handed, sheet.merges, context) };
  });
  const cards = hasRoomForCards(view, tables) ? readCards(view, context, date1904, layout !== null) : [];
  const read = [...readLists(opened, readers), ...cards].map(asLaidOut(printed));
  const found = read.map(withOwnLabels(local.labels()));
  const before = found.length === 0 ? ownFormIn(retired.own, opened, sheet.merges, date1904, context) : null;
  if (before !== null) return { view, forms: [before], isSample: isSampleSheet(view) };
  const forms = view.hidden ? found.map((form) => ({ ...form, hidden: true as const })) : found;
  return { view, forms, isSample: isSampleSheet(view, tables[0]?.headerTop) };
};

/**
 * Finds every form on every sheet, runs every check over it in one pass, and says which records count. Pure: the same
 * workbook and context give the same reading. Throws `UnreadableWorkbook` alone, where a part turns out to be damaged.
 */
export const readSubmission = (workbook: Workbook, context: ReadingContext): WorkbookReading => {
  const sheets = workbook.sheets
    .filter((sheet) => !isAnswerSheet(sheet))
    .map((sheet) => readSheet(sheet, workbook.date1904, context));
  const { counting, unread } = sheetsThatCount(sheets);
  const about = runChecks(WORKBOOK_CHECKS, workbook, context);
  const settled = counting.flatMap(({ forms }) => forms).map((form) => settle(form, context.audit));
  const passedOver = unreadOf(sheets);
  const named = namedBy([
    ...unread,
    ...[...(workbook.unread ?? []), ...passedOver].map(({ sheet, why }) => ({ sheet, why })),
  ]);
  if (settled.length === 0)
    return { verdict: 'unrecognised', reason: reasonFor(sheets, passedOver), forms: [], findings: about, ...named };
  const errors = about.filter(({ level }) => level === 'error').length;
  const forms = settled.map(({ reading }, index) =>
    errors > 0 ? returned(reading, index === 0 ? errors : 0) : reading,
  );
  const likeForms =
    passedOver.some(({ like }) => like !== null) || workbook.unread?.some(({ mayHoldForms }) => mayHoldForms) === true;
  const verdict = worstOf([...forms.map((form) => form.verdict), ...(likeForms ? (['hinted'] as const) : [])]);
  return { verdict, forms, findings: [...about, ...settled.flatMap(({ findings }) => findings)], ...named };
};

const namedBy = (unread: readonly UnreadSheet[]): Pick<WorkbookReading, 'unread'> =>
  unread.length === 0 ? {} : { unread };

const reasonFor = (sheets: readonly SheetRead[], unread: readonly Unread[]): string =>
  sheets.some(({ forms }) => forms.length > 0)
    ? '工作簿里只有示例，没有填报内容。请把表填在正式的工作表里，不要带“示例”字样，再放入文件夹。'
    : unrecognisedBecause(unread);

/** Visible sheets with contents in which no form was found; one that looks like a form keeps the workbook from passing. */
const unreadOf = (sheets: readonly SheetRead[]): readonly Unread[] =>
  sheets
    .filter(
      ({ view, forms, isSample }) => forms.length === 0 && !isSample && !view.hidden && view.rows.some(holdsSomething),
    )
    .map(({ view }) => unreadSheet(view));

const holdsSomething = ({ cells }: Row): boolean => cells.some((cell) => !isBlank(cell));

/** An error on the workbook as a whole: nothing in it counts. The error itself is counted with the first form. */
const returned = (form: FormReading, errors: number): FormReading => ({
  ...form,
  verdict: 'returned',
  errors: form.errors + errors,
  records: form.records.map((record) => ({ ...record, accepted: false })),
});

import { cardForm } from '../../form/card/card-forms.ts';
import { formTitled } from '../../form/header/form-title.ts';
import { BLANK_FORM_MARK } from '../../form/issue/blank-form-mark.ts';
import type { SheetFacts } from '../../workbook/cell-facts.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import { addressOf, type Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import type { SheetView } from '../../workbook/sheet-view.ts';
import { titledForm } from '../card/layout/titled-form.ts';
import { type BlankLabel, cardLabels } from './blank-labels.ts';
import type { Contract } from './contract-on.ts';
import { printedBelow, saidBelow } from './printed-below.ts';
import type { Corrections, TemplateLabel } from './template-sheet.ts';
import { isField } from './typed-words.ts';

/** Longer texts are no labels. */
const LONGEST_LABEL = 20;

const REQUIRED = /(?<!非)必填/u;
const STARRED = /^[*★]|[*★][:：]?$/u;

const isRequired = (view: SheetView, facts: SheetFacts, row: number, column: number): boolean => {
  const text = compact(textOf(view.seenAt(row, column)));
  const right = view.areaAt(row, column).right + 1;
  const below = view.areaAt(row, column).bottom + 1;
  return (
    STARRED.test(text) ||
    saidBelow(view, printedBelow(view, row), column).asked ||
    [facts(row, column), facts(row, right), facts(below, column)].some((one) => REQUIRED.test(one?.comment ?? ''))
  );
};

const byOf = (corrected: string | undefined, field: string | null): TemplateLabel['by'] => {
  if (corrected !== undefined) return 'typed';
  return field === null ? 'unknown' : 'words';
};

/** Figures and signs, years, the number of an annex, the unit of money, who signs and when, and the classes of indicators. */
const NO_WORDS: readonly RegExp[] = [
  /^[^\p{L}]*$/u,
  /^\(?\d{0,4}年度?\)?$/u,
  /^附[件表]?[:\d一二三四五六七八九十]*$/u,
  /^\d[\d.,]*(?:万元|元|%)$/u,
  /^(?:金额)?单位:?(?:万元|元)$/u,
  /^(?:填[表报]人|制表人?|审核人?|复核人?|经办人|联系人|联系电话|(?:单位|部门)?负责人|填[表报]日期|填[表报]单位)[:：]?$/u,
  /(?:产出|效益|成本|数量|质量|时效|影响|满意度)指标$/u,
];

/** Rows of a list right below its labels that are neither labels nor room for values. */
const printedRows = (view: SheetView, contract: Contract): ReadonlySet<number> =>
  new Set(
    (cardForm(contract.form) === undefined ? view.rows : [])
      .filter(({ cells }) => cells.filter((cell) => contract.fieldOf(textOf(cell)) !== null).length >= 2)
      .flatMap(({ number }) => printedBelow(view, number)),
  );

const isNoLabel = (text: string): boolean =>
  text === BLANK_FORM_MARK ||
  NO_WORDS.some((one) => one.test(text)) ||
  titledForm(text) !== null ||
  formTitled(text) !== null;

/** Labels of the sheet as printed, with what each is read as; texts that are no label of the form and have no room for a value are none. */
export const templateLabels = (
  view: SheetView,
  facts: SheetFacts,
  contract: Contract,
  typed: Corrections[string] = {},
): readonly TemplateLabel[] => {
  const open = new Set(cardLabels(view, facts, 0).map(({ cell }: BlankLabel) => cell));
  const mayBeLabel = (text: string, address: string, isAmongLabels: boolean): boolean =>
    !contract.printed.has(address) &&
    !isNoLabel(text) &&
    (open.has(address) || (isAmongLabels && text.length <= LONGEST_LABEL));
  const labelIn = (cell: Cell, isAmongLabels: boolean): TemplateLabel | null => {
    const text = compact(textOf(cell));
    const address = addressOf(cell.row, cell.column);
    const said = typed[text];
    const corrected = said !== undefined && isField(said, contract.words) ? said : undefined;
    const field = corrected ?? contract.fieldOf(String(cell.value));
    if (field === null && !mayBeLabel(text, address, isAmongLabels)) return null;
    const required = isRequired(view, facts, cell.row, cell.column);
    return {
      cell: address,
      label: String(cell.value),
      field: field ?? '',
      by: byOf(corrected, field),
      required,
      kind: '',
      ...(said === corrected ? {} : { refused: said }),
    };
  };
  const passed = printedRows(view, contract);
  return view.rows.flatMap(({ number, cells }) => {
    if (passed.has(number)) return [];
    const texts = cells.filter(({ kind }) => kind === 'text');
    const understood = texts.filter((cell) => contract.fieldOf(textOf(cell)) !== null).length;
    return texts.map((cell) => labelIn(cell, understood >= 2)).filter((label) => label !== null);
  });
};

import type { FormName } from '../../form/form-name.ts';
import type { LocalLayout } from '../../form/own/local-layout.ts';
import { isAnswerSheet } from '../../workbook/answer-sheet-mark.ts';
import { NO_FACTS, type SheetFacts } from '../../workbook/cell-facts.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import type { Sheet, Workbook } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { explainsForms } from '../../workbook/sample-mark.ts';
import { type SheetView, viewOf } from '../../workbook/sheet-view.ts';
import { asPrinted } from './as-printed.ts';
import { contractOn } from './contract-on.ts';
import { readBlankForm } from './read-blank-form.ts';
import { templateLabels } from './template-labels.ts';
import { type Corrections, FORM, type TemplateLabel, type TemplateSheet } from './template-sheet.ts';
import { ANY_WORD, among, inContractWords, labelsTyped } from './typed-words.ts';

const textsOf = (view: SheetView): readonly string[] => [
  ...new Set(
    view.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'text').map((cell) => compact(textOf(cell)))),
  ),
];

const layoutOn = (sheet: Sheet, facts: SheetFacts, written: Corrections[string]): TemplateSheet | null => {
  const view = viewOf(sheet);
  const typed = inContractWords(written);
  const words = { form: '' as FormName, sheet: sheet.name, prompts: [], required: [], split: null };
  const bare: LocalLayout = { ...words, printed: textsOf(view), labels: among(labelsTyped(view, typed), ANY_WORD) };
  const read = viewOf(asPrinted(sheet, [bare]).sheet);
  const contract = contractOn(read, view, typed);
  if (contract === null) return null;
  const labels = templateLabels(view, facts, contract, typed);
  const layout: LocalLayout = {
    ...bare,
    labels: among(bare.labels, [...contract.words, contract.form]),
    form: contract.form,
    prompts: contract.prompts,
    split: contract.split,
    required: [...new Set(labels.filter(({ required, field }) => required && field !== '').map(({ field }) => field))],
  };
  return { is: 'layout', sheet: sheet.name, layout, labels, words: contract.words, typedForm: typed?.[FORM] ?? null };
};

const KIND_WORDS = {
  text: '文字',
  code: '编码',
  money: '金额',
  rate: '比率',
  score: '分数',
  day: '日期',
  flag: '是/否',
  word: '选项',
  words: '多选',
  year: '年度',
  count: '整数',
  month: '月份',
} as const;

const nothingOn = (sheet: string, typed: Corrections[string]): TemplateSheet => ({
  is: 'nothing',
  sheet,
  labels: [],
  words: [],
  typedForm: typed?.[FORM] ?? null,
});

const isAboutForms = (sheet: Sheet): boolean =>
  [sheet.name, textOf(viewOf(sheet).rows[0]?.cells[0])].some(explainsForms);

/** A sample or an explanation beside the forms it is about, which finance names no form for. */
const isBesideForms = (sheet: Sheet, all: readonly Sheet[]): boolean =>
  isAboutForms(sheet) && all.some((other) => !isAboutForms(other));

const ownOn = (sheet: Sheet, facts: SheetFacts, typed: Corrections[string]): TemplateSheet => {
  const blank = readBlankForm(viewOf(sheet), facts, typed);
  if (blank === null) return nothingOn(sheet.name, typed);
  const { form } = blank;
  const labels = blank.labels.map(
    ({ cell, text, column, unit }): TemplateLabel => ({
      cell,
      label: text,
      field: typed[compact(text)] ?? column.label,
      by: typed[compact(text)] === undefined ? 'words' : 'typed',
      required: column.required,
      kind: `${KIND_WORDS[column.kind]}${unit === null ? '' : `(${unit})`}${column.label === form.codeColumn ? '，主键' : ''}`,
    }),
  );
  return { is: 'own', sheet: sheet.name, form, labels, words: [], typedForm: typed?.[FORM] ?? null };
};

/**
 * What a workbook of blank forms declares, sheet by sheet: a contract's form in local clothes, or a form of the district's own.
 * `typed` are the corrections kept so far.
 */
export const readTemplate = (
  workbook: Workbook,
  facts: ReadonlyMap<string, SheetFacts>,
  typed: Corrections,
): readonly TemplateSheet[] =>
  workbook.sheets
    .filter((sheet) => !sheet.hidden && !isAnswerSheet(sheet))
    .filter((sheet) => viewOf(sheet).rows.length > 0)
    .map((sheet, _, all) => {
      const of = facts.get(sheet.name) ?? NO_FACTS;
      const own = typed[sheet.name] ?? {};
      if (own[FORM] === undefined && isBesideForms(sheet, all)) return nothingOn(sheet.name, own);
      return layoutOn(sheet, of, own) ?? ownOn(sheet, of, own);
    });

import { cardForm } from '../../form/card/card-forms.ts';
import { findTables } from '../../form/find-tables.ts';
import type { FormName } from '../../form/form-name.ts';
import { FORM_NAMES } from '../../form/form-name.ts';
import { formTitled } from '../../form/form-title.ts';
import { columnsOfForm } from '../../form/forms.ts';
import { BLANK_FORM_MARK } from '../../form/issue/blank-form-mark.ts';
import { LIST_FORMS } from '../../form/list-forms.ts';
import { isLabelOf, matchHeader } from '../../form/match-header.ts';
import type { LocalLayout } from '../../form/own/local-layout.ts';
import type { OwnForm } from '../../form/own/own-form.ts';
import { isAnswerSheet } from '../../workbook/answer-sheet-mark.ts';
import { NO_FACTS, type SheetFacts } from '../../workbook/cell-facts.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import { addressOf, type Cell, type Sheet, type Workbook } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { type SheetView, viewOf } from '../../workbook/sheet-view.ts';
import type { Card } from '../card/card.ts';
import { cardPartsOf } from '../card/card-area.ts';
import { annualIndicators, readValue } from '../card/card-figures.ts';
import { readCard } from '../card/read-card.ts';
import { titledForm } from '../card/titled-form.ts';
import { asPrinted } from './as-printed.ts';
import { type BlankLabel, cardLabels } from './blank-labels.ts';
import { CARD_LABELS, contractLabel } from './contract-label.ts';
import { readBlankForm } from './read-blank-form.ts';

/** What finance typed into 对应字段 of a blank form's answer: sheet and printed label → field, '' for none. */
export type Corrections = { readonly [sheet: string]: { readonly [printed: string]: string } };

/** How one label of a blank form was understood. */
export type TemplateLabel = {
  readonly cell: string;
  readonly label: string;
  /** The contract's label or the own form's column; '' where it is read as nothing. */
  readonly field: string;
  readonly by: 'words' | 'typed' | 'unknown';
  readonly required: boolean;
  readonly kind: string;
  /** What finance wrote there that is no field of the form: it changes nothing, and the answer says so. */
  readonly refused?: string;
};

export type TemplateSheet = {
  readonly sheet: string;
  readonly labels: readonly TemplateLabel[];
  /** Words that a correction of this sheet may name. */
  readonly words: readonly string[];
  /** The form finance said it is. */
  readonly typedForm: string | null;
} & (
  | { readonly is: 'layout'; readonly layout: LocalLayout }
  | { readonly is: 'own'; readonly form: OwnForm }
  | { readonly is: 'nothing' }
);

const textsOf = (view: SheetView): readonly string[] => [
  ...new Set(
    view.rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'text').map((cell) => compact(textOf(cell)))),
  ),
];

/** A blank form that has lost what it prints to a placeholder still says the same. */
const INSTRUCTION = /[填请见如选写]|说明|不超过|字以内|例[:：如]|[（(]?(?:必|选)填/u;

const promptsOn = (card: Card): readonly string[] =>
  [
    ...Object.values(card.head).map((head) => head?.value),
    ...card.blocks.flatMap(({ indicators }) => indicators.flatMap((one) => [one.target, one.actual, one.reason])),
  ]
    .map((entry) => compact(entry?.text ?? ''))
    .filter((text) => text !== '' && INSTRUCTION.test(text));

/** Points of each class, where every line prints its own. */
const splitOn = (card: Card): LocalLayout['split'] => {
  const rows = annualIndicators(card).map(({ group, weight }) => [group, readValue(weight)] as const);
  if (rows.length === 0 || rows.some(([, points]) => points === null || points === 0)) return null;
  const split: Record<string, number> = {};
  for (const [group, points] of rows) split[group] = (split[group] ?? 0) + (points ?? 0);
  return split;
};

/** What finance writes beside 表单 of a sheet that is a contract's form under a title of its own. */
export const FORM = '表单';

type Contract = {
  readonly form: FormName;
  readonly prompts: readonly string[];
  readonly split: LocalLayout['split'];
  readonly fieldOf: (text: string) => string | null;
  readonly words: readonly string[];
  /** Addresses of what the form prints that is no label: its title, what stands beside its labels, its indicators. */
  readonly printed: ReadonlySet<string>;
};

const namesOn = ({ title, head, blocks }: Card): readonly string[] =>
  [
    title,
    ...Object.values(head).map((one) => one?.value),
    ...blocks.flatMap(({ indicators }) =>
      indicators.flatMap(({ level1, level2, name, target, actual }) => [level1, level2, name, target, actual]),
    ),
  ].flatMap((entry) => (entry == null ? [] : [entry.cell]));

const cardOn = (view: SheetView): Contract | null => {
  const cards = cardPartsOf(view).flatMap((part) => readCard(view, part, { scoring: [], date1904: false }));
  const [card] = cards;
  if (card === undefined) return null;
  return {
    form: card.form,
    prompts: promptsOn(card),
    split: splitOn(card),
    fieldOf: contractLabel,
    words: CARD_LABELS,
    printed: new Set(cards.flatMap(namesOn)),
  };
};

/** A list of the contract where its title says so or most of the header's labels are its own. */
const listOn = (view: SheetView): Contract | null => {
  const [table] = findTables(view);
  if (table === undefined) return null;
  const { form, places, headerTexts, title } = table;
  const named = [title?.text ?? '', view.name].some((text) => formTitled(text) === form);
  if (!named && places.size * 2 <= headerTexts.size) return null;
  const labels = columnsOfForm(form.name).map(({ label }) => label);
  // What only the lexicon understands is a label where the header says so: elsewhere it may be anything.
  const heads = new Set([...headerTexts.values()].map(compact));
  const fieldOf = (text: string): string | null =>
    isLabelOf(form, text) || heads.has(compact(text))
      ? ([...matchHeader(form, new Map([[1, text]])).keys()][0] ?? null)
      : null;
  const printed = new Set(title === null ? [] : [addressOf(title.row, title.column)]);
  return { form: form.name, prompts: [], split: null, fieldOf, words: labels, printed };
};

/** Longer texts are no labels. */
const LONGEST_LABEL = 20;

const REQUIRED = /必填/u;
const STARRED = /^[*★]|[*★][:：]?$/u;

const isRequired = (view: SheetView, facts: SheetFacts, row: number, column: number): boolean => {
  const text = compact(textOf(view.seenAt(row, column)));
  const right = view.areaAt(row, column).right + 1;
  const below = view.areaAt(row, column).bottom + 1;
  return (
    STARRED.test(text) ||
    [facts(row, column), facts(row, right), facts(below, column)].some((one) => REQUIRED.test(one?.comment ?? ''))
  );
};

const namedForm = (view: SheetView, typed: Corrections[string]): FormName | null => {
  const said = FORM_NAMES.find((name) => name === typed?.[FORM]);
  if (said !== undefined) return said;
  const titles = [...view.rows.slice(0, TITLE_ROWS).flatMap(({ cells }) => cells.map(textOf)), view.name].map(compact);
  return (
    titles.map((title) => titledForm(title) ?? formTitled(title)?.name ?? null).find((form) => form !== null) ?? null
  );
};

/** The form its title names, or finance, though its labels are not understood yet. */
const namedOn = (view: SheetView, typed: Corrections[string]): Contract | null => {
  const form = namedForm(view, typed);
  if (form === null) return null;
  const about = { form, prompts: [], split: null, printed: new Set<string>() };
  if (cardForm(form) !== undefined) return { ...about, fieldOf: contractLabel, words: CARD_LABELS };
  const lists = LIST_FORMS.filter(({ name }) => name === form);
  const fieldOf = (text: string): string | null =>
    lists.map((list) => [...matchHeader(list, new Map([[1, text]])).keys()][0]).find((one) => one !== undefined) ??
    null;
  return { ...about, fieldOf, words: lists.flatMap(({ columns }) => columns.map(({ label }) => label)) };
};

/** What finance wrote counts where it is a field of the form, or says that the label is none. */
const isField = (said: string, words: readonly string[]): boolean => said === '' || words.includes(said);

const byOf = (corrected: string | undefined, field: string | null): TemplateLabel['by'] => {
  if (corrected !== undefined) return 'typed';
  return field === null ? 'unknown' : 'words';
};

/** Figures and signs, years, the number of an annex, the unit of money, and the classes of indicators. */
const NO_WORDS: readonly RegExp[] = [
  /^[^\p{L}]*$/u,
  /^\(?\d{0,4}年度?\)?$/u,
  /^附[件表]?[:\d一二三四五六七八九十]*$/u,
  /^\d[\d.,]*(?:万元|元|%)$/u,
  /^(?:金额)?单位:?(?:万元|元)$/u,
  /(?:产出|效益|成本|数量|质量|时效|影响|满意度)指标$/u,
];

const isNoLabel = (text: string): boolean =>
  text === BLANK_FORM_MARK ||
  NO_WORDS.some((one) => one.test(text)) ||
  titledForm(text) !== null ||
  formTitled(text) !== null;

/** Labels of the sheet as printed, with what each is read as; texts that are no label of the form and have no room for a value are none. */
const labelsOn = (
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
  return view.rows.flatMap(({ cells }) => {
    const texts = cells.filter(({ kind }) => kind === 'text');
    const understood = texts.filter((cell) => contract.fieldOf(textOf(cell)) !== null).length;
    return texts.map((cell) => labelIn(cell, understood >= 2)).filter((label) => label !== null);
  });
};

const among = (labels: LocalLayout['labels'], words: readonly string[]): LocalLayout['labels'] =>
  Object.fromEntries(Object.entries(labels).filter(([, field]) => isField(field, words)));

/** Every word that some form of the contract has: what finance may write before it is known which form a sheet is. */
const ANY_WORD: readonly string[] = [
  ...FORM_NAMES,
  ...CARD_LABELS,
  ...LIST_FORMS.flatMap(({ columns }) => columns.map(({ label }) => label)),
];

/** A title of the district's own is put into the contract's words as its labels are, by what finance wrote beside 表单. */
const labelsTyped = (view: SheetView, typed: Corrections[string] = {}): LocalLayout['labels'] => {
  const { [FORM]: form, ...labels } = typed;
  const [first] = view.rows[0]?.cells ?? [];
  return form === undefined || first === undefined ? labels : { ...labels, [compact(textOf(first))]: form };
};

const TITLE_ROWS = 4;

/** What finance wrote in words that say the same as the contract's, as 偏差原因, is taken for the contract's. */
const inContractWords = (typed: Corrections[string] = {}): NonNullable<Corrections[string]> =>
  Object.fromEntries(
    Object.entries(typed).map(([label, said]) => [
      label,
      isField(said, ANY_WORD) ? said : (contractLabel(said) ?? said),
    ]),
  );

const layoutOn = (sheet: Sheet, facts: SheetFacts, written: Corrections[string]): TemplateSheet | null => {
  const view = viewOf(sheet);
  const typed = inContractWords(written);
  const words = { form: '' as FormName, sheet: sheet.name, prompts: [], required: [], split: null };
  const bare: LocalLayout = { ...words, printed: textsOf(view), labels: among(labelsTyped(view, typed), ANY_WORD) };
  const read = viewOf(asPrinted(sheet, [bare]).sheet);
  const contract = cardOn(read) ?? listOn(read) ?? namedOn(view, typed);
  if (contract === null) return null;
  const labels = labelsOn(view, facts, contract, typed);
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

const ownOn = (sheet: Sheet, facts: SheetFacts, typed: Corrections[string]): TemplateSheet => {
  const blank = readBlankForm(viewOf(sheet), facts, typed);
  if (blank === null)
    return { is: 'nothing', sheet: sheet.name, labels: [], words: [], typedForm: typed?.[FORM] ?? null };
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
    .map((sheet) => {
      const of = facts.get(sheet.name) ?? NO_FACTS;
      const own = typed[sheet.name] ?? {};
      return layoutOn(sheet, of, own) ?? ownOn(sheet, of, own);
    });

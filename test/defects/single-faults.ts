import type { Finding } from '../../shared/finding.ts';
import { parsePlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import { crossFindings } from '../../shared/submission/cross/cross-findings.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf, FINANCE_CONTEXT } from '../builders/context-builder.ts';
import { readingContext } from '../builders/contexts.ts';
import { sheetOf as drawnSheet } from '../builders/drawing.ts';
import { FINANCE_FORMS, linesOf, UNIT_FORMS } from '../builders/forms-builder.ts';
import { rightCards } from '../builders/right-cards.ts';
import { sheetOf, workbookOf } from '../builders/sheet-builder.ts';
import { cardDefects } from './card-defects.ts';
import { AGREEING_FILES, CROSS_DEFECTS } from './cross-defects.ts';
import { CELL_DEFECTS } from './list-defects.ts';
import { SHAPE_DEFECTS } from './list-shape-defects.ts';

/** A hand-in, and what the checks say about it when it is read. */
export type Sample = { readonly name: string; readonly read: () => readonly Finding[] };

/** `rule`: the number of the one fault it has. */
export type SingleFault = Sample & { readonly rule: string };

const findingsAcross = (files: typeof AGREEING_FILES): readonly Finding[] => [...crossFindings(files).values()].flat();

const cards: readonly SingleFault[] = cardDefects.map(({ form, layout, fault, rule, make }) => ({
  name: `${form} ${layout}: ${fault}`,
  rule,
  read: () => readSubmission(workbookOf(drawnSheet(make())), readingContext()).findings,
}));

const lists: readonly SingleFault[] = [...CELL_DEFECTS, ...SHAPE_DEFECTS].map(({ name, lines, context, expected }) => ({
  name,
  rule: expected.rule,
  read: () => readSubmission(workbookOf(sheetOf(lines)), context).findings,
}));

const across: readonly SingleFault[] = CROSS_DEFECTS.map(({ name, files, expected }) => ({
  name,
  rule: expected.rule,
  read: () => findingsAcross(files),
}));

const planRows = defaultPlanRows(2022);

const plans: readonly SingleFault[] = (
  [
    ['对象范围', '年初预算数大于100'],
    ['目标值', '三成'],
    ['数据年度', '大前年'],
  ] as const
).map(([column, value]) => ({
  name: `工作要点 ${column} ${value}`,
  rule: 'Q27',
  read: () => {
    const [first, ...others] = planRows.duties;
    const duties = first === undefined ? others : [{ ...first, [column]: value }, ...others];
    return parsePlan({ ...planRows, duties }, '').findings;
  },
}));

const strangers: readonly SingleFault[] = [
  {
    name: '文件夹不在名录中',
    rule: 'Q44',
    read: () =>
      readSubmission(workbookOf(sheetOf(linesOf(UNIT_FORMS.REGISTER))), contextOf({ folder: '教育居', unit: null }))
        .findings,
  },
];

/** Every workbook, or set of one unit's workbooks, that is right but for one fault. */
export const SINGLE_FAULTS: readonly SingleFault[] = [...cards, ...lists, ...across, ...plans, ...strangers];

const formsOf = (forms: typeof UNIT_FORMS | typeof FINANCE_FORMS, context: typeof FINANCE_CONTEXT): readonly Sample[] =>
  Object.entries(forms).map(([name, form]) => ({
    name,
    read: () => readSubmission(workbookOf(sheetOf(linesOf(form))), context).findings,
  }));

/** The same without a fault: every card in every layout, every list, one unit's forms together, the built-in plan. */
export const RIGHT_SAMPLES: readonly Sample[] = [
  ...rightCards.map(({ name, make }) => ({
    name,
    read: () => readSubmission(workbookOf(drawnSheet(make())), readingContext()).findings,
  })),
  ...formsOf(UNIT_FORMS, contextOf()),
  ...formsOf(FINANCE_FORMS, FINANCE_CONTEXT),
  { name: '一个单位的全部报送', read: () => findingsAcross(AGREEING_FILES) },
  { name: '内置工作要点', read: () => parsePlan(planRows, '').findings },
];

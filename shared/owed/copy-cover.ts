import type { Unit } from '../unit.ts';
import type { AnswerCell, AnswerSheet } from '../workbook/answer-writer.ts';
import { COVER_SHEET, firstDue, namesOf, WHERE_TO } from './cover-sheet.ts';
import type { OwedForm } from './owed-forms.ts';

const WIDTHS = [14, 90];

const HOW =
  '照表样填。已按项目清单填好的内容请核对，不对的直接改；表样里标明必填的都要填。这一页只是说明，不用填，留着即可。';

const line = (label: string, value: string): readonly AnswerCell[] => [
  { value: label, style: 'label' },
  { value, style: 'text' },
];

const requiredText = (required: readonly string[]): readonly (readonly AnswerCell[])[] =>
  required.length === 0 ? [] : [line('必须填写', required.join('、'))];

/**
 * The sheet added to a copy of the district's own blank form: what it is for, by when, and where to put it. The form itself keeps its
 * looks, so what must be filled in is named here. Read back, the sheet explains forms and is none.
 */
export const copyCover = (unit: Unit, owed: OwedForm, required: readonly string[]): AnswerSheet => ({
  name: COVER_SHEET,
  columnWidths: WIDTHS,
  frozenRows: 0,
  opensFirst: true,
  rows: [
    [{ value: COVER_SHEET, style: 'title' }],
    line('单位', unit.name),
    line('要填的表', owed.form),
    line('最迟哪天', firstDue(owed) ?? '尽快'),
    line('用于哪些任务', namesOf(owed.asked ?? [])),
    line('怎样填', HOW),
    ...requiredText(required),
    ...WHERE_TO.map(([label, text]) => line(label, text)),
  ],
});

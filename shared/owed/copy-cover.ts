import { cardForm } from '../form/card/card-forms.ts';
import type { FormName } from '../form/form-name.ts';
import type { Unit } from '../unit.ts';
import type { AnswerCell, AnswerSheet } from '../workbook/answer-writer.ts';
import { COVER_SHEET, dutiesNamed, firstDue, WHERE_TO } from './cover-sheet.ts';
import type { OwedForm } from './owed-forms.ts';

const WIDTHS = [14, 90];

/** A row that says more than what its project is would count as handed in before anybody had filled it in. */
const GIVEN_IN_A_TABLE =
  '表里一个项目一行，只填好了项目清单里有的栏(编码、名称、类别、预算数)，请核对；其余各栏由本单位填，别的表里报过的数和上年的数也不代填。';

const GIVEN_IN_A_CARD = '项目、预算和上一步已通过的表里的内容已经填好，请核对，不对的直接改。';

const howTo = (form: FormName): string =>
  `照表样填。${cardForm(form) === undefined ? GIVEN_IN_A_TABLE : GIVEN_IN_A_CARD}表样里标明必填的都要填。这一页只是说明，不用填，留着即可。`;

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
    line('用于哪些任务', dutiesNamed(owed.asked ?? [])),
    line('怎样填', howTo(owed.form)),
    ...requiredText(required),
    ...WHERE_TO.map(([label, text]) => line(label, text)),
  ],
});

import { FINDING_LEVEL_WORDS, type Finding } from '../../finding.ts';
import { withCalled } from '../../form/own-labels.ts';
import type { OwnWord } from '../../form/own-words.ts';
import type { AnswerCell } from '../../workbook/answer-writer.ts';
import type { Reasons } from './reason.ts';
import { REASON_LABEL, reasonCell, remedyWith } from './reason-cells.ts';

export const FINDING_HEAD: readonly AnswerCell[] = [
  '序号',
  '级别',
  '规则',
  '工作表',
  '单元格',
  '填报值',
  '应为',
  '问题',
  '怎样改',
]
  .map((value): AnswerCell => ({ value, style: 'head' }))
  .concat({ value: `${REASON_LABEL}*`, style: 'typed-head' });

/** Longer texts are cut for display; the cell itself is one click away. */
const LONGEST = 200;

/** A text as the table shows it. */
export const shownText = (value: string): string => (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);

const text = (value: string): AnswerCell => ({ value: shownText(value), style: 'text' });

const target = ({ sheet, cell }: Finding): string => `'${sheet.replaceAll("'", "''")}'!${cell}`;

/** One finding as a row of the table; `index` counts from 0. */
export const findingRow = (
  finding: Finding,
  index: number,
  { reasons, words }: { readonly reasons: Reasons; readonly words: readonly OwnWord[] },
): readonly AnswerCell[] => [
  { value: index + 1, style: 'text' },
  { value: FINDING_LEVEL_WORDS[finding.level], style: finding.level === 'error' ? 'bad' : 'warn' },
  text(finding.rule),
  text(finding.sheet),
  finding.cell === '' ? text('') : { value: finding.cell, style: 'link', link: target(finding) },
  text(finding.value),
  ...[finding.expected, finding.message, remedyWith(finding, reasons)].map((said) => text(withCalled(words, said))),
  reasonCell(finding, reasons),
];

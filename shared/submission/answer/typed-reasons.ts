import type { Finding } from '../../finding.ts';
import { isAnswerSheet } from '../../workbook/answer-sheet-mark.ts';
import type { Cell, Row, Sheet, Workbook } from '../../workbook/grid.ts';
import { labelOf } from '../../workbook/label.ts';
import { shownText } from './finding-rows.ts';
import { type Reasons, reasonFor } from './reason.ts';
import { ANSWERED, REASON_LABEL } from './reason-cells.ts';

/** A row of 审核结果 as it stands in a workbook: which finding it tells, and what the unit wrote beside it. */
export type TypedReason = Pick<Finding, 'rule' | 'sheet' | 'cell' | 'message'> & {
  /** '' where the cell is blank. */
  readonly text: string;
  /** The row shows that a reason stood there when it was written: a blank takes it back. */
  readonly stood: boolean;
};

const NEEDED = ['规则', '工作表', '单元格', '问题', '怎样改', REASON_LABEL];

const headOf = ({ cells }: Row): ReadonlyMap<string, number> | null => {
  const columns = new Map(cells.map(({ value, column }) => [labelOf(String(value)), column]));
  return NEEDED.every((label) => columns.has(label)) ? columns : null;
};

/** A formula that no program has computed, or a picture, is no blank: it takes nothing back, and is too short for a reason. */
const textIn = ({ kind, value }: Cell): string => {
  if (kind === 'uncalculated') return '(公式)';
  if (kind === 'error') return value === 'PICTURE' ? '(图片)' : '(公式)';
  return String(value).trim();
};

const reasonIn = (row: Row, columns: ReadonlyMap<string, number>): TypedReason => {
  const textOf = (label: string): string => {
    const cell = row.cells.find(({ column }) => column === columns.get(label));
    return cell === undefined ? '' : textIn(cell);
  };
  return {
    rule: textOf('规则'),
    sheet: textOf('工作表'),
    cell: textOf('单元格'),
    message: textOf('问题'),
    text: textOf(REASON_LABEL),
    stood: textOf('怎样改').startsWith(ANSWERED),
  };
};

const reasonsOn = (sheet: Sheet): readonly TypedReason[] => {
  const found: TypedReason[] = [];
  let columns: ReadonlyMap<string, number> | null = null;
  for (const row of sheet.rows) {
    if (columns === null) columns = headOf(row);
    else found.push(reasonIn(row, columns));
  }
  return found.filter(({ rule, text, stood }) => rule !== '' && (text !== '' || stood));
};

/** What a unit wrote beside the findings in our sheet, in whatever order rows and columns stand by now. */
export const typedReasons = ({ sheets }: Workbook): readonly TypedReason[] =>
  sheets.filter(isAnswerSheet).flatMap(reasonsOn);

const nameIn = (message: string): string => /“([^”]+)”/u.exec(message)?.[1] ?? '';

/** The finding of today that a row tells of: in the same words, else about the same name, else at the same cell. */
export const findingToldBy = (typed: TypedReason, findings: readonly Finding[]): Finding | undefined => {
  const alike = findings.filter(({ rule, sheet }) => rule === typed.rule && sheet === typed.sheet);
  const name = nameIn(typed.message);
  return (
    alike.find(({ message }) => shownText(message).trim() === typed.message) ??
    alike.find(({ message }) => name !== '' && nameIn(message) === name) ??
    alike.find(({ message, cell }) => name === '' && nameIn(message) === '' && cell === typed.cell)
  );
};

/** Whether what was read from the sheet shows every reason that stands: an older copy put back does not. */
export const showsReasons = (
  typed: readonly TypedReason[],
  findings: readonly Finding[],
  reasons: Reasons,
): boolean => {
  const shown = new Map(typed.map((one) => [findingToldBy(one, findings), one.text]));
  return findings.every((finding) => {
    const text = reasonFor(reasons, finding);
    return text === '' || shown.get(finding) === text;
  });
};

import type { Finding } from '../../finding.ts';
import { ANSWER_SHEET_NAME, ANSWERED_FILE } from '../../workbook/answer-sheet-mark.ts';
import type { AnswerCell, AnswerSheet } from '../../workbook/answer-writer.ts';
import type { Verdict, WorkbookReading } from '../reading.ts';
import { counts, verdictOf, worstOf } from '../verdict.ts';
import { VERDICT_WORDS } from '../verdict-words.ts';
import type { AnswerHead } from './answer-head.ts';
import { countingOf, type IsOut, type Outs } from './counting.ts';
import { FINDING_HEAD, findingRow } from './finding-rows.ts';
import { countsMeanwhile, isClosed, keptOutBy } from './kept-out.ts';
import { spoken } from './moment.ts';
import { nothingFound } from './nothing-found.ts';
import { asExplained, NO_REASONS, type Reasons } from './reason.ts';
import { REASON_LABEL, reasonLines } from './reason-cells.ts';
import { sheetsOf } from './sheets.ts';
import { gravestFirst, todoOf } from './todo.ts';

const TONES: Record<Verdict, NonNullable<AnswerSheet['tone']>> = {
  passed: 'good',
  hinted: 'warn',
  unexplained: 'warn',
  returned: 'bad',
  unrecognised: 'bad',
  blank: 'grey',
  attached: 'grey',
};

/** As wide as a common screen and no wider: what to do next stood beyond its edge, and on paper nobody could read it. */
const WIDTHS = [10, 8, 7, 16, 8, 18, 18, 40, 32, 24];

const text = (value: string): AnswerCell => ({ value, style: 'text' });

const line = (label: string, value: string, style: AnswerCell['style'] = 'text'): readonly AnswerCell[] => [
  { value: label, style: 'label' },
  { value, style },
];

const distinct = (values: readonly string[]): string => [...new Set(values)].join('、') || '—';

type Line = readonly AnswerCell[];

/** Whether anybody has to do something about it: then that comes first, and what proves the receipt last. */
const asks = (findings: readonly Finding[]): boolean => findings.some(({ level }) => level !== 'hint');

const topBlock = (
  reading: WorkbookReading,
  verdict: Verdict,
  findings: readonly Finding[],
  head: AnswerHead,
): readonly Line[] => [
  line('结论', VERDICT_WORDS[verdict], TONES[verdict]),
  ...[...todoOf(findings, head.reasons ?? NO_REASONS, keptOutBy(reading, head)), ...(head.mended ?? [])].map(
    (sentence) => line('要做的', sentence, TONES[verdict]),
  ),
  line('表单', distinct(reading.forms.map(({ form }) => form))),
  line('年度', distinct(reading.forms.flatMap(({ year }) => (year === null ? [] : [String(year)])))),
  line('单位', head.unit),
  line('报送时间', spoken(head.at)),
  line('版本', `第${head.version}版`),
  line('回执编号', head.receipt),
  ...(asks(findings) ? [] : proofOf(head)),
  ...notes(reading, head).map(([label, value]) => line(label, value)),
  ...(asks(findings) ? [] : sheetLines(reading)),
  ...decisions(head).map(([label, value]) => line(label, value)),
  ...(isClosed(reading, head) ? [] : reasonLines(findings, head.reasons ?? NO_REASONS, countsMeanwhile(head))).map(
    (sentence) => line(REASON_LABEL, sentence),
  ),
];

/** What nobody reads who has something to mend. */
const proofOf = ({ sha256, moment }: AnswerHead): readonly Line[] => [
  line('SHA-256', sha256),
  ...(moment === '' ? [] : [line('报送时间说明', moment)]),
];

const sheetLines = (reading: WorkbookReading): readonly Line[] =>
  sheetsOf(reading).map((sentence) => line('工作表', sentence));

/** Below the table nothing but the first two cells is filled: a script that reads the table to its end meets no merged value there. */
const asNote = ([label, value]: Line): Line =>
  WIDTHS.map((_, column) => ({ value: [label, value][column]?.value ?? '', style: 'note' }));

const NAMED_DRAFT =
  '文件名里还写着“草稿”，但生效与否只看系统设置里的 启用，不看文件名；可以把文件名改成正式的，改名不算重新报送，也不影响已生效的内容。';

type Notes = readonly (readonly [string, string])[];

const notes = (reading: WorkbookReading, head: AnswerHead): Notes => [
  ...(head.dryRun ? ([['自检', '本文件放在“自检”文件夹，只作检查，不计入任何任务。']] as const) : []),
  ...(head.beside === null
    ? []
    : ([
        [ANSWERED_FILE, head.file ?? ''],
        ['另存原因', head.beside],
      ] as const)),
  ...(reading.reason === undefined ? [] : ([['说明', reading.reason]] as const)),
  ...countingOf(reading, outsOf(head), head.overruled).map(
    (sentence) => ['计入情况', head.dryRun ? `放进正式文件夹时，${sentence}` : sentence] as const,
  ),
  ...(head.isNamedDraft === true ? ([['文件名', NAMED_DRAFT]] as const) : []),
];

const decisions = (head: AnswerHead): Notes => [
  ...(head.ruled ?? []).map(({ kind, text }) => [kind === 'returned' ? '财政退回' : '财政验收', text] as const),
  ...head.withheld.map(({ waiting, text }) => [waiting ? '待确认' : '已确认', text] as const),
  ...head.changes.map((sentence) => ['与上一版', sentence] as const),
];

const isReturnedIn =
  ({ ruled = [] }: AnswerHead): IsOut =>
  ({ form, sheet, year }) =>
    ruled.some((one) => one.kind === 'returned' && one.form === form && one.sheet === sheet && one.year === year);

const isWithheldIn =
  ({ withheld }: AnswerHead): IsOut =>
  ({ form, year }) =>
    withheld.some(({ kind, waiting }) => waiting && kind.form === form && kind.year === year);

const outsOf = (head: AnswerHead): Outs => ({
  isWithheld: isWithheldIn(head),
  isReturned: isReturnedIn(head),
  ...(head.isDraft === true ? { isDraft: true } : {}),
  closedText: ({ form, year }) =>
    head.closed?.find(({ kind }) => kind.form === form && kind.year === year)?.text ?? null,
});

/** The verdict of a reading once its reasons are read. */
const explainedVerdict = ({ verdict, findings }: WorkbookReading, reasons: Reasons): Verdict =>
  verdict === 'unexplained' ? verdictOf(asExplained(findings, reasons)) : verdict;

/** What an answer comes to, with what the unit's other forms say and the reasons it wrote. */
export const verdictWith = (
  reading: WorkbookReading,
  across: readonly Finding[],
  {
    withheld,
    closed = [],
    ruled = [],
    reasons = NO_REASONS,
  }: Pick<AnswerHead, 'withheld' | 'closed' | 'ruled' | 'reasons'>,
): Verdict =>
  worstOf([
    ...(ruled.some(({ kind }) => kind === 'returned') ? (['returned'] as const) : []),
    explainedVerdict(reading, reasons),
    ...(counts(reading.verdict) ? [verdictOf(asExplained(across, reasons))] : []),
    ...(reading.verdict === 'passed' && (closed.length > 0 || withheld.some(({ waiting }) => waiting))
      ? (['hinted'] as const)
      : []),
  ]);

/**
 * The sheet 审核结果 for one reading. `across` are findings of checks over the unit's other forms: hints, shown after the
 * workbook's own and never changing what counts.
 */
export const answerSheet = (reading: WorkbookReading, across: readonly Finding[], head: AnswerHead): AnswerSheet => {
  const findings = gravestFirst([...reading.findings, ...across]);
  const { reasons = NO_REASONS, words = [] } = head;
  const verdict = verdictWith(reading, across, head);
  const rows: Line[] = [[{ value: '审核结果', style: 'title' }], ...topBlock(reading, verdict, findings, head), []];
  const frozen = rows.length + 1;
  if (findings.length === 0) rows.push([text(nothingFound(reading, head))]);
  else rows.push(FINDING_HEAD, ...findings.map((finding, index) => findingRow(finding, index, { reasons, words })));
  if (asks(findings)) rows.push([], ...[...proofOf(head), ...sheetLines(reading)].map(asNote));
  return {
    name: ANSWER_SHEET_NAME,
    columnWidths: WIDTHS,
    rows,
    frozenRows: findings.length > 8 ? frozen : 0,
    tone: TONES[verdict],
    opensFirst: verdict === 'returned',
  };
};

import type { Finding } from '../../finding.ts';
import type { AnswerCell } from '../../workbook/answer-writer.ts';
import { isExplained, type Reasons, reasonFault, reasonFor } from './reason.ts';

/** Head of the one column of 审核结果 in which a unit writes. */
export const REASON_LABEL = '说明理由';

/** 怎样改 begins so where a reason stood beside it when the sheet was written. */
export const ANSWERED = '理由';

const ASKS = '情况属实的，请在右边“说明理由”里写明原因，保存即可，表不用改。';

/** What finance wrote of its own formula may end without a mark. */
const asSentence = (text: string): string => (text === '' || /[。！？；：]$/u.test(text) ? text : `${text}。`);

/** 怎样改, with what became of the reason, or that one is asked for. */
export const remedyWith = (finding: Finding, reasons: Reasons): string => {
  const { level } = finding;
  const remedy = level === 'explain' ? asSentence(finding.remedy) : finding.remedy;
  const text = reasonFor(reasons, finding);
  if (text === '') return level === 'explain' ? `${remedy}${ASKS}` : remedy;
  const fault = reasonFault(finding, text);
  return `${ANSWERED}${fault === null ? '已收到，财政局可以看到；要改就改右边的文字，删掉即撤回。' : `没有采纳：“${text}”${fault}。`}${remedy}`;
};

/** The cell a unit writes in: yellow where a reason is asked for. */
export const reasonCell = (finding: Finding, reasons: Reasons): AnswerCell => ({
  value: reasonFor(reasons, finding),
  style: finding.level === 'explain' ? 'typed' : 'text',
});

/** What the top of the answer says about reasons; none where none is asked for. */
export const reasonLines = (
  findings: readonly Finding[],
  reasons: Reasons,
  countsMeanwhile: boolean,
): readonly string[] => {
  const asked = findings.filter(({ level }) => level === 'explain');
  if (asked.length === 0) return [];
  const open = asked.filter((finding) => !isExplained(reasons, finding)).length;
  return [
    open === 0
      ? `${asked.length}处需说明的都已说明。`
      : `${asked.length}处需说明，还有${open}处没有说明：请在下表黄色的“说明理由”一栏写明原因后保存${countsMeanwhile ? '；说明之前照常计入' : ''}。`,
  ];
};

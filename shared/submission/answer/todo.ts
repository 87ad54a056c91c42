import type { Finding, FindingLevel } from '../../finding.ts';
import type { KeptOut } from './kept-out.ts';
import { isExplained, type Reasons } from './reason.ts';

const GRAVITY: readonly FindingLevel[] = ['error', 'explain', 'hint'];

/** What must be mended before what must be explained before what is only pointed out; else as they stand on the form. */
export const gravestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => GRAVITY.indexOf(one.level) - GRAVITY.indexOf(other.level));

const LEFT: Record<FindingLevel, string> = { error: '处必须改', explain: '处需说明', hint: '处提示' };

/** How much there is to do once the reasons asked for are given: only what is pointed out besides. */
const explained = (asked: number, hints: number): string =>
  `没有必须改的；${asked}处需说明的都已说明${hints === 0 ? '' : `；另有${hints}${LEFT.hint}`}。`;

const KEPT_OUT: Record<KeptOut, string> = {
  'sent back': '财政局已退回，不计入：请照下面“财政退回”一栏改正后存回原处，新的一版重新计入。',
  closed: '年度已经封存，这一版不计入，见下面“计入情况”一栏；下表列出的只供参考，不用再改。',
};

/** How much there is to do; what keeps all of it out comes first, and in a closed year is all. */
export const todoOf = (findings: readonly Finding[], reasons: Reasons, keptOut: KeptOut | null): readonly string[] => {
  const found = foundOf(findings, reasons);
  if (keptOut === null) return found;
  if (keptOut === 'closed') return found.length === 0 ? [] : [KEPT_OUT.closed];
  return [KEPT_OUT[keptOut], ...found.map((said) => said.replace(/^没有必须改的；/u, '系统查到的：'))];
};

/** How much there is to do, in one sentence for the head of an answer: `8处必须改(…)；另有2处需说明、3处提示。`; none where nothing was found. */
const foundOf = (findings: readonly Finding[], reasons: Reasons): readonly string[] => {
  const counts = GRAVITY.map((level) => [level, findings.filter((one) => one.level === level).length] as const);
  const [first, ...others] = counts.filter(([, count]) => count > 0).map(([level, count]) => `${count}${LEFT[level]}`);
  if (first === undefined) return [];
  const rest = others.length === 0 ? '' : `；另有${others.join('、')}`;
  if (findings.some(({ level }) => level === 'error'))
    return [`${first}(下表最前面标“错误”的)，在原表里改好后保存，系统会重新审核${rest}。`];
  const asked = findings.filter(({ level }) => level === 'explain');
  const open = asked.filter((finding) => !isExplained(reasons, finding)).length;
  if (asked.length > 0 && open === 0) return [explained(asked.length, findings.length - asked.length)];
  const left = open < asked.length ? `，还有${open}处没有说明` : '';
  if (asked.length > 0) return [`没有必须改的；${first}${left}${rest}。`];
  return [`没有必须改的；${first}，请核对。`];
};

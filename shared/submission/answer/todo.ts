import type { Finding, FindingLevel } from '../../finding.ts';
import { isExplained, type Reasons } from './reason.ts';

const GRAVITY: readonly FindingLevel[] = ['error', 'explain', 'hint'];

/** What must be mended before what must be explained before what is only pointed out; else as they stand on the form. */
export const gravestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => GRAVITY.indexOf(one.level) - GRAVITY.indexOf(other.level));

const LEFT: Record<FindingLevel, string> = { error: '处必须改', explain: '处需说明', hint: '处提示' };

/** How much there is to do once the reasons asked for are given: only what is pointed out besides. */
const explained = (asked: number, hints: number): string =>
  `没有必须改的；${asked}处需说明的都已说明${hints === 0 ? '' : `；另有${hints}${LEFT.hint}`}。`;

/** How much there is to do, in one sentence for the head of an answer: `8处必须改(…)；另有2处需说明、3处提示。`; none where nothing was found. */
export const todoOf = (findings: readonly Finding[], reasons: Reasons): readonly string[] => {
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

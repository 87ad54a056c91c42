import type { Finding } from '../../finding.ts';
import { aboutAllOf } from '../collapse.ts';

/** Written reasons by `reasonKey`; '' where one was taken back. */
export type Reasons = ReadonlyMap<string, string>;

export const NO_REASONS: Reasons = new Map();

const NO_FIGURES = /第[\d–、行]+|[\d.,%]+/gu;

/** What a reason is filed under. It stays while the finding does: over reading again, sorted and moved rows, other file names. */
export const reasonKey = ({ rule, about, sheet, message }: Finding): string =>
  `${rule}/${about ?? `${sheet}/${message.replace(NO_FIGURES, '')}`}`;

/** What a reason for all of a kind is filed under, told as one where there are many. */
const keyOfAll = ({ rule, sheet }: Finding): string => `${rule}/${aboutAllOf(sheet)}`;

/** The reason written for a finding, or for many of its kind that were told as one; '' where there is none. */
export const reasonFor = (reasons: Reasons, finding: Finding): string =>
  reasons.get(reasonKey(finding)) ?? (finding.about === undefined ? '' : (reasons.get(keyOfAll(finding)) ?? ''));

/** Whether a reason filed under `key` is about this finding, about all of its kind, or about one of those it stands for. */
export const isFiledUnder = (finding: Finding, key: string): boolean => {
  if (key === reasonKey(finding)) return true;
  if (finding.about === undefined) return false;
  return (
    key === keyOfAll(finding) || (finding.about === aboutAllOf(finding.sheet) && key.startsWith(`${finding.rule}/`))
  );
};

const LEAST_SIGNS = 6;

/** Words that say that all is well, and not why. */
const SAYS_NOTHING =
  /待(?:填写?|补充?|定)|(?:请|此处)填写|x{2,}|×{2,}|某某|略|示例|样例|测试|核实|核对|复核|审核|检查|确认|无误|有误|没有问题|无问题|没有|问题|属实|真实|准确|正确|正常|情况|实际|数据|数值|数字|填报|如实|同上|如上|见上|特此|说明|理由|原因|本单位|我单位|以上|所填|已经|已|经|均|就是|这样|无|是|的|了|该|此|没|对/giu;

/** That it will be looked into or said later. What waits for somebody else's word says why, 待发改委批复. */
const SAYS_LATER =
  /^(?:尚|还|仍|正在|正|需|有)*(?:待|等)?(?:进一步|后续|我局|本?单位)*(?:研究|核实|核对|讨论|商议|确认|了解|明确)?(?:之?后|中)?(?:稍后|随后|以后|日后|下次|尽快)?(?:再|另行)*(?:补充|说明|反馈|答复|回复|[议说定]|处理)*$/u;

/** A sign or a short phrase over and over. */
const REPEATED = /^(.{1,10}?)\1+$/u;

const signsOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** Why a text is no reason for what was found, as the end of a sentence; null where it is one. */
export const reasonFault = ({ level, message }: Pick<Finding, 'level' | 'message'>, text: string): string | null => {
  const signs = signsOf(text);
  if (level === 'error') return '错误要在表里改正，不能用理由代替';
  if ([...signs].length < LEAST_SIGNS) return `太短，看不出原因，至少写${LEAST_SIGNS}个字`;
  if (!/\p{L}/u.test(signs)) return '只有数字，看不出原因';
  if (REPEATED.test(signs) || new Set(signs).size < 3) return '只是同样的字重复，看不出原因';
  if ([...signs.replace(SAYS_NOTHING, '')].length < 2) return '只说了没有问题，没有说为什么';
  if (SAYS_LATER.test(signs)) return '只说了以后再说，没有说为什么';
  return signsOf(message).includes(signs) ? '只是把问题抄了一遍，没有说为什么' : null;
};

/** Whether a finding that asks for a reason has got one. */
export const isExplained = (reasons: Reasons, finding: Finding): boolean => {
  const text = reasonFor(reasons, finding);
  return text !== '' && reasonFault(finding, text) === null;
};

/** The findings as they weigh now: one that is explained is no more than a hint. */
export const asExplained = (findings: readonly Finding[], reasons: Reasons): readonly Finding[] =>
  findings.map((finding) =>
    finding.level === 'explain' && isExplained(reasons, finding) ? { ...finding, level: 'hint' } : finding,
  );

import { smallNumber } from '../../chinese-number.ts';
import type { Target } from '../duty.ts';
import type { MeasureShape } from '../measures/measure-shape.ts';
import { type Parsed, plain } from './parsed.ts';
import { readShare } from './share-text.ts';

/** Words that a target may begin with: all ask for no less than what follows. */
const AT_LEAST = /^(?:>=|≥|=|不低于|不少于|不小于|达到|至少|大于等于)\s*/u;
const AT_MOST = /^(?:<=|≤|不超过|不高于|不多于|至多)\s*/u;
/** 60%以上 and 9%以下 hold the figure itself, as in every notice. */
const OR_MORE = /^(.*\d.*?)\s*(?:及|\(含\))?以上(?:\(含\))?$/u;
const OR_LESS = /^(.*\d.*?)\s*(?:及|\(含\))?(?:以下|以内)(?:\(含\))?$/u;
const UNIT = /\s*(?:个|项|份|条|家|件|次|篇|户|天)$/u;
const WHOLE = 10_000;
/** As answers and mails say it themselves. */
const ALL = /^(?:全部|全覆盖|应[编评报]尽[编评报])$/u;
/** 分 in 1万元. */
const WAN = 1_000_000;

const shareIn = (text: string): Parsed<Target> => {
  if (ALL.test(text)) return { value: { kind: 'share', value: WHOLE } };
  const share = readShare(text.replace(AT_LEAST, ''));
  if (share === null) return { expected: '一个百分比，例如 100%' };
  if (share <= 0) return { expected: '大于 0 的百分比' };
  return share > WHOLE ? { expected: '不超过 100% 的百分比' } : { value: { kind: 'share', value: share } };
};

const numberIn = (text: string, least: 0 | 1): Parsed<Target> => {
  const said = text
    .replace(least === 0 ? AT_MOST : AT_LEAST, '')
    .replace(UNIT, '')
    .replace(/\.0+$/u, '');
  const value = /^\d{1,6}$/u.test(said) ? Number(said) : smallNumber(said);
  if (value !== null && value >= least) return { value: { kind: 'number', value } };
  return { expected: least === 0 ? '不小于 0 的整数' : '大于 0 的整数，例如 10' };
};

const MOST_RATIO = 100_000;

const bounded = (text: string): { readonly said: string; readonly bound: { readonly atMost?: true } } =>
  AT_MOST.test(text)
    ? { said: text.replace(AT_MOST, ''), bound: { atMost: true } }
    : { said: text.replace(AT_LEAST, ''), bound: {} };

const ratioIn = (text: string): Parsed<Target> => {
  const { said, bound } = bounded(text);
  const share = readShare(said);
  if (share === null || share <= 0 || share > MOST_RATIO)
    return { expected: '大于 0 的百分比，前面可写 ≥ 或 ≤，例如 ≥60%、≤9%' };
  return { value: { kind: 'share', value: share, ...bound } };
};

const amountIn = (text: string): Parsed<Target> => {
  const { said, bound } = bounded(text);
  const [, whole, fraction = ''] = /^(\d{1,8}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,6}))?\s*(?:万元?)?$/u.exec(said) ?? [];
  if (whole === undefined) return { expected: '以万元计的金额，前面可写 ≥ 或 ≤，例如 ≥100' };
  const value = Number(whole.replaceAll(',', '')) * WAN + Number(fraction.padEnd(6, '0'));
  return value > 0 ? { value: { kind: 'amount', value, ...bound } } : { expected: '大于 0 的金额' };
};

/** 目标值 as a measure takes it: `≥30%`, `不低于30%`, `0.3`, `10个`; the whole where every object is asked for. */
export const parseTarget = ({ target, word }: MeasureShape, text: string): Parsed<Target> => {
  const said = plain(text).replace(OR_MORE, '>=$1').replace(OR_LESS, '<=$1');
  const whole: Target = { kind: 'share', value: WHOLE };
  switch (target) {
    case 'share':
      return shareIn(said);
    case 'whole': {
      const read = said === '' ? { value: whole } : shareIn(said);
      return 'value' in read && read.value.value === WHOLE
        ? { value: whole }
        : { expected: `100%，或空着（“${word}”要求一个不缺；只要求一部分的用 覆盖率-数量）` };
    }
    case 'ratio':
      return ratioIn(said);
    case 'amount':
      return amountIn(said);
    case 'none':
    case 'at-most':
      return said === '' ? { value: { kind: 'number', value: 0 } } : numberIn(said, 0);
    default:
      return numberIn(said, 1);
  }
};

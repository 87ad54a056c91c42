import { smallNumber } from '../../chinese-number.ts';
import type { Target } from '../duty.ts';
import type { MeasureShape } from '../measures/measure-shape.ts';
import { type Parsed, plain } from './parsed.ts';
import { readShare } from './share-text.ts';

/** Words that a target may begin with: all ask for no less than what follows. */
const AT_LEAST = /^(?:>=|≥|=|不得?低于|不得?少于|不小于|达到|至少|大于等于)\s*/u;
const AT_MOST = /^(?:<=|≤|不超过|不高于|不多于|至多)\s*/u;
/** 60%以上 and 9%以下 hold the figure itself, as in every notice. */
const OR_MORE = /^(.*[\d一二两三四五六七八九十半].*?)\s*(?:及|\(含\))?以上(?:\(含[^()]*\))?(?:项目|部门|单位)?$/u;
const OR_LESS = /^(.*[\d一二两三四五六七八九十].*?)\s*(?:及|\(含\))?(?:以下|以内)(?:\(含[^()]*\))?$/u;
const UNIT = /\s*(?:个|项|份|条|家|件|次|篇|户|天)(?:项目|部门|单位|政策|报告|机构)?$/u;
const WHOLE = 10_000;
/** As answers and mails say it themselves. */
const ALL = /^(?:(?:100%)?(?:全部|全部覆盖|全覆盖)|应(.{1,3})尽\1)$/u;
/** 分 in 1万元. */
const WAN = 1_000_000;

/** Two things asked for at once: a row measures one. */
const TWO = /[且并]|同时|\d.*[,、和及].*\d/u;
/** Words that say of what a share is: 预算总额的, 金额占比, 本部门项目支出. */
const OF_WHAT =
  /^(?:本|部门|单位|年度|当年|全部|所有|财政|专项|项目|支出|预算|资金|总额|总量|总规模|规模|金额|总数|个数|数量|占比|比例|比重|覆盖率|完成率|公开率|绩效|自评|监控|跟踪|的|占|达到|达)+/u;
const MONEY = /总额|金额|资金|预算|支出/u;
const OBJECTS = /总数|个数|数量/u;

/** A share with the words that say of what: `不低于预算总额的30%` → `30%`, of money. */
const sharePart = (text: string): { readonly said: string; readonly of: '金额' | '数量' | null } => {
  const bare = text.replace(AT_LEAST, '');
  const what = OF_WHAT.exec(bare)?.[0] ?? '';
  const of = OBJECTS.test(what) ? '数量' : MONEY.test(what) ? '金额' : null;
  return { said: bare.slice(what.length).replace(AT_LEAST, ''), of };
};

const shareIn = (text: string, word: string): Parsed<Target> => {
  if (ALL.test(text)) return { value: { kind: 'share', value: WHOLE } };
  if (TWO.test(text)) return { expected: '一个百分比（一行只有一个要求，请分成几行，各写各的任务编号和计量方式）' };
  const { said, of } = sharePart(text);
  const share = readShare(said);
  if (share !== null && of !== null && word.startsWith('覆盖率') && !word.endsWith(of))
    return { expected: `一个百分比（${word} 不按${of}算，按${of}算的计量方式是 覆盖率-${of}）` };
  if (share === null) return { expected: '一个百分比，例如 100%' };
  if (share <= 0) return { expected: '大于 0 的百分比' };
  return share > WHOLE ? { expected: '不超过 100% 的百分比' } : { value: { kind: 'share', value: share } };
};

/** 每个部门至少1个: each unit has a row and a figure of its own. */
const EACH = /^(?:每个?|各)(?:预算)?(?:部门|单位|主管部门|街镇|乡镇)?/u;

const numberIn = (text: string, least: 0 | 1): Parsed<Target> => {
  if (EACH.test(text)) return { expected: '大于 0 的整数，例如 1（每个单位各有一行、各自计数，不用写“每个”）' };
  if (TWO.test(text)) return { expected: '一个整数（一行只有一个要求，请分成几行，各写各的任务编号和计量方式）' };
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

/** 分 in 1亿元, 1万元 (where nothing is said) and 1元. */
const FEN_IN: { readonly [unit: string]: number } = { 亿: 10_000 * WAN, 万: WAN, '': WAN, 元: 100 };

const amountIn = (text: string): Parsed<Target> => {
  const { said, bound } = bounded(text);
  const [, whole, fraction = '', unit = ''] =
    /^(\d{1,10}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,6}))?\s*(?:(亿|万)元?|元)?$/u.exec(said) ?? [];
  if (whole === undefined) return { expected: '以万元计的金额，前面可写 ≥ 或 ≤，例如 ≥100' };
  const fen = FEN_IN[unit === '' && said.endsWith('元') ? '元' : unit] ?? WAN;
  const value = Number(whole.replaceAll(',', '')) * fen + Math.round((Number(fraction.padEnd(6, '0')) * fen) / WAN);
  return value > 0 ? { value: { kind: 'amount', value, ...bound } } : { expected: '大于 0 的金额' };
};

/** 目标值 as a measure takes it: `≥30%`, `不低于30%`, `0.3`, `10个`; the whole where every object is asked for. */
export const parseTarget = ({ target, word }: MeasureShape, text: string): Parsed<Target> => {
  const said = plain(text).replace(OR_MORE, '>=$1').replace(OR_LESS, '<=$1');
  const whole: Target = { kind: 'share', value: WHOLE };
  switch (target) {
    case 'share':
      return shareIn(said, word);
    case 'whole': {
      const read = said === '' ? { value: whole } : shareIn(said, word);
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

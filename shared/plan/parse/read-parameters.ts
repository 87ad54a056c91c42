import { smallNumber } from '../../chinese-number.ts';
import type { Checkpoint } from '../plan.ts';
import { type Parsed, plain } from './parsed.ts';
import type { ParameterShape, RuleShape } from './rule-shapes.ts';

/** The numbers of a rule besides its lines: 分 for 万元, hundredths of a percent for %, years as they are. */
export type Parameters = {
  readonly numbers: { readonly [name: string]: number };
  readonly checkpoints: readonly Checkpoint[];
};

const FEN_PER_WAN = 1_000_000;
const PERCENT = /^(\d{1,4})(?:\.(\d{1,2}))?%$/u;
const WAN = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,6}))?(?:万元?)?$/u;
const POINT = /^(\d{1,2})月[底末]?(\d{1,3}(?:\.\d{1,2})?%)$/u;

const EXAMPLES: { readonly [unit in ParameterShape['unit']]: string } = {
  万元: '以万元计的数，例如 300万元',
  '%': '一个百分数，例如 120%',
  年: '年数，例如 3年',
  检查点: '月份和比例，例如 4月25%、6月40%，按月份先后写',
};

const percentIn = (text: string): number | null => {
  const [, whole, part = ''] = PERCENT.exec(text) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(part.padEnd(2, '0'));
};

const wanIn = (text: string): number | null => {
  const [, whole, part = ''] = WAN.exec(text) ?? [];
  if (whole === undefined) return null;
  const fen = Number(whole.replaceAll(',', '')) * FEN_PER_WAN + Number(part.padEnd(6, '0'));
  return fen > 0 && Number.isSafeInteger(fen) ? fen : null;
};

const yearsIn = (text: string): number | null => {
  const years = smallNumber(text.replace(/年$/u, ''));
  return years === null || years === 0 ? null : years;
};

const NUMBERS = { 万元: wanIn, '%': percentIn, 年: yearsIn } as const;

const pointIn = (text: string): Checkpoint | null => {
  const [, month, share = ''] = POINT.exec(text) ?? [];
  const percent = percentIn(share);
  const known = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  return known && percent !== null && percent <= 10_000 ? { month: Number(month), percent } : null;
};

const pointsIn = (text: string): readonly Checkpoint[] | null => {
  const points = text.split(/[、,\s]+/u).map(pointIn);
  const rising = points.every((point, at) => point !== null && point.month > (points[at - 1]?.month ?? 0));
  return rising ? points.filter((point) => point !== null) : null;
};

type Read = { readonly name: string; readonly number?: number; readonly points?: readonly Checkpoint[] };

const readOne = ({ name, unit }: ParameterShape, text: string): Read | null => {
  const said = text.replace(/\s*%/gu, '%').trim();
  if (unit === '检查点') {
    const points = pointsIn(said);
    return points === null ? null : { name, points };
  }
  const number = NUMBERS[unit](said.replace(/\s/gu, ''));
  return number === null ? null : { name, number };
};

const pairsIn = (text: string): readonly (readonly [name: string, value: string])[] =>
  plain(text)
    .split(/[;\n]+/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, Math.max(at, 0)).trim(), part.slice(at + 1).trim()] as const;
    });

const formOf = (parameters: readonly ParameterShape[]): string =>
  parameters.length === 0
    ? '空着（这条规则没有参数）'
    : `${parameters.map(({ name, usual }) => `${name}=${usual}`).join(';')} 这样的 名=值，几个之间用 ; 隔开`;

type Source = { readonly name: string; readonly parameters: string };

/** What stands in 参数, else in the rule's name where a plan without the column keeps it, else what is usual. */
const saidOf = (shape: ParameterShape, { name }: Source, pairs: ReadonlyMap<string, string>): string =>
  pairs.get(shape.name) ?? (pairs.size > 0 ? undefined : shape.inName.exec(plain(name))?.[1]?.trim()) ?? shape.usual;

/** Which cell a parameter that does not read stands in, and what should stand there. */
export type ParameterFault = { readonly column: '参数' | '规则名称'; readonly expected: string };

/** The parameters of a rule's row, or where and why they do not read. */
export const readParameters = ({ parameters }: RuleShape, source: Source): Parsed<Parameters> | ParameterFault => {
  const written = pairsIn(source.parameters);
  const pairs = new Map(written);
  const isKnown = [...pairs.keys()].every((name) => parameters.some((one) => one.name === name));
  if (!isKnown || pairs.size < written.length) return { column: '参数', expected: formOf(parameters) };
  const read = parameters.map((shape) => readOne(shape, saidOf(shape, source, pairs)));
  const broken = parameters.find((_, at) => read[at] === null);
  if (broken !== undefined) {
    const expected = `${broken.name} 应为${EXAMPLES[broken.unit]}`;
    return pairs.has(broken.name)
      ? { column: '参数', expected }
      : { column: '规则名称', expected: `${expected}；请把它写在 参数 一列，写成 ${broken.name}=${broken.usual}` };
  }
  const known = read.filter((one) => one !== null);
  return {
    value: {
      numbers: Object.fromEntries(known.flatMap(({ name, number }) => (number === undefined ? [] : [[name, number]]))),
      checkpoints: known.flatMap(({ points }) => points ?? []),
    },
  };
};

import type { OwnSplit } from '../../form/card/scoring-choice.ts';
import { AS_THE_CARD, SCORING_WORDS } from '../../form/card/scoring-words.ts';
import { type Parsed, plain } from './parsed.ts';

/** What 分值结构 asks for: a named split, one written out, or neither (按表样). */
export type AskedSplit = { readonly template: string | null; readonly split: OwnSplit | null };

const RATE = /^(?:预算|资金)?执行率$/u;
const PART = /^(\p{Script=Han}{1,8}?)(?:指标)?(\d{1,3}(?:\.\d{1,2})?)分?$/u;
const WHOLE = 10_000;

const hundredths = (text: string): number => Math.round(Number(text) * 100);

const EXPECTED = `${SCORING_WORDS.join('、')} 中的一个，或写出各部分的分值，合计 100，例如 执行率10 产出50 效益30 满意度10`;

/** `执行率10 产出50 效益30 满意度10`: the execution rate and the first-level classes, a hundred points together. */
export const parseSplit = (text: string): Parsed<AskedSplit> => {
  const said = plain(text);
  if (said === '' || said === AS_THE_CARD) return { value: { template: null, split: null } };
  if (SCORING_WORDS.includes(said)) return { value: { template: said, split: null } };
  const parts = said
    .split(/[、,;+\s]+/u)
    .filter(Boolean)
    .map((part) => PART.exec(part));
  if (parts.some((part) => part === null)) return { expected: EXPECTED };
  const points = parts.map((part) => [part?.[1] ?? '', hundredths(part?.[2] ?? '')] as const);
  const sum = points.reduce((total, [, of]) => total + of, 0);
  const isOnce = new Set(points.map(([name]) => name)).size === points.length;
  if (sum !== WHOLE || !isOnce) return { expected: `${EXPECTED}（现在合计 ${sum / 100}）` };
  const rate = points.find(([name]) => RATE.test(name))?.[1] ?? 0;
  const classes = Object.fromEntries(
    points.filter(([name]) => !RATE.test(name)).map(([name, of]) => [`${name}指标`, of]),
  );
  return { value: { template: null, split: { rate, classes } } };
};

import { APPRAISAL_FIGURES, type AppraisalItem, type AppraisalMethod, type FigureShape } from '../appraisal.ts';
import type { AppraisalRow } from '../plan-rows.ts';
import { collector, type ReadRow } from './collector.ts';
import { type Parsed, plain } from './parsed.ts';
import { RULE_SHAPES } from './rule-shapes.ts';

const FIGURES_TEXT = APPRAISAL_FIGURES.map(({ word, names }) =>
  names === 'nothing' ? word : `${word} ${names === 'rule' ? '规则编号' : '任务编号'}`,
).join('、');

type Named = { readonly shape: FigureShape; readonly about: string };

const NOTHING_NAMED: Named = { shape: APPRAISAL_FIGURES[0] as FigureShape, about: '' };

const parseFigure = (text: string, duties: readonly string[]): Parsed<Named> => {
  const [word = '', ...rest] = plain(text).split(/[\s:]+/u);
  const about = rest.join('');
  const shape = APPRAISAL_FIGURES.find((one) => one.word === word);
  if (shape === undefined || (shape.names === 'nothing') !== (about === '')) return { expected: FIGURES_TEXT };
  if (shape.figure === 'duty' && !duties.includes(about))
    return { expected: `${word} 后面写“任务”表里的任务编号（没有“${about}”）` };
  if (shape.names === 'rule' && !(about in RULE_SHAPES))
    return { expected: `${word} 后面写规则编号：${Object.keys(RULE_SHAPES).join('、')}` };
  return { value: { shape, about } };
};

/** `40`, `40分`, `2.5` in hundredths of a point; null for anything else. */
const pointsIn = (text: string): number | null => {
  const [, whole, fraction = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?分?$/u.exec(text) ?? [];
  return whole === undefined ? null : Number(whole) * 100 + Number(fraction.padEnd(2, '0'));
};

const METHOD_WORDS: { readonly [kind in AppraisalMethod['kind']]: string } = {
  proportional: '按比例',
  'when-met': '达标得满分',
  each: '每次扣N、每次加N（N 是分数，例如 每次扣2）',
};

const EACH = /^每[次项个条期件]?(扣|减|加)(.+)$/u;

const methodIn = (text: string): AppraisalMethod | null => {
  const said = plain(text).replace(/\s/gu, '');
  if (said === METHOD_WORDS.proportional) return { kind: 'proportional' };
  if (said === METHOD_WORDS['when-met']) return { kind: 'when-met' };
  const [, sign, number = ''] = EACH.exec(said) ?? [];
  const points = pointsIn(number);
  return sign === undefined || points === null || points === 0
    ? null
    : { kind: 'each', points: sign === '加' ? points : -points };
};

const parseMethod = (text: string, { methods, word }: FigureShape): Parsed<AppraisalMethod> => {
  const method = methodIn(text);
  const words = methods.map((kind) => METHOD_WORDS[kind]).join('、');
  return method === null || !methods.includes(method.kind)
    ? { expected: `${words}（“${word}”的计分方式）` }
    : { value: method };
};

const parsePoints = (text: string, { kind }: AppraisalMethod): Parsed<number | null> => {
  const said = plain(text);
  if (said === '' && kind === 'each') return { value: null };
  const points = pointsIn(said);
  const also = kind === 'each' ? '；扣分、加分不限的就空着' : '';
  return points === null || points === 0 ? { expected: `大于 0 的分数，例如 40${also}` } : { value: points };
};

/** One row of 考核 and every cell of it that does not read; `duties` are the numbers of 任务. */
export const parseAppraisal =
  (duties: readonly string[]) =>
  (row: AppraisalRow): ReadRow<AppraisalItem> => {
    const { faults, take } = collector();
    const { shape, about } = take('指标', parseFigure(row.指标, duties), NOTHING_NAMED);
    const known = faults.length === 0;
    const usual: AppraisalMethod = { kind: 'proportional' };
    const method = known ? take<AppraisalMethod>('计分方式', parseMethod(row.计分方式, shape), usual) : usual;
    const points = faults.length === 0 ? take<number | null>('分值', parsePoints(row.分值, method), null) : null;
    const name = about === '' ? shape.word : `${shape.word} ${about}`;
    return { value: { name, figure: shape.figure, about, points, method }, faults };
  };

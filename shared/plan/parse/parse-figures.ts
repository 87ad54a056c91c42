import type { FormName } from '../../form/form-name.ts';
import type { Figures } from '../figures.ts';
import { type FilterColumn, filterColumns } from '../filter-columns.ts';
import type { MeasureShape } from '../measures/measure-shape.ts';
import type { ReadingPlan } from '../read/reading-plan.ts';
import { type Parsed, plain } from './parsed.ts';

/** The figures of a 达标条件 and what is left of it as a filter. */
export type FiguresRead = { readonly figures: Figures | null; readonly filter: string };

type Columns = ReadonlyMap<string, FilterColumn>;
type Part = (text: string, columns: Columns) => Parsed<Figures> | null;

const ADDABLE: ReadonlySet<string> = new Set(['money', 'number']);

const addable = (columns: Columns): readonly string[] =>
  [...columns.values()]
    .filter(
      ({ comparison, kind }) => ADDABLE.has(comparison) && kind !== 'year' && kind !== 'month' && kind !== 'computed',
    )
    .map(({ label }) => label);

const moneyIn = (columns: Columns): readonly string[] =>
  [...columns.values()].filter(({ comparison }) => comparison === 'money').map(({ label }) => label);

const daysIn = (columns: Columns): readonly string[] =>
  [...columns.values()].filter(({ comparison }) => comparison === 'day').map(({ label }) => label);

const ratio: Part = (text, columns) => {
  const [, numerator = '', denominator = ''] = /^([^=!~<>/÷]+)[/÷]([^=!~<>/÷]+)$/u.exec(text) ?? [];
  if (numerator === '') return null;
  const known = addable(columns);
  const [one, other] = [numerator.trim(), denominator.trim()];
  return known.includes(one) && known.includes(other)
    ? { value: { kind: 'ratio', numerator: one, denominator: other } }
    : { expected: `两列相除，例如 执行数/全年预算数；可用的列：${known.join('、')}` };
};

const differenceOf = ([one, other]: readonly string[]): string =>
  one === undefined || other === undefined ? '' : `；两列之差写成 ${one}-${other}`;

const sum: Part = (text, columns) => {
  if (/[=!~<>]/u.test(text)) return null;
  const said = text.replace(/^(?:合计|Σ|∑)[（(]?(.+?)[）)]?$/u, '$1');
  const known = moneyIn(columns);
  // A column of the district's own may have a dash in its name.
  const parts = known.includes(said.trim()) ? [said] : said.split(/[-－–−]/u);
  const [column = '', less, ...more] = parts.map((part) => part.trim());
  const isKnown = [column, ...(less === undefined ? [] : [less])].every((one) => known.includes(one));
  return isKnown && more.length === 0
    ? { value: { kind: 'sum', column, ...(less === undefined ? {} : { less }) } }
    : { expected: `要相加的金额列：${known.join('、')}${differenceOf(known)}` };
};

const within: Part = (text, columns) => {
  const [, by = '', from = '', count = '', unit = ''] =
    /^(?:([^=!~<>+]+?)\s*<=?\s*)?([^=!~<>+]+?)(?:\s*\+\s*(\d{1,3})\s*个?(工作日|日|天)?)?$/u.exec(text) ?? [];
  const [known, days] = [[...columns.keys()], Number(count)];
  // `实际完成日期<=计划完成日期`: on that very day; another column's name makes it a condition like any other.
  if (from === '' || (count === '' && (by === '' || !daysIn(columns).includes(from)))) return null;
  if (!daysIn(columns).includes(from))
    return { expected: `从一个日期起算，可用的日期列：${daysIn(columns).join('、')}` };
  if (by === '' || !known.includes(by))
    return {
      expected: `到期应有的列<=${from}+${count}${unit}，例如 实际完成日期<=${from}+${count}${unit}；可用的列：${known.join('、')}`,
    };
  return { value: { kind: 'within', from, days, working: unit === '工作日', by } };
};

const PARTS: { readonly [kind in Figures['kind']]: Part } = { ratio, sum, within };

const EXAMPLES: { readonly [kind in Figures['kind']]: string } = {
  ratio: '要有 分子列/分母列，例如 执行数/全年预算数',
  sum: '要写明把哪一列相加，例如 挂钩金额;整改状态=已完成',
  within: '要有 列<=日期列+天数，例如 实际完成日期<=报告日期+30 或 整改措施<=报告日期+20工作日',
};

/** The only amount a form has is the one that is meant. */
const byDefault = (kind: Figures['kind'], columns: Columns): Figures | null => {
  const [only, ...more] = kind === 'sum' ? moneyIn(columns) : [];
  return only === undefined || more.length > 0 ? null : { kind: 'sum', column: only };
};

/** 达标条件 with the figures that the measure asks for taken out of it; conditions stay for the filter. */
export const parseFigures = (
  { figures: kind }: Pick<MeasureShape, 'figures'>,
  text: string,
  forms: readonly FormName[],
  reading: ReadingPlan,
): Parsed<FiguresRead> => {
  if (kind === undefined) return { value: { figures: null, filter: text } };
  const columns = filterColumns(forms, reading);
  const parts = plain(text)
    .replace(/≤/gu, '<=')
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
  for (const [at, part] of parts.entries()) {
    const read = PARTS[kind](part, columns);
    if (read === null) continue;
    const filter = parts.toSpliced(at, 1).join(';');
    return 'expected' in read ? read : { value: { figures: read.value, filter } };
  }
  const otherwise = byDefault(kind, columns);
  return otherwise === null ? { expected: EXAMPLES[kind] } : { value: { figures: otherwise, filter: parts.join(';') } };
};

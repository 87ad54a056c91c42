import { compact } from '../../workbook/label.ts';
import { sharedPairs } from '../../workbook/shared-pairs.ts';

const DECORATION = /[\p{P}\p{S}]+/gu;
const PHASE = /第?[一二三四五六七八九十\d]+(?:期|标段|阶段)|[ivx]+期/gu;
const YEAR = /(?:19|20)\d{2}(?:年度?)?/gu;
const ENDING = /(?:项目|工程|专项|经费|资金)+$/u;

const bare = (name: string): string => compact(name).toLowerCase().replace(DECORATION, '');
const core = (name: string): string => bare(name).replace(YEAR, '').replace(PHASE, '').replace(ENDING, '');

/** Less than this is another name, not a variant of one. */
const ALIKE = 70;

/**
 * How much two names look like one object written twice, from 0 (not) to 100 (the same but for blanks, width, marks). Names that differ
 * only in a year, a phase or an ending such as 项目 come just below; then names that share most of their characters.
 */
export const likeness = (a: string, b: string): number => {
  if (bare(a) === bare(b)) return 100;
  const [left, right] = [core(a), core(b)];
  if (left !== '' && left === right) return 95;
  const score = sharedPairs(left, right);
  return score >= ALIKE ? Math.min(score, 94) : 0;
};

import type { GradeBand } from '../form/card/grade-bands.ts';
import { type Parsed, plain } from './parsed.ts';

const BAND = /^(\p{Script=Han}{1,4})\s*(>=|≥|<|低于)?\s*(\d{1,3}(?:\.\d{1,2})?)分?(?:以上|及以上|以下)?$/u;
const EXPECTED = '从高到低的几档和各档最低分，例如 优90 良80 中60 差0；没有自己的等级就空着';

const hundredths = (text: string): number => Math.round(Number(text) * 100);

const bandIn = (text: string): GradeBand | null => {
  const [, word, sign, least = ''] = BAND.exec(text) ?? [];
  if (word === undefined || Number(least) > 100) return null;
  return { word, least: sign === '<' || sign === '低于' || text.endsWith('以下') ? 0 : hundredths(least) };
};

/** `优90 良80 中60 差0`, `优≥90、良≥80、合格≥60、不合格<60`; blank for none of its own. */
export const parseGrades = (text: string): Parsed<readonly GradeBand[] | null> => {
  const parts = plain(text)
    .split(/[、,;\s]+/u)
    .filter(Boolean);
  if (parts.length === 0) return { value: null };
  const bands = parts.map(bandIn).filter((band) => band !== null);
  const isFalling = bands.every(({ least }, at) => at === 0 || least < (bands[at - 1]?.least ?? 0));
  const isOnce = new Set(bands.map(({ word }) => word)).size === bands.length;
  const isWhole = bands.length === parts.length && bands.length >= 2 && bands.at(-1)?.least === 0;
  return isWhole && isFalling && isOnce ? { value: bands } : { expected: EXPECTED };
};

import type { GradeBand } from '../../form/card/grade-bands.ts';
import { type Parsed, plain } from './parsed.ts';

const EXPECTED = '从高到低的几档和各档最低分，例如 优90 良80 中60 差0；没有自己的等级就空着';
const MOST = 10_000;
/** Between the end of one band and the beginning of the next, where bands are written as ranges: 80-89 below 90-100. */
const STEP = 100;

/** A band as said: its word, the figures beside it in hundredths, and whether they say what it lies below. */
type Said = { readonly word: string; readonly figures: readonly number[]; readonly isBelow: boolean };

/** What an officer writes around a word and its figures: 90（含）-100分为优, 优：100≥S≥90. */
const AROUND = /分数?|含|为|[()[\]:SX]/giu;
const BELOW = /以下|低于|不足|小于/gu;
const FROM = /及?以上|不低于|大于等于|大于|至|到/gu;
/** Above a figure, which then belongs to the band below: not what 各档最低分 means. */
const BEYOND = /(?:^|[\p{Script=Han}S:])(?:>(?!=)|大于(?!等于))\s*\d/u;
const JOINTS = /[-~<>≤≥=≦≧\s]+/u;

const saidIn = (part: string): Said | null => {
  if (BEYOND.test(part)) return null;
  const bare = part.replace(AROUND, '').replace(/不低于/gu, '');
  const isBelow = /以下|低于|不足|小于/u.test(bare) || /^\D*<=?\d+(?:\.\d+)?$/u.test(bare);
  const rest = bare.replace(BELOW, '').replace(FROM, '-');
  const figures = [...rest.matchAll(/\d{1,3}(?:\.\d{1,2})?/gu)].map(([said]) => Math.round(Number(said) * 100));
  const words = rest
    .replace(/[\d.]+/gu, '-')
    .split(JOINTS)
    .filter(Boolean);
  const [word = '', ...more] = words;
  const isOne = more.length === 0 && /^\p{Script=Han}{1,4}$/u.test(word);
  return isOne && figures.length <= 2 && figures.every((one) => one <= MOST) ? { word, figures, isBelow } : null;
};

const leastOf = ({ figures, isBelow }: Said): number =>
  figures.length === 0 || (isBelow && figures.length === 1) ? 0 : Math.min(...figures);

/** Where the band says how far up it goes, that is up to the band above. */
const isBesideTheOneAbove = ({ figures, isBelow }: Said, above: number | null): boolean => {
  if (figures.length < (isBelow ? 1 : 2)) return true;
  const most = Math.max(...figures);
  return above === null ? most === MOST : most <= above && above - most <= STEP;
};

/** Parts of a text: a blank beside a sign joins (`优 ≥ 90`), any other parts. */
const partsOf = (text: string): readonly string[] =>
  plain(text)
    .replace(/\s*([<>≤≥=:~-]+)\s*/gu, '$1')
    .split(/[、,;。\s]+/u)
    .filter(Boolean);

/** `优90 良80 中60 差0`, `优≥90、良≥80、合格≥60、不合格<60`, `90-100分为优，80-89分为良 …`; blank for none of its own. */
export const parseGrades = (text: string): Parsed<readonly GradeBand[] | null> => {
  const parts = partsOf(text);
  if (parts.length === 0) return { value: null };
  const said = parts.map(saidIn).filter((band) => band !== null);
  const bands = said.map((band) => ({ word: band.word, least: leastOf(band) }));
  const above = (at: number): number | null => bands[at - 1]?.least ?? null;
  const isFalling = said.every(
    (band, at) => isBesideTheOneAbove(band, above(at)) && (at === 0 || leastOf(band) < (above(at) ?? 0)),
  );
  const isOnce = new Set(bands.map(({ word }) => word)).size === bands.length;
  if (said.length !== parts.length || !isFalling || !isOnce) return { expected: EXPECTED };
  const last = bands.at(-1);
  if (last !== undefined && last.least !== 0)
    return { expected: `${EXPECTED}；这里还缺最低的一档，“${last.word}”之后写 差0 这样的一档` };
  return bands.length >= 2 ? { value: bands } : { expected: EXPECTED };
};

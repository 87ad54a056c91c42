import type { Points } from '../../flavour.ts';

/** One grade: its word, and the least score that earns it. */
export type GradeBand = { readonly word: string; readonly least: Points };

/** 财预〔2020〕10号: half-open bands, each including its lower end, so that no score falls between two. Best first, the last from 0. */
export const USUAL_GRADES: readonly GradeBand[] = [
  { word: '优', least: 9000 },
  { word: '良', least: 8000 },
  { word: '中', least: 6000 },
  { word: '差', least: 0 },
];

/** The grade of a score. */
export const gradeOf = (score: Points, bands: readonly GradeBand[]): string =>
  (bands.find(({ least }) => score >= least) ?? bands.at(-1))?.word ?? '';

/** Bands as people write them: `优≥90、良≥80、中≥60、差<60`. */
export const gradesText = (bands: readonly GradeBand[]): string =>
  bands
    .map(({ word, least }, at) =>
      least > 0 ? `${word}≥${least / 100}` : `${word}<${(bands[at - 1]?.least ?? 0) / 100}`,
    )
    .join('、');

/** The words of the bands that a text says, each once: 不合格 says no 合格. In the order in which they stand. */
export const gradesIn = (text: string, bands: readonly GradeBand[]): readonly string[] => {
  const words = bands.map(({ word }) => word).toSorted((a, b) => b.length - a.length);
  const found: { readonly word: string; readonly at: number }[] = [];
  let left = text;
  for (const word of words) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    found.push({ word, at });
    left = left.replaceAll(word, '　'.repeat(word.length));
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ word }) => word);
};

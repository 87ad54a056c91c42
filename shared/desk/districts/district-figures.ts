import { z } from 'zod';
import type { ServedDistrict } from './district.ts';

/** What a district says of itself, in the words of its own overview; null while it gives no answer. */
export type DistrictFigures = {
  readonly district: ServedDistrict;
  readonly status: {
    readonly day: string;
    readonly figures: readonly (readonly [string, string])[];
    readonly notices: number;
  } | null;
};

const ANSWER_MS = 20_000;

const answered = z.object({
  数据截至: z.string(),
  总览: z.object({ 提醒: z.array(z.string()), 数字: z.record(z.string(), z.union([z.string(), z.number()])) }),
});

/** A share of one as a per cent; counts as they are. */
const shown = (value: string | number): string => {
  if (typeof value === 'string') return value;
  return Number.isInteger(value) ? String(value) : `${(value * 100).toFixed(2)}%`;
};

const figuresOf = async (district: ServedDistrict): Promise<DistrictFigures> => {
  try {
    const address = `http://127.0.0.1:${district.port}/api/status`;
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS) });
    const { 数据截至, 总览 } = answered.parse(await answer.json());
    const figures = Object.entries(总览.数字).map(([label, value]) => [label, shown(value)] as const);
    return { district, status: { day: 数据截至, figures, notices: 总览.提醒.length } };
  } catch {
    // Its process is starting anew, or silent: the page says so.
    return { district, status: null };
  }
};

/** The figures of all districts; one that is silent holds up none of the others longer than it is waited for. */
export const figuresOfDistricts = (districts: readonly ServedDistrict[]): Promise<readonly DistrictFigures[]> =>
  Promise.all(districts.map(figuresOf));

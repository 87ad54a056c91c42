import type { Asked } from '../periods.ts';

/** 达标条件 taken apart: which rows count, and what is worked out of them. */
export type Wanted = { readonly filter: string; readonly figure: string };

const SHAPES: { readonly [measure: string]: RegExp } = {
  比率: /^[^=!~<>/]+\/[^=!~<>/]+$/u,
  金额合计: /^[^=!~<>]+$/u,
  限时: /^[^=!~<>+]+<=[^=!~<>+]+\+\d+(?:工作日)?$/u,
};

/** `执行数/全年预算数;跟踪层次=自评`: the figure stands among the conditions. */
export const wantedIn = ({ 计量方式, 达标条件 }: Asked): Wanted => {
  const shape = SHAPES[计量方式];
  if (shape === undefined) return { filter: 达标条件, figure: '' };
  const parts = 达标条件.split(';');
  const figure = parts.find((part) => shape.test(part)) ?? '';
  return { filter: parts.filter((part) => part !== figure).join(';'), figure };
};

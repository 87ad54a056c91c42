import type { Level } from './plan.ts';

/** 级别 as forms.md writes it. */
export const LEVEL_WORDS: Record<Level, string> = { none: '无', blue: '蓝', yellow: '黄', red: '红' };

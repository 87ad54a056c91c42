import type { Level, Recipient } from './plan.ts';

/** 级别 as forms.md writes it. */
export const LEVEL_WORDS: Record<Level, string> = { none: '无', blue: '蓝', yellow: '黄', red: '红' };

export const RECIPIENT_WORDS: Record<Recipient, string> = { officer: '绩效专管员', head: '负责人', finance: '财政局' };

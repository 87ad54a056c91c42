import type { Duty, Measure } from './duty.ts';
import type { CalendarOverride, Level, Recipient } from './plan.ts';

/** The words of 工作要点.xlsx for what the code names in English; reading and issuing the plan share them. */
export const MEASURE_WORDS: Record<Measure, string> = {
  'handed-in': '报送',
  count: '数量',
  'coverage-count': '覆盖率-数量',
  'coverage-amount': '覆盖率-金额',
  contains: '包含',
  registered: '登记',
  'no-violation': '无违反',
  system: '系统',
  stage: '阶段',
};

export const ROLL_WORDS: Record<Duty['roll'], string> = { next: '顺延', previous: '提前', none: '无' };

export const BINDING_WORDS: Record<Duty['binding'], string> = { strict: '刚性', 'in-principle': '原则上' };

export const LEVEL_WORDS: Record<Level, string> = { none: '无', blue: '蓝', yellow: '黄', red: '红' };

export const RECIPIENT_WORDS: Record<Recipient, string> = { officer: '绩效专管员', head: '负责人', finance: '财政局' };

export const CALENDAR_WORDS: Record<CalendarOverride['kind'], string> = { rest: '休', work: '班' };

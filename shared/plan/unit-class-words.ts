import type { UnitClass } from '../unit.ts';

/** 单位类别 as written in the finance office's workbooks. */
export const UNIT_CLASS_WORDS: { readonly [word: string]: UnitClass } = {
  区级预算部门: '区级预算部门',
  街镇: '街镇',
  莘庄工业区: '莘庄工业区',
  行业主管部门: '行业主管部门',
  区财政局: '区财政局',
};

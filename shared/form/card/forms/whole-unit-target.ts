import { TARGET_LEVELS } from '../../issue/target-card.ts';
import { wholeUnitTargetCard } from '../../issue/whole-unit-target-card.ts';
import { targetColumns, wholeUnitHead } from '../card-columns.ts';
import type { CardForm } from '../card-form.ts';

/** Empty rows for 年度主要任务. */
const TASKS = 6;

/** 部门(单位)整体支出绩效目标表: what a department or unit is to reach with all its money (财预〔2015〕88号附件). */
export const WHOLE_UNIT_TARGET: CardForm = {
  name: '部门(单位)整体支出绩效目标表',
  titles: [['整体'], ['目标'], ['绩效'], ['表']],
  object: 'whole-unit',
  phase: 'target',
  owner: 'unit',
  twin: null,
  agrees: [],
  target: null,
  money: { budget: '全年预算数', spent: null },
  points: null,
  classes: [],
  columns: [...wholeUnitHead, ...targetColumns],
  yearOffset: 1,
  issue: ({ sheet, year, unit, earlier }) =>
    wholeUnitTargetCard({
      sheet,
      year,
      unit,
      tasks: TASKS,
      levels: TARGET_LEVELS,
      ...(earlier === undefined ? {} : { earlier }),
    }),
};

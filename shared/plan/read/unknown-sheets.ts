import type { UnreadSheet } from '../../submission/reading.ts';
import { PLAN_SHEETS } from '../plan-rows.ts';
import { type PlanFinding, rowFinding } from './plan-finding.ts';

/** Sheets for people alone: what a workbook says about itself. */
const FOR_PEOPLE = /^(?:说明|填写说明|填表说明|附|备注|封面|目录|修订|变更记录)/u;

const NAMES = Object.values(PLAN_SHEETS)
  .map(({ sheet }) => sheet)
  .join('、');

/** A sheet of 工作要点 that nothing is read from: an officer who wrote rules on it would wait for them in vain. */
export const unknownSheets = (unread: readonly UnreadSheet[]): readonly PlanFinding[] =>
  unread
    .filter(({ sheet }) => !FOR_PEOPLE.test(sheet.trim()))
    .map(({ sheet }) => ({
      ...rowFinding(
        'Q27',
        { sheet, row: 0 },
        `不是工作要点的工作表，写在上面的不会生效；工作要点的工作表有：${NAMES}。`,
        '要生效的内容请写进这些工作表；只给人看的，请把表名改成以“附”或“说明”开头；不用的请删去。',
        sheet,
      ),
      expected: NAMES,
    }));

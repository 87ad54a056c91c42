import { type Day, yearOf } from '../../day.ts';
import type { ListTemplateRow } from '../../form/issue/list-template.ts';
import { defaultPlanRows } from '../../plan/shipped/default-plan.ts';
import type { Beginnings } from './ask-beginnings.ts';
import { fillShare } from './fill-share.ts';

/** The notice's own year, and the office by no name yet. */
export const USUAL_BEGINNINGS: Beginnings = { year: 2022, office: '区财政局', mail: '' };

/** What is offered: to who sits there, this year; to a script, the year of the shipped plan, whenever it runs. */
export const usualBeginnings = (isAsked: boolean, today: Day): Beginnings =>
  isAsked ? { ...USUAL_BEGINNINGS, year: yearOf(today) } : USUAL_BEGINNINGS;

/** The finance office itself; the units are the district's own and are entered by it. */
const financeRow = ({ office, mail }: Beginnings): ListTemplateRow => ({
  单位编码: '000',
  单位名称: office,
  单位类别: '区财政局',
  ...(mail === '' ? {} : { 专管员邮箱: mail }),
  文件夹: '财政局',
});

/**
 * Puts plan, roster, directories and blank forms into a share that is empty or not there yet. The roster names the finance
 * office alone. Throws a sentence for people where the share holds anything already.
 */
export const initShare = (share: string, beginnings: Beginnings): Promise<void> =>
  fillShare(share, defaultPlanRows(beginnings.year), [financeRow(beginnings)]);

import type { ListTemplateRow } from '../../form/issue/list-template.ts';
import { fillShare } from './fill-share.ts';

/** The finance office itself; the units are the district's own and are entered by it. */
const FINANCE_ROW: ListTemplateRow = { 单位编码: '000', 单位名称: '区财政局', 单位类别: '区财政局', 文件夹: '财政局' };

/**
 * Puts plan, roster, directories and blank forms into a share that is empty or not there yet. The roster names the finance
 * office alone. Throws a sentence for people where the share holds anything already.
 */
export const initShare = (share: string, year: number): Promise<void> => fillShare(share, year, [FINANCE_ROW]);

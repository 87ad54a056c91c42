import { textOf } from '../../workbook/cell-ink.ts';
import type { Cell } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { saysNoCode } from '../../workbook/values/code.ts';
import type { ListTable } from './list-table.ts';
import { rowPlacesOf } from './row-places.ts';

const SIGNS = '(?:[xX×✕✖*]{2,}|[○〇□△]{2,}|某{2,}|某(?=[市区县镇街单项学公]))';
/** What sorts of things there are, which names nothing of its own. */
const SORTS =
  '(?:市|区|县|镇|街道?|单位|部门|学校|公司|局|中心|道?路|桥梁?|办公|设备|系统|平台|信息化?|工程|项目|采购|购置|建设|改造|维修|维护|运维|服务|整治|专项|经费|补助|资金|课题|活动|政策|名称|的|\\d{1,2})*';
/** `XX项目`, `某某采购项目`, `××工程`: signs where a name belongs; `XR实训室` and `G某高速` name something. */
const STAND_IN_NAME = new RegExp(`^(?:20\\d{2}年度?)?(?:${SIGNS}${SORTS})+$`, 'u');
/** `2026XXXX`; what says that there is no code at all is known elsewhere. */
const STAND_IN_CODE = /^[A-Za-z]{0,4}\d{0,10}[xX×✕✖*]{3,}\d{0,3}$/u;
/** Few names and codes hold one: most are told by this alone. */
const HOLDS_SIGN = /[xX×✕✖*○〇□△]{2}|某/u;

export const isStandInName = (written: string): boolean =>
  HOLDS_SIGN.test(written) && STAND_IN_NAME.test(compact(written));

export const isStandInCode = (written: string): boolean =>
  HOLDS_SIGN.test(written) && STAND_IN_CODE.test(compact(written));

/** No code beside a name that is none; beside a real one it may be, such as the finance office's. */
const NOUGHTS = /^0+$/u;

const textAt = (filled: readonly Cell[], at: number | undefined): string =>
  textOf(filled.find(({ column }) => column === at));

/** Neither its name nor its code is one: nothing real is meant, as in a row that shows how to fill in. */
export const namesNothingReal = (table: ListTable, filled: readonly Cell[]): boolean => {
  const { name, code } = rowPlacesOf(table);
  const written = textAt(filled, name);
  if (!isStandInName(written)) return false;
  const number = textAt(filled, code);
  return (
    code !== undefined &&
    (number.trim() === '' || NOUGHTS.test(number.trim()) || isStandInCode(number) || saysNoCode(compact(number)))
  );
};

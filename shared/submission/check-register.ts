import { CARD_CHECKS } from './card/card-checks.ts';
import type { CheckText } from './check.ts';
import { LIST_CHECKS, ROW_CHECKS } from './checks/list-checks.ts';
import { PLAN_FIELD_UNREADABLE } from './checks/plan-field-unreadable.ts';
import { ROW_SHIFTED } from './checks/row-shifted.ts';
import { WORKBOOK_CHECKS } from './checks/workbook-checks.ts';
import { CROSS_CHECKS } from './cross/cross-checks.ts';

/** What a check looks at. */
export type CheckScope = '单表' | '清单台账' | '工作簿' | '跨表';

export type RegisteredCheck = CheckText & { readonly scope: CheckScope };

const scoped = (scope: CheckScope, checks: readonly CheckText[]): readonly RegisteredCheck[] =>
  checks.map(({ id, title, level, what, why, source }) => ({ id, title, level, what, why, source, scope }));

/** Every check there is, by its number: the sheet 校验规则 and `npm run rules` are made from it. */
export const CHECK_REGISTER: readonly RegisteredCheck[] = [
  ...scoped('清单台账', [...LIST_CHECKS, ...ROW_CHECKS, ROW_SHIFTED, PLAN_FIELD_UNREADABLE]),
  ...scoped('单表', CARD_CHECKS),
  ...scoped('跨表', CROSS_CHECKS),
  ...scoped('工作簿', WORKBOOK_CHECKS),
].sort((a, b) => a.id.localeCompare(b.id));

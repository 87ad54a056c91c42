import type { CheckText } from './check.ts';
import { CARD_CHECKS } from './checks/card-checks.ts';
import { planFieldUnreadable } from './checks/cell/plan-field-unreadable.ts';
import { rowShifted } from './checks/layout/row-shifted.ts';
import { LIST_CHECKS, ROW_CHECKS } from './checks/list-checks.ts';
import { WORKBOOK_CHECKS } from './checks/workbook-checks.ts';
import { CROSS_CHECKS } from './cross/cross-checks.ts';

/** What a check looks at. */
type CheckScope = '单表' | '清单台账' | '工作簿' | '跨表';

/** `scope`: what the check looks at, several joined by 、 where one fault is looked for in lists and cards alike. */
export type RegisteredCheck = CheckText & { readonly scope: string };

const BY_SCOPE: readonly (readonly [CheckScope, readonly CheckText[]])[] = [
  ['清单台账', [...LIST_CHECKS, ...ROW_CHECKS, rowShifted, planFieldUnreadable]],
  ['单表', CARD_CHECKS],
  ['跨表', CROSS_CHECKS],
  ['工作簿', WORKBOOK_CHECKS],
];

const register = (): readonly RegisteredCheck[] => {
  const byName = new Map<string, RegisteredCheck>();
  for (const [scope, checks] of BY_SCOPE)
    for (const { id, title, level, what, why, source } of checks) {
      const scopes = new Set(byName.get(`${id} ${title}`)?.scope.split('、') ?? []).add(scope);
      byName.set(`${id} ${title}`, { id, title, level, what, why, source, scope: [...scopes].join('、') });
    }
  return [...byName.values()].sort((a, b) => a.id.localeCompare(b.id));
};

/** Every check there is, by its number: the sheet 校验规则 and `npm run rules` are made from it. */
export const CHECK_REGISTER: readonly RegisteredCheck[] = register();

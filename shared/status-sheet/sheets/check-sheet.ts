import { FINDING_LEVEL_WORDS } from '../../finding.ts';
import type { CheckText } from '../../submission/check.ts';
import type { StatusColumn, StatusTable } from '../status-book.ts';

const COLUMNS: readonly StatusColumn[] = [
  { label: '规则', kind: 'code', width: 8 },
  { label: '名称', kind: 'long', width: 30 },
  { label: '级别', kind: 'finding-level', width: 8 },
  { label: '查什么', kind: 'long', width: 56 },
  { label: '为什么', kind: 'long', width: 56 },
  { label: '依据', kind: 'long', width: 36 },
];

export const CHECK_SHEET = '校验规则';

/** 校验规则: what every check says about itself, so that a finding's number can be looked up. */
export const checkSheet = (checks: readonly CheckText[]): StatusTable => ({
  kind: 'table',
  name: CHECK_SHEET,
  columns: COLUMNS,
  rows: checks.map(({ id, title, level, what, why, source }) => [
    id,
    title,
    FINDING_LEVEL_WORDS[level],
    what,
    why,
    source,
  ]),
  frozenColumns: 2,
  pagesWide: 1,
  tab: 'BFBFBF',
});

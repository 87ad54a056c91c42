import { LEVEL_WORDS } from '../../plan/level-words.ts';
import type { ClosedWarning } from '../../warning/closed-warnings.ts';
import type { StatusColumn, StatusTable } from '../status-book.ts';

export const CLOSED_WARNING_SHEET = '已消除预警';

const COLUMNS: readonly StatusColumn[] = [
  { label: '预警编号', kind: 'code', width: 24 },
  { label: '单位', kind: 'text', width: 20 },
  { label: '规则', kind: 'code', width: 8 },
  { label: '原级别', kind: 'level', width: 8 },
  { label: '内容', kind: 'long', width: 70 },
  { label: '首次预警日', kind: 'day', width: 12 },
  { label: '消除日', kind: 'day', width: 12, note: '改好的数据报送的那一天。' },
];

/** 已消除预警: what the rules warned of and new hand-ins have mended within thirty days. */
export const closedWarningSheet = (closed: readonly ClosedWarning[]): StatusTable => ({
  kind: 'table',
  name: CLOSED_WARNING_SHEET,
  columns: COLUMNS,
  rows: closed.map(({ id, unit, rule, level, text, firstSeen, closedOn }) => [
    id,
    unit.name,
    rule,
    LEVEL_WORDS[level],
    text,
    firstSeen,
    closedOn,
  ]),
  frozenColumns: 2,
  pagesWide: 1,
  tab: '7F7F7F',
});

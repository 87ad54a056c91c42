import type { Day } from '../../day.ts';
import { codeOfKey, yearOfKey } from '../../plan/duty-key.ts';
import type { Decision, Standing } from '../../standing/standing.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { momentText } from '../words.ts';

const TYPING_LOG_SHEET = '填写记录';

const COLUMNS: readonly StatusColumn[] = [
  { label: '填写时间', kind: 'moment', width: 16 },
  { label: '单位', kind: 'text', width: 20 },
  { label: '任务或预警', kind: 'code', width: 24 },
  { label: '列', kind: 'text', width: 10 },
  { label: '内容', kind: 'long', width: 44 },
  { label: '填写人', kind: 'text', width: 20 },
  { label: '效力', kind: 'text', width: 22, note: '有效、已改或撤销，或延期的日期已过。' },
];

/** Columns that are about a duty have 任务编号 in 任务或预警, 处置 has 预警编号. */
const forceOf = ({ column, value, until }: Decision, day: Day): string => {
  if (value.trim() === '') return '撤销';
  if (until !== null && until <= day) return `${until} 已改或撤销`;
  return column === '延期至' && value < day ? `延期已于 ${value} 到期` : '有效';
};

/** A 催 is kept with the moment of the copy it was typed in, which is nobody's matter. */
const contentOf = ({ column, value }: Decision): string => (column === '催办' ? (value.split(' ')[0] ?? '') : value);

type Line = { readonly name: string; readonly decision: Decision };

const lineRow = ({ name, decision }: Line, day: Day): readonly StatusValue[] => [
  momentText(decision.at),
  name,
  codeOfKey(decision.about),
  decision.column,
  contentOf(decision),
  decision.by,
  forceOf(decision, day),
];

/** What was typed about this plan year, and what holds in every one. */
const linesOf = (
  standings: readonly Standing[],
  names: ReadonlyMap<string, string>,
  day: Day,
  planYear: number,
): readonly Line[] =>
  standings.flatMap(({ unit, decisions }) =>
    decisions
      .filter(({ about, from }) => from <= day && (yearOfKey(about) ?? planYear) === planYear)
      .map((decision) => ({ name: names.get(unit) ?? unit, decision })),
  );

/** 填写记录: who typed what in the marked columns and when, newest first, and whether it still counts. */
export const typingLogSheet = ({ assessment, standings }: StatusFacts): StatusTable => {
  const names = new Map<string, string>(assessment.roster.units.map(({ folder, name }) => [folder, name]));
  const lines = linesOf(standings, names, assessment.day, assessment.plan.year);
  return {
    kind: 'table',
    name: TYPING_LOG_SHEET,
    columns: COLUMNS,
    rows: lines
      .toSorted((a, b) => (a.decision.at < b.decision.at ? 1 : a.decision.at > b.decision.at ? -1 : 0))
      .map((line) => lineRow(line, assessment.day)),
    frozenColumns: 1,
    pagesWide: 1,
    tab: '7F7F7F',
  };
};

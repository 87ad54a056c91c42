import type { Day } from '../../day.ts';
import type { Finding } from '../../finding.ts';
import { reasonsOn } from '../../standing/decided/written-reasons.ts';
import { countedOn } from '../../standing/fold/form-timeline.ts';
import type { Standing, Version } from '../../standing/standing.ts';
import { reasonFault, reasonFor, reasonKey } from '../../submission/answer/reason.ts';
import type { StatusColumn, StatusTable, StatusValue } from '../status-book.ts';
import type { StatusFacts } from '../status-facts.ts';
import { momentText } from '../words.ts';

export const REASON_SHEET = '说明理由';

const COLUMNS: readonly StatusColumn[] = [
  { label: '单位', kind: 'text', width: 20 },
  { label: '文件', kind: 'long', width: 34 },
  { label: '单元格', kind: 'text', width: 18, note: '工作表与单元格。' },
  { label: '规则', kind: 'code', width: 9 },
  { label: '问题', kind: 'long', width: 46 },
  { label: '理由', kind: 'long', width: 46, note: '单位在自己文件的“审核结果”里写的；空着是还没有写。' },
  { label: '填写时间', kind: 'moment', width: 16 },
  {
    label: '采纳',
    kind: 'text',
    width: 26,
    note: '已说明、待说明，或没有采纳及为什么；写理由后数据又变了的，注明当时的问题。',
  },
];

type Asked = { readonly standing: Standing; readonly version: Version; readonly finding: Finding };

/** What became of a reason: none yet, accepted, refused, or written about other figures than stand there now. */
const stateOf = ({ finding }: Asked, text: string, said: string): string => {
  if (text === '') return '待说明';
  const fault = reasonFault(finding, text);
  if (fault !== null) return `没有采纳：${fault}`;
  return said === finding.message || said === '' ? '已说明' : `已说明；写的时候问题是：${said}`;
};

const rowOf = (asked: Asked, unit: string, day: Day): readonly StatusValue[] => {
  const { standing, version, finding } = asked;
  const text = reasonFor(reasonsOn(standing, day), finding);
  const written = standing.reasons.findLast(
    (one) => one.value === text && countedOn(one, day) && one.key.startsWith(`${finding.rule}/`),
  );
  return [
    unit,
    version.path,
    finding.cell === '' ? finding.sheet : `${finding.sheet}!${finding.cell}`,
    finding.rule,
    finding.message,
    text,
    text === '' || written === undefined ? null : momentText(written.at),
    stateOf(asked, text, written?.key === reasonKey(finding) ? written.said : ''),
  ];
};

/** What of a unit's hand-ins that count asks for a reason, or has one. */
const askedOf = (standing: Standing, cross: ReadonlyMap<string, readonly Finding[]>, day: Day): readonly Asked[] => {
  const written = reasonsOn(standing, day);
  return standing.versions
    .filter((version) => !version.dryRun && countedOn(version, day))
    .flatMap((version) => {
      const found = [...(version.asked ?? []), ...(cross.get(version.receipt) ?? [])];
      return found
        .filter((finding) => finding.level === 'explain' || reasonFor(written, finding) !== '')
        .map((finding) => ({ standing, version, finding }));
    });
};

/** 说明理由: what was asked of units and what they wrote, in one list; absent while nothing is asked. */
export const reasonSheet = ({ assessment, standings, crossFindings = [] }: StatusFacts): StatusTable => {
  const { day, roster } = assessment;
  const names = new Map<string, string>(roster.units.map(({ folder, name }) => [folder, name]));
  const cross = new Map(
    [...Map.groupBy(crossFindings, ({ receipt }) => receipt)].map(([receipt, found]) => [
      receipt,
      found.map(({ finding }) => finding),
    ]),
  );
  const rows = standings.flatMap((standing) =>
    askedOf(standing, cross, day).map((asked) => rowOf(asked, names.get(standing.unit) ?? standing.unit, day)),
  );
  return { kind: 'table', name: REASON_SHEET, columns: COLUMNS, rows, frozenColumns: 2, pagesWide: 1, tab: 'FFC000' };
};

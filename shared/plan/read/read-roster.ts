import { sameNameKey } from '../../storable-name.ts';
import type { FormRecord } from '../../submission/record.ts';
import { type Contact, FINANCE_FOLDER, isFinanceClass, type Roster, type Unit, type UnitClass } from '../../unit.ts';
import { plain } from '../parse/parsed.ts';
import { textUnder } from './field-text.ts';
import { isFolderName } from './folder-name.ts';
import { cellFinding, type PlanFinding, rowFinding } from './plan-finding.ts';
import { type RosterRow as Row, withUpperUnits } from './upper-units.ts';

/** `roster` is null when anything is wrong: a broken roster never takes over. */
export type RosterReading = { readonly roster: Roster | null; readonly findings: readonly PlanFinding[] };

const FOLDER_EXPECTED =
  '共享文件夹里的一个文件夹名（不含 .. 和 \\ : * ? " < > | 这些符号，不以 . 或 ~ 开头，不以 . 结尾，不是 CON、NUL、COM1 这类 Windows 留用的名称）';

const listOf = (text: string): readonly string[] =>
  plain(text)
    .split(/[、,;|]+/u)
    .map((one) => one.trim())
    .filter(Boolean);

const folderOf = (said: string, name: string, classes: readonly UnitClass[]): string =>
  said || (classes.some(isFinanceClass) ? FINANCE_FOLDER : name);

const MAIL = '邮箱';
const NAMED_READERS: ReadonlySet<string> = new Set(['专管员', '负责人']);

/** Any other `X` beside `X邮箱`. */
const readersIn = (record: FormRecord): Readonly<Record<string, Contact>> => {
  const heads = Object.keys(record.fields)
    .filter((label) => label.endsWith(MAIL))
    .map((label) => label.slice(0, -MAIL.length))
    .filter((head) => !NAMED_READERS.has(head) && head in record.fields);
  return Object.fromEntries(
    heads.map((head) => [head, { name: textUnder(record, head), mail: plain(textUnder(record, `${head}${MAIL}`)) }]),
  );
};

const readRow = (record: FormRecord): Row => {
  const place = { sheet: record.sheet, row: record.row };
  const text = (label: string): string => textUnder(record, label);
  const name = text('单位名称');
  const classes = [...new Set(listOf(text('单位类别')))];
  const folder = folderOf(text('文件夹'), name, classes);
  const findings = [
    ...(name === '' ? [cellFinding('Q01', place, { column: '单位名称', value: '', expected: '单位的全称' })] : []),
    ...(classes.length === 0
      ? [
          cellFinding('Q44', place, {
            column: '单位类别',
            value: '',
            expected: '工作要点“词表”中的单位类别（可用、连接）',
          }),
        ]
      : []),
    ...(folder === '' || isFolderName(folder)
      ? []
      : [cellFinding('Q44', place, { column: '文件夹', value: folder, expected: FOLDER_EXPECTED })]),
  ];
  const unit: Unit = {
    // 单位编码 is optional in a roster: the name then stands in, so that warnings still have one stable identity.
    code: text('单位编码') || name,
    name,
    classes,
    upper: text('主管部门'),
    officer: { name: text('绩效专管员'), mail: plain(text('专管员邮箱')) },
    head: { name: text('负责人'), mail: plain(text('负责人邮箱')) },
    readers: readersIn(record),
    phone: text('电话'),
    aliases: listOf(text('别名')),
    folder,
    formerly: { names: [], codes: [] },
    ledger: folder,
  };
  return { unit, place, findings };
};

const duplicates = (
  rows: readonly Row[],
  column: string,
  said: (unit: Unit) => string,
  keyOf: (text: string) => string = (text) => text,
): readonly PlanFinding[] => {
  const first = new Map<string, { readonly row: number; readonly text: string }>();
  return rows.flatMap(({ unit, place }) => {
    const text = said(unit);
    const earlier = first.get(keyOf(text));
    if (earlier === undefined) first.set(keyOf(text), { row: place.row, text });
    if (text === '' || earlier === undefined) return [];
    const how = earlier.text === text ? '相同' : '只差大小写，Windows 和 SharePoint 不区分';
    const message = `的${column}“${text}”与第 ${earlier.row} 行${how}，系统分不清文件属于哪个单位。`;
    return [rowFinding('Q36', place, message, `请让每个单位的${column}各不相同，或删去重复的一行。`, text, column)];
  });
};

const noUnits = (rows: readonly Row[]): readonly PlanFinding[] =>
  rows.length > 0
    ? []
    : [rowFinding('Q01', { sheet: '单位名录', row: 0 }, '没有一个单位。', '请按模板填入单位名称和单位类别。')];

/**
 * Records of 单位名录 as the roster, or findings at row and sheet. A blank 文件夹 means the unit's name (财政局 for the
 * finance office); contacts may be blank, which W16 then shows.
 */
export const readRoster = (records: readonly FormRecord[]): RosterReading => {
  const rows = withUpperUnits(records.map(readRow));
  const findings = [
    ...noUnits(rows),
    ...rows.flatMap((row) => row.findings),
    ...duplicates(rows, '单位编码', (unit) => unit.code),
    ...duplicates(rows, '单位名称', (unit) => unit.name),
    ...duplicates(rows, '文件夹', (unit) => unit.folder, sameNameKey),
  ];
  return findings.length > 0
    ? { roster: null, findings }
    : { roster: { units: rows.map((row) => row.unit) }, findings };
};

import type { Instant } from '../../day.ts';
import { ANSWER_SHEET_NAME } from '../../workbook/answer-sheet-mark.ts';
import type { AnswerCell, AnswerSheet } from '../../workbook/answer-writer.ts';
import { textOf } from '../../workbook/cell-ink.ts';
import type { Row, Sheet } from '../../workbook/grid.ts';
import { compact } from '../../workbook/label.ts';
import { explainsForms } from '../../workbook/sample-mark.ts';
import { spoken } from '../answer/moment.ts';
import { type Corrections, FORM, type TemplateLabel, type TemplateSheet } from './template-sheet.ts';

const HEAD = ['工作表', '单元格', '标签', '读作', '类型', '必填', '依据', '对应字段*'] as const;
const WIDTHS = [16, 10, 30, 26, 14, 8, 18, 30];
const BY = { words: '按标签的词', typed: '财政局已指定', unknown: '没有认出' } as const;

/** Read as nothing, by finance's word. */
const NOTHING = '不读';

const text = (value: string): AnswerCell => ({ value, style: 'text' });

const line = (label: string, value: string, style: AnswerCell['style'] = 'text'): readonly AnswerCell[] => [
  { value: label, style: 'label' },
  { value, style },
];

const describe = (one: TemplateSheet): string => {
  const unknown = one.labels.filter(({ by }) => by === 'unknown').length;
  const open = unknown === 0 ? '' : `，有${unknown}个标签没有认出，请在下面“对应字段*”一栏写明`;
  if (one.is === 'layout') return `工作表“${one.sheet}”：作为《${one.layout.form}》的本地表样生效${open}。`;
  if (one.is === 'own')
    return `工作表“${one.sheet}”：作为自有表单《${one.form.name}》(${one.form.shape === 'table' ? '清单' : '单表'})生效，可写入任务的取数表单${open}。`;
  return `工作表“${one.sheet}”：${explainsForms(one.sheet) ? '是示例或说明' : '没有找到表头或标签'}，没有采用。`;
};

/** What finance typed that this sheet has no such field for. */
const refused = (one: TemplateSheet): readonly string[] =>
  one.labels.flatMap(({ cell, refused: said }) =>
    said === undefined
      ? []
      : [
          `工作表“${one.sheet}”${cell} 的对应字段“${said}”不是这张表的字段，没有采用；可写：${one.words.join('、')}，或 ${NOTHING}。`,
        ],
  );

const rowOf = (sheet: string, label: TemplateLabel): readonly AnswerCell[] => [
  text(sheet),
  { value: label.cell, style: 'link', link: `'${sheet.replaceAll("'", "''")}'!${label.cell}` },
  text(label.label.trim()),
  text(label.field === '' ? '—' : label.field),
  text(label.kind),
  text(label.required ? '是' : ''),
  label.by === 'unknown' ? { value: BY.unknown, style: 'warn' } : text(BY[label.by]),
  text(label.refused ?? (label.by === 'typed' ? label.field || NOTHING : '')),
];

const formRow = (one: TemplateSheet): readonly AnswerCell[] => {
  const form = one.is === 'layout' ? one.layout.form : one.is === 'own' ? one.form.name : '—';
  return [
    text(one.sheet),
    text(''),
    text(FORM),
    text(form),
    text('表单'),
    text(''),
    text(''),
    text(one.typedForm ?? ''),
  ];
};

type Read = { readonly sheets: readonly TemplateSheet[] } | string;

/** 审核结果 of a workbook of blank forms: what each sheet is in force as, and how each label was understood. */
export const templateAnswer = (read: Read, at: Instant, because: string | null): AnswerSheet => {
  const sheets = typeof read === 'string' ? [] : read.sheets;
  const inForce = sheets.some(({ is }) => is !== 'nothing');
  const rows: (readonly AnswerCell[])[] = [
    [{ value: ANSWER_SHEET_NAME, style: 'title' }],
    line('结论', inForce ? '表样已生效' : '没有采用', inForce ? 'good' : 'bad'),
    line(
      '表单',
      sheets
        .map((one) => (one.is === 'layout' ? one.layout.form : one.is === 'own' ? one.form.name : '—'))
        .join('、') || '—',
    ),
    line('年度', '—'),
    line('单位', '财政局'),
    line('报送时间', spoken(at)),
    line('版本', '表样'),
    line('回执编号', '表样不计为报送'),
    ...(because === null ? [] : [line('另存原因', because)]),
    ...(typeof read === 'string' ? [line('说明', read)] : []),
    ...sheets.map((one) => line('工作表', describe(one))),
    ...sheets.flatMap(refused).map((sentence) => line('提示', sentence, 'warn')),
    line(
      '怎样改',
      `标签理解得不对的，在“对应字段*”一栏写上正确的字段名，不读的写“${NOTHING}”，保存即可；以后按此读取。`,
    ),
    [],
    HEAD.map((value) => ({ value, style: 'head' as const })),
    ...sheets.flatMap((one) => [formRow(one), ...one.labels.map((label) => rowOf(one.sheet, label))]),
  ];
  return { name: ANSWER_SHEET_NAME, columnWidths: WIDTHS, rows, frozenRows: 0 };
};

const textAt = (row: Row, column: number): string => {
  const cell = row.cells.find((one) => one.column === column);
  return cell === undefined ? '' : textOf(cell).trim();
};

/** What stands in 对应字段* of an answer, by sheet and printed label; null where the answer has no such column. */
export const typedIn = (answer: Sheet): Corrections | null => {
  const rows = [...answer.rows];
  const head = rows.findIndex(({ cells }) => cells.some((cell) => compact(textOf(cell)) === '对应字段*'));
  const places = new Map(rows[head]?.cells.map((cell) => [compact(textOf(cell)), cell.column]));
  const [sheet, label, field] = ['工作表', '标签', '对应字段*'].map((name) => places.get(name));
  if (sheet === undefined || label === undefined || field === undefined) return null;
  const typed: Record<string, Record<string, string>> = {};
  for (const row of rows.slice(head + 1)) {
    const said = textAt(row, field);
    if (said === '') continue;
    const name = textAt(row, sheet);
    typed[name] = { ...typed[name], [compact(textAt(row, label))]: said === NOTHING ? '' : said };
  }
  return typed;
};

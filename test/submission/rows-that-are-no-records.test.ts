import { describe, expect, it } from 'vitest';
import { answerSheet } from '../../shared/submission/answer/answer.ts';
import { countingOf } from '../../shared/submission/answer/counting.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { PICTURE } from '../../shared/workbook/grid.ts';
import { contextOf } from '../builders/context-builder.ts';
import { linesOf, UNIT_FORMS, withCell } from '../builders/forms-builder.ts';
import { broken, sheetOf, uncalculated, type Written, workbookOf } from '../builders/sheet-builder.ts';

const { REGISTER, SELF_EVALUATION, RECTIFICATION } = UNIT_FORMS;
type Lines = readonly (readonly Written[])[];
type Traits = Parameters<typeof sheetOf>[1];

const read = (lines: Lines, traits?: Traits) => readSubmission(workbookOf(sheetOf(lines, traits)), contextOf());

const withRow = (lines: Lines, at: number, row: readonly Written[]): Lines => lines.toSpliced(at, 0, row);

const HEAD_ROWS = 2;
const whole = linesOf(SELF_EVALUATION);
const columns = SELF_EVALUATION.head.length;

/** Cells by label, as one row of the self-evaluation list. */
const row = (cells: Readonly<Record<string, Written>>): readonly Written[] =>
  SELF_EVALUATION.head.map((label) => cells[label] ?? null);

const isAsBefore = (lines: Lines, traits?: Traits): void => {
  const reading = read(lines, traits);
  expect(reading.findings).toEqual([]);
  expect(reading.verdict).toBe('passed');
  expect(reading.forms[0]?.records).toHaveLength(SELF_EVALUATION.rows.length);
};

/** No form waits, none was sent back. */
const COUNTS = { isWithheld: () => false, isReturned: () => false };

describe('a row a form prints', () => {
  it.each<[string, readonly Written[]]>([
    ['栏次 and numbers', ['栏次', ...Array.from({ length: columns - 1 }, (_, at) => at + 1)]],
    ['numbers alone', Array.from({ length: columns }, (_, at) => at + 1)],
    ['甲, 乙 and numbers', ['甲', '乙', '丙', ...Array.from({ length: columns - 3 }, (_, at) => String(at + 1))]],
    ['numbers in brackets', Array.from({ length: columns }, (_, at) => `（${at + 1}）`)],
    ['ringed numbers and a formula', [...'①②③④⑤⑥⑦', '⑧=⑦/⑥', '⑨', '⑩'].slice(0, columns)],
    [
      'numbers in columns that show them as days',
      Array.from({ length: columns }, (_, at) =>
        at % 4 === 3 ? { kind: 'date' as const, value: `1900-01-0${at + 1}` } : at + 1,
      ),
    ],
    ['a must over two columns alone', ['必填', null, null, '必填']],
    ['a must over the name', [null, '必填']],
    ['a must beside a formula over nothing', row({ 项目名称: '必填', 执行率: uncalculated })],
    ['a must beside a formula over words', row({ 项目名称: '必填', 全年预算数: '必填', 执行率: broken('#VALUE!') })],
    ['letters, of which the last goes on', [...'ABCDEFGHHHHHHHHHHH'].slice(0, columns)],
    ['letters', [...'ABCDEFGHIJKLMNOP'].slice(0, columns)],
    ['what is a must', Array.from({ length: columns }, (_, at) => (at % 3 === 0 ? '选填' : '必填'))],
    [
      'how to fill in',
      [
        '按预算编码填写',
        '填项目全称',
        '下拉选择',
        '如：2021',
        '数字，单位：万元',
        '数字',
        '数字',
        '自动计算',
        '保留两位小数',
        '下拉选择',
      ],
    ],
  ])('is no record and no fault: %s', (_, printed) => {
    isAsBefore(withRow(whole, HEAD_ROWS, printed));
  });

  it('is one where it is a record: instructions stand above the first', () => {
    const later = read(
      withRow(
        whole,
        HEAD_ROWS + 1,
        Array.from({ length: columns }, () => '必填'),
      ),
    );

    expect(later.verdict).toBe('returned');
  });
});

describe('a row that groups others or breaks one down', () => {
  const sums = { 年初预算数: 100, 全年预算数: 100, 全年执行数: 80 };

  it.each<[string, Readonly<Record<string, Written>>]>([
    ['一、 with sums', { 项目编码: '一、', 项目名称: '信息化项目', ...sums }],
    ['（二） in the name', { 项目名称: '（二）政府购买服务', ...sums }],
    ['a numeral of its own', { 项目编码: '三', 项目名称: '其他', ...sums }],
    ['a word of a closed column', { 项目名称: '财政政策', ...sums }],
    ['a kind of things', { 项目名称: '民生保障类项目' }],
    ['其中：', { 项目名称: '其中：信息化', ...sums }],
    ['what one’s own house has', { 项目名称: '区本级', ...sums }],
    ['其中: with a rate', { 项目名称: '其中:上级资金', 全年预算数: 10, 全年执行数: 8, 执行率: 0.8 }],
  ])('is no record, no fault and in no sum: %s', (_, cells) => {
    const total = row({
      项目名称: '合计',
      全年预算数: SELF_EVALUATION.rows.reduce(
        (sum, cells) => sum + Number(cells[SELF_EVALUATION.head.indexOf('全年预算数')]),
        0,
      ),
    });
    isAsBefore([...withRow(whole, HEAD_ROWS + 2, row(cells)), total]);
  });

  it('is told by a name merged over more columns than the header', () => {
    const at = HEAD_ROWS + 3;
    isAsBefore(withRow(whole, at - 1, row({ 项目编码: '基本建设', 全年预算数: 10 })), {
      merges: [{ top: at, left: 1, bottom: at, right: 3 }],
    });
  });

  it('is a record where it says more of itself', () => {
    const named = read(linesOf(withCell(SELF_EVALUATION, 2, '项目名称', '其中：一号楼维修')));

    expect(named.verdict).toBe('passed');
    expect(named.forms[0]?.records).toHaveLength(SELF_EVALUATION.rows.length);
  });

  it('a project of which only the name was written still is a fault', () => {
    expect(read(withRow(whole, HEAD_ROWS + 1, row({ 项目名称: '一号楼维修', 全年预算数: 10 }))).verdict).toBe(
      'returned',
    );
  });
});

describe('a sample', () => {
  it.each(
    [
      row({ 项目编码: '示例', 项目名称: '某某项目', 全年预算数: 10 }),
      row({ 项目编码: 'P1', 项目名称: '（示例）一号楼维修', 对象类型: '项目', 预算年度: 2021 }),
      row({ 项目编码: 'P1', 项目名称: '一号楼维修【样例】', 自评得分: 120 }),
      row({ 项目编码: '例', 项目名称: '某某项目' }),
      row({ 项目编码: 'P1', 项目名称: '例：一号楼维修', 对象类型: '项目', 预算年度: 2021 }),
      row({ 项目编码: 'P1', 项目名称: '[例]一号楼维修', 对象类型: '项目', 预算年度: 2021 }),
      row({ 项目编码: 'P1', 项目名称: '如：一号楼维修', 对象类型: '项目', 预算年度: 2021 }),
      row({ 项目编码: 'P1', 项目名称: '例如一号楼维修', 对象类型: '项目', 预算年度: 2021 }),
    ].map((cells) => ({ cells })),
  )('row counts for nothing and is named', ({ cells: sample }) => {
    const reading = read(withRow(whole, HEAD_ROWS, sample));

    expect(reading.findings).toEqual([]);
    expect(reading.forms[0]?.records).toHaveLength(SELF_EVALUATION.rows.length);
    expect(countingOf(reading, COUNTS)[0]).toContain('第3行标为示例，不计入。');
  });

  it.each([
    '示例',
    '样例行',
    '示例，填报时请删除',
    '示例（填报时请删除）',
    '样例，仅供参考。',
    '此行为填写示例',
    '本行是示例，请勿删除',
    '该行仅为样例',
    '范例，请勿填报',
    '举例，不计入',
    '填报时请删除本行',
    '※示例数据',
    '示例项目，请删除',
    '示例项目（填报时请删除）',
    '本行为示例',
  ])('row is told by its last remark as well: %s', (remark) => {
    for (const at of [HEAD_ROWS, HEAD_ROWS + 4, HEAD_ROWS + SELF_EVALUATION.rows.length]) {
      const reading = read(
        [...withRow(whole, at, [...(SELF_EVALUATION.rows[0] ?? []).with(0, 'SL1').with(1, '某某项目'), remark])].map(
          (cells, line) => (line === 1 ? [...cells, '备注'] : cells),
        ),
      );

      expect(reading.findings).toEqual([]);
      expect(reading.forms[0]?.records).toHaveLength(SELF_EVALUATION.rows.length);
      expect(countingOf(reading, COUNTS)[0]).toContain(`第${at + 1}行标为示例，不计入。`);
    }
  });

  it.each([
    '参照示例填写',
    '已按样例修改',
    '详见填报示例',
    '示范项目',
    '样板工程',
    '示例学校建设',
    '范例汇编印制',
    '示例不规范，已重编',
    '提交后不得修改',
    '请勿删除',
    '与上年样例一致',
    '例行维护',
    '示例项目',
    '本项目为示例项目',
    '示例项目，2021年入选',
  ])('is no row whose remark or name only speaks of one: %s', (said) => {
    const [title = [], head = [], ...rows] = whole;

    isAsBefore([title, [...head, '备注'], ...rows.map((cells, at) => (at === 2 ? [...cells, said] : cells))]);
    isAsBefore(linesOf(withCell(SELF_EVALUATION, 3, '项目名称', said)));
  });

  it.each(['填报示例', '项目清单(样例)', '示例1'])('sheet %s counts for nothing and is named', (name) => {
    const reading = readSubmission(workbookOf(sheetOf(whole, { name: '自评' }), sheetOf(whole, { name })), contextOf());

    expect(reading.forms.map(({ sheet }) => sheet)).toEqual(['自评']);
    expect(reading.unread).toEqual([{ sheet: name, why: '这是示例，不计入。' }]);
    expect(reading.verdict).toBe('passed');
  });

  it('sheet is told by its title as well, and alone it is no hand-in', () => {
    const [, ...rest] = whole;
    const reading = read([['2021年度绩效自评汇总表（填报示例）'], ...rest]);

    expect(reading).toMatchObject({ verdict: 'unrecognised', forms: [] });
    expect(reading.reason).toContain('只有示例');
  });

  it.each(['生态示范区建设', '例行检查维护', '如意路整治'])('is no project that only sounds so: %s counts', (name) => {
    isAsBefore(linesOf(withCell(SELF_EVALUATION, 2, '项目名称', name)), { name: '示范区项目' });
  });
});

describe('a line that closes or continues a table', () => {
  it.each([
    '以下空白',
    '此行以下无正文',
    '以下无内容',
    '——以下空白——',
    '（以下无内容）',
    '本页无正文',
    '第1页 共1页',
    '打印日期：2022-04-20',
    '续表',
    '无',
    '/',
    '——',
  ])('is no record and no fault: %s', (text) => {
    isAsBefore([...whole, row({ 项目编码: text })]);
    isAsBefore(withRow(whole, HEAD_ROWS + 1, row({ 项目名称: text })));
  });

  it('is none either where it adds up a kind of things', () => {
    const of = SELF_EVALUATION.rows[0]?.[SELF_EVALUATION.head.indexOf('全年预算数')] ?? null;
    isAsBefore(withRow(whole, HEAD_ROWS + 1, row({ 项目编码: '信息化小计', 全年预算数: of })));
    isAsBefore(withRow(whole, HEAD_ROWS + 1, row({ 项目编码: 1, 项目名称: '信息化小计', 全年预算数: of })));
  });

  it.each(['经费合计', '村级补助小计'])('is an object where it has a code, whatever its name ends in: %s', (name) => {
    isAsBefore(linesOf(withCell(SELF_EVALUATION, 2, '项目名称', name)));
  });
});

describe('a sheet that shows how the form looks', () => {
  const other = linesOf(withCell(SELF_EVALUATION, 2, '自评得分', 88));
  const sheets = (name: string, lines: Lines, beside: Lines) =>
    readSubmission(workbookOf(sheetOf(lines, { name }), sheetOf(beside, { name: '自评' })), contextOf());

  it.each(['样表', '自评表（模板）', '填报说明'])('counts for nothing beside one that is filled in: %s', (name) => {
    const reading = sheets(name, other, whole);

    expect(reading.verdict).toBe('passed');
    expect(reading.forms.map(({ sheet }) => sheet)).toEqual(['自评']);
    expect(reading.unread).toEqual([
      { sheet: name, why: '这是样表；《绩效自评汇总表》按工作表“自评”计，这里的不计入。' },
    ]);
  });

  it.each(['旧版', '自评（作废）', '自评-备份2', '备份'])('or says that it was replaced: %s', (name) => {
    const reading = sheets(name, other, whole);

    expect(reading.forms.map(({ sheet }) => sheet)).toEqual(['自评']);
    expect(reading.unread).toMatchObject([{ sheet: name, why: expect.stringContaining('旧版、作废或备份') }]);
  });

  it.each(['旧改项目', '备份系统', '作废票据'])('counts as well where it is about something old: %s', (name) => {
    expect(sheets(name, other, whole).forms).toHaveLength(2);
  });

  it('counts where it is what was filled in', () => {
    const alone = read(whole, { name: '样表' });
    const replaced = sheets('旧版', whole, whole.slice(0, HEAD_ROWS));
    const besideBlank = sheets('样表', whole, whole.slice(0, HEAD_ROWS));

    expect(alone.forms.map(({ sheet }) => sheet)).toEqual(['样表']);
    expect(replaced.forms.find(({ sheet }) => sheet === '旧版')?.records).toHaveLength(SELF_EVALUATION.rows.length);
    expect(besideBlank.forms.find(({ sheet }) => sheet === '样表')?.records).toHaveLength(SELF_EVALUATION.rows.length);
  });
});

describe('a hidden sheet', () => {
  it('counts for nothing where a visible one holds that form, and is named', () => {
    const hidden = linesOf(withCell(SELF_EVALUATION, 2, '自评得分', 300));
    const reading = readSubmission(
      workbookOf(sheetOf(whole, { name: '自评' }), sheetOf(hidden, { name: '旧', hidden: true })),
      contextOf(),
    );

    expect(reading.verdict).toBe('passed');
    expect(reading.forms.map(({ sheet }) => sheet)).toEqual(['自评']);
    expect(reading.unread).toEqual([
      {
        sheet: '旧',
        why: '这是隐藏的工作表；《绩效自评汇总表》按可见的工作表“自评”计，这里的不计入。',
      },
    ]);
  });

  it('counts where no visible one holds that form, and is called hidden', () => {
    const reading = readSubmission(
      workbookOf(sheetOf(linesOf(REGISTER), { name: '清单' }), sheetOf(whole, { name: '旧', hidden: true })),
      contextOf(),
    );

    expect(reading.forms.map(({ form }) => form)).toEqual(['项目清单', '绩效自评汇总表']);
    expect(countingOf(reading, COUNTS)[1]).toContain('隐藏的工作表“旧”');
  });
});

describe('codes that stand for several projects', () => {
  const coded = (code: (at: number) => Written): Lines =>
    linesOf({
      ...REGISTER,
      rows: REGISTER.rows.map((cells, at) => cells.map((cell, column) => (column === 0 ? code(at) : cell))),
    });

  it('leave one project under the code and send the others back, saying which', () => {
    const reading = read(coded(() => 'XM001'));

    expect(reading.verdict).toBe('returned');
    expect(reading.forms[0]?.records.map(({ accepted }) => accepted)).toEqual([true, ...Array(7).fill(false)]);
    expect(reading.findings[0]?.message).toContain('与第3行“一号路整治项目”的编码相同，名称不同');
  });

  it('are named as rounded where they were typed as numbers of eighteen digits', () => {
    const reading = read(coded((at) => 310_112_202_200_000_000 + at));

    expect(reading.findings).toHaveLength(1);
    expect(reading.findings[0]?.message).toContain('超过15位，表格软件已把它四舍五入');
    expect(reading.forms[0]?.records.some(({ accepted }) => accepted)).toBe(false);
  });

  it('are named as rounded where a text shows it', () => {
    const reading = read(coded(() => '310112202200000000'));

    expect(reading.findings[0]?.remedy).toContain('四舍五入');
  });

  it('are no fault where one project has several lines', () => {
    const lines = linesOf({ ...RECTIFICATION, rows: RECTIFICATION.rows.flatMap((cells) => [cells, cells]) });

    expect(read(lines).findings.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a column that stands twice', () => {
  it('is named with the cell of its second header, and the first is read', () => {
    const [title = [], head = [], ...rows] = whole;
    const reading = read([title, [...head, '全年执行数'], ...rows.map((cells) => [...cells, 1])]);

    expect(reading.findings).toMatchObject([{ rule: 'Q01', level: 'hint', cell: 'K2', value: '全年执行数' }]);
    expect(reading.findings[0]?.message).toContain('只读了G列，K列的内容没有用上');
    expect(reading.forms[0]?.records[0]?.accepted).toBe(true);
  });
});

describe('a picture in a cell', () => {
  it('harms nothing in a column of remarks', () => {
    expect(read(linesOf(withCell(REGISTER, 4, '备注', broken(PICTURE))))).toMatchObject({ verdict: 'passed' });
  });

  it('is named as a picture where a value is wanted', () => {
    const reading = read(linesOf(withCell(REGISTER, 4, '全年预算数', broken(PICTURE))));

    expect(reading.findings[0]?.message).toContain('放的是图片，读不出内容');
  });
});

it('an answer lists sheets that count for nothing', () => {
  const reading = readSubmission(
    workbookOf(sheetOf(whole, { name: '自评' }), sheetOf(whole, { name: '填报示例' })),
    contextOf(),
  );
  const sheet = answerSheet(reading, [], {
    unit: '区教育局',
    at: '2022-08-01T10:00:00+08:00',
    version: 1,
    receipt: 'HZ-1',
    sha256: '',
    dryRun: false,
    beside: null,
    moment: '',
    withheld: [],
    changes: [],
  });

  expect(sheet.rows.flat().map(({ value }) => value)).toContain('工作表“填报示例”：这是示例，不计入。');
});

it('an error in a remark is no number that is missing, and one in an amount is', () => {
  const said = (lines: Lines) =>
    read(lines)
      .findings.map(({ message, remedy }) => `${message}${remedy}`)
      .join();

  expect(said(linesOf(withCell(REGISTER, 3, '备注', broken('#VALUE!'))))).toContain(
    '是公式错误 #VALUE!，没有内容。请检查公式引用的单元格，或直接填写内容。',
  );
  expect(said(linesOf(withCell(REGISTER, 3, '全年预算数', broken('#VALUE!'))))).toContain('没有数值');
});

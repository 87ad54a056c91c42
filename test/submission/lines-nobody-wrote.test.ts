import { describe, expect, it } from 'vitest';
import type { ColumnKind } from '../../shared/form/column.ts';
import { LIST_FORMS } from '../../shared/form/list/list-forms.ts';
import { countingOf } from '../../shared/submission/answer/counting.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { linesOf, UNIT_FORMS, type WrittenForm } from '../builders/forms-builder.ts';
import {
  broken,
  type SheetTraits,
  sheetOf,
  uncalculated,
  type Written,
  workbookOf,
} from '../builders/sheet-builder.ts';

const FORMS = Object.entries(UNIT_FORMS);
const { REGISTER, SELF_EVALUATION, MONITORING, RECTIFICATION, DISCLOSURE } = UNIT_FORMS;
const HEAD_ROWS = 2;
type Lines = readonly (readonly Written[])[];

const declaredOf = (form: WrittenForm) => {
  const found = LIST_FORMS.find(({ columns }) =>
    form.head.every((head) => columns.some(({ label }) => label === head)),
  );
  if (found === undefined) throw new Error(form.title);
  return found;
};

const kindOf = (form: WrittenForm, head: string): ColumnKind =>
  declaredOf(form).columns.find(({ label }) => label === head)?.kind ?? 'text';

const read = (lines: Lines, traits?: SheetTraits) => readSubmission(workbookOf(sheetOf(lines, traits)), contextOf());

const withRows = (form: WrittenForm, at: number, ...rows: Lines) =>
  read(linesOf(form).toSpliced(HEAD_ROWS + at, 0, ...rows));

const row = (form: WrittenForm, cells: Readonly<Record<string, Written>>): readonly Written[] =>
  form.head.map((label) => cells[label] ?? null);

const namesIn = (reading: ReturnType<typeof read>) =>
  reading.forms.flatMap(({ records }) => records.map(({ name }) => name));

const ownNames = (form: WrittenForm) => {
  const at = form.head.indexOf(declaredOf(form).nameColumn);
  return form.rows.map((cells) => cells[at]);
};

const COUNTS = { isWithheld: () => false, isReturned: () => false };

const DRAGGED: ReadonlySet<ColumnKind> = new Set(['year', 'flag', 'word', 'words']);
const FIGURES: ReadonlySet<ColumnKind> = new Set(['money', 'rate', 'score']);

/** The last record's cells of some kinds alone. */
const dragged = (form: WrittenForm, kinds: ReadonlySet<ColumnKind>): readonly Written[] =>
  form.head.map((head, at) => (kinds.has(kindOf(form, head)) ? (form.rows.at(-1)?.[at] ?? null) : null));

const prepared = (form: WrittenForm, shown: Written): readonly Written[] =>
  form.head.map((head) => (FIGURES.has(kindOf(form, head)) ? shown : null));

describe.each(FORMS)('lines nobody uses, in %s', (_, form) => {
  it('with a year, a class or an answer dragged down over them are no record and no fault, and are told where the answer says what counts', () => {
    const constants = dragged(form, DRAGGED);
    if (constants.every((cell) => cell === null)) return;
    for (const at of [form.rows.length, 4]) {
      const reading = withRows(form, at, constants, constants, constants);

      expect(reading.findings).toEqual([]);
      expect(namesIn(reading)).toEqual(ownNames(form));
      expect(countingOf(reading, COUNTS)[0]).toContain(
        `第${HEAD_ROWS + at + 1}–${HEAD_ROWS + at + 3}行没有填编码、名称`,
      );
    }
  });

  it('with formulas over nothing in them are passed by without a word', () => {
    for (const shown of [0, broken('#DIV/0!'), broken('#N/A'), uncalculated, '0.00%', '-']) {
      const line = prepared(form, shown);
      const reading = withRows(form, form.rows.length, line, line);

      expect(reading.findings).toEqual([]);
      expect(reading.forms[0]).not.toHaveProperty('unused');
      expect(namesIn(reading)).toEqual(ownNames(form));
    }
  });

  it('with formulas that fetch a code and a name and find none are passed by, too', () => {
    const zero = { kind: 'number', value: 0, formula: true } as const;
    const line = form.head.map((head) => (FIGURES.has(kindOf(form, head)) || /编码|名称/u.test(head) ? zero : null));

    expect(withRows(form, form.rows.length, line, line).findings).toEqual([]);
  });

  it('are records once a figure or a text of their own stands in them', () => {
    for (const [at, head] of form.head.entries()) {
      const own = { money: 12.5, text: '另写的内容', code: 'XM099' }[kindOf(form, head) as string];
      if (own === undefined || head === '备注') continue;
      const reading = withRows(form, form.rows.length, dragged(form, DRAGGED).with(at, own));

      expect({ head, records: namesIn(reading).length }).toEqual({ head, records: form.rows.length + 1 });
    }
  });
});

describe('a line whose name is merged down into it', () => {
  it('is told about: it is no unused line', () => {
    const lines = linesOf(DISCLOSURE);
    const line = row(DISCLOSURE, { 对象类型: '项目', 公开内容: '绩效自评', 年度: 2022 });
    const bottom = lines.length + 1;
    const reading = read([...lines, line], { merges: [{ top: bottom - 1, bottom, left: 2, right: 2 }] });

    expect(reading.verdict).toBe('returned');
  });
});

describe('sums under any word', () => {
  const sums = (form: WrittenForm, label: string, rows: number) =>
    form.rows.slice(0, rows).reduce((sum, cells) => sum + Number(cells[form.head.indexOf(label)]), 0);

  const total = (where: string, text: string, rows = 8) =>
    row(SELF_EVALUATION, {
      [where]: text,
      年初预算数: sums(SELF_EVALUATION, '年初预算数', rows),
      全年预算数: sums(SELF_EVALUATION, '全年预算数', rows),
      全年执行数: sums(SELF_EVALUATION, '全年执行数', rows),
    });

  it.each(['Total', 'TOTAL', 'Sum', '∑', 'Σ', '总额', '总数', '合计数', '汇总', '过次页', '承前页', '转下页'])(
    '%s is one, first and last, in front or as a name',
    (text) => {
      for (const where of ['项目编码', '项目名称'])
        for (const at of [0, SELF_EVALUATION.rows.length]) {
          const reading = withRows(SELF_EVALUATION, at, total(where, text));

          expect(reading.findings).toEqual([]);
          expect(namesIn(reading)).toEqual(ownNames(SELF_EVALUATION));
        }
    },
  );

  it('are held against the rows where the word says what they add up', () => {
    const wrong = total('项目名称', 'Total').with(SELF_EVALUATION.head.indexOf('全年预算数'), 1);

    expect(withRows(SELF_EVALUATION, 8, wrong).findings).toMatchObject([{ rule: 'Q19', level: 'hint' }]);
  });

  it.each(['区教育局汇报数', '教育口', '第一中学'])('are told by the amounts alone, and named: %s', (text) => {
    for (const [at, rows] of [
      [8, 8],
      [3, 3],
      [0, 8],
    ] as const) {
      const reading = withRows(SELF_EVALUATION, at, total('项目名称', text, rows));

      expect(namesIn(reading)).toEqual(ownNames(SELF_EVALUATION));
      expect(reading.findings).toMatchObject([{ rule: 'Q01', level: 'hint', value: text }]);
    }
  });

  it('over groups of projects, each over its own, are headings', () => {
    const [budget = 0, spent = 0] = ['全年预算数', '全年执行数'].map((label) => sums(SELF_EVALUATION, label, 1));
    const group = (text: string, count: number) =>
      row(SELF_EVALUATION, { 项目名称: text, 全年预算数: budget * count, 全年执行数: spent * count });
    const rows = SELF_EVALUATION.rows;
    const reading = read([
      ...linesOf({ ...SELF_EVALUATION, rows: [] }),
      group('教育口', 8),
      group('第一中学', 5),
      ...rows.slice(0, 5),
      group('第二中学', 1),
      ...rows.slice(5, 6),
      group('实验小学', 2),
      ...rows.slice(6),
      total('项目名称', '合计'),
    ]);

    expect(namesIn(reading)).toEqual(ownNames(SELF_EVALUATION));
    expect(reading.findings.map(({ level, value }) => [level, value]).sort()).toEqual(
      ['教育口', '第一中学', '第二中学', '实验小学'].map((text) => ['hint', text]).sort(),
    );
  });

  it('that come to nothing the rows come to are objects half written, and told about in the order of their rows', () => {
    const half = row(SELF_EVALUATION, { 项目名称: '一号楼维修', 全年预算数: 33, 全年执行数: 20 });
    const reading = withRows(SELF_EVALUATION, 3, half);

    expect(reading.verdict).toBe('returned');
    expect(namesIn(reading)).toEqual(ownNames(SELF_EVALUATION).toSpliced(3, 0, '一号楼维修'));
    expect(reading.forms[0]?.records.map(({ accepted }) => accepted)).toEqual(
      Array.from({ length: 9 }, (_, at) => at !== 3),
    );
    expect(reading.findings.every(({ cell }) => cell.endsWith('6'))).toBe(true);
  });

  it('by chance drop no record that has a code and says the rest', () => {
    const amounts = [10, 20, 30, 60, 120, 240, 480, 960];
    const rows = SELF_EVALUATION.rows.map((cells, at) =>
      cells.map((cell, column) =>
        /预算数|执行数/u.test(SELF_EVALUATION.head[column] ?? '') ? (amounts[at] ?? 0) : cell,
      ),
    );
    const reading = read(linesOf({ ...SELF_EVALUATION, rows }));

    expect(namesIn(reading)).toEqual(ownNames(SELF_EVALUATION));
    expect(reading.forms[0]?.records.every(({ accepted }) => accepted)).toBe(true);
  });

  it('by chance drop none of a list that has neither codes nor years', () => {
    const lines = [['绩效自评汇总表（2021年度）'], ['项目名称', '全年预算数', '全年执行数', '自评得分']];
    const names = ['一号路', '二号楼', '三号桥', '四季园'];
    const reading = read([...lines, ...names.map((name, at) => [name, [10, 20, 30, 60][at] ?? 0, 5, 90])]);

    expect(namesIn(reading)).toEqual(names);
  });
});

describe('a row that goes on with 其中', () => {
  it.each(['2.自筹资金', '市级资金', '  区级配套', '社会捐赠'])(
    'is no record, and named if it may be one: %s',
    (text) => {
      const part = (name: string) => row(SELF_EVALUATION, { 项目名称: name, 全年预算数: 50, 全年执行数: 40 });
      const reading = withRows(SELF_EVALUATION, 1, part('其中：1.财政拨款'), part(text));

      expect(namesIn(reading)).toEqual(ownNames(SELF_EVALUATION));
      expect(reading.findings.every(({ level }) => level === 'hint')).toBe(true);
    },
  );
});

describe('a word where a code belongs', () => {
  it.each([
    ['第一中学', null],
    ['【基建】', null],
    ['一般公共预算项目', 10],
    ['基建科', 10],
  ])('heads the rows below and is named: %s with %s', (text, amount) => {
    const heading = row(SELF_EVALUATION, { 项目编码: text, 全年预算数: amount, 执行率: uncalculated });
    const reading = withRows(SELF_EVALUATION, 3, heading);

    expect(namesIn(reading)).toEqual(ownNames(SELF_EVALUATION));
    expect(reading.findings.map(({ level }) => level)).toEqual(['hint']);
  });
});

describe('the foot of a form', () => {
  it.each<[string, Readonly<Record<string, Written>>]>([
    ['a seal', { 项目编码: '（盖章）' }],
    ['a seal of the unit', { 项目名称: '区教育局（公章）' }],
    ['where it is sealed', { 项目名称: '单位盖章处' }],
    ['a day that is labelled', { 项目编码: '报送日期', 项目名称: { kind: 'date', value: '2022-03-05' } }],
    ['a day alone', { 项目名称: '2022年3月5日' }],
    ['who signs', { 项目编码: '审核人', 项目名称: '王某' }],
    ['what was signed', { 项目编码: '分管领导审签：', 项目名称: '同意上报。陈某 2022.5.20' }],
    ['who signs where', { 项目编码: '负责人签字', 全年预算数: '经办人签字' }],
    ['what a department thinks', { 项目编码: '主管部门意见', 项目名称: '同意上报' }],
    ['who looks after it', { 项目编码: '绩效专管员', 项目名称: '王某' }],
    ['a phone', { 项目编码: '联系电话', 项目名称: '021-60000000' }],
  ])('is no record and no fault: %s', (_name, cells) => {
    for (const form of [REGISTER, SELF_EVALUATION, MONITORING]) {
      const reading = withRows(form, form.rows.length, row(form, cells));

      expect(reading.findings).toEqual([]);
      expect(namesIn(reading)).toEqual(ownNames(form));
    }
  });

  it('is none either where several sign, with a phone in a column of amounts', () => {
    for (const form of [REGISTER, SELF_EVALUATION, MONITORING]) {
      const foot = ['单位负责人', '张某', '填表人', '李某', '联系电话', 60_000_000];

      expect(withRows(form, form.rows.length, foot).findings).toEqual([]);
    }
  });

  it('is none either where the first columns are a number and a source', () => {
    const cells = { 序号: '分管领导审签：', 项目编码: '同意上报。陈某 2022.5.20' };

    expect(withRows(RECTIFICATION, 8, row(RECTIFICATION, cells)).findings).toEqual([]);
  });

  it('is none either where the unit stands over the day, or a remark closes the form', () => {
    const lone = (text: string) => row(REGISTER, { 项目名称: text });

    expect(withRows(REGISTER, 8, lone('区教育局'), lone('2022年3月5日')).findings).toEqual([]);
    expect(withRows(REGISTER, 8, lone('（此表一式三份）')).findings).toEqual([]);
    expect(withRows(REGISTER, 8, lone('以上数据已经核对，与账面一致')).findings).toEqual([]);
  });

  it.each(['负责人培训', '盖章机采购', '一号楼维修', '日期'])(
    'does not hide a last project of which the rest was not written: %s',
    (text) => {
      expect(withRows(REGISTER, 8, row(REGISTER, { 项目名称: text, 全年预算数: 10 })).verdict).toBe('returned');
      expect(withRows(REGISTER, 8, row(REGISTER, { 项目编码: 'XM099', 项目名称: text })).verdict).toBe('returned');
    },
  );
});

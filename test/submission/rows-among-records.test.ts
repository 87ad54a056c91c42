import { describe, expect, it } from 'vitest';
import type { ColumnKind } from '../../shared/form/column.ts';
import { LIST_FORMS } from '../../shared/form/list/list-forms.ts';
import { countingOf } from '../../shared/submission/answer/counting.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf, FINANCE_CONTEXT } from '../builders/context-builder.ts';
import { FINANCE_FORMS, linesOf, UNIT_FORMS, type WrittenForm } from '../builders/forms-builder.ts';
import { type SheetTraits, sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const FORMS = Object.entries(UNIT_FORMS);
const HEAD_ROWS = 2;

const declaredOf = (form: WrittenForm) => {
  const found = LIST_FORMS.find(({ columns }) =>
    form.head.every((head) => columns.some(({ label }) => label === head)),
  );
  if (found === undefined) throw new Error(form.title);
  return found;
};

const kindOf = (form: WrittenForm, head: string): ColumnKind =>
  declaredOf(form).columns.find(({ label }) => label === head)?.kind ?? 'text';

const withRow = (form: WrittenForm, at: number, row: readonly Written[], traits?: SheetTraits) =>
  readSubmission(workbookOf(sheetOf(linesOf(form).toSpliced(HEAD_ROWS + at, 0, row), traits)), contextOf());

type Reading = ReturnType<typeof withRow>;
const recordsIn = (reading: Reading) => reading.forms.flatMap(({ records }) => records);

/** A row of a form, each column by what it holds. */
const byKind = (form: WrittenForm, say: (kind: ColumnKind, at: number) => Written): readonly Written[] =>
  form.head.map((head, at) => say(kindOf(form, head), at));

/** A name in a column, beside it an amount in each money column where `amount` is one. */
const named = (form: WrittenForm, where: string, text: string, amount: Written): readonly Written[] =>
  form.head.map((head) => (head === where ? text : kindOf(form, head) === 'money' ? amount : null));

const turn = (words: readonly string[]) => (_: ColumnKind, at: number) => words[at % words.length] ?? null;

const PRINTED: readonly (readonly [string, (kind: ColumnKind, at: number) => Written])[] = [
  [
    'a must or not, a unit, a pattern',
    (kind, at) =>
      (({ flag: '是/否', day: 'yyyy-mm-dd', money: '单位：万元' }) as Partial<Record<ColumnKind, string>>)[kind] ??
      (at % 2 ? '选填' : '必填'),
  ],
  [
    'kinds of columns',
    (kind) =>
      (
        ({
          flag: '是/否',
          word: '枚举',
          words: '枚举',
          money: '数值',
          day: '日期',
          year: '年份',
          rate: '百分比',
          score: '数值',
        }) as Partial<Record<ColumnKind, string>>
      )[kind] ?? '文本',
  ],
  [
    'kinds in words of its own',
    (kind) =>
      (
        ({
          code: '预算批复编码',
          year: '四位年度',
          money: '万元',
          day: '年-月-日',
          flag: '是或否',
          score: '百分制',
          rate: '百分比',
        }) as Partial<Record<ColumnKind, string>>
      )[kind] ?? '与批复一致',
  ],
  ['what is allowed', turn(['不超过20字', '全称', 'YYYY', '单选', '元，保留2位小数', '如无填“无”', '见附件1'])],
  [
    'where it comes from',
    turn([
      '取自一体化系统',
      '与预算批复一致',
      '公式计算',
      '数据来源：决算报表',
      '由财政局填写',
      '单位填写',
      '科室填写',
    ]),
  ],
  ['who enters it', (_, at) => (at < 2 ? '系统自动生成' : '手工录入')],
  ['letters and what is worked out of them', (_, at) => `${String.fromCharCode(65 + at)}${at === 6 ? '=F/E' : ''}`],
  ['names of fields', turn(['XMBM', 'XMMC', 'NCYS', 'QNYS', 'DXLX', 'BZ', 'SFXZ', 'NDRQ'])],
  ['names of fields in English', turn(['project_code', 'project_name', 'budget_year', 'amount', 'start_date'])],
  [
    'types of a database',
    (kind) => (({ money: 'decimal(18,2)', day: 'date' }) as Partial<Record<ColumnKind, string>>)[kind] ?? 'varchar(50)',
  ],
  ['strokes', () => '—'],
  ['strokes behind a number', (_, at) => (at === 0 ? '1' : '——')],
];

describe.each(FORMS)('in %s', (_, form) => {
  const count = form.rows.length;

  it.each(PRINTED)('what is printed right under the header is no record and no fault: %s', (_name, say) => {
    const reading = withRow(form, 0, byKind(form, say));

    expect(reading.findings).toEqual([]);
    expect(recordsIn(reading)).toHaveLength(count);
  });

  it('what is printed is so under the header of the next page as well, and named where kinds alone tell', () => {
    const [, , [, say]] = PRINTED as [unknown, unknown, (typeof PRINTED)[number]];
    const lines = linesOf(form).toSpliced(HEAD_ROWS + 4, 0, form.head, byKind(form, say));
    const reading = readSubmission(workbookOf(sheetOf(lines)), contextOf());

    expect(reading.findings).toEqual([]);
    expect(recordsIn(reading)).toHaveLength(count);
  });

  it('a first record all of whose figures are wrong is a fault, not something printed', () => {
    const wrong = form.rows[0]?.map((cell, at) =>
      ['money', 'day', 'year', 'score', 'rate'].includes(kindOf(form, form.head[at] ?? '')) ? '一些' : cell,
    );

    expect(withRow(form, 0, wrong ?? []).verdict).toBe('returned');
  });
});

describe('under a header', () => {
  const { REGISTER, RECTIFICATION, SELF_EVALUATION } = UNIT_FORMS;

  it.each([
    ['units alone', named(REGISTER, '', '', '（万元）')],
    [
      'units and signs',
      SELF_EVALUATION.head.map((head) => ({ 全年预算数: '万元', 执行率: '%', 自评得分: '分' })[head] ?? null),
    ],
    ['what is asked for, in one cell', ['填报要求：金额以批复为准']],
  ])('is no record: %s', (name, row) => {
    const form = name === 'units and signs' ? SELF_EVALUATION : REGISTER;
    const reading = withRow(form, 0, row);

    expect(reading.findings).toEqual([]);
    expect(recordsIn(reading)).toHaveLength(form.rows.length);
  });

  it('a first record in words that are no days and no states is a fault, not something printed', () => {
    const head = RECTIFICATION.head.filter((label) => label !== '项目编码' && label !== '评价年度');
    const words = head.map(
      (label) =>
        ({ 序号: '（一）项', 计划完成日期: '立行立改', 实际完成日期: '长期坚持', 整改状态: '正在推进' })[label] ??
        '目标不量化',
    );
    const right = head.map((label) => RECTIFICATION.rows[1]?.[RECTIFICATION.head.indexOf(label)] ?? null);
    const reading = readSubmission(workbookOf(sheetOf([['整改台账（2022年度）'], head, words, right])), contextOf());

    expect(reading.verdict).toBe('returned');
    expect(recordsIn(reading)).toHaveLength(2);
  });
});

describe('below the rows', () => {
  const { SELF_EVALUATION } = UNIT_FORMS;
  const last = SELF_EVALUATION.rows.length;

  it.each([
    [['2022年4月20日']],
    [[null, null, '2022年4月']],
    [['单位负责人（签字）', null, null, '经办人']],
    [['填表人', null, '某某', null, '审核人', null, '某某']],
    [['（填报说明：金额以批复为准）']],
  ])('who signs and when is no record and no fault: %j', (row) => {
    const reading = withRow(SELF_EVALUATION, last, row);

    expect(reading.findings).toEqual([]);
    expect(recordsIn(reading)).toHaveLength(last);
  });

  it('a word in no column of names is a hint', () => {
    const reading = withRow(SELF_EVALUATION, last, ['区教育局']);

    expect(reading.findings).toMatchObject([{ level: 'hint', cell: 'A11' }]);
    expect(recordsIn(reading)).toHaveLength(last);
  });
});

describe('in what the finance office keeps', () => {
  it('a name alone is a fault: a unit without its class is no heading', () => {
    const { ROSTER_LIST } = FINANCE_FORMS;
    const lines = linesOf(ROSTER_LIST).toSpliced(HEAD_ROWS + 3, 0, [null, '区科委']);

    expect(readSubmission(workbookOf(sheetOf(lines)), FINANCE_CONTEXT).verdict).toBe('returned');
  });
});

it('what is a part by its words and has no code is named, also where a year and a class were copied down beside it', () => {
  const { SELF_EVALUATION } = UNIT_FORMS;
  const part = (SELF_EVALUATION.rows[2] ?? []).with(0, null).with(1, '其中：市级配套');
  const reading = withRow(SELF_EVALUATION, 3, part);

  expect(recordsIn(reading)).toHaveLength(SELF_EVALUATION.rows.length);
  expect(reading.findings).toMatchObject([{ level: 'hint', cell: 'B6', value: '其中：市级配套' }]);
});

const PLACES = [0, 3] as const;

/** Nothing that is no record may be one, in whatever column it begins, also merged, in front, in between and (where it says so itself) last. */
const eachPlace = (
  form: WrittenForm,
  text: string,
  amount: Written,
  check: (reading: Reading, row: number) => void,
  last = true,
) => {
  const leading = new Set([form.head[0] ?? '', form.head[1] ?? '', declaredOf(form).nameColumn]);
  for (const where of leading)
    for (const at of last ? [...PLACES, form.rows.length] : PLACES) {
      const row = HEAD_ROWS + at + 1;
      const left = form.head.indexOf(where) + 1;
      check(withRow(form, at, named(form, where, text, amount)), row);
      check(
        withRow(form, at, named(form, where, text, amount), {
          merges: [{ top: row, bottom: row, left, right: left + 1 }],
        }),
        row,
      );
    }
};

const SURE: readonly (readonly [string, Written])[] = [
  ['Ⅰ、运维', null],
  ['Ⅱ、建设', 10],
  ['一、运维', null],
  ['（二）建设', 10],
  ['一般公共预算', null],
  ['政府性基金', null],
  ['★重点项目', null],
  ['其他项目', null],
  ['民生保障类', 10],
  ['——运维——', null],
  ['（其中）政府采购', 10],
  ['其中：市级配套', 10],
  ['其中：', 10],
  ['其中市级配套', 10],
  ['【其中】政府采购', null],
  ['减：上级资金', 10],
  ['加：自筹资金', 10],
  ['扣除：上年结转', 10],
  ['平均', 10],
  ['平均值', 10],
  ['平均得分', 10],
  ['平均自评得分', 10],
  ['优秀率', '100%'],
  ['总体执行率', 0.93],
  ['预算执行率：', '93%'],
  ['占比', '45%'],
  ['占比（%）', 45],
  ['比例', 0.45],
  ['占合计比重', '45%'],
  ['上年数', 10],
  ['上年同期', 10],
  ['上年合计', 10],
  ['去年同期数', 10],
  ['同比增减', -3],
  ['较上年增长（%）', '3%'],
  ['增减额', 10],
  ['差额', 10],
  ['结余', 10],
  ['最高分', 90],
  ['项目个数', 3],
  ['本月合计', 10],
  ['本季累计', 10],
  ['本年累计', 10],
  ['累计', 10],
  ['截至6月累计', 10],
];

const COUNTED: readonly string[] = ['合 计：3个', '合计3个项目', '共计3个项目', '共3项', '小计（3个）', '总计：'];

describe('a row that is no record, wherever it stands, is none, no fault and in no sum', () => {
  it.each(SURE)('%s with %s', (text, amount) => {
    for (const [, form] of FORMS)
      eachPlace(form, text, amount, (reading) => {
        expect(reading.findings).toEqual([]);
        expect(recordsIn(reading)).toHaveLength(form.rows.length);
      });
  });

  it.each(COUNTED)('%s, which is held against the rows it adds up', (text) => {
    for (const [, form] of FORMS)
      eachPlace(form, text, null, (reading) => {
        expect(reading.findings).toEqual([]);
        expect(recordsIn(reading)).toHaveLength(form.rows.length);
      });
  });
});

const LIKELY: readonly (readonly [string, Written])[] = [
  ['运维', null],
  ['道路类项目群', null],
  ['教育支出', 10],
  ['一般公共预算', 10],
  ['政府性基金', 10],
  ['①运维', 10],
  ['A、运维', 10],
  ['第一部分 运维', 10],
  ['新增项目', 10],
];

describe('a row that may be a heading or an object half written does not count and is named', () => {
  it.each(LIKELY)('%s with %s', (text, amount) => {
    for (const [, form] of FORMS.filter(
      ([, { head }]) => amount === null || head.some((label) => kindOf(UNIT_FORMS.REGISTER, label) === 'money'),
    ))
      eachPlace(
        form,
        text,
        amount,
        (reading, row) => {
          expect(recordsIn(reading)).toHaveLength(form.rows.length);
          expect(reading.verdict).not.toBe('returned');
          for (const { message, level } of reading.findings) {
            expect(level).toBe('hint');
            expect(message).toContain(`第${row}行“${text}”`);
          }
        },
        amount !== null,
      );
  });

  it('says so in a hint that tells how to make it count', () => {
    const { REGISTER } = UNIT_FORMS;
    const reading = withRow(REGISTER, 3, named(REGISTER, '项目名称', '运维', null));

    expect(reading.findings).toMatchObject([{ rule: 'Q01', level: 'hint', cell: 'B6', value: '运维' }]);
    expect(reading.findings[0]?.remedy).toContain('是项目的，请补填该行其余各列');
  });

  it('is a fault as ever where nothing follows that it could head, or a sum', () => {
    for (const [, form] of FORMS) {
      const { nameColumn } = declaredOf(form);
      const alone = named(form, nameColumn, '运维', null);
      const before = linesOf(form).toSpliced(HEAD_ROWS + 3, 0, alone, named(form, nameColumn, '小计', null));

      expect(withRow(form, form.rows.length, alone).verdict).toBe('returned');
      expect(readSubmission(workbookOf(sheetOf(before)), contextOf()).verdict).toBe('returned');
    }
  });

  it('is a fault where three and more names stand below each other', () => {
    const { REGISTER } = UNIT_FORMS;
    const names = ['甲工程', '乙工程', '丙工程'].map((text) => named(REGISTER, '项目名称', text, null));

    expect(
      readSubmission(workbookOf(sheetOf(linesOf(REGISTER).toSpliced(HEAD_ROWS + 3, 0, ...names))), contextOf()).verdict,
    ).toBe('returned');
  });

  it('is a fault where it has amounts and a name of its own', () => {
    for (const text of ['一号楼维修', '★一号楼维修', '其中河大桥', '合计工程', '平均海拔监测', '加固工程', '减灾工程'])
      for (const at of [...PLACES, UNIT_FORMS.REGISTER.rows.length])
        expect(withRow(UNIT_FORMS.REGISTER, at, named(UNIT_FORMS.REGISTER, '项目名称', text, 10)).verdict).toBe(
          'returned',
        );
  });
});

const NAMES: readonly string[] = [
  '合计工程',
  '其中河大桥',
  '平均海拔监测',
  '优秀率',
  '优秀率提升工程',
  '执行率监测系统',
  '★一号路整治',
  '☆二号楼维修',
  '①号楼改造',
  '累计工程量复核',
  '小计量器具采购',
  '总计划编制',
  '占比分析系统',
  '比例尺地图测绘',
  '上年结转工程',
  '上年数据治理',
  '去年暴雨修复',
  '减灾工程',
  '加固工程',
  '减：碳行动',
  '加：油站改造',
  '扣除标准研究',
  '一般公共预算绩效评价',
  '政府性基金项目评审',
  '专项债券项目',
  '教育支出',
  '其他项目',
  '新增项目',
  '重点项目',
  '运维',
  '差额补助',
  '结余资金盘活',
  '本级',
  '最高人民法院交办',
  '同比例缩放沙盘',
  'A、B座维修',
  '第一部分道路',
  '一、二号路整治',
  '（三）号桥',
  '信息化类',
  '经费合计',
  '共3个社区整治',
  '项目个数统计',
  '示范项目',
  '以下空白',
  '填表说明编制',
  'XMBM',
  '必填项校验',
  '栏次',
  '本月合计',
  '政府采购',
  '信息化',
  'Ⅰ、期工程',
];

describe('what has a code and says what a record says is one, whatever it is called', () => {
  it.each(NAMES)('%s', (name) => {
    for (const [key, form] of FORMS) {
      const at = form.head.indexOf(declaredOf(form).nameColumn);
      for (const row of [0, 3, form.rows.length - 1]) {
        const rows = form.rows.map((cells, index) => (index === row ? cells.with(at, name) : cells));
        const reading = readSubmission(workbookOf(sheetOf(linesOf({ ...form, rows }))), contextOf());

        expect({ key, row, findings: reading.findings, names: recordsIn(reading).map((one) => one.name) }).toEqual({
          key,
          row,
          findings: [],
          names: rows.map((cells) => cells[at]),
        });
      }
    }
  });

  it.each(NAMES.filter((name) => !['以下空白', '栏次', '本月合计', '经费合计', '优秀率'].includes(name)))(
    '%s, also in a list that knows neither codes nor years',
    (name) => {
      const head = ['项目名称', '全年预算数', '全年执行数', '自评得分'];
      const rows = ['一号路', name, '三号桥'].map((one) => [one, 100, 100, 100]);
      const reading = readSubmission(workbookOf(sheetOf([['绩效自评汇总表（2021年度）'], head, ...rows])), contextOf());

      expect(recordsIn(reading).map((one) => one.name)).toContain(name);
    },
  );
});

it('rows that are told by their kinds are named where the answer says what counts', () => {
  const { SELF_EVALUATION } = UNIT_FORMS;
  const reading = withRow(SELF_EVALUATION, 0, byKind(SELF_EVALUATION, turn(['XMBM', 'XMMC', 'NCYS'])));

  expect(countingOf(reading, { isWithheld: () => false, isReturned: () => false })[0]).toContain(
    '8条全部计入。第3行是各列怎样填的说明，不计入。',
  );
});

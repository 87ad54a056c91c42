import { describe, expect, it } from 'vitest';
import { answerSheet } from '../../shared/submission/answer/answer.ts';
import type { AnswerHead } from '../../shared/submission/answer/answer-head.ts';
import { changesBetween } from '../../shared/submission/answer/changes.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { sheetOf, workbookOf } from '../builders/sheet-builder.ts';

const HAND: AnswerHead = {
  unit: '闵行区教育局',
  at: '2022-04-28T16:03:00+08:00',
  moment: '',
  version: 2,
  receipt: 'HZ-教育局-7',
  sha256: 'ab'.repeat(32),
  dryRun: false,
  beside: null,
  changes: [],
  withheld: [],
};
const HEAD = ['项目编码', '项目名称', '对象类型', '预算年度', '全年预算数', '全年执行数', '自评得分', '等级'];

const KIND = { form: '绩效自评汇总表' } as const;

const ACROSS = {
  rule: 'Q37',
  level: 'hint',
  sheet: "自评'表",
  cell: 'G3',
  value: '95',
  expected: '90',
  message: '与单表不一致。',
  remedy: '请核对。',
} as const;

const read = (...rows: (string | number | null)[][]) =>
  readSubmission(workbookOf(sheetOf([['绩效自评汇总表'], HEAD, ...rows], { name: "自评'表" })), contextOf());

const shownIn = (sheet: ReturnType<typeof answerSheet>): (string | number)[][] =>
  sheet.rows.map((row) => row.map(({ value }) => value));

describe('the answer sheet', () => {
  it('is no wider than a common screen, so that what to do is in sight and can be read on paper', () => {
    const { columnWidths } = answerSheet(read(['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优']), [], HAND);

    // 1,366 pixels hold some 185 digits; A4 across prints as many at three quarters of their size.
    expect(columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(185);
  });

  it('opens with the receipt, in the labels of the contract', () => {
    const reading = read(['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优']);

    const rows = shownIn(answerSheet(reading, [], HAND));

    expect(rows.slice(1, 9)).toEqual([
      ['结论', '通过'],
      ['表单', '绩效自评汇总表'],
      ['年度', '2021'],
      ['单位', '闵行区教育局'],
      ['报送时间', '2022-04-28 16:03:00'],
      ['版本', '第2版'],
      ['回执编号', 'HZ-教育局-7'],
      ['SHA-256', 'ab'.repeat(32)],
    ]);
    expect(rows.at(-1)).toEqual(['没有发现问题。']);
  });

  it('says of a workbook in which no form was found that nothing could be checked, never that nothing was found', () => {
    const nothing = readSubmission(
      workbookOf(sheetOf([['值班安排'], ['姓名', '电话']], { name: '值班' })),
      contextOf(),
    );

    const said = shownIn(answerSheet(nothing, [], HAND))
      .flat()
      .join('\n');

    expect(nothing.verdict).toBe('unrecognised');
    expect(said).toContain('没有可以审核的内容');
    expect(said).not.toContain('没有发现问题');
  });

  it.each<[string, Partial<AnswerHead>]>([
    [
      'another file counts in its place',
      { overruled: [{ ...KIND, sheet: "自评'表", count: 1, by: ['新.xlsx'], sheets: [] }] },
    ],
    [
      'a sheet further in front does',
      { overruled: [{ ...KIND, sheet: "自评'表", count: 1, by: [], sheets: ['自评'] }] },
    ],
    ['it lies in 自检', { dryRun: true }],
    ['its 工作要点 is a draft', { isDraft: true }],
    ['its year is closed', { closed: [{ kind: { ...KIND, year: 2021 }, text: '2021年已封存' }] }],
    ['it waits for 确认', { withheld: [{ kind: { ...KIND, year: 2021 }, waiting: true, text: '少了1条' }] }],
  ])('never ends as if all were well where something does not count: %s', (_, head) => {
    const reading = read(['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优']);

    const said = shownIn(answerSheet(reading, [], { ...HAND, ...head })).flat();

    expect(reading.verdict).toBe('passed');
    expect(said).not.toContain('没有发现问题。');
    expect(said.at(-1)).toMatch(/不计入|没有生效|没有计入|等待财政局确认/u);
  });

  it('says of rows marked as samples and of a blank form beside others what was left out of it', () => {
    const row = ['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优'];
    const blank = sheetOf([['绩效自评汇总表'], HEAD], { name: '空' });
    const beside = readSubmission(workbookOf(sheetOf([['绩效自评汇总表'], HEAD, row]), blank), contextOf());
    const last = (reading: typeof beside) => shownIn(answerSheet(reading, [], HAND)).at(-1)?.[0];

    expect(last(read(['示例', '某某项目'], row))).toBe('计入的各行没有发现问题；不计入的行见上方“计入情况”一栏。');
    expect(last(beside)).toBe('填写了的表没有发现问题；空白表不计入，见上方“计入情况”一栏。');
  });

  it('lists each finding with a link to its cell and says which rows count', () => {
    const reading = read(
      ['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优'],
      ['X2', '二号楼维修', '项目', 2021, 100, 80, 85, '优'],
    );

    const sheet = answerSheet(reading, [], HAND);
    const head = shownIn(sheet).findIndex(([first]) => first === '序号');

    expect(shownIn(sheet)[head]).toEqual([
      '序号',
      '级别',
      '规则',
      '工作表',
      '单元格',
      '填报值',
      '应为',
      '问题',
      '怎样改',
      '说明理由*',
    ]);
    expect(shownIn(sheet)[head + 1]?.slice(0, 7)).toEqual([1, '错误', 'Q20', "自评'表", 'H4', '优', '良']);
    expect(sheet.rows[head + 1]?.[4]).toEqual({ value: 'H4', style: 'link', link: "'自评''表'!H4" });
    expect(shownIn(sheet)).toContainEqual([
      '计入情况',
      "《绩效自评汇总表》(工作表“自评'表”)：1条计入；1条不计入(第4行)，改正后重新放入即可。",
    ]);
    expect(shownIn(sheet)[1]).toEqual(['结论', '退回']);
  });

  it('says first how much must be mended, errors before hints, and last what proves the receipt', () => {
    const reading = read(
      ['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优'],
      ['X2', '二号楼维修', '项目', 2021, 100, 80, 85, '优'],
    );
    const hint = { ...ACROSS, cell: 'A1' };

    const sheet = answerSheet({ ...reading, findings: [hint, ...reading.findings] }, [], HAND);
    const rows = shownIn(sheet);
    const head = rows.findIndex(([first]) => first === '序号');

    expect(rows[2]).toEqual([
      '要做的',
      '1处必须改(下表最前面标“错误”的)，在原表里改好后保存，系统会重新审核；另有1处提示。',
    ]);
    expect(rows.slice(head + 1, head + 3).map((row) => row[1])).toEqual(['错误', '提示']);
    expect(rows.slice(head + 3).map((row) => row.slice(0, 2))).toEqual([
      [],
      ['SHA-256', 'ab'.repeat(32)],
      ['工作表', "工作表“自评'表”：读作《绩效自评汇总表》2条。"],
    ]);
    expect(rows.slice(head + 4).map((row) => row.slice(2).join(''))).toEqual(['', '']);
    expect(sheet).toMatchObject({ tone: 'bad', opensFirst: true });
  });

  it('tells what came of it by the colour of its tab, and opens first only where it is 退回', () => {
    const passed = answerSheet(read(['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优']), [], HAND);
    const hinted = answerSheet(read(['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优']), [ACROSS], HAND);

    expect(passed).toMatchObject({ tone: 'good', opensFirst: false });
    expect(hinted).toMatchObject({ tone: 'warn', opensFirst: false });
    expect(shownIn(hinted)[2]).toEqual(['要做的', '没有必须改的；1处提示，请核对。']);
  });

  it('says first what keeps it out, and asks for nothing where its year is closed', () => {
    const reading = read(['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优']);
    const asked = { ...ACROSS, level: 'explain' } as const;
    const kind = { form: '绩效自评汇总表', year: 2021 } as const;
    const todo = (head: Partial<AnswerHead>) =>
      shownIn(answerSheet(reading, [asked], { ...HAND, ...head })).flatMap(([label, said]) =>
        label === '要做的' || label === '说明理由' ? [said] : [],
      );

    expect(todo({})).toEqual([
      '没有必须改的；1处需说明。',
      '1处需说明，还有1处没有说明：请在下表黄色的“说明理由”一栏写明原因后保存；说明之前照常计入。',
    ]);
    expect(todo({ ruled: [{ ...kind, sheet: "自评'表", kind: 'returned', text: '与支付数据不一致' }] })).toEqual([
      '财政局已退回，不计入：请照下面“财政退回”一栏改正后存回原处，新的一版重新计入。',
      '系统查到的：1处需说明。',
      '1处需说明，还有1处没有说明：请在下表黄色的“说明理由”一栏写明原因后保存。',
    ]);
    expect(todo({ closed: [{ kind, text: '2021年已封存' }] })).toEqual([
      '年度已经封存，这一版不计入，见下面“计入情况”一栏；下表列出的只供参考，不用再改。',
    ]);
  });

  it('shows findings across forms as hints', () => {
    const reading = read(['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优']);
    const rows = shownIn(answerSheet(reading, [ACROSS], HAND));

    expect(rows[1]).toEqual(['结论', '有提示']);
    expect(rows.at(-1)?.slice(0, 3)).toEqual([1, '提示', 'Q37']);
  });

  it('says what a new version changed', () => {
    const before = read(
      ['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优'],
      ['X2', '二号楼维修', '项目', 2021, 50, 40, 95, '优'],
    );
    const after = read(
      ['X1', '一号路整治', '项目', 2021, 120, 80, 95, '优'],
      ['X3', '三号桥', '项目', 2021, 10, 9, 95, '优'],
    );

    expect(changesBetween(before.forms, after.forms)).toEqual([
      '《绩效自评汇总表》：新增1条(“三号桥”)；减少1条(“二号楼维修”)；修改1条：“一号路整治”的全年预算数(100万元→120万元)；金额由150万元变为130万元。',
    ]);
    expect(changesBetween(before.forms, before.forms)).toEqual(['内容与上一版相同。']);
  });

  it('says which fields of which objects were changed, and that the errors are mended', () => {
    const before = read(
      ['X1', '一号路整治', '项目', 2021, 100, 80, 95, '良'],
      ['X2', '二号楼维修', '项目', 2021, 50, 40, 95, '优'],
    );
    const after = read(
      ['X1', '一号路整治', '项目', 2021, 100, 90, 95, '优'],
      ['X2', '二号楼维修', '项目', 2021, 50, 40, 92, '优'],
    );

    expect(changesBetween(before.forms, after.forms)).toEqual([
      '上一版1处错误已全部改好。',
      '《绩效自评汇总表》：修改2条：“一号路整治”的全年执行数(80万元→90万元)、等级(良→优)，“二号楼维修”的自评得分(95→92)。',
    ]);
  });

  it('never says of a dry run that it counts', () => {
    const reading = read(['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优']);
    const counted = shownIn(answerSheet(reading, [], { ...HAND, dryRun: true })).filter(
      ([label]) => label === '计入情况',
    );

    expect(counted[0]?.[1]).toContain('放进正式文件夹时，');
  });

  it('says of a roster or plan which field of which row is another', () => {
    const roster = (...rows: string[][]) =>
      readSubmission(
        workbookOf(
          sheetOf([['单位名录'], ['单位编码', '单位名称', '单位类别', '专管员邮箱'], ...rows], { name: '名录' }),
        ),
        contextOf(),
      ).forms;
    const before = roster(
      ['101', '区教育局', '区级预算部门', '待定'],
      ['102', '区民政局', '区级预算部门', 'b@example.gov.cn'],
    );
    const after = roster(
      ['101', '区教育局', '区级预算部门', 'a@example.gov.cn'],
      ['103', '区科委', '区级预算部门', 'c@example.gov.cn'],
    );

    expect(changesBetween(before, after)).toEqual([
      '新增 名录 103。',
      '减少 名录 102。',
      '名录 101 的 专管员邮箱：待定 → a@example.gov.cn。',
    ]);
    expect(changesBetween(before, before)).toEqual(['内容与上一版相同。']);
  });

  it('marks a dry run and an answer beside the file', () => {
    const reading = read(['X1', '一号路整治', '项目', 2021, 100, 80, 95, '优']);

    const rows = shownIn(
      answerSheet(reading, [], { ...HAND, dryRun: true, beside: '文件是旧版 .xls，不能在里面写入。' }),
    );

    expect(rows).toContainEqual(['自检', '本文件放在“自检”文件夹，只作检查，不计入任何任务。']);
    expect(rows).toContainEqual(['另存原因', '文件是旧版 .xls，不能在里面写入。']);
  });
});

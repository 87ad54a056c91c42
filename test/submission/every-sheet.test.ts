import { describe, expect, it } from 'vitest';
import { CARD_FORMS } from '../../shared/form/card/card-forms.ts';
import { blankList } from '../../shared/form/issue/blank-list.ts';
import type { IssuedSheet } from '../../shared/form/issue/issued-sheet.ts';
import { REGISTER_FORM } from '../../shared/form/list/register-form.ts';
import { answerSheet } from '../../shared/submission/answer/answer.ts';
import type { AnswerHead } from '../../shared/submission/answer/answer-head.ts';
import { countingOf } from '../../shared/submission/answer/counting.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import type { WorkbookReading } from '../../shared/submission/reading.ts';
import type { Sheet } from '../../shared/workbook/grid.ts';
import { shanghaiTarget } from '../builders/card-target.ts';
import { readingContext } from '../builders/contexts.ts';
import { sheetOf as drawn } from '../builders/drawing.ts';
import { linesOf, UNIT_FORMS } from '../builders/forms-builder.ts';
import { sheetOf, workbookOf } from '../builders/sheet-builder.ts';
import { sketch } from '../builders/sketch.ts';

const HEAD: AnswerHead = {
  unit: '示例区水务局',
  at: '2022-04-28T16:03:00+08:00',
  moment: '',
  version: 1,
  receipt: 'HZ-1',
  sha256: 'ab',
  dryRun: false,
  beside: null,
  changes: [],
  withheld: [],
};

const context = readingContext({ yearsOf: new Map() });
const read = (...sheets: readonly Sheet[]): WorkbookReading => readSubmission(workbookOf(...sheets), context);

const card = () => drawn(shanghaiTarget());

const sheetLines = (reading: WorkbookReading): readonly (string | number)[] =>
  answerSheet(reading, [], HEAD)
    .rows.filter(([first]) => first?.value === '工作表')
    .map(([, line]) => line?.value ?? '');

const NO_FORMS = [
  ['安排表', [['2023年专项资金安排表'], ['序号', '乡镇', '金额（万元）'], [1, '东镇', 25]], '是资金安排表'],
  [
    '任务',
    [['重点工作任务清单'], ['序号', '任务', '责任科室', '完成时限'], [1, '修路', '建设科', '6月']],
    '是任务清单',
  ],
  ['报告', [['某某项目绩效评价报告'], ['一、项目概况'], ['本项目于 2022 年立项。']], '是评价报告'],
  [
    '基础数据',
    [
      ['财政供养人员情况（人）', '编制数', '实有人数'],
      [null, 40, 42],
    ],
    '是基础数据表',
  ],
  ['别的', [['通讯录'], ['姓名', '电话'], ['某某', '12345']], '没有找到已知的表名和表头'],
] as const;

describe('every sheet of a workbook', () => {
  it.each(NO_FORMS)('that is no form is named as what it is: %s', (name, lines, why) => {
    const reading = read(
      card(),
      sheetOf(
        lines.map((line) => [...line]),
        { name },
      ),
    );

    expect(reading.verdict).toBe('passed');
    expect(reading.unread).toEqual([{ sheet: name, why: expect.stringContaining(why) }]);
    expect(reading.unread?.[0]?.why).not.toContain('最接近');
  });

  it('is told in the answer: read as what, or why not', () => {
    const reading = read(card(), sheetOf([['2023年专项资金安排表'], ['序号', '金额']], { name: '安排' }));

    expect(sheetLines(reading)).toEqual([
      `工作表“${card().name}”：读作《项目支出绩效目标申报表》1条。`,
      '工作表“安排”：是资金安排表，不是绩效管理表单，没有读取。',
    ]);
    expect(answerSheet(reading, [], HEAD).rows.at(-1)?.[0]?.value).toBe(
      '读出的工作表没有发现问题；没有读取的工作表见上方“工作表”一栏。',
    );
  });

  it('is told in a few lines where there are many', () => {
    const many = Array.from({ length: 20 }, (_, index) => sheetOf([['通讯录']], { name: `附${index + 1}` }));

    const lines = sheetLines(read(card(), ...many));

    expect(lines).toHaveLength(14);
    expect(lines[0]).toBe('共1张工作表已读出。');
    expect(lines.at(-1)).toBe('另有8张工作表没有读取。');
  });

  it('that looks like a form keeps the workbook from passing', () => {
    const headless = sheetOf(
      [
        ['2022年绿篱修剪情况'],
        ['项目名称', '绿篱修剪'],
        ['主管部门', '甲中心', '实施单位', '甲中心'],
        ['项目资金（万元）', '年初预算数', '全年预算数'],
      ],
      { name: '绿篱' },
    );

    const reading = read(card(), headless);

    expect(reading.verdict).toBe('hinted');
    expect(reading.findings).toEqual([]);
    expect(reading.unread).toEqual([{ sheet: '绿篱', why: expect.stringContaining('像一张绩效表') }]);
  });

  it('that bears the title of a form and nothing of it is told so', () => {
    const reading = read(card(), sheetOf([['项目支出绩效自评表'], ['见附件']], { name: '自评' }));

    expect(reading.verdict).toBe('hinted');
    expect(reading.unread?.[0]?.why).toContain('表名是《项目支出绩效自评表》');
  });

  it('is left out where it is empty or hidden', () => {
    const { REGISTER } = UNIT_FORMS;

    const reading = read(
      sheetOf(linesOf(REGISTER), { name: '清单' }),
      sheetOf([], { name: 'Sheet2' }),
      sheetOf([['字典']], { name: '字典', hidden: true }),
    );

    expect(reading.unread).toBeUndefined();
  });
});

describe('a blank form', () => {
  const drawnFrom = (issued: IssuedSheet): Sheet => {
    const lines = new Map<number, (string | number | null)[]>();
    for (const { row, column, value } of issued.cells) {
      const line = lines.get(row) ?? [];
      line[column - 1] = typeof value === 'string' || typeof value === 'number' ? value : null;
      lines.set(row, line);
    }
    const rows = Array.from({ length: Math.max(...lines.keys()) }, (_, at) => [...(lines.get(at + 1) ?? [])]);
    return sheetOf(
      rows.map((row) => row.map((value) => value ?? null)),
      { name: issued.name, merges: issued.merges },
    );
  };

  const blank = (index = 0) => {
    const form = CARD_FORMS[index]!;
    const issued = form.issue({
      sheet: `空${index}`,
      year: 2022,
      unit: null,
      project: null,
      initial: null,
      budget: null,
      month: 7,
    });
    return drawnFrom(issued);
  };

  it('beside others and a filled one is named with them in one line, behind what counts', () => {
    const reading = read(blank(0), sheetOf(linesOf(UNIT_FORMS.REGISTER), { name: '清单' }), blank(1));
    const lines = countingOf(reading, { isWithheld: () => false, isReturned: () => false });

    expect(lines).toEqual([
      expect.stringMatching(/工作表“清单”.*全部计入/u),
      expect.stringContaining('工作表“空0”、“空1”是空白表，没有填写，不计入'),
    ]);
  });

  it('is told that nothing to list is a 零报告 only where there is a list', () => {
    const told = (...sheets: readonly Sheet[]) =>
      countingOf(read(...sheets), { isWithheld: () => false, isReturned: () => false }).at(-1);
    const list = drawnFrom(blankList(REGISTER_FORM));

    expect(told(blank(0))).toMatch(/没有填写，不计入；填好后重新放入即可；用不着的表不用交。$/u);
    expect(told(list)).toMatch(/没有填写，不计入；填好后重新放入即可；清单确实没有内容的，在第一行写“零报告”。$/u);
    expect(told(sheetOf(linesOf(UNIT_FORMS.REGISTER), { name: '填好的' }), blank(0), list)).toContain(
      '其中的清单确实没有内容的',
    );
  });

  it.each(CARD_FORMS.map(({ name }, index) => [name, index] as const))('of %s is 没有填写, in one line', (_, index) => {
    const reading = read(blank(index));

    expect(reading).toMatchObject({ verdict: 'blank', findings: [] });
    const rows = answerSheet(reading, [], HEAD).rows.map((row) => row.map(({ value }) => value));
    expect(rows[1]).toEqual(['结论', '没有填写']);
    expect(answerSheet(reading, [], HEAD).rows[1]?.[1]?.style).toBe('grey');
    expect(rows.at(-1)).toEqual(['这是空白表。']);
  });

  it('is what was handed out with a name and money and got no goal and no indicator: nobody can tell who put them there', () => {
    const issued = CARD_FORMS.filter(({ name }) => name.includes('目标')).map(({ issue }) =>
      drawnFrom(
        issue({
          sheet: '目标',
          year: 2022,
          unit: '示例区水务局',
          project: { code: 'P1', name: '河道养护专项' },
          initial: 1_200_000_00,
          budget: 1_200_000_00,
          month: 7,
        }),
      ),
    );

    expect(issued.length).toBeGreaterThan(1);
    for (const sheet of issued) expect(read(sheet)).toMatchObject({ verdict: 'blank', findings: [] });
  });

  it('beside one that is filled in leaves the verdict to that one', () => {
    expect(read(card(), blank()).verdict).toBe('passed');
  });
});

it('takes a score sheet of an assessment before the budget for no self-evaluation', () => {
  const picture = `
事前绩效评估评分表|<|<|<|<
项目名称|智慧停车平台|<|申报金额（万元）|1260
一级指标|二级指标|评估要点|分值|得分
立项必要性|政策相关性|是否符合政策|60|50
投入经济性|投入合理性|投入是否合理|40|33
合计|<|<|100|83`;

  const { forms, unread = [] } = read(drawn(sketch('评分', picture)));

  expect(forms).toEqual([]);
  expect(unread.map(({ why }) => why)).toEqual(['是指标体系或评分表，不是绩效管理表单，没有读取。']);
});

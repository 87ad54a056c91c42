import { describe, expect, it } from 'vitest';
import { blankForms } from '../../shared/form/issue/blank-forms.ts';
import type { IssuedSheet } from '../../shared/form/issue/issued-sheet.ts';
import { bareOwnLabel } from '../../shared/form/own-labels.ts';
import type { OwnWord } from '../../shared/form/own-words.ts';
import { writeIssuedWorkbook } from '../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import type { WordRow } from '../../shared/plan/plan-rows.ts';
import { parsePlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';
import { findingRow } from '../../shared/submission/answer/finding-rows.ts';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { selfEvaluationCards } from '../builders/card-self-evaluation.ts';
import { readingContext } from '../builders/contexts.ts';
import { sheetOf as drawnSheet, put } from '../builders/drawing.ts';
import { sheetOf, workbookOf } from '../builders/sheet-builder.ts';

const label = (word: string, sameAs: string): OwnWord => ({ column: '标签', word, sameAs });
const WORDS = [label('资金盘子', '全年预算数'), label('花掉的钱', '全年执行数'), label('工程代号', '项目编码')];

const LIST = [
  ['绩效自评汇总表（2021年度）'],
  [
    '工程代号',
    '项目名称',
    '对象类型',
    '预算年度',
    '年初预算数',
    '资金盘子（元）',
    '花掉的钱（元）',
    '执行率',
    '自评得分',
    '等级',
  ],
  ['XM1', '一号路整治', '项目', 2021, 100, 1_000_000, 900_000, 0.9, 92, '优'],
];

const readWith = (words: readonly OwnWord[]) =>
  readSubmission(workbookOf(sheetOf(LIST)), readingContext({ yearsOf: new Map(), words }));

describe('labels of the district’s own', () => {
  it('are read as the columns that 词表 says they are, with the units behind them', () => {
    const { verdict, forms } = readWith(WORDS);

    expect(verdict).toBe('passed');
    expect(forms[0]?.records[0]).toMatchObject({
      code: 'XM1',
      fields: { 项目编码: 'XM1', 全年预算数: 100_000_000, 全年执行数: 90_000_000 },
    });
    expect(forms[0]?.labels).toEqual(
      expect.arrayContaining([
        { cell: 'A2', label: '工程代号', field: '项目编码', by: 'words' },
        { cell: 'F2', label: '资金盘子（元）', field: '全年预算数', by: 'words' },
      ]),
    );
  });

  it('mean nothing elsewhere', () => {
    expect(readWith([]).verdict).not.toBe('passed');
  });

  it('are read on cards as well', () => {
    const card = selfEvaluationCards['central']?.();
    if (card === undefined) throw new Error('no central card');
    const place = [...card.cells].find(([, { value }]) => value === '项目名称')?.[0] ?? '';
    const read = (words: readonly OwnWord[]) =>
      readSubmission(workbookOf(drawnSheet(card)), readingContext({ words })).forms[0]?.records[0]?.name;
    put(card, place, '工程名头');

    expect(read([label('工程名头', '项目名称')])).toBe('河道养护专项');
    expect(read([])).not.toBe('河道养护专项');
  });

  it('are printed on every form that is handed out, and read back as what they stand for', async () => {
    const words = [
      ...WORDS,
      label('工程名头', '项目名称'),
      label('年初盘子', '年初预算数'),
      label('做成的样子', '实际完成值'),
    ];
    const forms = blankForms(2022, () => 6, words);
    const printed = (sheet: IssuedSheet) =>
      sheet.cells.filter(({ style }) => style === 'head' || style === 'label').map(({ value }) => String(value));
    const all = forms.flatMap(printed);

    for (const { word, sameAs } of words) {
      expect(
        all.some((text) => text.startsWith(word)),
        word,
      ).toBe(true);
      expect(all.filter((text) => bareOwnLabel(text) === sameAs)).toEqual([]);
    }
    const issued = await writeIssuedWorkbook({ sheets: forms });
    const reading = readSubmission(await xlsxReader().read(issued), readingContext({ yearsOf: new Map(), words }));
    expect(reading).toMatchObject({ verdict: 'blank', findings: [] });
    expect(reading.forms.map(({ form }) => form)).toEqual(blankForms(2022, () => 6).map(({ name }) => name));
  });

  it('are named in an answer beside the contract’s', () => {
    const spoilt = [...LIST.slice(0, 2), LIST[2]!.map((value, at) => (at === 6 ? '很多' : value))];
    const { findings } = readSubmission(
      workbookOf(sheetOf(spoilt)),
      readingContext({ yearsOf: new Map(), words: WORDS }),
    );
    const rowsOf = (words: readonly OwnWord[]) =>
      findings.map((one, at) =>
        findingRow(one, at, { reasons: new Map(), words })
          .map(({ value }) => String(value))
          .join(' '),
      );

    expect(rowsOf([]).join()).toContain('“全年执行数”');
    expect(rowsOf(WORDS).join()).toContain('“花掉的钱”（全年执行数）');
  });

  it('leave a plan as it is: its 词表 names the same labels when they are in force already', () => {
    const rows = [
      ['2022年工作要点 词表'],
      ['栏目', '词', '视同', '说明'],
      ['标签', '资金盘子', '全年预算数', ''],
      ['标签', '工程代号', '项目编码', ''],
    ];
    const read = (words: readonly OwnWord[]) => readSubmission(workbookOf(sheetOf(rows)), readingContext({ words }));

    expect(read([]).forms[0]?.records.map(({ fields }) => [fields['词'], fields['视同']])).toEqual([
      ['资金盘子', '全年预算数'],
      ['工程代号', '项目编码'],
    ]);
    expect(read(WORDS)).toEqual(read([]));
  });

  it('stand for one of the contract’s labels, or are refused', () => {
    const rows = defaultPlanRows(2022);
    const planWith = (row: WordRow) => parsePlan({ ...rows, words: [...rows.words, row] }, 'r1');
    const row = { 栏目: '标签', 词: '资金盘子', 视同: '全年预算数', 说明: '' };

    expect(planWith(row).plan?.words.at(-1)).toEqual(label('资金盘子', '全年预算数'));
    expect(
      planWith({ ...row, 视同: '预算盘子' }).findings.map(({ column, expected }) => `${column}: ${expected}`),
    ).toEqual(['视同: 这个标签说的是哪一栏：各表的一个栏名，例如 全年预算数、项目名称（全部栏名见“说明”表 表单和列）']);
  });
});

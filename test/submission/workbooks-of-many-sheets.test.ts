import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { linesOf, UNIT_FORMS, withCell } from '../builders/forms-builder.ts';
import { sheetOf, workbookOf } from '../builders/sheet-builder.ts';

const { REGISTER, MONITORING, SELF_EVALUATION, WORK_LOG } = UNIT_FORMS;

const ANSWER = ['结论', '表单', '年度', '单位', '报送时间', '版本', '回执编号'].map((label) => [label, '…']);

describe('a workbook of many sheets', () => {
  it('gives every form it holds, also several of one kind and on hidden sheets', () => {
    const reading = readSubmission(
      workbookOf(
        sheetOf([['目录'], ['一、项目清单']], { name: '目录' }),
        sheetOf(linesOf(REGISTER), { name: '清单' }),
        sheetOf(linesOf(MONITORING), { name: '一季度' }),
        sheetOf(linesOf(MONITORING), { name: '二季度' }),
        sheetOf(linesOf(SELF_EVALUATION), { name: '底稿', hidden: true }),
      ),
      contextOf(),
    );

    expect(reading.findings).toEqual([]);
    expect(reading.forms.map(({ form, sheet }) => [form, sheet])).toEqual([
      ['项目清单', '清单'],
      ['绩效跟踪汇总表', '一季度'],
      ['绩效跟踪汇总表', '二季度'],
      ['绩效自评汇总表', '底稿'],
    ]);
  });

  it('leaves out the answer of an earlier reading, and nothing that only bears its name', () => {
    const reading = readSubmission(
      workbookOf(
        sheetOf([...ANSWER, ...linesOf(WORK_LOG)], { name: '审核结果' }),
        sheetOf(linesOf(WORK_LOG), { name: '审核结果备份' }),
      ),
      contextOf(),
    );

    expect(reading.forms.map(({ sheet }) => sheet)).toEqual(['审核结果备份']);
  });

  it('takes the worst of its forms for its verdict, and a fault on one sheet hides none on another', () => {
    const reading = readSubmission(
      workbookOf(
        sheetOf(linesOf(withCell(SELF_EVALUATION, 1, '执行率', '50%')), { name: '自评' }),
        sheetOf(linesOf(withCell(REGISTER, 2, '对象类型', '工程')), { name: '清单' }),
        sheetOf([[MONITORING.title], MONITORING.head.slice(0, 4)], { name: '跟踪' }),
      ),
      contextOf(),
    );

    expect(reading.verdict).toBe('returned');
    expect(reading.forms.map(({ verdict }) => verdict)).toEqual(['hinted', 'returned', 'returned']);
    expect(reading.findings.map(({ sheet, rule, cell }) => [sheet, rule, cell])).toEqual([
      ['自评', 'Q06', 'H3'],
      ['清单', 'Q01', 'D4'],
      ['跟踪', 'Q01', 'A2'],
    ]);
  });

  it('blocks the row an error stands on and no other', () => {
    const reading = readSubmission(
      workbookOf(sheetOf(linesOf(withCell(REGISTER, 2, '对象类型', '工程')))),
      contextOf(),
    );

    expect(reading.forms[0]?.records.map(({ accepted }) => accepted)).toEqual([true, false, ...Array(6).fill(true)]);
  });

  it('blocks everything where the folder belongs to nobody', () => {
    const reading = readSubmission(workbookOf(sheetOf(linesOf(REGISTER))), contextOf({ folder: '教育居', unit: null }));

    expect(reading.findings.map(({ rule, value, expected }) => [rule, value, expected])).toEqual([
      ['Q44', '教育居', '单位名录中的文件夹，如“教育局”'],
    ]);
    expect(reading.forms[0]).toMatchObject({ verdict: 'returned' });
    expect(reading.forms[0]?.records.every(({ accepted }) => !accepted)).toBe(true);
  });

  it('says so when there is nothing in it', () => {
    const reading = readSubmission(workbookOf(sheetOf([])), contextOf());

    expect(reading).toEqual({
      verdict: 'unrecognised',
      reason: '工作簿里没有内容。请填写表格后重新放入文件夹。',
      forms: [],
      findings: [],
    });
  });
});

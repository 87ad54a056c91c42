import { describe, expect, it } from 'vitest';
import { blankForms } from '../../../shared/form/issue/blank-forms.ts';
import { BLANK_INDICATORS, selfEvaluationCard } from '../../../shared/form/issue/self-evaluation-card.ts';
import { writeIssuedWorkbook } from '../../../shared/outside/issued-workbook/write-issued-workbook.ts';
import { xlsxReader } from '../../../shared/outside/xlsx/read/read-workbook.ts';
import { readTemplate } from '../../../shared/submission/own/read-template.ts';
import type { TemplateSheet } from '../../../shared/submission/own/template-sheet.ts';
import type { Workbook } from '../../../shared/workbook/grid.ts';
import { sheetOf, workbookOf } from '../../builders/sheet-builder.ts';

const templateOf = (workbook: Workbook): readonly TemplateSheet[] => readTemplate(workbook, new Map(), {});

const unknownIn = (sheets: readonly TemplateSheet[]): readonly string[] =>
  sheets.flatMap(({ labels }) => labels.filter(({ by }) => by === 'unknown').map(({ label }) => label));

describe('the answer of a blank form', () => {
  it('asks finance about no title, year, mark, unit of money or class of indicators', async () => {
    const bytes = await writeIssuedWorkbook({ sheets: blankForms(2026, () => 7) });

    const asked = unknownIn(templateOf(await xlsxReader().read(bytes)));

    expect(asked.filter((text) => /表$|年度|空白表样|^单位：|指标$/u.test(text))).toEqual([]);
  });

  it('nor about indicators that the form prints', async () => {
    const card = selfEvaluationCard({
      sheet: '自评',
      title: '项目支出绩效自评表',
      year: 2026,
      project: null,
      code: null,
      supervisor: null,
      implementer: null,
      money: '万元',
      funds: { initial: null, budget: null, spent: null },
      goal: null,
      outcome: null,
      indicators: BLANK_INDICATORS.map((one) => ({ ...one, name: '完成率', target: '≥95%', weight: 10 })),
    });

    const sheets = templateOf(await xlsxReader().read(await writeIssuedWorkbook({ sheets: [card] })));

    expect(sheets.map(({ is }) => is)).toEqual(['layout']);
    expect(unknownIn(sheets)).toEqual([]);
  });

  it('understands in the header of a list what the lexicon alone understands', () => {
    const header = [
      '项目代码',
      '二级项目名称',
      '预算年度',
      '年初批复预算',
      '全年预算数',
      '本年度实际执行数',
      '自评得分',
    ];

    const [sheet] = templateOf(workbookOf(sheetOf([['绩效自评汇总表'], header, [], []])));

    expect(sheet?.labels.filter(({ by }) => by === 'unknown')).toEqual([]);
    expect(sheet?.labels.map(({ field }) => field)).toEqual([
      '项目编码',
      '项目名称',
      '预算年度',
      '年初预算数',
      '全年预算数',
      '全年执行数',
      '自评得分',
    ]);
  });
});

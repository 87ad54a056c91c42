import { describe, expect, it } from 'vitest';
import { CARD_FORMS } from '../../shared/form/card/card-forms.ts';
import { SCORING_VARIANTS } from '../../shared/form/card/scoring-variants.ts';
import { SCORING_WORDS } from '../../shared/form/card/scoring-words.ts';
import { LIST_FORMS } from '../../shared/form/list/list-forms.ts';
import { SETTING_NAMES } from '../../shared/form/list/plan-forms.ts';
import { FUNCTION_NAMES } from '../../shared/formula/called-term.ts';
import { parseFormula } from '../../shared/formula/parse-formula.ts';
import { APPRAISAL_FIGURES } from '../../shared/plan/appraisal.ts';
import { namesFor } from '../../shared/plan/audit-formula.ts';
import { COMPUTED_COLUMNS } from '../../shared/plan/columns/computed-columns.ts';
import { FORMULA_LANGUAGE } from '../../shared/plan/issue/formula-language.ts';
import { languageRows } from '../../shared/plan/issue/language-rows.ts';
import { planWorkbook } from '../../shared/plan/issue/plan-workbook.ts';
import { MEASURE_SHAPES } from '../../shared/plan/measures/all-measures.ts';
import { parseRecipients, RECIPIENT_WORDS } from '../../shared/plan/parse/recipient-words.ts';
import { RULE_SHAPES } from '../../shared/plan/parse/rule-shapes.ts';
import {
  APPRAISAL_COLUMNS,
  type AppraisalRow,
  AUDIT_FORMULA_COLUMNS,
  type AuditFormulaRow,
  type CalendarRow,
  PLAN_SHEETS,
  SCORING_COLUMNS,
  type ScoringRow,
  SETTING_COLUMNS,
  type SettingRow,
} from '../../shared/plan/plan-rows.ts';
import { parsePlan } from '../../shared/plan/read/read-plan.ts';
import { defaultPlanRows } from '../../shared/plan/shipped/default-plan.ts';

const rows = languageRows([]);
const wordsOf = (part: string) => rows.filter((row) => row.part === part).map(({ word }) => word);

describe('the sheet 说明 of a 工作要点', () => {
  it('tells every column, measure, computed column, rule and item that a plan may name', () => {
    for (const { sheet, columns } of Object.values(PLAN_SHEETS)) expect(wordsOf(`${sheet}的列`)).toEqual(columns);
    expect(wordsOf('计量方式')).toEqual(MEASURE_SHAPES.map(({ word }) => word));
    expect(wordsOf('算出来的列')).toEqual(COMPUTED_COLUMNS.map(({ name }) => name));
    expect(wordsOf('预警规则')).toEqual(Object.keys(RULE_SHAPES));
    expect(wordsOf('考核')).toHaveLength(APPRAISAL_FIGURES.length);
  });

  it('tells every split, scoring rule and setting', () => {
    expect(wordsOf('分值结构')).toEqual(SCORING_WORDS);
    expect(wordsOf('评分规则')).toEqual(Object.keys(SCORING_VARIANTS));
    expect(wordsOf('系统设置').toSorted()).toEqual(SETTING_NAMES.toSorted());
    for (const row of rows.filter(({ part }) => part === '分值结构').slice(1))
      expect(row.meaning, row.word).toMatch(/\d/u);
  });

  it('tells every function and sign of a formula, each by one that reads', () => {
    const told = FORMULA_LANGUAGE.map(({ word }) => word).join(' ');

    for (const name of FUNCTION_NAMES) expect(told, name).toContain(name);
    for (const { form, example, word } of FORMULA_LANGUAGE) {
      expect(() => parseFormula(example, namesFor(form)), `${word}: ${example}`).not.toThrow();
      const [name] = word.split('(');
      if (FUNCTION_NAMES.includes(name ?? '')) expect(example).toContain(name);
    }
  });

  it('shows of each column of 审核公式 and 评分模板 what it takes', () => {
    const exampleOf = (sheet: string, column: string) =>
      rows.find(({ part, word }) => part === `${sheet}的列` && word === column)?.example ?? '';
    const plan = defaultPlanRows(2022);
    const cells = (sheet: string, columns: readonly string[]) =>
      Object.fromEntries(columns.map((column) => [column, exampleOf(sheet, column)]));
    const read = parsePlan(
      {
        ...plan,
        words: [...plan.words, { 栏目: '单位类别', 词: '乡镇', 视同: '街镇', 说明: '' }],
        scoring: [cells('评分模板', SCORING_COLUMNS) as ScoringRow],
        formulas: [cells('审核公式', AUDIT_FORMULA_COLUMNS) as AuditFormulaRow],
        appraisal: [cells('考核', APPRAISAL_COLUMNS) as AppraisalRow],
        settings: [cells('系统设置', SETTING_COLUMNS) as SettingRow],
        calendar: [cells('日历', ['日期', '类型(休/班)', '说明']) as CalendarRow],
      },
      'r1',
    );

    expect(read.findings).toEqual([]);
  });

  it('tells every form with each of its columns', () => {
    const forms = [...LIST_FORMS, ...CARD_FORMS].filter(({ name }) => name !== '工作要点' && name !== '单位名录');

    for (const { name, columns } of forms) {
      const told = rows.find(({ part, word }) => part === '表单和列' && word === name);
      for (const { label } of columns) expect(told?.example, name).toContain(label);
    }
  });

  it('tells closed columns with the district’s own words', () => {
    const own = languageRows([{ column: '公开内容', word: '绩效监控', sameAs: null }]);

    expect(own.find(({ word }) => word === '绩效信息公开目录')?.example).toContain(
      '绩效目标/绩效自评/评价报告/绩效监控',
    );
  });

  it('names readers that the ladder takes', () => {
    for (const [word] of RECIPIENT_WORDS) expect(parseRecipients(word, new Set())).toHaveProperty('value');
  });
});

describe('the drop-downs of a 工作要点', () => {
  it('offer the words of every closed column, short enough to be kept by a spreadsheet', () => {
    const { sheets } = planWorkbook(defaultPlanRows(2022));
    const offered = new Map(
      sheets.flatMap(({ name, cells, choices, frozenRows }) =>
        choices.map(({ area, values }) => {
          const head = cells.find(({ row, column }) => row === frozenRows && column === area.left);
          return [`${name}/${head?.value}`, values] as const;
        }),
      ),
    );

    const closed = LIST_FORMS.filter(({ name }) => name === '工作要点').flatMap(({ part, columns }) =>
      columns
        .filter(({ vocabulary, kind }) => vocabulary !== undefined || kind === 'flag')
        .map(({ label }) => `${part}/${label}`),
    );
    const also = [
      '任务/取数表单',
      '任务/适用类别',
      '任务/数据年度',
      '任务/期间',
      '词表/栏目',
      '评分模板/分值结构',
      '提醒规则/收件人',
      '考核/指标',
      '考核/计分方式',
    ];
    expect([...offered.keys()]).toEqual(expect.arrayContaining([...closed, ...also]));
    for (const values of offered.values()) expect(values.join(',').length).toBeLessThanOrEqual(255);
  });
});

import { describe, expect, it } from 'vitest';
import { CARD_FORMS } from '../../shared/form/card/card-forms.ts';
import { LIST_FORMS } from '../../shared/form/list-forms.ts';
import { APPRAISAL_FIGURES } from '../../shared/plan/appraisal.ts';
import { COMPUTED_COLUMNS } from '../../shared/plan/columns/computed-columns.ts';
import { defaultPlanRows } from '../../shared/plan/default-plan.ts';
import { languageRows } from '../../shared/plan/language-rows.ts';
import { MEASURE_SHAPES } from '../../shared/plan/measures.ts';
import { DUTY_COLUMNS, LADDER_COLUMNS } from '../../shared/plan/plan-rows.ts';
import { planWorkbook } from '../../shared/plan/plan-workbook.ts';
import { parseRecipients, RECIPIENT_WORDS } from '../../shared/plan/recipient-words.ts';
import { RULE_SHAPES } from '../../shared/plan/rule-shapes.ts';

const rows = languageRows([]);
const wordsOf = (part: string) => rows.filter((row) => row.part === part).map(({ word }) => word);

describe('the sheet 说明 of a 工作要点', () => {
  it('tells every column, measure, computed column, rule and item that a plan may name', () => {
    expect(wordsOf('任务的列')).toEqual(DUTY_COLUMNS);
    expect(wordsOf('提醒规则的列')).toEqual(LADDER_COLUMNS);
    expect(wordsOf('计量方式')).toEqual(MEASURE_SHAPES.map(({ word }) => word));
    expect(wordsOf('算出来的列')).toEqual(COMPUTED_COLUMNS.map(({ name }) => name));
    expect(wordsOf('预警规则')).toEqual(Object.keys(RULE_SHAPES));
    expect(wordsOf('考核')).toHaveLength(APPRAISAL_FIGURES.length);
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

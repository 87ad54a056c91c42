import { expect, it } from 'vitest';
import { readSubmission } from '../../../shared/submission/read-submission.ts';
import { readingContext } from '../../builders/contexts.ts';
import { sheetOf } from '../../builders/drawing.ts';
import { sketch } from '../../builders/sketch.ts';

const ANYWHERE = {
  folder: '财政局',
  unit: null,
  roster: { units: [] },
  yearsOf: new Map<string, ReadonlySet<number>>(),
  day: '2024-06-01',
};

/** A right card with a line more in its head. */
const read = (line: string) =>
  readSubmission(
    {
      date1904: false,
      sheets: [
        sheetOf(
          sketch(
            '表',
            `
项目支出绩效自评表|<|<|<|<|<|<|<|<
（2022年度）|<|<|<|<|<|<|<|<
项目名称|步道翻新|<|<|<|<|<|<|<
主管部门|区水务局|<|<|实施单位|区水务局|<|<|<
${line}|<|<|<|<|<|<|<
项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
^|年度资金总额|100|100|95|10|95%|9.5
绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析
|产出指标|数量指标|步道段数|≥60段|63段|50|50
|效益指标|社会效益指标|投诉量|≤12件|9件|30|30
|满意度指标|服务对象满意度|游客满意度|≥90%|94%|10|10
总分||||||100|99.5`,
          ),
        ),
      ],
    },
    readingContext(ANYWHERE),
  );

it.each([
  ['项目名称|护栏更换', '步道翻新'],
  ['*项目名称：|护栏更换', '步道翻新'],
  ['主管部门|区绿化局', '区水务局'],
  ['实施单位（必填）|区绿化局', '区水务局'],
])('a label that stands twice beside another name is named with both places: %s', (line, first) => {
  const { findings, forms } = read(line);

  expect(findings).toMatchObject([{ rule: 'Q01', level: 'hint', cell: 'B5', expected: first }]);
  expect(findings[0]?.message).toMatch(/前面 [BF][34] 填的是/u);
  expect(forms[0]?.records[0]).toMatchObject({ name: '步道翻新', accepted: true });
});

it.each([
  '项目名称|步道翻新',
  '项目名称|区水务局步道翻新',
  '项目名称|',
  '一级项目名称|水利专项',
  '专项资金名称|水利专项',
  '中央主管部门|水利部',
  '项目单位|河道管理所',
  '填报单位|河道管理所',
  '填报日期|2023-03-01',
])('what says the same, nothing, or of something else is no fault: %s', (line) => {
  expect(read(line).findings).toEqual([]);
});

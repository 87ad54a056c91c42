import { expect, it } from 'vitest';
import { ALL_RULES } from '../../../shared/warning/rules/all-rules.ts';
import { aProject, wan } from '../../builders/a-register.ts';
import { aUnit, FINANCE } from '../../builders/a-unit.ts';
import { assessed } from '../../builders/an-assessment.ts';
import { evaluation, type Handed, indicator, key, monitoring, row, told, toldOf } from './found.ts';

const problem = (fields: object): Handed => [
  '2022-06-01',
  row('整改台账', { 评价年度: 2022, 问题描述: '未验收', 计划完成日期: '2022-06-30', 整改状态: '整改中', ...fields }),
];
const policy = (fields: object, ...next: readonly ReturnType<typeof aProject>[]): Handed => [
  '2022-02-01',
  aProject('P1', 2022, { 对象类型: '财政政策', 是否区级: true, 是否经常性: true, 受惠对象: '个人、企业', ...fields }),
  ...next,
];
const officer = (name: string, mail: string) =>
  toldOf('W16', assessed('2022-04-06', [FINANCE, aUnit({ officer: { name, mail } })], []));
const assessment = (by: string, after: number) =>
  row('事前绩效评估台账', { 评估年度: 2023, 评估主体: by, 评估后预算: after });
const repeated = (year: number): Handed[] => [
  ['2022-06-01', key({})],
  ['2022-03-01', key({ 评价年度: year })],
];
const watched = (fields: object, ...of: readonly ReturnType<typeof indicator>[]): Handed[] => [
  ['2022-08-15', monitoring({ 执行数: wan(100), ...fields }, [...of])],
];

/** One of each way a rule speaks; the common one of each stands in its own test. */
const SAID = {
  'W03 before the year is half over': told('W03', '2022-09-01', watched({ 执行数: wan(10), 截至月份: 5 })),
  'W04 several, one above': told(
    'W04',
    '2022-09-01',
    watched({}, indicator('≥120个', '60个'), indicator('≤20万元', '20.01万元'), indicator('≥120个', '96个')),
  ),
  'W04 one above alone': told('W04', '2022-09-01', watched({}, indicator('≥120个', '96个'))),
  'W05 by the card': told('W05', '2022-05-06', [
    [
      '2022-04-15',
      evaluation({ 指标得分合计: 8900, 指标分值合计: 9000, 执行率得分: 200, 执行率分值: 1000, 自评得分: 9100 }),
    ],
  ]),
  'W07 yellow': told(
    'W07',
    '2022-10-06',
    [['2022-04-15', evaluation({})]],
    [['2022-09-15', key({ 评价层次: '项目再评价', 评价得分: 7550, 被评价单位: '一零一', 项目编码: '' })]],
  ),
  'W08 two years ago': told('W08', '2022-06-06', repeated(2020)),
  'W08 three years ago': told('W08', '2022-06-06', repeated(2019)),
  'W09 both': told('W09', '2022-06-06', [
    ['2022-06-01', key({ 委托方: '单位101', 评价机构: '一零一', 被评价单位: '单位101' })],
  ]),
  'W10 one day late': told('W10', '2022-07-01', [problem({ 未整改原因: '等待验收' })]),
  'W10 without a reason': told('W10', '2022-07-01', [problem({})]),
  'W11 not supported': told('W11', '2022-11-06', [
    ['2022-02-01', aProject('P1', 2023, { 年初预算数: wan(100) })],
    ['2022-10-01', row('事前绩效评估台账', { 评估年度: 2023, 评估主体: '部门重点', 评估结论: '不予支持' })],
  ]),
  'W13 not listed': told('W13', '2022-04-06', [['2022-02-01', aProject('P1', 2022, { 年初预算数: wan(300) })]]),
  'W13 not listed, with earlier lists': told('W13', '2022-04-06', [
    ['2022-02-01', aProject('P1', 2022, { 年初预算数: wan(300) })],
    ['2022-03-05', key({ 评价年度: 2021, 项目编码: 'P9', 项目名称: '别的项目' })],
  ]),
  'W14 soon': told('W14', '2022-06-29', [policy({ 结束日期: '2022-12-29' })]),
  'W14 found 差 and going on': told('W14', '2022-06-29', [
    policy({ 结束日期: '2022-06-28' }, aProject('P1', 2023, { 对象类型: '财政政策' })),
    ['2022-06-01', key({ 等级: '差' })],
  ]),
  'W15 goes by the finance office': told('W15', '2022-11-06', [
    ['2022-02-01', aProject('P1', 2023, { 年初预算数: wan(100) })],
    ['2022-10-01', assessment('财政重点', wan(60)), assessment('部门重点', wan(80)), assessment('自评', wan(90))],
  ]),
  'W16 no officer': officer('', 'zhang@example.gov.cn'),
  'W16 no mailbox': officer('张一', ''),
  'W17 far below': told('W17', '2022-11-06', [
    ['2022-11-01', monitoring({ 报告日期: '2022-10-31', 执行数: wan(69.99) })],
  ]),
  'W18 little done': told('W18', '2022-09-06', watched({ 产出完成情况: '20%', 执行数: wan(50) })),
};

/** Kept beside the test and read by people when they change: `npx vitest run --dir test sentences -u` writes them anew. */
it('rules speak as they did when last read', async () => {
  const lines = Object.entries(SAID).flatMap(([name, warnings]) => [
    `== ${name}`,
    ...warnings.flatMap(({ level, text, evidence }) => [`${level} ${text}`, ...evidence.map((one) => `  - ${one}`)]),
  ]);

  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('sentences.txt');
});

it('rules look at what they say they look at', async () => {
  const lines = ALL_RULES.map(({ id, title, formula, source, forms, watchesTime, watchesOffice = false }) =>
    [id, title, formula, source, forms.join('、'), watchesTime ? 'time' : '', watchesOffice ? 'office' : ''].join(
      ' | ',
    ),
  );

  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('all-rules.txt');
});

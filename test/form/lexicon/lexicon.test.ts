import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareLabel } from '../../../shared/form/lexicon/bare-label.ts';
import { BLOCK_WORDS } from '../../../shared/form/lexicon/block-words.ts';
import { FUND_COLUMN_WORDS, FUND_WORDS } from '../../../shared/form/lexicon/fund-words.ts';
import { HEAD_WORDS } from '../../../shared/form/lexicon/head-words.ts';
import { INDICATOR_WORDS } from '../../../shared/form/lexicon/indicator-words.ts';
import { columnsSaid } from '../../../shared/form/lexicon/list-words.ts';
import { understanding } from '../../../shared/form/lexicon/meaning.ts';
import { KNOWN_LABELS } from './known-labels.ts';

const kinds: { readonly [kind: string]: (bare: string) => string | undefined } = {
  head: understanding(HEAD_WORDS),
  funds: understanding(FUND_WORDS),
  fundColumns: understanding(FUND_COLUMN_WORDS),
  columns: understanding(INDICATOR_WORDS),
  blocks: understanding(BLOCK_WORDS),
};

const known = Object.entries(KNOWN_LABELS).flatMap(([kind, fields]) =>
  Object.entries(fields).flatMap(([field, labels]) => labels.map((label) => ({ kind, field, label }))),
);

const fullWidth = (label: string): string => label.replaceAll('(', '（').replaceAll(')', '）').replaceAll('/', '／');

/** Ways to write one and the same label. */
const writings: readonly ((label: string) => string)[] = [
  (label) => label,
  fullWidth,
  (label) => [...label].join(' '),
  (label) => `${label.slice(0, 2)}\n${label.slice(2)}`,
  (label) => `　　${label}：`,
  (label) => `${label}（万元）`,
  (label) => `${label}（A）`,
  (label) => `3.${label}`,
  (label) => `二、${label}`,
  (label) => `（一）${label}`,
];

/** Wordings seen in published forms, and what they say there. */
const seen: readonly (readonly [string, string, string])[] = [
  ['columns', 'actual', '全年实际值 全年完成值 年终完成值 实际完成指标值 实际完成数 年末完成情况 指标完成结果'],
  [
    'columns',
    'target',
    '年初指标值 预期指标值 当年预期实现值 年初设定目标值 计划完成值 预期值 预期目标值 年度绩效指标值 目标设定值 绩效指标值',
  ],
  ['columns', 'target', '年初目标 年度目标 目标'],
  ['columns', 'actual', '1-9月完成 1—8月实际完成'],
  ['columns', 'level1', '一级'],
  ['columns', 'level2', '二级'],
  ['columns', 'name', '三级'],
  ['columns', 'forecast', '全年预计完成数 预计年底完成情况'],
  ['columns', 'weight', '参考分值 指标权重 标准分值'],
  ['columns', 'reason', '未完成原因及拟采取的改进措施 产生差异的原因 扣分原因 偏差分析 未达标说明 扣分理由'],
  ['columns', 'note', '复核分 指标方向性'],
  ['columns', 'scoringRule', '评价标准及依据 计分标准 评分细则'],
  ['fundColumns', 'budget', '调整预算数 全年预算总额 预算安排数 年度预算数 调整后全年预算 调整后金额'],
  ['fundColumns', 'forecast', '全年预计 预计年底数'],
  ['fundColumns', 'spent', '实际支出 决算数 实际投入资金额 支出数 全年支出数 实际使用金额 全年实际支出数'],
  ['fundColumns', 'initial', '年初批复数 年初安排预算数'],
  ['fundColumns', 'rate', '支出进度 资金使用率'],
  ['head', 'supervisor', '县级主管部门 业务主管部门 项目主管单位 行业主管部门 市级预算主管部门'],
  ['head', 'projectName', '专项资金名称 专项名称 二级项目名称 项目（政策）名称 项目名称及编码 项目编码及名称'],
  ['head', 'unitName', '部门 预算部门、单位名称 部门（单位）全称 单位编码及名称'],
  ['head', 'implementer', '项目承办单位 用款单位 申报单位'],
  ['funds', 'total', '资金额度 本年度申请财政预算资金 预算申报数 当年预算 资金合计 年度预算金额'],
  ['funds', 'fiscal', '市财政拨款 省级财政补助资金 中央补助安排 区级财政资金'],
];

describe('the lexicon', () => {
  it('gives every label known so far one and the same field of its kind', () => {
    for (const { kind, field, label } of known)
      expect(kinds[kind]?.(bareLabel(label)), `${kind}: ${label}`).toBe(field);
  });

  it('does not mind how a label is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), fc.constantFrom(...writings), ({ kind, field, label }, write) => {
        expect(kinds[kind]?.(bareLabel(write(label)))).toBe(field);
      }),
      { numRuns: 2000 },
    );
  });

  for (const [kind, field, labels] of seen)
    it(`understands ${labels.split(' ')[0]} and its like`, () => {
      for (const label of labels.split(' ')) expect(kinds[kind]?.(bareLabel(label)), label).toBe(field);
    });

  it('takes no sentence and no answer for a label', () => {
    for (const text of [
      '完成',
      '已完成',
      '达标',
      '100%',
      '天气原因',
      '项目已按期完成验收并投入使用',
      '部门领导高度重视',
    ])
      expect(kinds['head']?.(bareLabel(text)), text).toBeUndefined();
  });

  it('understands the columns of lists by the same words', () => {
    expect(columnsSaid('全年实际支出（万元）').has('全年执行数')).toBe(true);
    expect(columnsSaid('调整预算数（A）').has('全年预算数')).toBe(true);
    expect(columnsSaid('二级项目名称').has('项目名称')).toBe(true);
    expect(columnsSaid('全年执行数').has('全年预算数')).toBe(false);
  });

  it.each([
    ['问题描述', '评价发现的主要问题 发现问题 存在的主要问题 问题及不足'],
    ['整改措施', '拟采取的整改措施 改进措施 整改落实措施'],
    ['责任人', '整改责任单位 整改责任人 责任科室'],
    ['计划完成日期', '整改时限 整改完成时限 拟完成时间 要求完成时间'],
    ['整改状态', '整改完成情况 整改落实情况 整改进展 是否完成整改'],
    ['评估主体', '评估方式 评估形式'],
    ['申报预算', '申请金额 送审金额 申报资金（万元）'],
    ['评估后预算', '核定金额 审定预算（万元） 建议安排预算金额'],
    ['报告日期', '评估完成时间 评价报告出具日期'],
    ['评价机构', '第三方机构名称 受托机构'],
    ['豁免原因', '未公开原因 不予公开理由'],
    ['链接', '公开渠道 公开网址'],
  ])('understands what registers call %s', (column, labels) => {
    for (const label of labels.split(' ')) expect([...columnsSaid(label)], label).toContain(column);
  });

  it.each([
    ['整改状态', '未完成整改原因 整改措施 整改完成时间'],
    ['问题描述', '问题个数 问题来源 未整改问题原因'],
    ['评估后预算', '审减金额 申报预算'],
    ['计划完成日期', '实际完成时间'],
    ['实际完成日期', '计划完成时间 评估完成时间'],
  ])('takes for %s nothing else', (column, labels) => {
    for (const label of labels.split(' ')) expect([...columnsSaid(label)], label).not.toContain(column);
  });

  it('reads a lower label of a list with the upper one it stands under', () => {
    expect(columnsSaid('调整后(预算金额)').has('全年预算数')).toBe(true);
    expect(columnsSaid('年初(预算金额)').has('年初预算数')).toBe(true);
    expect(columnsSaid('调整后(得分)').has('全年预算数')).toBe(false);
  });
});

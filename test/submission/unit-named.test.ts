import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { UNIT_FORMS } from '../builders/forms-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const { MONITORING } = UNIT_FORMS;

const rulesWith = (title: string, ...above: Written[]): readonly string[] =>
  readSubmission(workbookOf(sheetOf([[title], above, MONITORING.head, ...MONITORING.rows])), contextOf()).findings.map(
    ({ rule, cell }) => `${rule} ${cell}`,
  );

describe('the unit a list names', () => {
  it.each([
    ['填报单位：闵行区教育局'],
    ['填报单位(盖章)：[105210]闵行区教育局（本级）'],
    ['单位名称：', '上海市闵行区教育局'],
    ['部门(单位)：教委'],
    ['填报单位:区教育局计财科'],
    ['编报单位：教育局(本部)'],
    ['主管部门：', '区卫健委'],
    ['单位：万元'],
    ['填报单位（盖章）：区教育局    联系人：某某   日期：2022年7月1日   单位：万元'],
  ])('is the folder’s own, or no unit at all: %s %s', (...above) => {
    expect(rulesWith('2022年绩效跟踪汇总表', ...above)).toEqual([]);
  });

  it.each([
    [['填报单位：区卫健委'], 'Q44 A2'],
    [['', '填报单位:', '[106310]闵行区卫生健康委员会'], 'Q44 C2'],
    [['填报单位：浦江镇'], 'Q44 A2'],
    [['填报单位：某某学院'], 'Q44 A2'],
  ])('is not the folder’s: %j', (above, expected) => {
    expect(rulesWith('2022年绩效跟踪汇总表', ...above)).toEqual([expected]);
  });

  it('may stand below the rows, beside who filled the form in', () => {
    const rulesBelow = (...below: Written[]): readonly string[] =>
      readSubmission(
        workbookOf(sheetOf([[MONITORING.title], MONITORING.head, ...MONITORING.rows, [], below])),
        contextOf(),
      ).findings.map(({ rule, cell }) => `${rule} ${cell}`);

    expect(rulesBelow('填报单位（盖章）：区教育局    联系人：某某 日期：2022年7月1日')).toEqual([]);
    expect(rulesBelow('填报单位（盖章）：区卫健委    联系人：某某 日期：2022年7月1日')).toEqual(['Q44 A12']);
    expect(rulesBelow('填报人：某某', null, '填报单位：', '区卫健委')).toEqual(['Q44 D12']);
    expect(rulesBelow('单位负责人：某某', null, '填报日期：2022-07-01')).toEqual([]);
  });

  it('may stand in the title', () => {
    expect(rulesWith('闵行区教育局2022年绩效跟踪汇总表')).toEqual([]);
    expect(rulesWith('浦江镇2022年绩效跟踪汇总表')).toEqual(['Q44 A1']);
  });
});

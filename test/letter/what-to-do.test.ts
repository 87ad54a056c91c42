import { describe, expect, it } from 'vitest';
import { whatToDo } from '../../shared/letter/write/what-to-do.ts';
import type { Condition, Duty } from '../../shared/plan/duty.ts';
import type { Figures } from '../../shared/plan/figures.ts';
import { aMeasurement, aState, shownDuty } from '../builders/facts-shown.ts';

const SPENT: Figures = { kind: 'ratio', numerator: '执行数', denominator: '全年预算数' };

const asked = (...qualifies: readonly Condition[]): string =>
  whatToDo(aState({ duty: shownDuty({ qualifies: [qualifies] }), measurement: aMeasurement() }));

describe('what to do next', () => {
  it('is to mend what was sent back, where it lies, before anything is filled in anew', () => {
    const returned = ['区教育局/自评.xlsx', '区教育局/补报/自评2.xlsx'];

    expect(whatToDo(aState({ duty: shownDuty({ measure: 'handed-in' }), returned }))).toBe(
      '先改好被退回、没有计入的 区教育局/自评.xlsx、区教育局/补报/自评2.xlsx：照“审核结果”里写的改，存回原处，不用改名。还缺的，把填好的《绩效自评汇总表》放进本单位文件夹。',
    );
  });

  it.each([
    ['=', '得分为80或90'],
    ['!=', '得分不为80或90'],
    ['~', '得分含80或90'],
    ['<', '得分小于80或90'],
    ['<=', '得分不大于80或90'],
    ['>', '得分大于80或90'],
    ['>=', '得分不小于80或90'],
  ] as const)('says the condition %s in words', (operator, words) => {
    expect(asked({ column: '得分', operator, values: ['80', '90'] })).toBe(
      `在《绩效自评汇总表》里补上缺的对象（要求：${words}），放进本单位文件夹。`,
    );
  });

  it('says of a condition without a value that the column is filled, and joins several', () => {
    expect(
      asked(
        { column: '公开日期', operator: '!=', values: [] },
        { column: '评价层次', operator: '=', values: ['部门重点'] },
      ),
    ).toContain('（要求：公开日期已填，评价层次为部门重点）');
  });

  it('says of a later 版本 what was to be done', () => {
    expect(asked({ column: '版本', operator: '>=', values: ['3'] })).toContain('调整后重新报送过，至少第3版');
  });

  it.each<[string, Partial<Duty>]>([
    ['在《绩效自评汇总表》里补报“挂钩金额”，放进本单位文件夹。', { figures: { kind: 'sum', column: '挂钩金额' } }],
    [
      '在《绩效自评汇总表》里补报“挂钩金额”（要求：等级为优），放进本单位文件夹。',
      {
        figures: { kind: 'sum', column: '挂钩金额' },
        qualifies: [[{ column: '等级', operator: '=', values: ['优'] }]],
      },
    ],
    [
      '在《绩效自评汇总表》里补填“整改措施”，放进本单位文件夹。',
      { figures: { kind: 'within', from: '报告日期', days: 30, working: false, by: '整改措施' } },
    ],
    ['加快进度，提高“执行数”，用《绩效自评汇总表》报送最新的数，放进本单位文件夹。', { figures: SPENT }],
    [
      '把“执行数”控制在目标以内，用《绩效自评汇总表》报送最新的数，放进本单位文件夹。',
      { figures: SPENT, target: { kind: 'share', value: 9000, atMost: true } },
    ],
  ])('is, of a measure over figures: %s', (words, duty) => {
    expect(whatToDo(aState({ duty: shownDuty(duty) }))).toBe(words);
  });

  it.each([
    [aState({ duty: shownDuty({ measure: 'handed-in' }) }), '把填好的《绩效自评汇总表》放进本单位文件夹。'],
    [
      aState({ duty: shownDuty({ measure: 'registered' }) }),
      '在《工作记录》里加一行，任务编号写 O-32a，放进本单位文件夹。',
    ],
    [
      aState({
        duty: shownDuty({ reach: 'with-lower' }),
        measurement: aMeasurement({ missing: ['操场翻新（云溪小学）'] }),
      }),
      '在《绩效自评汇总表》里补上缺的对象，放进本单位文件夹（缺口后注明了下属单位的，由它放进它自己的文件夹）。',
    ],
    [
      aState({ duty: shownDuty({ measure: 'no-violation', rule: 'W08' }) }),
      '处理 W08 预警指出的问题，改好后重新报送。',
    ],
    [
      aState({
        duty: shownDuty({ measure: 'count', forms: ['重点评价台账', '绩效跟踪汇总表'] }),
        measurement: aMeasurement({ gap: 3 }),
      }),
      '在《重点评价台账》或《绩效跟踪汇总表》里再补3个对象，放进本单位文件夹。',
    ],
    [
      aState({ duty: shownDuty({ measure: 'count' }), measurement: aMeasurement({ gap: 0 }) }),
      '在《绩效自评汇总表》里再补对象，放进本单位文件夹。',
    ],
    [
      aState({
        state: 'cannot-tell',
        measurement: aMeasurement({ notes: ['没有报送 2021 年度项目清单', '没有目录。'] }),
      }),
      '目前无法核对：没有报送 2021 年度项目清单；没有目录。请先补齐这份资料。',
    ],
  ])('fits the measure (%#)', (state, sentence) => {
    expect(whatToDo(state)).toBe(sentence);
  });
});

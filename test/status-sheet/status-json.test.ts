import { describe, expect, it } from 'vitest';
import { statusJson } from '../../shared/status-sheet/status-json.ts';
import { statusModel } from '../../shared/status-sheet/status-model.ts';
import { aDuty, aMeasurement, anAssessment, aState, someFacts } from './builders.ts';

const json = (facts = someFacts()) => JSON.parse(JSON.stringify(statusJson(statusModel(facts))));

describe('the status as JSON', () => {
  it('has a member for every sheet and its rows by the column labels', () => {
    const status = json();

    expect(Object.keys(status)).toEqual([
      '年度',
      '数据截至',
      '更新时间',
      '总览',
      '单位矩阵',
      '任务进度',
      '预警清单',
      '报送记录',
      '发信记录',
      '考核',
      '说明',
    ]);
    expect(status.任务进度[0]).toMatchObject({
      单位编码: '101',
      任务编号: 'O-32a',
      状态: '逾期',
      级别: '黄',
      缺口明细: '校舍维修',
      延期至: '',
    });
    expect(status.单位矩阵[0]).toEqual({ 单位: '区教育局', 'O-32a': '逾期' });
  });

  it('gives numbers as the cells of the sheet hold them', () => {
    const state = aState({
      duty: aDuty({ measure: 'coverage-amount' }),
      measurement: aMeasurement({
        unit: 'money',
        numerator: 120_050_000,
        denominator: 150_000_000,
        achieved: 8003,
        gap: 29_950_000,
      }),
    });

    const [row] = json(someFacts({ assessment: anAssessment({ duties: [state] }) })).任务进度;

    expect(row).toMatchObject({ 分子: 120.05, 分母: 150, 完成: 0.8003, 差额: 29.95, 剩余工作日: -2 });
  });

  it('puts the figures and the loud remarks of the overview in words', () => {
    const status = json(someFacts({ assessment: anAssessment({ notices: ['工作要点改坏了'] }) }));

    expect(status.总览.提醒).toEqual(['工作要点改坏了']);
    expect(status.总览.数字).toMatchObject({ 应办任务: 1, 逾期: 1, 按期率: 0 });
    expect(status.总览.任务按状态).toContainEqual({ 状态: '逾期', 任务数: 1, 占比: 1 });
  });
});

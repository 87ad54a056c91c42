import { describe, expect, it } from 'vitest';
import type { Decision } from '../../shared/standing/standing.ts';
import { statusJson } from '../../shared/status-sheet/status-json.ts';
import { statusModel } from '../../shared/status-sheet/status-model.ts';
import {
  aMeasurement,
  anAssessment,
  aStanding,
  aState,
  aWarning,
  shownDuty,
  shownUnit,
  someFacts,
} from '../builders/facts-shown.ts';

const json = (facts = someFacts()) => JSON.parse(JSON.stringify(statusJson(statusModel(facts))));

describe('the status as JSON', () => {
  it('has a member for every sheet and its rows by the column labels', () => {
    const status = json();

    expect(Object.keys(status)).toEqual([
      '年度',
      '数据截至',
      '更新时间',
      '总览',
      '催报单',
      '单位矩阵',
      '任务进度',
      '预警清单',
      '报送记录',
      '说明理由',
      '发信记录',
      '考核',
      '说明',
      '图表数据',
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

  it('names units with red warnings of the rules among those to be urged, most serious first', () => {
    const assessment = anAssessment({
      duties: [],
      warnings: [aWarning({ level: 'yellow' }), aWarning({ level: 'red' })],
    });

    const status = json(someFacts({ assessment }));

    expect(status.总览.先要催办的单位).toEqual([
      { 单位: '区教育局', 联系人: '王', 电话: '', 逾期: 0, 任务红: 0, 数据预警红: 1 },
    ]);
    expect(status.预警清单.map((row: { 级别: string }) => row.级别)).toEqual(['红', '黄']);
  });

  it('foretells what turns yellow as well as what turns red', () => {
    const turn = { unit: shownUnit(), duty: shownDuty(), on: '2022-05-20' } as const;

    const status = json(someFacts({ forecast: [{ ...turn, level: 'yellow' }] }));

    expect(status.总览['30天内将转黄(按现在的报送情况推算)']).toEqual([
      { 转黄日: '2022-05-20', 单位: '区教育局', 任务编号: 'O-32a', 任务: '项目和政策绩效自评全覆盖' },
    ]);
    expect(status.总览['30天内将转红(按现在的报送情况推算)']).toEqual([]);
  });

  it('lists who typed what and when, and whether it still counts', () => {
    const typed = (change: Partial<Decision>): Decision => ({
      about: 'O-32a',
      column: '延期至',
      value: '2022-05-08',
      by: '赵',
      at: '2022-05-04T09:00:00+08:00',
      from: '2022-05-04',
      until: null,
      ...change,
    });
    const standings = [
      aStanding({
        versions: [],
        decisions: [
          typed({}),
          typed({ column: '备注', value: '催办', until: '2022-05-06', at: '2022-05-05T09:00:00+08:00' }),
          typed({ column: '备注', value: '', at: '2022-05-06T09:00:00+08:00' }),
        ],
      }),
    ];

    const { 填写记录: rows } = json(someFacts({ standings }));

    expect(rows.map((row: Record<string, string>) => [row['列'], row['内容'], row['填写人'], row['效力']])).toEqual([
      ['备注', '', '赵', '撤销'],
      ['备注', '催办', '赵', '2022-05-06 已改或撤销'],
      ['延期至', '2022-05-08', '赵', '延期已于 2022-05-08 到期'],
    ]);
  });

  it('shows what has been mended with its first and last day', () => {
    const { unit, id, text } = aWarning();
    const closed = {
      id,
      unit,
      rule: 'W05',
      level: 'red',
      text,
      firstSeen: '2022-04-10',
      closedOn: '2022-05-03',
    } as const;

    const { 已消除预警: rows } = json(someFacts({ closedWarnings: [closed] }));

    expect(rows).toMatchObject([{ 预警编号: id, 原级别: '红', 首次预警日: '2022-04-10', 消除日: '2022-05-03' }]);
  });

  it('gives numbers as the cells of the sheet hold them', () => {
    const state = aState({
      duty: shownDuty({ measure: 'coverage-amount' }),
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

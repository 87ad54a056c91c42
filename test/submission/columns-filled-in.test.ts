import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

type Line = readonly Written[];

const read = (lines: readonly Line[]) => readSubmission(workbookOf(sheetOf(lines)), contextOf());

const MONITORED: Line = ['项目编码', '项目名称', '跟踪年度', '跟踪层次', '全年预算数', '1-6月执行数', '1-9月执行数'];

const monitored = (name: string, half: Written, most: Written): Line => [
  `A-${name}`,
  name,
  2022,
  '自评',
  100,
  half,
  most,
  '已按计划完成',
];

const monitoring = (...rows: readonly Line[]) =>
  read([['2022年绩效跟踪汇总表'], [...MONITORED, '产出完成情况'], ...rows]);

const spentIn = (reading: ReturnType<typeof read>) =>
  reading.forms.flatMap(({ records }) =>
    records.map(({ fields }) => [Number(fields['执行数']) / 1e6, fields['截至月份']]),
  );

describe('of columns of months the one read', () => {
  it.each<[string, Line]>([
    ['a sum of 0', ['合计', null, null, null, 200, 90, 0]],
    ['a sum of 0 above', ['合计', null, null, null, 200, 90, 0]],
    ['a stroke', ['合计', null, null, null, 200, 90, '—']],
  ])('is the latest that a record fills in, also over %s', (where, total) => {
    const rows = [monitored('道路养护', 50, null), monitored('绿化养护', 40, null)];
    const reading = monitoring(...(where.endsWith('above') ? [total, ...rows] : [...rows, total]));

    expect([reading.verdict, spentIn(reading)]).toEqual([
      'passed',
      [
        [50, 6],
        [40, 6],
      ],
    ]);
  });

  it('is the latest that a single record fills in, with a 0 at that', () => {
    expect(spentIn(monitoring(monitored('道路养护', 50, null), monitored('绿化养护', 0, 0)))[1]).toEqual([0, 9]);
  });

  it('is the latest where strokes stand in a later one', () => {
    expect(spentIn(monitoring(monitored('道路养护', 50, '/'), monitored('绿化养护', 40, '/')))).toEqual([
      [50, 6],
      [40, 6],
    ]);
  });
});

const LONG = 3100;

describe('a column that nothing stands in at the head of a long list', () => {
  const rows = Array.from(
    { length: LONG },
    (_, at): Line => [`项目${at}号`, 2022, at > LONG - 3 ? '资料归档不及时' : null, '验收不及时', '补齐资料', '整改中'],
  );
  const head: Line = ['项目名称', '评价年度', '问题描述', '主要问题', '整改措施', '整改状态'];

  it('is held against the one that is read, where something stands in it further down', () => {
    const { findings } = read([['2022年整改台账'], head, ...rows]);

    expect(findings.map(({ message }) => message)).toContainEqual(expect.stringMatching(/第3101–3102行两列填的不同/u));
  });
});

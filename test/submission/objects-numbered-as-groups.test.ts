import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const HEAD: readonly (readonly Written[])[] = [
  ['2022年部门重点绩效跟踪汇总表'],
  ['单位：万元'],
  ['项目名称', '全年预算数', '1-7月执行数', '执行率', '产出完成情况', '报告日期'],
];

const read = (rows: readonly (readonly Written[])[]) =>
  readSubmission(workbookOf(sheetOf([...HEAD, ...rows])), contextOf());

const namesIn = (reading: ReturnType<typeof read>): readonly string[] =>
  reading.forms.flatMap(({ records }) => records.map(({ name }) => name));

describe('objects numbered as groups are', () => {
  const OBJECTS: readonly (readonly Written[])[] = [
    ['一、道路养护', 100, 50, '50%', '按计划', null],
    ['二、绿化养护', 200, 100, '50%', '按计划', null],
  ];

  it('count where no line stands below any of them', () => {
    const reading = read(OBJECTS);

    expect(namesIn(reading)).toEqual(['一、道路养护', '二、绿化养护']);
    expect(reading.verdict).toBe('passed');
  });

  it('count above their sum, which is held against them', () => {
    const reading = read([...OBJECTS, ['合计', 300, 150, null, null, null]]);

    expect(namesIn(reading)).toEqual(['一、道路养护', '二、绿化养护']);
    expect(reading.findings).toEqual([]);
  });

  it('are headings where lines stand below them', () => {
    const reading = read([
      ['一、基础设施', 300, 150, '50%', null, null],
      ['道路养护', 100, 50, '50%', '按计划', '2022-08-01'],
      ['绿化养护', 200, 100, '50%', '按计划', '2022-08-01'],
    ]);

    expect(namesIn(reading)).toEqual(['道路养护', '绿化养护']);
  });

  it('are none where a form prints them without a figure', () => {
    expect(read([['一、信息化项目', 0, 0, null, null, null]]).verdict).toBe('blank');
  });
});

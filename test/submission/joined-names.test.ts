import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { sheetOf, workbookOf } from '../builders/sheet-builder.ts';

const read = (head: string, names: readonly string[], codes?: readonly (string | null)[]) =>
  readSubmission(
    workbookOf(
      sheetOf([
        ['2021年度绩效自评汇总表'],
        [...(codes === undefined ? [] : ['项目编码']), head, '预算年度', '全年预算数', '全年执行数', '自评得分'],
        ...names.map((name, at) => [...(codes === undefined ? [] : [codes[at] ?? null]), name, 2021, 100, 90, 95]),
      ]),
    ),
    contextOf(),
  );

const objectsOf = (reading: ReturnType<typeof read>) =>
  reading.forms.flatMap(({ records }) => records.map(({ code, name }) => [code, name]));

describe('names that all begin with a short code', () => {
  it.each(['项目', '项目名称'])('are split, as longer ones are, under %s', (head) => {
    const reading = read(head, ['JY2026001-校舍维修', 'JY2026002-河道保洁']);

    expect(reading.findings).toEqual([]);
    expect(objectsOf(reading)).toEqual([
      ['JY2026001', '校舍维修'],
      ['JY2026002', '河道保洁'],
    ]);
  });

  it.each([
    ['P001 校舍维修', 'P002 河道保洁'],
    ['001—校舍维修', '002—河道保洁'],
    ['JY001：校舍维修', 'JY002：河道保洁'],
  ])('are split at a blank, a stroke or a colon: %s', (...names) => {
    expect(objectsOf(read('项目名称', names)).map(([, name]) => name)).toEqual(['校舍维修', '河道保洁']);
  });

  it('are split where the column of codes is blank', () => {
    expect(objectsOf(read('项目名称', ['P001-校舍维修', 'P002-河道保洁'], [null, null]))).toEqual([
      ['P001', '校舍维修'],
      ['P002', '河道保洁'],
    ]);
  });

  it.each<[string, readonly string[], (readonly string[])?]>([
    ['a list of one', ['JY001-校舍维修']],
    ['one name without', ['JY001-校舍维修', '河道保洁']],
    ['codes of their own', ['JY001-校舍维修', 'JY002-河道保洁'], ['A1', 'A2']],
    ['years', ['2021-校舍维修', '2022-河道保洁']],
    ['roads', ['G15-道路养护', 'S20-桥梁养护']],
    ['one work month by month', ['202101-物业管理', '202102-物业管理']],
    ['one code for all', ['JY001-校舍维修', 'JY001-河道保洁']],
    ['numbers of different kinds', ['G1503-道路养护', 'S204-桥梁养护']],
    ['phases', ['5G基站建设', '4K影厅改造']],
  ])('stay as they are with %s', (_, names, codes) => {
    expect(objectsOf(read('项目名称', names, codes)).map(([, name]) => name)).toEqual(names);
  });
});

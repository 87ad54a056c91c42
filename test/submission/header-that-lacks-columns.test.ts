import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

const reasonFor = (...lines: readonly (readonly Written[])[]): string =>
  readSubmission(workbookOf(sheetOf(lines)), contextOf()).reason ?? '';

describe('a sheet that its title calls a list', () => {
  it('is told which columns its header lacks, and where the header stands', () => {
    const reason = reasonFor(
      ['2022年项目清单'],
      ['填报单位：区教育局'],
      ['项目编码', '项目名称', '预算年度', '对象类型', '全年预算数'],
      ['A001', '校舍维修', 2022, '项目', 100],
    );

    expect(reason).toContain('表名是《项目清单》，但表头(第3行)缺少“是否新增”、“年初预算数”列。');
  });

  it('is told that no header was found where none is', () => {
    const reason = reasonFor(['2022年项目清单'], ['校舍维修', 100], ['河道保洁', 200]);

    expect(reason).toContain('表名是《项目清单》，但没有找到它的表头或指标栏');
  });
});

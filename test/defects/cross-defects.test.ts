import { describe, expect, it } from 'vitest';
import { crossFindings } from '../../shared/submission/cross/cross-findings.ts';
import type { ActiveFile } from '../../shared/submission/cross/facts.ts';
import { AGREEING_FILES, CROSS_DEFECTS } from './cross-defects.ts';

const found = (files: readonly ActiveFile[]) =>
  [...crossFindings(files)].flatMap(([file, findings]) =>
    findings.map(({ rule, level, cell }) => ({ rule, level, file, cell })),
  );

describe('what one unit handed in', () => {
  it('gets no finding where all of it agrees', () => {
    expect(AGREEING_FILES.flatMap(({ forms }) => forms.map(({ form, verdict }) => `${form} ${verdict}`))).toEqual([
      '项目清单 passed',
      '绩效自评汇总表 passed',
      '项目支出绩效自评表 passed',
      '项目支出绩效目标申报表 passed',
      '项目支出绩效运行监控表 passed',
    ]);
    expect(found(AGREEING_FILES)).toEqual([]);
  });

  it.each(CROSS_DEFECTS)('gets that finding alone: $expected.rule $name', ({ files, expected }) => {
    expect(found(files)).toEqual([expected]);
  });
});

import { describe, expect, it } from 'vitest';
import type { OwnForm } from '../../../shared/form/own/own-form.ts';
import { readBlankForm } from '../../../shared/submission/own/read-blank-form.ts';
import { readSubmission } from '../../../shared/submission/read-submission.ts';
import { NO_FACTS } from '../../../shared/workbook/cell-facts.ts';
import { viewOf } from '../../../shared/workbook/sheet-view.ts';
import { readingContext } from '../../builders/contexts.ts';
import { sheetOf } from '../../builders/drawing.ts';
import { sketch } from '../../builders/sketch.ts';

const BLANK = `
中小河流巡查记录表|<|<|<|<
河流名称||*巡查日期||
断面编号|断面位置|水质类别|存在问题|处理情况`;

const filled = (head: string) => `
中小河流巡查记录表|<|<|<|<
${head}
断面编号|断面位置|水质类别|存在问题|处理情况
D1|东桥|Ⅱ类|漂浮物|已清理
D2|西坝|Ⅲ类|岸坡塌陷|待修复`;

const declared = (picture: string): OwnForm | undefined =>
  readBlankForm(viewOf(sheetOf(sketch('巡查', picture))), NO_FACTS)?.form;

const read = (picture: string) => {
  const own = declared(BLANK);
  return readSubmission(
    { date1904: false, sheets: [sheetOf(sketch('巡查', picture))] },
    readingContext({ templates: { layouts: [], own: own === undefined ? [] : [own] } }),
  );
};

describe('an own form that is a table under a head', () => {
  it('knows the one from the other, and a record by its own columns', () => {
    expect(declared(BLANK)).toMatchObject({
      shape: 'table',
      head: ['河流名称', '巡查日期'],
      codeColumn: '断面编号',
      nameColumn: '断面位置',
    });
  });

  it('gives each record what stands once above them', () => {
    const { verdict, forms } = read(filled('河流名称|柳溪|巡查日期|2022-03-05|'));

    expect(verdict).toBe('passed');
    expect(forms[0]?.records.map(({ code, fields }) => [code, fields['河流名称'], fields['巡查日期']])).toEqual([
      ['D1', '柳溪', '2022-03-05'],
      ['D2', '柳溪', '2022-03-05'],
    ]);
  });

  it('tells a value of the head that is wanted once, at its cell', () => {
    const { findings } = read(filled('河流名称|柳溪|巡查日期||'));

    expect(findings.map(({ level, cell, message }) => [level, cell, message])).toEqual([
      ['error', 'D2', '“巡查日期”没有填写。'],
    ]);
  });
});

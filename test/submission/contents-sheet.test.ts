import { describe, expect, it } from 'vitest';
import { readSubmission } from '../../shared/submission/read-submission.ts';
import { contextOf } from '../builders/context-builder.ts';
import { linesOf, UNIT_FORMS } from '../builders/forms-builder.ts';
import { sheetOf, type Written, workbookOf } from '../builders/sheet-builder.ts';

type Lines = readonly (readonly Written[])[];

const beside = (name: string, lines: Lines) =>
  readSubmission(
    workbookOf(sheetOf(linesOf(UNIT_FORMS.REGISTER), { name: '清单' }), sheetOf(lines, { name })),
    contextOf(),
  );

describe('a sheet that only lists forms', () => {
  it.each<[string, string, Lines]>([
    [
      'by number',
      '目录',
      [
        ['序号', '表名'],
        [1, '项目支出绩效自评表'],
      ],
    ],
    [
      'on a sheet of any name',
      'Sheet1',
      [
        ['序号', '表名'],
        [1, '项目清单'],
        [2, '绩效自评汇总表'],
      ],
    ],
    ['under a title', '目录', [['目录'], ['序号', '表名', '页码'], [1, '绩效自评汇总表', 3]]],
    [
      'by 附件',
      '附件目录',
      [
        ['附件1', '项目支出绩效自评表'],
        ['附件2', '绩效自评汇总表'],
      ],
    ],
    [
      'in Chinese numbers, with who hands in',
      '报送清单',
      [
        ['一、', '项目清单', '各单位'],
        ['二、', '整改台账', '各单位'],
      ],
    ],
  ])('is a table of contents and no form that lost its header: %s', (_, name, lines) => {
    const { verdict, unread } = beside(name, lines);

    expect(unread).toEqual([{ sheet: name, why: '是填表说明或目录，不是绩效管理表单，没有读取。' }]);
    expect(verdict).toBe('passed');
  });

  it.each<[string, Lines]>([
    ['a title and rows of its own', [['项目支出绩效自评表'], ['单位', '区教育局'], ['内容', '河道养护']]],
    [
      'a numbered title',
      [
        ['附件1', '项目支出绩效自评表'],
        ['单位', '区教育局'],
      ],
    ],
  ])('is told from a form whose header is gone: %s', (_, lines) => {
    const { verdict, unread = [] } = beside('Sheet1', lines);

    expect(unread.map(({ why }) => why)).toEqual([
      '表名是《项目支出绩效自评表》，但没有找到它的表头或指标栏，请用发放的表样填写。',
    ]);
    expect(verdict).not.toBe('passed');
  });
});

import type { AnswerCell, AnswerSheet } from '../../../shared/workbook/answer-writer.ts';

const label = (value: string): AnswerCell => ({ value, style: 'label' });
const text = (value: string | number): AnswerCell => ({ value, style: 'text' });

/** An answer as a department gets it: the receipt on top, one finding with a link below. */
export const anAnswerSheet = (verdict = '退回', target = "'自评表'!B2"): AnswerSheet => ({
  name: '审核结果',
  columnWidths: [11, 8, 8, 16, 10, 20, 24, 40, 40],
  frozenRows: 9,
  rows: [
    [label('结论'), { value: verdict, style: verdict === '通过' ? 'good' : 'bad' }],
    [label('表单'), text('项目支出绩效自评表')],
    [label('年度'), text('2022')],
    [label('单位'), text('区水务局')],
    [label('报送时间'), text('2022-04-28 16:03')],
    [label('版本'), text(3)],
    [label('回执编号'), text('SW-2022-0003')],
    [label('SHA-256'), text('0f1e')],
    ['序号', '级别', '规则', '工作表', '单元格', '填报值', '应为', '问题', '怎样改'].map((value) => ({
      value,
      style: 'head',
    })),
    [
      text(1),
      { value: '错误', style: 'bad' },
      text('Q12'),
      text('自评表'),
      { value: 'B2', style: 'link', link: target },
      text('=1+1 <&>"_x000D_'),
      text('0–10\n整数'),
      text('分值超过满分。'),
      text('改为 0 到 10 之间的数。'),
    ],
  ],
});

import type { ColumnKind } from '../../form/column.ts';
import { shownIn } from '../../workbook/values/cell-text.ts';
import type { Check, CheckText } from '../check.ts';
import { faultInRow, rowName } from '../list/fault.ts';
import { type ListRow, problemsOf } from '../list/list-table.ts';

type Unreadable = Pick<CheckText, 'id' | 'title' | 'level' | 'why'> & {
  readonly kinds: readonly ColumnKind[];
  readonly what: string;
};

const kindOf = ({ table }: ListRow, label: string): ColumnKind | undefined =>
  table.form.columns.find((column) => column.label === label)?.kind;

/** A cell that can't be read as what its column holds, for some kinds of column. */
const unreadable = ({ kinds, ...text }: Unreadable): Check<ListRow> => {
  const check: Check<ListRow> = {
    ...text,
    source: '表样规定的填写格式',
    find: (row) =>
      problemsOf(row, 'not-readable')
        .filter(([label]) => kinds.includes(kindOf(row, label) ?? 'text'))
        .map(([label, { expected }]) =>
          faultInRow(check, row, label, {
            expected,
            message: `${rowName(row.row, row.record.name)}的“${label}”填的是“${shownIn(row.cell(label))}”,系统读不懂,应填${expected}。`,
            remedy: `请在该单元格改填${expected}。`,
          }),
        ),
  };
  return check;
};

export const amountUnreadable = unreadable({
  id: 'Q03',
  title: '金额不是数字',
  level: 'error',
  kinds: ['money'],
  what: '金额列只填数字;千分位、全角数字、文本数字都可以。',
  why: '读不出的金额无法计入覆盖率。',
});

export const dayUnreadable = unreadable({
  id: 'Q33',
  title: '日期读不懂',
  level: 'error',
  kinds: ['day'],
  what: '日期可写 2022-04-30、2022/4/30、2022.4.30、2022年4月30日、2022年4月。',
  why: '读不出的日期无法判断是否按期。',
});

export const yearUnreadable = unreadable({
  id: 'Q02',
  title: '年度读不懂',
  level: 'error',
  kinds: ['year'],
  what: '年度写四位数字,如 2022 或 2022年度。',
  why: '不知道是哪一年的数据就归不到任务上。',
});

export const rateUnreadable = unreadable({
  id: 'Q06',
  title: '执行率读不懂',
  level: 'hint',
  kinds: ['rate'],
  what: '执行率写 86.18%、86.18 或 0.8618。',
  why: '双监控需要执行率。',
});

export const scoreUnreadable = unreadable({
  id: 'Q14',
  title: '得分不是数字',
  level: 'error',
  kinds: ['score'],
  what: '得分只填数字。',
  why: '读不出的得分无法定级。',
});

export const valueUnreadable = unreadable({
  id: 'Q01',
  title: '填写内容读不懂',
  level: 'error',
  kinds: ['flag', 'count'],
  what: '是否类列填 是/否(√、1/0、Y/N 也可以);个数填整数。',
  why: '统计范围按这些列筛选。',
});

import type { Finding } from '../../../finding.ts';
import { addressOf } from '../../../workbook/grid.ts';
import type { Card } from '../../card/card.ts';
import { cardFinding, whereOnCard } from '../../card/judge/card-finding.ts';
import type { Check, CheckText } from '../../check.ts';
import { faultInRow, faultInTable, rowName } from '../../list/fault.ts';
import type { ListRow, ListSubject } from '../../list/list-table.ts';
import type { ReadingContext } from '../../reading-context.ts';

const YEAR_NOT_ASKED: CheckText = {
  id: 'Q02',
  title: '年度不对',
  level: 'error',
  what: '数据年度要与工作要点的要求一致：自评是上一年度，跟踪是本年度，事前评估和绩效目标是本年度或下一年度。',
  why: '报错年度的数据会被算到别的任务上。',
  source: '闵财评〔2022〕1号；工作要点“数据年度”列',
};

/** The years the plan asks a form for, in words; null where the year is one of them or the plan asks for none in particular. */
const askedInstead = (form: string, year: number | null, { yearsOf }: ReadingContext): string | null => {
  const years = yearsOf.get(form);
  if (year === null || years === undefined || years.size === 0 || years.has(year)) return null;
  return [...years]
    .sort((a, b) => a - b)
    .map((one) => `${one}年度`)
    .join('、');
};

/** A row about a year nobody asked this form for. */
export const rowYearNotAsked: Check<ListRow> = {
  ...YEAR_NOT_ASKED,
  find: (row, context) => {
    const { form, places } = row.table;
    const { year, name } = row.record;
    const expected = askedInstead(form.name, year, context);
    if (expected === null || form.yearColumn === null || !places.has(form.yearColumn)) return [];
    return [
      faultInRow(YEAR_NOT_ASKED, row, form.yearColumn, {
        value: String(year),
        expected,
        message: `${rowName(row.row, name)}的“${form.yearColumn}”是${year}，《${form.name}》现在要报的是${expected}。`,
        remedy: `请核对年度；确是${year}年度的数据，请不要放在本次报送的表里。`,
      }),
    ];
  },
};

/** The title names a year nobody asked for and the rows name none: said once, at the title. */
export const listYearNotAsked: Check<ListSubject> = {
  ...YEAR_NOT_ASKED,
  find: ({ table, nilRow }, context): readonly Finding[] => {
    const { form, titleYear, title, places, sheet } = table;
    const rowsSpeak = form.yearColumn !== null && places.has(form.yearColumn) && nilRow === null;
    const expected = form.yearColumn === null || rowsSpeak ? null : askedInstead(form.name, titleYear, context);
    if (expected === null) return [];
    return [
      faultInTable(YEAR_NOT_ASKED, table, title === null ? '' : addressOf(title.row, title.column), {
        value: title?.text ?? sheet,
        expected,
        message: `《${form.name}》标题写的是${titleYear}年度，现在要报的是${expected}。`,
        remedy: '请核对标题中的年度。',
      }),
    ];
  },
};

/** A card about a year nobody asked its form for. */
export const cardYearNotAsked: Check<Card> = {
  ...YEAR_NOT_ASKED,
  find: (card, context) => {
    const { year, form } = card;
    const expected = askedInstead(form, year?.value ?? null, context);
    if (expected === null || year === null) return [];
    return [
      cardFinding(YEAR_NOT_ASKED, card, {
        at: year.entry,
        expected,
        message: `${whereOnCard(card, year.entry)} 写的是 ${year.value} 年度，现在的任务要的是${expected}。`,
        remedy: `请核对表头年度；如报错了文件，请换成${expected}的表。`,
      }),
    ];
  },
};

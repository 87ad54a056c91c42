import type { Column } from '../../shared/form/column.ts';
import { LIST_FORMS } from '../../shared/form/list/list-forms.ts';
import type { Area } from '../../shared/workbook/grid.ts';
import { serialOf } from '../../shared/workbook/values/day.ts';
import type { WrittenForm } from './forms-builder.ts';
import { linesOf } from './forms-builder.ts';
import type { SheetTraits, Written } from './sheet-builder.ts';

/** The same form on paper, laid out another way; records must read the same. */
export type Layout = {
  readonly name: string;
  readonly lines: (form: WrittenForm) => readonly (readonly Written[])[];
  readonly traits?: (form: WrittenForm) => SheetTraits;
};

const columnsOf = (form: WrittenForm): readonly Column[] => {
  const known = LIST_FORMS.find(({ columns }) =>
    form.head.every((label) => columns.some((one) => one.label === label)),
  );
  return known?.columns ?? [];
};

const kindOf = (form: WrittenForm, label: string): Column['kind'] =>
  columnsOf(form).find((column) => column.label === label)?.kind ?? 'text';

const mapCells = (
  form: WrittenForm,
  change: (written: Written, label: string, at: number) => Written,
): WrittenForm => ({
  ...form,
  rows: form.rows.map((row, at) => row.map((written, column) => change(written, form.head[column] ?? '', at))),
});

const mapHead = (form: WrittenForm, change: (label: string) => string): WrittenForm => ({
  ...form,
  head: form.head.map(change),
});

const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

const spaced = (label: string): string => ` ${label.slice(0, 2)}　${label.slice(2)}\n`;

const reversed = (form: WrittenForm): WrittenForm => ({
  ...form,
  head: [...form.head].reverse(),
  rows: form.rows.map((row) => [...row].reverse()),
});

const withSerialNumbers = (form: WrittenForm): WrittenForm => ({
  ...form,
  head: ['序号', ...form.head],
  rows: form.rows.map((row, at) => [at + 1, ...row]),
});

const withUnknown = (form: WrittenForm): WrittenForm => ({
  ...form,
  head: form.head.flatMap((label, at) => (at % 3 === 1 ? ['存档盒号', label] : [label])),
  rows: form.rows.map((row) => row.flatMap((written, at) => (at % 3 === 1 ? ['54321', written] : [written]))),
});

const asText = (form: WrittenForm): WrittenForm =>
  mapCells(form, (written, label) => {
    const money = kindOf(form, label) === 'money' && typeof written === 'number';
    return money ? `${wide(written.toFixed(2))} ` : written;
  });

const inYuan = (form: WrittenForm): WrittenForm =>
  mapCells(form, (written, label) =>
    kindOf(form, label) === 'money' && typeof written === 'number' ? Number((written * 10_000).toFixed(2)) : written,
  );

const asSerials = (form: WrittenForm): WrittenForm =>
  mapCells(form, (written, label) => {
    const text = typeof written === 'object' && written?.kind === 'date' ? String(written.value) : written;
    const isDay = kindOf(form, label) === 'day' && typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/u.test(text);
    return isDay ? serialOf(text) : written;
  });

const isMerging = (form: WrittenForm, label: string): boolean =>
  ['year', 'word', 'words', 'flag'].includes(kindOf(form, label)) &&
  form.rows.every((row) => row[form.head.indexOf(label)] === form.rows[0]?.[form.head.indexOf(label)]);

const merged = (form: WrittenForm): WrittenForm =>
  mapCells(form, (written, label, at) => (at > 0 && isMerging(form, label) ? null : written));

const mergesOf = (form: WrittenForm): readonly Area[] =>
  form.head.flatMap((label, at) =>
    isMerging(form, label) ? [{ top: 3, bottom: 2 + form.rows.length, left: at + 1, right: at + 1 }] : [],
  );

const moneyTotals = (form: WrittenForm): readonly Written[] =>
  form.head.map((label, at) =>
    kindOf(form, label) === 'money'
      ? Number(form.rows.reduce((sum, row) => sum + Number(row[at] ?? 0), 0).toFixed(6))
      : at === 0
        ? '合  计'
        : null,
  );

const apart = (lines: readonly (readonly Written[])[]): (readonly Written[])[] => lines.flatMap((line) => [line, []]);

const twoRows = (form: WrittenForm): readonly (readonly Written[])[] => {
  const money = form.head.map((label) => kindOf(form, label) === 'money');
  const first = money.indexOf(true);
  return [
    [form.title],
    form.head.map((label, at) => (!money[at] ? label : at === first ? '金额(万元)' : null)),
    form.head.map((label, at) => (money[at] ? label : null)),
    ...form.rows,
  ];
};

const twoRowMerges = (form: WrittenForm): readonly Area[] => {
  const money = form.head.flatMap((label, at) => (kindOf(form, label) === 'money' ? [at + 1] : []));
  const [left = 1] = money;
  const down = form.head.flatMap((_, at) =>
    money.includes(at + 1) ? [] : [{ top: 2, bottom: 3, left: at + 1, right: at + 1 }],
  );
  return [...down, { top: 2, bottom: 2, left, right: money.at(-1) ?? left }];
};

/** Where each synonym stands in turn for its label. */
export const synonymLayouts = (form: WrittenForm): readonly WrittenForm[] =>
  columnsOf(form)
    .filter(({ label }) => form.head.includes(label))
    .flatMap(({ label, synonyms }) =>
      synonyms
        .filter((synonym) => !form.head.includes(synonym))
        .map((synonym) => mapHead(form, (one) => (one === label ? synonym : one))),
    );

export const LAYOUTS: readonly Layout[] = [
  { name: 'far from the corner of the sheet', lines: linesOf, traits: () => ({ at: [17, 5] }) },
  { name: 'columns in reverse', lines: (form) => linesOf(reversed(form)) },
  { name: 'numbered in front', lines: (form) => linesOf(withSerialNumbers(form)) },
  { name: 'unknown columns between', lines: (form) => linesOf(withUnknown(form)) },
  { name: 'labels with blanks and line breaks', lines: (form) => linesOf(mapHead(form, spaced)) },
  { name: 'labels in full-width letters', lines: (form) => linesOf(mapHead(form, wide)) },
  { name: 'labels starred and with a colon', lines: (form) => linesOf(mapHead(form, (label) => `*${label}：`)) },
  {
    name: 'a 财政 prefix, an annex number and the unit in the title',
    lines: (form) => linesOf({ ...form, title: `附件2：${form.title}` }),
  },
  { name: 'a blank row after each row', lines: (form) => apart(linesOf(form)) },
  {
    name: 'the header repeated on a second page',
    lines: (form) => [...linesOf(form).slice(0, 6), form.head, ...form.rows.slice(4)],
  },
  {
    name: 'a total and notes below',
    lines: (form) => [
      ...linesOf(form),
      moneyTotals(form),
      [],
      ['注：1.本表按年度填报。'],
      ['2.金额以批复为准；'],
      ['（3）没有的栏目填“—”'],
      ['本表一式两份，加盖公章后报送。'],
      ['填报人：某某', null, '审核人：某某'],
    ],
  },
  { name: 'amounts typed as full-width text', lines: (form) => linesOf(asText(form)) },
  {
    name: 'amounts in 元 by a corner',
    lines: (form) => [
      [form.title],
      [...form.head.slice(1).map(() => null), '单位：元'],
      form.head,
      ...inYuan(form).rows,
    ],
  },
  {
    name: 'amounts in 元 by the header',
    lines: (form) =>
      linesOf(mapHead(inYuan(form), (label) => (kindOf(form, label) === 'money' ? `${label}（元）` : label))),
  },
  { name: 'days as serial numbers', lines: (form) => linesOf(asSerials(form)) },
  {
    name: 'equal values merged down',
    lines: (form) => linesOf(merged(form)),
    traits: (form) => ({ merges: mergesOf(form) }),
  },
  { name: 'a header in two rows', lines: twoRows, traits: (form) => ({ merges: twoRowMerges(form) }) },
  { name: 'unused numbered rows below', lines: (form) => [...linesOf(withSerialNumbers(form)), [9], [10], ['……']] },
  { name: 'hidden columns', lines: linesOf, traits: () => ({ hiddenColumns: new Set([2, 4]) }) },
];

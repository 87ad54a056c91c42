import type { Day } from '../day.ts';
import { type CardBlock, cardSheet, field, label } from '../form/issue/card-grid.ts';
import type { IssuedSheet } from '../form/issue/issued-sheet.ts';
import type { Unit } from '../unit.ts';
import { EXAMPLE_SHEET } from './example-sheet.ts';
import type { OwedFor, OwedForm } from './owed-forms.ts';

/** A form that is owed, and the sheets it is issued on. */
export type IssuedPart = { readonly owed: OwedForm; readonly sheets: readonly IssuedSheet[] };

/** Read as what explains forms and is none, by its name and its title. */
export const COVER_SHEET = '填表说明';

const WIDTHS = [12, 36, 16, 76];
const WIDTH = WIDTHS.length;
const LINE = 15;

type Told = readonly (readonly [label: string, text: string])[];

/** Where a filled form goes, and how a unit sees that it has arrived. */
export const WHERE_TO: Told = [
  [
    '放到哪里',
    '填好后存进本单位的文件夹，放在哪一层、叫什么文件名都行；文件已经在那里的，直接保存即可。从网页下载或收到的，先存进去才算报送。',
  ],
  [
    '怎样算报了',
    '保存后几分钟，文件里会多出“审核结果”一页：“通过”或“有提示”就是报上了；“退回”的按上面写的改好，再保存一次。',
  ],
];

const HOW: Told = [
  [
    '怎样填',
    '黄底的格子由本单位填；标题带 * 的必填；把光标放到格子上，旁边会显示填写说明。白底的内容已按项目清单填好，灰底的由公式计算，不用填。',
  ],
  ...WHERE_TO,
  ['示例', `最后一页“${EXAMPLE_SHEET}”只供参考，不计入，留着即可。`],
];

/** How many narrow signs a text takes; a column's width counts those. */
const signs = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 255 ? 2 : 1), 0);

const linesIn = (text: string, width: number): number => Math.max(1, Math.ceil((signs(text) + 2) / width));

/** The soonest day one of its duties is due; null where others merely wait for it. */
export const firstDue = ({ asked = [] }: OwedForm): Day | null =>
  asked.flatMap(({ due }) => due ?? []).sort()[0] ?? null;

export const dutiesNamed = (asked: readonly OwedFor[]): string =>
  asked.length === 0 ? '其他任务要按它核对，请先报这一张' : asked.map(({ code, name }) => `${code} ${name}`).join('；');

/** A link to the sheet, or to the first of several cards, under the form's name. */
const linkTo = ({ owed, sheets }: IssuedPart): Pick<CardBlock, 'value' | 'formula'> => {
  const value = `${owed.form}${sheets.length > 1 ? `(${sheets.length}张)` : ''}`;
  const target = `#'${(sheets[0]?.name ?? '').replaceAll("'", "''")}'!A1`;
  return { value, formula: `HYPERLINK("${target}","${value}")` };
};

const partRow = (part: IssuedPart, row: number, index: number): CardBlock[] => {
  const asked = part.owed.asked ?? [];
  const due = firstDue(part.owed);
  return [
    field(row, 1, index + 1, { format: 'whole' }),
    { ...field(row, 2, null), ...linkTo(part), style: 'link' },
    { ...field(row, 3, due === null ? '尽快' : { day: due }, { format: 'day' }) },
    field(row, 4, dutiesNamed(asked)),
  ];
};

const HEAD = ['序号', '要填的表', '最迟哪天', '用于哪些任务'];

/** The first sheet of what is handed out: how to fill in, where to put it, and each form with the day it is due. */
export const coverSheet = (unit: Unit, parts: readonly IssuedPart[]): IssuedSheet => {
  const head = HOW.length + 4;
  const wide = WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);
  return {
    ...cardSheet(
      COVER_SHEET,
      WIDTHS,
      [
        { ...label(1, 1, COVER_SHEET, WIDTH), style: 'title' },
        { ...label(2, 1, `${unit.name}：请填写下面${parts.length}种表。`, WIDTH), style: 'caption' },
        ...HOW.flatMap(([name, text], index) => [
          label(3 + index, 1, name),
          { ...field(3 + index, 2, text, { to: WIDTH }) },
        ]),
        ...HEAD.map((text, index) => ({ ...label(head, index + 1, text), style: 'head' as const })),
        ...parts.flatMap((part, index) => partRow(part, head + 1 + index, index)),
      ],
      [
        ...HOW.map(([, text], index) => ({ row: 3 + index, points: LINE * linesIn(text, wide) + 6 })),
        ...parts.map(({ owed: { asked = [] } }, index) => ({
          row: head + 1 + index,
          points: LINE * linesIn(dutiesNamed(asked), WIDTHS[3] ?? 1) + 3,
        })),
      ],
    ),
    guides: [],
  };
};

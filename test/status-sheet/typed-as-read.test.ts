import { expect, it } from 'vitest';
import { writeStatusWorkbook } from '../../shared/outside/status-workbook/write-status-workbook.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { readTyped } from '../../shared/status-sheet/read-typed.ts';
import { statusModel } from '../../shared/status-sheet/status-model.ts';
import { faultSentence } from '../../shared/status-sheet/typed.ts';
import { heldToTheDay } from '../../shared/status-sheet/typed-urges.ts';
import type { Cell } from '../../shared/workbook/grid.ts';
import { everythingShown } from './everything-shown.ts';
import { typedInto } from './moved-about.ts';

type Writing = readonly [sheet: string, keys: readonly string[], label: string, texts: readonly string[]];

const PACE = ['102', 'O-33'] as const;
const RETURNED = ['R-2', '绩效自评汇总表'] as const;

/** What the finance office types where, and what other cells it changes by mistake. */
const WRITINGS: readonly Writing[] = [
  [
    '任务进度',
    PACE,
    '延期至*',
    ['2022-09-15', '2022年9月15日', '9.15', '下个月', '2022-06-30', '2022-06-01', '2025-12-31', '2026-01-01', ' '],
  ],
  ['任务进度', PACE, '豁免原因*', ['机构改革', ' 两头有空格 ']],
  ['任务进度', PACE, '备注*', ['已联系\r\n王', '坏字\u0007符']],
  ['任务进度', PACE, '单位编码', ['999', '区民政局']],
  ['任务进度', PACE, '任务编号', ['', 'O-99']],
  ['预警清单', ['W16-102'], '处置*', ['已补', '']],
  ['预警清单', ['W16-102'], '预警编号', ['']],
  ['催报单', ['区教育局'], '催办*', ['催', '催。', '催一下', '2022-05-06 已发送', '2022-05-06 再催', '']],
  ['报送记录', RETURNED, '验收*', ['通过', '验收。', '退回', '好', '']],
  ['报送记录', RETURNED, '退回理由*', ['数不对']],
  ['报送记录', RETURNED, '回执编号', ['R-99', '']],
];

/** What stands in the marked cells before anybody types. */
const SHOWN: ReadonlySet<string> = new Set(['O-32a 2022-09-30', 'O-32a 已电话"联系"', 'O-58 机构改革']);

const facts = everythingShown();
const { assessment, standings } = facts;

it('takes what finance types in the status sheet as it was read last, or says why not', async () => {
  const published = await xlsxReader().read(await writeStatusWorkbook(statusModel({ ...facts, untaken: [] })));
  const said = (
    sheet: string,
    keys: readonly string[],
    cells: readonly (readonly [string, Partial<Cell> & { value: Cell['value'] }])[],
  ) => {
    const workbook = cells.reduce((last, [label, cell]) => typedInto(last, sheet, keys, label, cell), published);
    const read = heldToTheDay(readTyped(workbook, assessment.roster, standings), 2022, { assessment, standings });
    const { typed, untaken, faults, ...about } = read;
    const told = typed
      .filter(({ value, about }) => value !== '' && !SHOWN.has(`${about} ${value}`))
      .map((one) => `  ✓ ${JSON.stringify(one)}`);
    const kept = untaken.map((one) => `  · ${JSON.stringify(one)}`);
    const wrong = faults.map((one) => `  ✗ ${faultSentence(one)} ${JSON.stringify(one)}`);
    return [
      about.day === '2022-05-09' && about.planYear === 2022 ? String(about.at) : JSON.stringify(about),
      ...told,
      ...kept,
      ...wrong,
    ].join('\n');
  };
  const lines = WRITINGS.flatMap(([sheet, keys, label, texts]) => [
    '',
    `== ${sheet} ${keys.join(' ')} ${label}`,
    ...texts.map((value) => `“${value}” ${said(sheet, keys, [[label, { value }]])}`),
  ]);
  const together = [
    said('报送记录', RETURNED, [
      ['验收*', { value: '退回' }],
      ['退回理由*', { value: '数不对' }],
    ]),
    said('报送记录', RETURNED, [
      ['验收*', { value: '验收' }],
      ['退回理由*', { value: '数不对' }],
    ]),
    said('报送记录', RETURNED, [
      ['验收*', { value: '退回' }],
      ['回执编号', { value: 'R-99' }],
    ]),
    said(
      '报送记录',
      ['R-101-0001', '区教育局'],
      [
        ['验收*', { value: '退回' }],
        ['退回理由*', { value: '旧版' }],
      ],
    ),
    said('任务进度', PACE, [['备注*', { value: '#N/A', kind: 'error' }]]),
    said('任务进度', PACE, [
      ['备注*', { value: '有话说' }],
      ['单位', { value: '无此单位' }],
      ['单位编码', { value: '999' }],
    ]),
    said('任务进度', PACE, [
      ['备注*', { value: '有话说' }],
      ['任务编号', { value: '' }],
    ]),
    said(
      '催报单',
      ['区教育局'],
      [
        ['催办*', { value: '催' }],
        ['任务', { value: 'O-99 没有的任务' }],
      ],
    ),
  ];
  await expect(`${[...lines, '', '== 几格一起', ...together].join('\n')}\n`).toMatchFileSnapshot('typed-as-read.txt');
});

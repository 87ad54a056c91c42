import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeStatusWorkbook } from '../../shared/outside/status-workbook/write-status-workbook.ts';
import { xlsxReader } from '../../shared/outside/xlsx/read/read-workbook.ts';
import { decisionKey } from '../../shared/standing/decided/decisions.ts';
import type { Decision } from '../../shared/standing/standing.ts';
import { readTyped } from '../../shared/status-sheet/read-typed.ts';
import type { StatusFacts } from '../../shared/status-sheet/status-facts.ts';
import { statusModel } from '../../shared/status-sheet/status-model.ts';
import { stillUntaken } from '../../shared/status-sheet/still-untaken.ts';
import { typedChanges } from '../../shared/status-sheet/typed-changes.ts';
import type { Workbook } from '../../shared/workbook/grid.ts';
import {
  anAssessment,
  aStanding,
  aState,
  aWarning,
  shownDuty,
  shownPlan,
  shownUnit,
  someFacts,
} from '../builders/facts-shown.ts';
import { shifted, sorted, typedInto } from './moved-about.ts';

const UNITS = [shownUnit(), shownUnit({ code: '102', name: '区民政局', folder: '民政' })];
const DUTIES = [shownDuty(), shownDuty({ code: 'O-17', name: '重点事前评估' })];
const STANDINGS = UNITS.map(({ folder }) => aStanding({ unit: folder, versions: [] }));
const ROSTER = { units: UNITS };

const district = (change: Partial<StatusFacts> = {}): StatusFacts =>
  someFacts({
    assessment: anAssessment({
      plan: shownPlan({ duties: DUTIES }),
      roster: ROSTER,
      duties: UNITS.flatMap((unit) => DUTIES.map((duty) => aState({ unit, duty }))),
      warnings: [aWarning()],
    }),
    standings: STANDINGS,
    ...change,
  });

const published = async (facts: StatusFacts): Promise<Workbook> =>
  await xlsxReader().read(await writeStatusWorkbook(statusModel(facts)));

const decided = (about: string, column: Decision['column'], value: string): Decision => ({
  about: decisionKey(2022, about),
  column,
  value,
  by: '赵',
  at: '2022-05-06T09:00:00+08:00',
  from: '2022-05-06',
  until: null,
});

const PROGRESS = '任务进度';

/** The workbook with one sheet changed. */
const withSheet = (
  workbook: Workbook,
  name: string,
  change: (sheet: Workbook['sheets'][number]) => readonly Workbook['sheets'][number][],
): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.flatMap((sheet) => (sheet.name === name ? change(sheet) : [sheet])),
});

/** The sheet with a label of its head written otherwise. */
const relabelled = (sheet: Workbook['sheets'][number], label: string): Workbook['sheets'][number] => ({
  ...sheet,
  rows: [...sheet.rows].map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (String(cell.value).startsWith(label) ? { ...cell, value: '别的' } : cell)),
  })),
});

describe('what can’t be told from what nobody typed', () => {
  it.each([
    [
      'a sheet renamed',
      (sheet) => [{ ...sheet, name: '我的任务', rows: sheet.rows }],
      ['我的任务', '改了名或复制出来的工作表“我的任务”'],
    ],
    [
      'a sheet copied',
      (sheet) => [sheet, { ...sheet, name: '副本', rows: sheet.rows }],
      ['副本', '改了名或复制出来的工作表“副本”'],
    ],
    [
      'columns of keys gone',
      (sheet) => [relabelled(sheet, '任务编号')],
      [PROGRESS, '找不到 单位编码、任务编号 这两列'],
    ],
    ['a column called otherwise', (sheet) => [relabelled(sheet, '延期至')], [PROGRESS, '找不到 延期至 列']],
  ] satisfies [string, Parameters<typeof withSheet>[2], [string, string]][])(
    'is named: %s',
    async (_, change, told) => {
      const read = readTyped(withSheet(await published(district()), PROGRESS, change), ROSTER);

      expect(read.faults.map(({ sheet, message }) => [sheet, message])).toEqual([
        [told[0], expect.stringContaining(told[1])],
      ]);
    },
  );

  it('is not there where nothing is owed and nobody warned', async () => {
    const assessment = anAssessment({ plan: shownPlan({ duties: [] }), roster: ROSTER, duties: [], warnings: [] });
    const decisions = [decided('102 O-17', '备注', '已电话催过')];
    const standings = UNITS.map(({ folder }) => aStanding({ unit: folder, versions: [], decisions }));

    expect(readTyped(await published(district({ assessment, standings })), ROSTER).faults).toEqual([]);
  });
});

describe('what finance types in the status sheet', () => {
  it('is nothing in a sheet nobody typed in', async () => {
    const read = readTyped(await published(district()), ROSTER);

    expect(read.faults).toEqual([]);
    expect(read.day).toBe('2022-05-09');
    expect(typedChanges(read, 2022, STANDINGS)).toEqual([]);
  });

  it('is taken over by unit and duty, wherever sorting and inserting moved it', async () => {
    const sheet = '任务进度';
    const typed = typedInto(await published(district()), sheet, ['102', 'O-17'], '延期至*', { value: '2022年9月15日' });
    const moved = shifted(
      sorted(typed, sheet, (rows) => rows.toReversed()),
      sheet,
    );

    const read = readTyped(moved, ROSTER);

    expect(read.faults).toEqual([]);
    expect(typedChanges(read, 2022, STANDINGS)).toEqual([
      {
        unit: '民政',
        event: {
          kind: 'decided',
          about: 'O-17',
          planYear: 2022,
          column: '延期至',
          value: '2022-09-15',
          by: '财政局(状态表)',
        },
      },
    ]);
  });

  it('is taken over for a warning by its number', async () => {
    const workbook = typedInto(await published(district()), '预警清单', ['W05-101-P2021001'], '处置*', {
      value: ' 处理中 ',
    });

    const changes = typedChanges(readTyped(workbook, ROSTER), 2022, STANDINGS, '赵');

    expect(changes).toEqual([
      {
        unit: '区教育局',
        event: {
          kind: 'decided',
          about: 'W05-101-P2021001',
          planYear: 2022,
          column: '处置',
          value: '处理中',
          by: '赵',
        },
      },
    ]);
  });

  it('is taken over for a question whose number holds a name in full-width signs and spaces', async () => {
    const id = 'W00-101-智慧校园（二期） A≈P2021007';
    const base = district();
    const warnings = [aWarning({ id, rule: 'W00' })];
    const asked = await published({ ...base, assessment: { ...base.assessment, warnings } });

    const changes = typedChanges(
      readTyped(typedInto(asked, '预警清单', [id], '处置*', { value: '不是' }), ROSTER),
      2022,
      STANDINGS,
    );

    expect(changes.map(({ event }) => [event.about, event.value])).toEqual([[id, '不是']]);
  });

  it('is taken back when a cell is cleared', async () => {
    const standings = [
      aStanding({ versions: [], decisions: [decided('O-32a', '豁免原因', '机构改革')] }),
      STANDINGS[1]!,
    ];
    const base = district();
    const duties = base.assessment.duties.map((state, index) =>
      index === 0 ? { ...state, waiver: '机构改革' } : state,
    );
    const workbook = await published({ ...base, standings, assessment: { ...base.assessment, duties } });

    const cleared = typedInto(workbook, '任务进度', ['101', 'O-32a'], '豁免原因*', { value: '' });

    expect(typedChanges(readTyped(workbook, ROSTER), 2022, standings)).toEqual([]);
    expect(
      typedChanges(readTyped(cleared, ROSTER), 2022, standings).map(({ event }) => [event.column, event.value]),
    ).toEqual([['豁免原因', '']]);
  });

  it('is not taken back by a row or a column that somebody deleted', async () => {
    const standings = [aStanding({ versions: [], decisions: [decided('O-32a', '备注', '已电话联系')] }), STANDINGS[1]!];
    const workbook = sorted(await published(district({ standings })), '任务进度', (rows) => rows.slice(1));

    expect(typedChanges(readTyped(workbook, ROSTER), 2022, standings)).toEqual([]);
  });

  it('clears nothing another person typed after the copy was opened, and changes nothing back', async () => {
    const at = '2022-05-09T10:00:01+08:00';
    const base = district({
      publishedAt: '2022-05-09T10:00:00+08:00',
      standings: [aStanding({ versions: [], decisions: [decided('O-17', '备注', '旧')] }), STANDINGS[1]!],
    });
    const copy = typedInto(await published(base), '任务进度', [UNITS[0]!.code, 'O-17'], '备注*', { value: '旧' });
    const since = [
      { ...decided('O-32a', '备注', '甲填的'), at, from: '2022-05-09' },
      { ...decided('O-17', '备注', '甲改的'), at, from: '2022-05-09' },
    ];
    const standings = [
      aStanding({ versions: [], decisions: [decided('O-17', '备注', '旧'), ...since] }),
      STANDINGS[1]!,
    ];

    const others = typedInto(copy, '任务进度', ['102', 'O-17'], '备注*', { value: '乙填的' });

    expect(typedChanges(readTyped(copy, ROSTER), 2022, standings)).toEqual([]);
    expect(typedChanges(readTyped(others, ROSTER), 2022, standings)).toMatchObject([
      { unit: '民政', event: { about: 'O-17', column: '备注', value: '乙填的' } },
    ]);
  });

  it('outlasts a copy that another person had opened before, and gives way to what is typed in its place', async () => {
    const [copy, cells] = [await published(district()), ['101', 'O-17'] as const];
    const refused = readTyped(typedInto(copy, PROGRESS, cells, '豁免原因*', { value: '无' }), ROSTER).untaken;
    const other = readTyped(typedInto(copy, PROGRESS, ['102', 'O-17'], '备注*', { value: '乙填的' }), ROSTER);
    const instead = readTyped(typedInto(copy, PROGRESS, cells, '豁免原因*', { value: '机构改革' }), ROSTER);
    const [later, same] = [
      { typed: refused, shownAt: '2099-01-01' },
      { typed: refused, shownAt: other.at ?? '' },
    ];

    expect(refused).toHaveLength(1);
    expect(stillUntaken(later, other, 2022, STANDINGS)).toEqual(refused);
    expect(stillUntaken(later, instead, 2022, STANDINGS)).toEqual([]);
    expect(stillUntaken(same, other, 2022, STANDINGS)).toEqual([]);
  });

  const NOBODY_READS = '(公式或图片，读不出内容)';

  it.each([
    ['延期至', { kind: 'uncalculated', value: '', formula: true }, NOBODY_READS],
    ['备注', { kind: 'uncalculated', value: '', formula: true }, NOBODY_READS],
    ['备注', { kind: 'error', value: 'PICTURE' }, NOBODY_READS],
    ['备注', { kind: 'error', value: '#REF!', formula: true }, '#REF!'],
    ['豁免原因', { kind: 'error', value: '#N/A', formula: true }, '#N/A'],
    ['豁免原因', { kind: 'boolean', value: true }, 'true'],
    ['豁免原因', { kind: 'number', value: 0 }, '0'],
    ['豁免原因', { value: '撤销' }, '撤销'],
    ['延期至', { kind: 'date', value: '1900-01-01' }, '1900-01-01'],
    ['延期至', { kind: 'date', value: '1900-02-28' }, '1900-02-28'],
  ] as const)('stays, refused, at every look after the first: %s %o', async (column, cell, kept) => {
    const facts = district();
    let read = readTyped(typedInto(await published(facts), PROGRESS, ['101', 'O-17'], `${column}*`, cell), ROSTER);
    const told = read.faults.map(({ message }) => message);

    for (let round = 0; round < 3; round += 1) {
      expect(read.untaken.map((one) => [one.column, one.value])).toEqual([[column, kept]]);
      expect(read.faults.map(({ message }) => message)).toEqual(told);
      expect(typedChanges(read, 2022, STANDINGS)).toEqual([]);
      read = readTyped(await published({ ...facts, untaken: read.untaken, typedFaults: read.faults }), ROSTER);
    }
    expect(told).toHaveLength(1);
  });

  it.each(['2026-12-31 24:00', '2026-12-31 25:61', '2026-12-31 23:59', '明年'])(
    'stays as the text it was where it is refused, and never stands as an extension: %s',
    async (value) => {
      const unit = UNITS[0]!;
      const duty = shownDuty({ due: '2026-12-31' });
      const facts = district({
        assessment: anAssessment({
          plan: shownPlan({ duties: [duty] }),
          roster: ROSTER,
          duties: [aState({ unit, duty })],
          warnings: [],
        }),
      });
      let read = readTyped(
        typedInto(await published(facts), '任务进度', [unit.code, duty.code], '延期至*', { value }),
        ROSTER,
      );

      for (let round = 0; round < 3; round += 1) {
        expect(read.untaken.map((one) => one.value)).toEqual([value]);
        expect(read.faults).toHaveLength(1);
        expect(typedChanges(read, 2022, STANDINGS)).toEqual([]);
        read = readTyped(await published({ ...facts, untaken: read.untaken, typedFaults: read.faults }), ROSTER);
      }
    },
  );

  it('is refused where an extension lies years behind its deadline', async () => {
    const typed = typedInto(await published(district()), '任务进度', ['102', 'O-17'], '延期至*', {
      value: '9999-12-31',
    });

    expect(readTyped(typed, ROSTER).faults[0]?.message).toContain('晚了三年以上');
  });

  it.each(['无', '待填', 'XXX'])('waives nothing where %s stands for the reason, and says so', async (value) => {
    const typed = typedInto(await published(district()), '任务进度', ['101', 'O-17'], '豁免原因*', { value });

    const read = readTyped(typed, ROSTER);

    expect(read.faults.map(({ message }) => message.includes(`豁免原因 填的是「${value}」，看不出原因`))).toEqual([
      true,
    ]);
    expect(typedChanges(read, 2022, STANDINGS)).toEqual([]);
  });

  it('clears nothing that was decided after the day the sheet shows', async () => {
    const later = { ...decided('O-32a', '备注', '已电话联系'), from: '2022-06-01' };
    const standings = [aStanding({ versions: [], decisions: [later] }), STANDINGS[1]!];

    expect(typedChanges(readTyped(await published(district({ standings })), ROSTER), 2022, standings)).toEqual([]);
  });

  it.each([
    ['下周五', '看不出是哪一天'],
    ['2022-13-45', '看不出是哪一天'],
    ['2022-04-01', '不晚于截止日期 2022-04-30'],
  ])('is not taken over where %s stands for a day, and stays in its cell', async (value, reason) => {
    const workbook = typedInto(await published(district()), '任务进度', ['101', 'O-17'], '延期至*', { value });

    const read = readTyped(workbook, ROSTER);
    const again = readTyped(await published(district({ untaken: read.untaken, typedFaults: read.faults })), ROSTER);

    expect(read.faults.map(({ cell, message }) => [cell, message.includes(reason)])).toEqual([['Q3', true]]);
    expect(typedChanges(read, 2022, STANDINGS)).toEqual([]);
    expect(again.untaken).toEqual(read.untaken);
  });

  it('is refused where two copies of a row say different things', async () => {
    const workbook = typedInto(await published(district()), '任务进度', ['101', 'O-17'], '备注*', { value: '甲' });
    const copied = sorted(workbook, '任务进度', (rows) => [
      ...rows,
      { ...rows[1]!, cells: rows[1]!.cells.map((cell) => (cell.value === '甲' ? { ...cell, value: '乙' } : cell)) },
    ]);

    const read = readTyped(copied, ROSTER);

    expect(read.faults.map(({ cell, value }) => [cell, value])).toEqual([['S3、S6', '甲、乙']]);
    expect(typedChanges(read, 2022, STANDINGS)).toEqual([]);
  });

  it('is named where its row has no known unit any more', async () => {
    const workbook = typedInto(await published(district()), '任务进度', ['101', 'O-17'], '备注*', { value: '催办' });
    const nameless = typedInto(workbook, '任务进度', ['101', 'O-17'], '单位', { value: '某单位' });
    const broken = typedInto(nameless, '任务进度', ['101', 'O-17'], '单位编码', { value: '999' });

    const read = readTyped(broken, ROSTER);

    expect(read.faults.map(({ value, cell }) => [value, cell])).toEqual([['催办', 'S3']]);
  });

  it('survives any sorting and the next publishing, and is then no change any more', async () => {
    const workbook = await published(district());
    const odd = fc.constantFrom('甲\r\n乙', '坏\u0001字', '_x0041_', '=1+1', '㐀𠮷', ' 前后空格 ', '半个字\ud800');
    const plain = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((value) => /\S/u.test(value));
    const text = fc.oneof(odd, plain);
    const typing = fc.record({
      unit: fc.constantFrom(...UNITS),
      duty: fc.constantFrom(...DUTIES),
      remark: text,
      order: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
    });

    await fc.assert(
      fc.asyncProperty(typing, async ({ unit, duty, remark, order }) => {
        const typed = typedInto(workbook, '任务进度', [unit.code, duty.code], '备注*', { value: remark });
        const moved = sorted(typed, '任务进度', (rows) =>
          rows.toSorted((a, b) => order[a.number - 2]! - order[b.number - 2]!),
        );

        const changes = typedChanges(readTyped(moved, ROSTER), 2022, STANDINGS);
        const standings = STANDINGS.map((standing) => ({
          ...standing,
          decisions: changes
            .filter((change) => change.unit === standing.unit)
            .map(({ event }) => decided(event.about, event.column, event.value)),
        }));
        const base = district();
        const duties = base.assessment.duties.map((state) =>
          state.unit === unit && state.duty === duty ? { ...state, remark: changes[0]!.event.value } : state,
        );
        const next = await published({ ...base, standings, assessment: { ...base.assessment, duties } });

        expect(changes.map((change) => [change.unit, change.event.about])).toEqual([[unit.folder, duty.code]]);
        expect(remark).toContain(changes[0]!.event.value.slice(0, 1));
        expect(typedChanges(readTyped(next, ROSTER), 2022, standings)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

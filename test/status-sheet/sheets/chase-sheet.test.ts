import { describe, expect, it } from 'vitest';
import { emptyStanding } from '../../../shared/standing/fold/fold-ledger.ts';
import type { Standing } from '../../../shared/standing/standing.ts';
import { chaseSheet } from '../../../shared/status-sheet/sheets/chase-sheet.ts';
import { departmentBlock } from '../../../shared/status-sheet/sheets/department-block.ts';
import { shownTyping } from '../../../shared/status-sheet/shown-typing.ts';
import { aMail, aMeasurement, anAssessment, aState, shownDuty, shownUnit } from '../../builders/facts-shown.ts';

const EDUCATION = shownUnit({ phone: '021-5550101' });
const SCHOOL = shownUnit({ code: '10101', name: '实验小学', folder: '实验小学', upper: '101' });
const FINANCE = shownUnit({ code: '001', name: '区财政局', folder: '财政局', classes: ['区财政局'] });

const late = (days: number, change: Parameters<typeof aState>[0] = {}) =>
  aState({ state: 'overdue', workingDaysLeft: -days, ...change });

const rowsOf = (
  duties: ReturnType<typeof aState>[],
  mails: ReturnType<typeof aMail>[] = [],
  standings: readonly Standing[] = [],
) =>
  chaseSheet(
    { assessment: anAssessment({ duties, roster: { units: [FINANCE, EDUCATION, SCHOOL] } }), mails, standings },
    shownTyping(),
  ).rows;

describe('the chasing list', () => {
  it('says who owes what since when, and whom to phone', () => {
    const mail = aMail({
      unit: '区教育局',
      about: 'O-32a',
      state: 'sent',
      at: '2022-05-05T09:00:00+08:00',
      plannedOn: '2022-05-05',
    });

    expect(rowsOf([late(3, { unit: EDUCATION, deadline: '2022-05-03' })], [mail])).toEqual([
      [
        '区教育局',
        '区教育局',
        'O-32a 项目和政策绩效自评全覆盖',
        '还差 1 个：校舍维修',
        '2022-05-03',
        3,
        '王',
        '021-5550101',
        '2022-05-05',
        '',
        '逾期',
      ],
    ]);
  });

  it('says in 催办 when finance last typed and what came of its mail, each unit its own', () => {
    const at = '2022-05-05T10:40:12+08:00';
    const typed = (unit: string): Standing => ({
      ...emptyStanding(unit),
      decisions: [
        {
          about: '2022/O-32a',
          column: '催办',
          value: '催 2022-05-05 09:00:00',
          by: '赵',
          at,
          from: '2022-05-05',
          until: null,
        },
      ],
    });
    const mail = aMail({
      unit: '区教育局',
      unitCode: EDUCATION.code,
      about: 'O-32a',
      step: '催办 2022-05-05 10:40:12',
      state: 'sent',
      at,
      plannedOn: '2022-05-05',
    });

    const rows = rowsOf(
      [late(3, { unit: EDUCATION }), late(2, { unit: SCHOOL })],
      [mail],
      [typed('区教育局'), typed('实验小学')],
    );

    expect(rows.map((row) => row[9])).toEqual(['2022-05-05 已发送', '2022-05-05 待发送']);
  });

  it('has what is past its deadline and cannot be told, says so, and leaves it out before', () => {
    const nothing = aMeasurement({ gap: null, missing: [], notes: ['请先报送项目清单。'] });
    const untold = late(3, { state: 'cannot-tell', measurement: nothing, deadline: '2022-05-03' });

    expect(rowsOf([untold, { ...untold, deadline: '2022-06-30' }]).map((row) => [row[3], row[10]])).toEqual([
      ['请先报送项目清单。', '无法核对'],
    ]);
  });

  it('leaves out what is met, waived, extended or not yet due', () => {
    const open = (['done', 'waived', 'extended', 'in-progress', 'not-started', 'done-late'] as const).map((state) =>
      aState({ state }),
    );

    expect(rowsOf(open)).toEqual([]);
  });

  it('puts the longest overdue first, and what the finance office itself owes last', () => {
    const rows = rowsOf([
      late(2, { unit: EDUCATION }),
      late(40, { unit: FINANCE }),
      late(9, { unit: SCHOOL, duty: shownDuty({ code: 'O-19' }) }),
    ]);

    expect(rows.map((row) => [row[0], row[1], row[5]])).toEqual([
      ['实验小学', '区教育局', 9],
      ['区教育局', '区教育局', 2],
      ['区财政局', '', 40],
    ]);
  });

  it('is summed up by upper unit as 总览 does: its own with those of its lower units', () => {
    const bureau = shownUnit({ code: '102', name: '区民政局', folder: '区民政局' });
    const home = shownUnit({ code: '10201', name: '福利院', folder: '福利院', upper: '102' });
    const roster = { units: [FINANCE, EDUCATION, SCHOOL, bureau, home] };
    const duties = [
      late(2, { unit: EDUCATION }),
      late(4, { unit: SCHOOL }),
      late(5, { unit: SCHOOL, duty: shownDuty({ code: 'O-19' }) }),
      late(6, { unit: home }),
      aState({ unit: bureau, state: 'done' }),
      late(7, { unit: FINANCE }),
    ];
    const assessment = anAssessment({ duties, roster });
    const { columns, rows } = chaseSheet({ assessment, mails: [], standings: [] }, shownTyping());
    const at = columns.findIndex(({ label }) => label === '主管部门');
    const sums = [...Map.groupBy(rows, (row) => row[at])].map(([name, of]) => [name, of.length]);
    const shown = departmentBlock(assessment);
    const overdue = shown?.columns.findIndex(({ label }) => label === '逾期') ?? -1;

    expect(sums).toEqual([
      ['区民政局', 1],
      ['区教育局', 3],
      ['', 1],
    ]);
    expect(shown?.rows.map((row) => [row[0], row[overdue]])).toEqual([
      ['区教育局', 3],
      ['区民政局', 1],
    ]);
  });

  it('says money in 万元, and why where nothing can be counted', () => {
    const money = aMeasurement({ unit: 'money', gap: 12_345_600, missing: [] });
    const nothing = aMeasurement({ gap: null, missing: [], notes: ['请先报送项目清单。'] });

    expect(rowsOf([late(1, { measurement: money }), late(1, { measurement: nothing })]).map((row) => row[3])).toEqual([
      '还差 12.35 万元',
      '请先报送项目清单。',
    ]);
  });

  it('takes a mail that was not sent for none', () => {
    const mail = aMail({
      unit: '区教育局',
      about: 'O-32a',
      state: 'refused',
      at: '2022-05-05T09:00:00+08:00',
      plannedOn: '2022-05-05',
    });

    expect(rowsOf([late(3, { unit: EDUCATION })], [mail])[0]?.[8]).toBeNull();
  });
});

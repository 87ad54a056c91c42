import { describe, expect, it } from 'vitest';
import { chaseSheet } from '../../../shared/status-sheet/sheets/chase-sheet.ts';
import { matrixSheet } from '../../../shared/status-sheet/sheets/matrix-sheet.ts';
import { progressSheet } from '../../../shared/status-sheet/sheets/progress-sheet.ts';
import { shownTyping } from '../../../shared/status-sheet/shown-typing.ts';
import type { StatusTable } from '../../../shared/status-sheet/status-book.ts';
import { anAssessment, aState, shownDuty, shownPlan, shownUnit } from '../../builders/facts-shown.ts';

const FINANCE = shownUnit({ code: '001', name: '区财政局', folder: '财政局', classes: ['区财政局'] });
const [EARLY, LATE, LATEST] = ['区民政局', '区教育局', '区水务局'].map((name, at) =>
  shownUnit({ code: String(101 + at), name, folder: name }),
);
const DUTIES = Array.from({ length: 7 }, (_, at) => shownDuty({ code: `O-${at + 1}` }));

type Change = Parameters<typeof aState>[0];

/** Each on its duty of the plan, in the plan's order. */
const ofUnit = (unit: typeof EARLY, ...changes: Change[]) =>
  changes.map((change, at) => aState({ unit: unit!, duty: DUTIES[at]!, ...change }));

const done: Change = { state: 'done', deadline: '2022-03-31' };
const overdue = (days: number): Change => ({ state: 'overdue', deadline: '2022-04-01', workingDaysLeft: -days });
const open = (deadline: string | null): Change => ({ state: 'in-progress', deadline, workingDaysLeft: 20 });

const duties = [
  ...ofUnit(FINANCE, done, overdue(90)),
  ...ofUnit(EARLY, done, open('2022-06-30'), open('2022-05-31')),
  ...ofUnit(
    LATE,
    done,
    { state: 'waived' },
    open(null),
    open('2022-12-31'),
    overdue(2),
    { ...overdue(5), state: 'cannot-tell' },
    open('2022-05-31'),
  ),
  ...ofUnit(LATEST, done, overdue(30)),
];
const assessment = anAssessment({
  day: '2022-05-09',
  plan: { ...shownPlan(), duties: DUTIES },
  roster: { units: [FINANCE, EARLY!, LATE!, LATEST!] },
  duties,
});

const sheet = progressSheet(assessment, shownTyping());
const placeOf = ({ columns }: StatusTable, label: string): number => columns.findIndex((one) => one.label === label);
const shown = sheet.rows.map((row) => ['单位', '任务编号'].map((label) => row[placeOf(sheet, label)]).join(' '));

describe('the order of 任务进度', () => {
  it('begins with the unit to phone first, and what is late before what falls due, finished and waived last; finance last of all', () => {
    expect(shown).toEqual([
      ...['区水务局 O-2', '区水务局 O-1'],
      ...[
        '区教育局 O-6',
        '区教育局 O-5',
        '区教育局 O-7',
        '区教育局 O-4',
        '区教育局 O-3',
        '区教育局 O-1',
        '区教育局 O-2',
      ],
      ...['区民政局 O-3', '区民政局 O-2', '区民政局 O-1'],
      ...['区财政局 O-2', '区财政局 O-1'],
    ]);
  });

  it('keeps a unit’s rows together, which are printed by its name', () => {
    expect(sheet.printed).toEqual([
      { name: '区水务局', from: 0, to: 1 },
      { name: '区教育局', from: 2, to: 8 },
      { name: '区民政局', from: 9, to: 11 },
      { name: '区财政局', from: 12, to: 13 },
    ]);
  });

  it('is where the matrix and 催报单 lead to', () => {
    const matrix = matrixSheet(assessment);
    const chase = chaseSheet({ assessment, mails: [], standings: [] }, shownTyping());
    const rowOf = (target: string): number => Number(/B(\d+)$/.exec(target)?.[1]) - 2;

    expect(matrix.links?.map(({ from, target }) => [matrix.rows[from]?.[0], shown[rowOf(target)]])).toEqual([
      ['区财政局', '区财政局 O-2'],
      ['区民政局', '区民政局 O-3'],
      ['区教育局', '区教育局 O-6'],
      ['区水务局', '区水务局 O-2'],
    ]);
    expect(chase.links?.map(({ target }) => shown[rowOf(target)])).toEqual(
      chase.rows.map((row) => `${row[placeOf(chase, '单位')]} ${String(row[placeOf(chase, '任务')]).split(' ')[0]}`),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { todayList } from '../../shared/letter/write/today-list.ts';
import { urgentBlock } from '../../shared/status-sheet/sheets/overview-blocks.ts';
import { FINANCE_FOLDER } from '../../shared/unit.ts';
import { levelOfUnits } from '../../shared/warning/figures/district-figures.ts';
import type { Warning } from '../../shared/warning/warning.ts';
import { aMail, aMeasurement, anAssessment, aState, aWarning, shownDuty, shownUnit } from '../builders/facts-shown.ts';

const unit = (code: string, name: string) => shownUnit({ code, name, folder: name, phone: `021-${code}` });
const EDUCATION = unit('101', '区教育局');
const CIVIL = unit('102', '区民政局');
const FINANCE = shownUnit({
  code: '001',
  name: '区财政局',
  classes: ['区财政局'],
  folder: FINANCE_FOLDER,
  officer: { name: '赵', mail: 'zhao@example.gov.cn' },
  phone: '021-001',
});

const late = (
  of: ReturnType<typeof shownUnit>,
  days: number,
  code = 'O-32a',
  binding: 'strict' | 'in-principle' = 'strict',
) => aState({ unit: of, duty: shownDuty({ code, binding }), state: 'overdue', level: 'red', workingDaysLeft: -days });

describe('今天要办', () => {
  it('names first whom it is gravest to leave alone, with the telephone and the last mail; the office itself last', () => {
    const list = todayList(
      anAssessment({
        duties: [
          late(FINANCE, 200),
          late(CIVIL, 90, 'O-33', 'in-principle'),
          late(EDUCATION, 30),
          late(EDUCATION, 20, 'O-33'),
        ],
        warnings: [],
      }),
      [aMail({ unit: '区教育局', unitCode: '101', at: '2022-05-06T08:30:00+08:00' })],
    );

    expect(list.map(({ who, late: days, phone, lastMail }) => [who, days, phone, lastMail])).toEqual([
      ['区教育局', 30, '021-101', '2022-05-06'],
      ['区民政局', 90, '021-102', null],
      ['本局', 200, '021-001', null],
    ]);
    expect(list[0]?.what).toContain('2项逾期，先办 O-32a');
  });

  it('leaves how long open where no calendar tells', () => {
    const unknown = { ...late(EDUCATION, 0), workingDaysLeft: null };
    const days = (duties: readonly ReturnType<typeof late>[]) =>
      todayList(anAssessment({ duties, warnings: [] }), []).map((item) => item.late);

    expect(days([unknown])).toEqual([null]);
    expect(days([unknown, late(EDUCATION, 7, 'O-33')])).toEqual([7]);
  });

  it('names five units whose reports shrank, and how many more', () => {
    const shrunk = ['甲', '乙', '丙', '丁', '戊', '己'].map((name, at) =>
      aWarning({ id: `W19-${at}`, rule: 'W19', withheld: true, unit: unit(`20${at}`, `${name}局`) }),
    );
    const [said] = todayList(anAssessment({ duties: [], warnings: shrunk }), []);
    const [few] = todayList(anAssessment({ duties: [], warnings: shrunk.slice(0, 5) }), []);

    expect(said?.what).toContain('6份报送比上一版明显减少');
    expect(said?.what).toMatch(/：甲局、乙局、丙局、丁局、戊局(?!、己局).*6个单位/u);
    expect(few?.what).toMatch(/：甲局、乙局、丙局、丁局、戊局$/u);
  });

  it('says what falls due within three working days and who has not met it', () => {
    const near = aState({
      unit: CIVIL,
      state: 'in-progress',
      level: 'blue',
      deadline: '2022-05-11',
      workingDaysLeft: 2,
    });
    const far = aState({
      unit: EDUCATION,
      state: 'in-progress',
      level: 'blue',
      deadline: '2022-05-20',
      workingDaysLeft: 9,
    });

    expect(
      todayList(anAssessment({ duties: [near, { ...near, unit: EDUCATION }, far], warnings: [] }), []).map(
        ({ who, what, phone }) => [who, what, phone],
      ),
    ).toEqual([['2个单位', 'O-32a 项目和政策绩效自评全覆盖 还剩2个工作日，还没有完成：区民政局、区教育局', '021-102']]);
  });

  it('names one unit that has something due soon with whom to phone, and the office itself last, with its own officer', () => {
    const near = (of: ReturnType<typeof shownUnit>, code: string) =>
      aState({ unit: of, duty: shownDuty({ code }), state: 'in-progress', deadline: '2022-05-11', workingDaysLeft: 2 });
    const list = todayList(
      anAssessment({
        duties: [near(FINANCE, 'O-10'), near(CIVIL, 'O-32a')],
        warnings: [aWarning({ rule: 'W19', withheld: true })],
      }),
      [],
    );

    expect(list.map(({ who, what, phone }) => [who, what.slice(0, 6).trim(), phone])).toEqual([
      ['区民政局', 'O-32a', '021-102'],
      ['本局', '1份报送比上', ''],
      ['本局', 'O-10 项', '021-001'],
    ]);
  });

  it('asks for the word that waits and for mails that did not arrive', () => {
    const list = todayList(
      anAssessment({
        duties: [],
        warnings: [aWarning({ rule: 'W19', withheld: true, unit: CIVIL })],
        day: '2022-05-09',
      }),
      [aMail({ state: 'refused', unit: '区教育局' })],
    );

    expect(list.map(({ who, about }) => [who, about.kind])).toEqual([
      ['本局', 'confirm'],
      ['本局', 'mails'],
    ]);
  });

  it('asks for no word about a version that lost little, or was confirmed, and leads to those it counts', () => {
    const loss = (id: string, change: Partial<Warning>) => aWarning({ id, rule: 'W19', unit: CIVIL, ...change });
    const warnings = [
      loss('W19-102-free', { level: 'yellow' }),
      loss('W19-102-v3', { level: 'red', withheld: true }),
      loss('W19-102-v2', { level: 'blue' }),
    ];
    const list = todayList(anAssessment({ duties: [], warnings }), []);

    expect(list.map(({ what, about }) => [what.slice(0, 4), about])).toEqual([
      ['1份报送', { kind: 'confirm', warnings: ['W19-102-v3'] }],
    ]);
    expect(todayList(anAssessment({ duties: [], warnings: warnings.slice(0, 1) }), [])).toEqual([]);
  });

  it('counts to a unit only the red warnings of data that it can mend itself, as 先要催办的单位 does', () => {
    const duties = [late(EDUCATION, 3), late(CIVIL, 3)];
    const red = (rule: string, of: ReturnType<typeof shownUnit>) =>
      aWarning({ id: `${rule}-${of.code}`, rule, unit: of, level: 'red' });
    const warnings = [red('W13', EDUCATION), red('W13', EDUCATION), red('W05', CIVIL)];
    const assessment = anAssessment({ roster: { units: [EDUCATION, CIVIL] }, duties, warnings });
    const list = todayList(assessment, []);

    expect(urgentBlock(assessment).rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['区民政局', 1],
      ['区教育局', 0],
    ]);
    expect(list.map(({ who, what }) => [who, what.match(/数据预警红\d条/u)?.[0] ?? ''])).toEqual([
      ['区民政局', '数据预警红1条'],
      ['区教育局', ''],
    ]);
  });

  const upTo = (count: number, make: (at: number) => ReturnType<typeof late>) =>
    Array.from({ length: count }, (_, at) => make(at));
  const unitAt = (at: number, more: Partial<ReturnType<typeof shownUnit>> = {}) => ({
    ...unit(`${200 + at}`, `单位${at}`),
    ...more,
  });
  const listOf = (duties: readonly ReturnType<typeof late>[], units: readonly ReturnType<typeof shownUnit>[] = []) =>
    todayList(anAssessment({ roster: { units }, duties, warnings: [] }), []);

  it('turns no street red for what finance’s own directory lacks', () => {
    const red = (rule: string, of: ReturnType<typeof shownUnit>) => aWarning({ rule, unit: of, level: 'red' });
    const of = anAssessment({
      roster: { units: [FINANCE, EDUCATION, CIVIL] },
      duties: [],
      warnings: [red('W13', EDUCATION), red('W05', CIVIL)],
    });

    expect([...levelOfUnits(of)]).toEqual([
      ['001', 'red'],
      ['101', 'none'],
      ['102', 'red'],
    ]);
  });

  it('has a row a unit where there is room for all of them', () => {
    const list = listOf(upTo(9, (at) => late(unitAt(at), at + 1)));

    expect(list.map(({ who }) => who)).toEqual(upTo(9, (at) => late(unitAt(at), 1)).map((_, at) => `单位${8 - at}`));
  });

  it('has ten rows at most that tell ten things: of many units a row a duty, with how many, how late and whom first', () => {
    const codes = ['O-20', 'O-21', 'O-22', 'O-23', 'O-24', 'O-25', 'O-26', 'O-27', 'O-28', 'O-29', 'O-30', 'O-31'];
    const many = codes.flatMap((code, of) => upTo(40, (at) => late(unitAt(at), at + 20 - of, code)));
    const list = listOf([...many, late(FINANCE, 300, 'O-10')]);

    expect(list).toHaveLength(10);
    expect(list.map(({ what }) => what.slice(0, 5).trim())).toEqual([...codes.slice(0, 9), '1项逾期：']);
    expect(list[0]).toMatchObject({
      who: '40个单位',
      what: 'O-20 项目和政策绩效自评全覆盖 逾期：单位39、单位38、单位37、单位36、单位35等40个单位',
      late: 59,
      contact: '单位39 王',
      phone: '021-239',
      about: { kind: 'late-duty', duty: 'O-20 项目和政策绩效自评全覆盖', units: [] },
    });
    expect(new Set(list.map(({ phone }) => phone)).size).toBe(10);
    expect(list.at(-1)?.who).toBe('本局');
  });

  it('ranks what is graver for all that are late with it before what more units are late with', () => {
    const [few, many] = [upTo(3, (at) => late(unitAt(at), 90, 'O-21')), upTo(20, (at) => late(unitAt(at), 2, 'O-20'))];

    expect(listOf([...many, ...few]).map(({ who }) => who)).toEqual(['3个单位', '20个单位']);
  });

  it('names the upper unit that all stand under as whom to phone, and the next of the units where the first has no number', () => {
    const upper = unit('300', '区卫健委');
    const below = upTo(12, (at) => late(unitAt(at, { upper: '300' }), at + 1));
    const silent = { officer: { name: '', mail: '' }, phone: '' };
    const others = upTo(12, (at) => late(unitAt(at, at === 11 ? silent : {}), at + 1));
    const said = (list: ReturnType<typeof listOf>) => list.map(({ contact, phone }) => [contact, phone]);

    expect(said(listOf(below, [upper, ...below.map((row) => row.unit)]))).toEqual([['区卫健委 王', '021-300']]);
    expect(said(listOf(others))).toEqual([['单位10 王', '021-210']]);
  });

  it('leads to the units of a row alone where the finance office is late with the same', () => {
    const rows = upTo(12, (at) => late(unitAt(at), at + 1));
    const [first] = listOf([...rows, late(FINANCE, 5)]);

    expect(first?.about).toMatchObject({ kind: 'late-duty', units: expect.arrayContaining(['单位0', '单位11']) });
  });

  it('has a unit whose only fault past its deadline is that nobody can tell, and says so', () => {
    const untold = {
      ...late(CIVIL, 30),
      state: 'cannot-tell' as const,
      measurement: aMeasurement({ gap: null, notes: ['没有 2021 年项目清单，无法核对。'] }),
    };
    const both = { ...untold, unit: EDUCATION };
    const soon = { ...untold, unit: unit('105', '区档案局'), deadline: '2022-07-01', workingDaysLeft: 38 };

    expect(listOf([untold, both, late(EDUCATION, 3, 'O-33'), soon]).map(({ who, what }) => [who, what])).toEqual([
      ['区教育局', '1项逾期、1项到期仍无法核对，先办 O-32a 项目和政策绩效自评全覆盖（没有 2021 年项目清单，无法核对）'],
      ['区民政局', '1项到期仍无法核对：O-32a 项目和政策绩效自评全覆盖（没有 2021 年项目清单，无法核对）'],
    ]);
  });

  it('says whom to phone about a report that shrank and a mail that did not arrive', () => {
    const shrunk = aWarning({ rule: 'W19', withheld: true, unit: CIVIL });
    const mail = aMail({ state: 'refused', unit: '区教育局', unitCode: '101' });
    const list = todayList(
      anAssessment({ roster: { units: [EDUCATION, CIVIL] }, duties: [], warnings: [shrunk], day: '2022-05-09' }),
      [mail],
    );

    expect(list.map(({ who, contact, phone }) => [who, contact, phone])).toEqual([
      ['本局', '区民政局 王', '021-102'],
      ['本局', '区教育局 王', '021-101'],
    ]);
  });
});

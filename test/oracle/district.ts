import { addDays, type Day } from '../../shared/day.ts';
import type { FormName } from '../../shared/form/form-name.ts';
import type { Unit } from '../../shared/unit.ts';
import { kindOf, numberOf, returnAbout } from './lying.ts';
import { reasonsTyped, withDoubts } from './made-up/doubts.ts';
import type { District, Event, Handed, Happening, Project, Reasoned, Row, Ruling, Sheet } from './made-up/events.ts';
import { furtherPapers, officeLog } from './made-up/further-papers.ts';
import { HABITS, type Habit, longPast, OFFICE_HABITS, sheetsOf } from './made-up/habits.ts';
import { storyOf, within } from './made-up/mishaps.ts';
import { rosterHandedIn, rostersOf, withLeaders } from './made-up/people.ts';
import { projectsOf } from './made-up/projects.ts';
import { type Random, randomFrom } from './random.ts';

export type { District, Event, Handed, Row, Ruling, Sheet } from './made-up/events.ts';

const file = (folder: string, name: string): { folder: string; file: string } => ({
  folder,
  file: `${folder}/${name}.xlsx`,
});

const list = (form: FormName, year: number | null, rows: readonly Row[]): Sheet => ({
  form,
  year,
  nil: false,
  refused: false,
  rows,
});

/** What a unit writes about last year again, or what it copies from there without a change but the year and the dates. */
const copied = (rows: readonly Row[], year: number): Row[] =>
  rows.map((row) => {
    const dated = Object.keys(row.fields).filter((column) => column.endsWith('年度') && row.fields[column] !== null);
    return { ...row, year, fields: { ...row.fields, ...Object.fromEntries(dated.map((column) => [column, year])) } };
  });

const byHabit = (
  folder: string,
  habits: readonly Habit[],
  year: number,
  projects: readonly Project[],
  random: Random,
) => {
  const written = new Map<string, readonly Row[]>();
  return habits
    .toSorted((a, b) => a.offset - b.offset)
    .flatMap((habit) => {
      if (!random.chance(habit.often)) return [];
      const about = projects.filter((project) => project.year === year + habit.offset);
      const first = within(addDays(`${year}-${habit.around}`, random.int(-25, 25)), year);
      const before = written.get(`${habit.form}${habit.offset - 1}`);
      const copies = before !== undefined && random.chance(0.1) ? copied(before, year + habit.offset) : null;
      const write = (day: Day, share: number): Sheet[] => {
        const rows =
          copies ?? about.filter(() => random.chance(share)).map((project) => habit.maker(project, day, random));
        written.set(`${habit.form}${habit.offset}`, rows);
        return rows.length === 0 ? [] : sheetsOf(habit, year, rows);
      };
      return storyOf(file(folder, habit.name ?? `${habit.form}${habit.offset}`), first, year, write, random);
    });
};

const registersOf = ({ folder }: Unit, year: number, projects: readonly Project[], random: Random) => {
  if (random.chance(0.08)) return [];
  const years = random.chance(0.2) ? [year] : [year - 1, year, year + 1];
  return years.flatMap((about) => {
    const rows = projects.filter((project) => project.year === about).map(({ fields }) => ({ year: about, fields }));
    const day = within(addDays(`${year}-01-04`, random.int(0, 60)), year);
    const write = (): Sheet[] => [list('项目清单', about, rows)];
    return storyOf(file(folder, `项目清单${about}`), day, year, write, random);
  });
};

const oneSheet = (of: { folder: string; file: string }, day: Day, sheets: readonly Sheet[]): Handed => ({
  kind: 'handed',
  day,
  ...of,
  dryRun: false,
  sheets,
});

const WHOLE_UNIT = [
  ['部门(单位)整体支出绩效自评表', -1, '04-28'],
  ['部门(单位)整体支出绩效目标表', 1, '12-15'],
] as const;

const wholeUnitForms = ({ folder, name }: Unit, year: number, random: Random): Handed[] =>
  WHOLE_UNIT.flatMap(([form, offset, around]) => {
    if (random.chance(0.25)) return [];
    const row = { year: year + offset, fields: { 项目名称: name, 对象类型: '部门整体' } };
    const day = within(addDays(`${year}-${around}`, random.int(-20, 20)), year);
    return [oneSheet(file(folder, form), day, [list(form, year + offset, [row])])];
  });

const workRecords = ({ folder }: Unit, year: number, duties: readonly string[], random: Random): Handed[] =>
  [`${year}-06-10`, `${year}-11-25`].map((day, index) => {
    const rows = duties
      .filter(() => random.chance(0.4))
      .map((duty) => ({
        year: null,
        fields: {
          任务编号: duty,
          事项: '已开展',
          完成日期: addDays(day, random.int(-30, 5)),
          责任人: '某人',
          佐证材料: '会议纪要',
        },
      }));
    return oneSheet(file(folder, `工作记录${index}`), day, [list('工作记录', null, rows)]);
  });

const directoriesOf = ({ folder }: Unit, year: number, projects: readonly Project[], random: Random): Handed[] =>
  (['财政专项资金政策目录', '重点绩效评价项目目录'] as const).flatMap((form) => {
    const day = within(addDays(`${year}-03-10`, random.int(-10, 60)), year);
    const rows = projects
      .filter((project) => project.year === year && random.chance(0.15))
      .map(({ code, name, unit }) => ({
        year,
        fields: {
          项目编码: random.chance(0.1) ? null : code || null,
          [form === '财政专项资金政策目录' ? '政策名称' : '项目名称']: name,
          主管部门: random.chance(0.7) ? unit.name : null,
          年度: year,
        },
      }));
    const later = [...rows, ...rows.slice(0, 0)].filter(() => random.chance(0.9));
    return [day, within(addDays(day, 120), year)].map((on, index) =>
      oneSheet(file(folder, form), on, [list(form, year, index === 0 ? rows : later)]),
    );
  });

const rulingsOf = (units: readonly Unit[], year: number, duties: readonly string[], random: Random): Ruling[] =>
  units.flatMap(({ folder, classes }) => {
    if (!random.chance(classes.includes('区财政局') ? 1 : 0.2)) return [];
    const duty = random.pick(duties);
    const day = addDays(`${year}-03-01`, random.int(0, 280));
    const extended: Ruling = {
      kind: 'ruling',
      day,
      folder,
      duty,
      column: '延期至',
      value: addDays(day, random.int(5, 60)),
    };
    const ruling: Ruling = random.chance(0.5)
      ? extended
      : { ...extended, column: '豁免原因', value: '区政府专题会议同意' };
    return random.chance(0.3) ? [ruling, { ...ruling, day: addDays(day, random.int(3, 30)), value: '' }] : [ruling];
  });

const inDays = <One extends { readonly day: Day }>(list: readonly One[]): One[] =>
  list.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

const two = (value: number): string => String(value).padStart(2, '0');

/** Each with its moment, second by second through a day; what was typed comes after what was handed in. */
const inOrder = (
  handed: readonly Happening[],
  typed: (handed: readonly Event[]) => readonly (Ruling | Reasoned)[],
): Event[] => {
  const seconds = new Map<Day, number>();
  const stamped = (happening: Happening): Event => {
    const second = seconds.get(happening.day) ?? 0;
    seconds.set(happening.day, second + 1);
    const time = `${two(8 + Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
    return { ...happening, at: `${happening.day}T${time}+08:00` };
  };
  const first = handed.map(stamped);
  return [...first, ...typed(first).map(stamped)].sort((a, b) => (a.at < b.at ? -1 : 1));
};

/** Finance confirms some of the versions that say less (and takes some of that back); typing it where nothing waits does no harm. */
const confirmations = (handed: readonly Event[], units: readonly Unit[], random: Random): Ruling[] => {
  const versions = new Map<string, number>();
  const codes = new Map(units.map(({ folder, code }) => [folder, code]));
  return handed.flatMap((event): Ruling[] => {
    if (event.kind === 'withdrawn') versions.delete(event.file);
    if (event.kind !== 'handed' || event.dryRun) return [];
    const number = (versions.get(event.file) ?? 0) + 1;
    versions.set(event.file, number);
    if (number === 1 || !random.chance(0.4)) return [];
    return [...new Set(event.sheets.map(kindOf))].flatMap((kind): Ruling[] => {
      const day = within(addDays(event.day, random.int(0, 25)), Number(event.day.slice(0, 4)));
      const duty = `W19-${codes.get(event.folder)}-${numberOf({ number, at: event.at }, kind)}`;
      const typed: Ruling = { kind: 'ruling', day, folder: event.folder, duty, column: '处置', value: '确认' };
      return random.chance(0.2) ? [typed, { ...typed, day: addDays(day, random.int(1, 20)), value: '' }] : [typed];
    });
  });
};

/** Finance sends some hand-ins back, and takes some of that back or accepts them after all. */
const returns = (handed: readonly Event[], random: Random): Ruling[] => {
  const versions = new Map<string, number>();
  return handed.flatMap((event): Ruling[] => {
    if (event.kind === 'withdrawn') versions.delete(event.file);
    if (event.kind !== 'handed' || event.dryRun) return [];
    const number = (versions.get(event.file) ?? 0) + 1;
    versions.set(event.file, number);
    if (!random.chance(0.08)) return [];
    return [...new Set(event.sheets.map(kindOf))].flatMap((kind): Ruling[] => {
      const day = within(addDays(event.day, random.int(1, 25)), Number(event.day.slice(0, 4)));
      const duty = returnAbout({ number, at: event.at }, kind);
      const typed: Ruling = { kind: 'ruling', day, folder: event.folder, duty, column: '验收', value: '退回' };
      if (day <= event.day) return [];
      const after = { ...typed, day: addDays(day, random.int(1, 20)), value: random.chance(0.5) ? '' : '验收' };
      return random.chance(0.3) ? [typed, after] : [typed];
    });
  });
};

/** A made-up district of `size` units and its year, the same for the same seed; `isFurther`: of those that ask for more than the notice. */
export const districtOf = (
  seed: number,
  size: number,
  year: number,
  duties: readonly string[],
  isFurther = false,
): District => {
  const random = randomFrom(seed);
  const further = randomFrom(seed + 1_000_000);
  const rosters = isFurther ? rostersOf(size, year, random).map(withLeaders) : rostersOf(size, year, random);
  const units = rosters[0]?.units ?? [];
  const finance = units[0] as Unit;
  const everything = units.map((unit) => projectsOf(unit, year, random));
  const all = everything.flat();
  const happenings: Happening[] = units.flatMap((unit, index) => {
    const projects = everything[index] ?? [];
    const past = longPast(unit, year, projects, random);
    return [
      ...registersOf(unit, year, projects, random),
      ...byHabit(unit.folder, HABITS, year, projects, random),
      ...wholeUnitForms(unit, year, random),
      ...workRecords(unit, year, duties, random),
      ...(isFurther ? furtherPapers({ unit, year, projects }, further) : []),
      ...(past.length === 0 ? [] : [oneSheet(file(unit.folder, '历年重点评价'), `${year}-02-15`, past)]),
    ];
  });
  const looked = all.filter(() => random.chance(0.15));
  const plain = inDays([
    ...rosters.map(rosterHandedIn),
    ...happenings,
    ...byHabit(finance.folder, OFFICE_HABITS, year, looked, random).map((one) => ({
      ...one,
      file: one.file.replace('重点评价台账', '财政重点评价'),
    })),
    ...directoriesOf(finance, year, all, random),
    ...(isFurther ? officeLog(finance, units, year, further) : []),
  ]);
  const doubting = randomFrom(seed + 2_000_000);
  const handed = isFurther ? withDoubts(plain, doubting) : plain;
  const events = inOrder(handed, (stamped) =>
    inDays<Ruling | Reasoned>([
      ...rulingsOf(units, year, duties, random),
      ...confirmations(stamped, units, random),
      ...returns(stamped, random),
      ...reasonsTyped(stamped, doubting),
    ]),
  );
  const first = { day: '', units };
  const rosterOn = (day: Day) => rosters.findLast((roster) => roster.day <= day) ?? first;
  return {
    year,
    events,
    byFolder: Map.groupBy(events, ({ folder }) => folder),
    rosterOn,
    unitsOn: (day) => rosterOn(day).units,
  };
};

import { addDays, type Day } from '../../../shared/day.ts';
import type { Unit } from '../../../shared/unit.ts';
import type { Random } from '../random.ts';
import type { Handed, Happening, Project, Row, Sheet } from './events.ts';
import { MONITORING, named } from './lists.ts';
import { within } from './mishaps.ts';
import { amountOf } from './projects.ts';

type Papers = { readonly unit: Unit; readonly year: number; readonly projects: readonly Project[] };

const handed = ({ folder }: Unit, name: string, day: Day, sheets: readonly Sheet[]): Handed => ({
  kind: 'handed',
  day,
  folder,
  file: `${folder}/${name}`,
  dryRun: false,
  sheets,
});

const sheetOf = (form: Sheet['form'], year: number, rows: readonly Row[]): Sheet => ({
  form,
  year,
  nil: false,
  refused: false,
  rows,
});

const lastOf = (year: number, month: number): Day =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`, -1);

/** Month by month, early, in time or late, in one workbook that is filled in anew or in one for each month, some of it 零报告. */
const monthly = ({ unit, year, projects }: Papers, random: Random): Handed[] => {
  const own = projects.filter((project) => project.year === year);
  const isOneFile = random.chance(0.5);
  const isZealous = random.chance(0.8);
  return [2, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((month) => {
    if (own.length === 0 || !random.chance(isZealous ? 0.85 : 0.2)) return [];
    const day = within(addDays(lastOf(year, month), random.int(-2, 16)), year);
    const rows = own
      .filter(() => random.chance(0.8))
      .map((project): Row => {
        const row = MONITORING(project, day, random);
        const month_ = random.chance(0.9) ? month : null;
        const spent = Math.floor((amountOf(project) * month * random.int(40, 110)) / 1200);
        const fields = { ...row.fields, 跟踪层次: '自评', 截至月份: month_, 执行数: spent };
        return { ...row, fields, ...(random.chance(0.03) ? { faulty: true } : {}) };
      });
    const sheet = sheetOf('绩效跟踪汇总表', year, rows);
    const isNil = random.chance(0.06);
    const name = isOneFile ? '月报.xlsx' : `月报${month}月.xlsx`;
    const first = handed(unit, name, day, [isNil ? { ...sheet, nil: true, rows: [] } : sheet]);
    if (!random.chance(0.1)) return [first];
    return [
      first,
      handed(unit, name, within(addDays(day, random.int(1, 12)), year), [{ ...sheet, rows: rows.slice(1) }]),
    ];
  });
};

/** What was found wrong and is put right bit by bit: the list is handed in again as measures, days and amounts come in. */
const rectified = ({ unit, year, projects }: Papers, random: Random): Handed[] => {
  const own = projects.filter((project) => project.year === year);
  if (own.length === 0) return [];
  const items = own.flatMap((project) =>
    random.chance(0.6)
      ? [
          {
            project,
            planned: addDays(`${year}-03-01`, random.int(0, 230)),
            measuresOn: addDays(`${year}-03-20`, random.int(0, 260)),
            doneOn: addDays(`${year}-04-10`, random.int(0, 290)),
            amount: random.int(1, 60) * 1_000_000 - random.int(0, 1),
            named: named(project, random),
          },
        ]
      : [],
  );
  const days = [`${year}-04-06`, `${year}-06-28`, `${year}-09-20`, `${year}-12-05`].map((day) =>
    addDays(day, random.int(-9, 20)),
  );
  return days.flatMap((day) => {
    if (!random.chance(0.85)) return [];
    const rows = items.map(({ project, planned, measuresOn, doneOn, amount, named: about }): Row => {
      const [isMeasured, isDone] = [measuresOn <= day, doneOn <= addDays(day, 5)];
      return {
        year,
        fields: {
          ...about,
          序号: `G${project.name.slice(-3)}`,
          问题描述: '进度滞后',
          评价年度: year,
          计划完成日期: planned,
          整改措施: isMeasured ? '已制定计划' : null,
          实际完成日期: isDone ? doneOn : null,
          整改状态: isDone ? random.pick(['已完成', '已销项', '整改中']) : isMeasured ? '整改中' : '未启动',
          未整改原因: null,
          挂钩金额: random.chance(0.7) ? amount : null,
        },
        ...(random.chance(0.02) ? { faulty: true } : {}),
      };
    });
    return [handed(unit, '整改进展.xlsx', day, [sheetOf('整改台账', year, rows)])];
  });
};

/** Reports as files of any kind: some one for each quarter, some saved over the last one, some taken away again. */
const reports = ({ unit, year }: Papers, random: Random): Happening[] => {
  const happenings: Happening[] = [];
  const add = (name: string, day: Day): void => {
    const one = { ...handed(unit, name, within(day, year), []), isEvidence: true as const };
    happenings.push(one);
    if (random.chance(0.08)) happenings.push({ ...one, day: within(addDays(day, random.int(1, 30)), year) });
    if (random.chance(0.08))
      happenings.push({ kind: 'withdrawn', day: within(addDays(day, 40), year), folder: unit.folder, file: one.file });
  };
  if (random.chance(0.7)) add('2021年绩效自评报告.docx', addDays(`${year}-04-20`, random.int(-20, 25)));
  if (random.chance(0.3)) add('自评报告（补充）.pdf', addDays(`${year}-05-20`, random.int(-20, 25)));
  if (random.chance(0.6)) add('部门整体评价.doc', addDays(`${year}-06-10`, random.int(-40, 40)));
  if (random.chance(0.4)) add('2021自评报告附表.zip', addDays(`${year}-06-01`, random.int(-40, 40)));
  const isOneFile = random.chance(0.4);
  for (const quarter of [1, 2, 3, 4])
    if (random.chance(0.8))
      add(
        isOneFile ? '季度小结.docx' : `第${quarter}季度小结.docx`,
        addDays(lastOf(year, quarter * 3), random.int(-3, 18)),
      );
  return happenings;
};

/** Work done quarter by quarter, under the number of all quarters or of one. */
const quarterlyLog = ({ unit, year }: Papers, random: Random): Handed[] =>
  [`${year}-04-08`, `${year}-07-07`, `${year}-10-09`].map((day) => {
    const rows = [1, 2, 3, 4].flatMap((quarter) => {
      const first = addDays(lastOf(year, quarter * 3), -80);
      const dates = [random.int(0, 90), random.int(0, 90)].map((days) => addDays(first, days));
      return dates
        .filter((done) => done <= addDays(day, 20) && random.chance(0.7))
        .map((done, at) => ({
          year: random.chance(0.5) ? year : null,
          fields: {
            任务编号: random.chance(0.6) ? 'DJ' : `DJ-0${quarter}`,
            事项: `第${quarter}季度督导${at}`,
            完成日期: done,
          },
        }));
    });
    return handed(unit, '季度督导.xlsx', day, [sheetOf('工作记录', year, rows)]);
  });

/** What the finance office keeps of the units: who was praised, who reprimanded. */
export const officeLog = (finance: Unit, units: readonly Unit[], year: number, random: Random): Handed[] =>
  [`${year}-05-12`, `${year}-09-27`].map((day, at) => {
    const rows = units
      .filter(() => random.chance(0.4))
      .map((unit) => ({
        year: null,
        fields: {
          任务编号: random.pick(['O-08', 'O-46']),
          事项: `${random.pick(['表扬', '通报批评'])}${random.pick([unit.name, ...unit.aliases])}`,
          完成日期: addDays(day, -random.int(0, 30)),
        },
      }));
    return handed(finance, `督导记录${at}.xlsx`, day, [sheetOf('工作记录', year, rows)]);
  });

/** What a unit hands in besides where its district asks for more. */
export const furtherPapers = (papers: Papers, random: Random): Happening[] => [
  ...monthly(papers, random),
  ...rectified(papers, random),
  ...reports(papers, random),
  ...quarterlyLog(papers, random),
];

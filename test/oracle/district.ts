import { addDays, type Day } from '../../shared/day.ts';
import type { FormName } from '../../shared/form/form-name.ts';
import type { Fields } from '../../shared/submission/record.ts';
import type { Unit, UnitClass } from '../../shared/unit.ts';
import { type Random, randomFrom } from './random.ts';

/** One version of one file, as a unit handed it in: one form, some rows. A later one of the same file replaces it. */
export type Handed = {
  readonly day: Day;
  readonly folder: string;
  readonly file: string;
  readonly form: FormName;
  /** The year its title names. */
  readonly year: number | null;
  readonly nil: boolean;
  readonly rows: readonly { readonly year: number | null; readonly fields: Fields }[];
};

export type Ruling = {
  readonly day: Day;
  readonly folder: string;
  readonly duty: string;
  readonly column: '延期至' | '豁免原因';
  readonly value: string;
};

/** A district and all that happens in it during a year, in order of day. */
export type District = {
  readonly year: number;
  readonly units: readonly Unit[];
  readonly handed: readonly Handed[];
  readonly byFolder: ReadonlyMap<string, readonly Handed[]>;
  readonly rulings: readonly Ruling[];
};

type Project = { readonly code: string; readonly name: string; readonly year: number; readonly fields: Fields };

const FEN_PER_WAN = 1_000_000;

const classesOf = (index: number, random: Random): readonly UnitClass[] => {
  if (index === 0) return ['区财政局'];
  if (index === 1) return ['莘庄工业区'];
  if (random.chance(0.15)) return ['街镇'];
  return random.chance(0.2) ? ['区级预算部门', '行业主管部门'] : ['区级预算部门'];
};

const unitAt = (index: number, random: Random): Unit => {
  const code = String(100 + index);
  const name = index === 0 ? '样例区财政局' : `样例单位${code}`;
  const contact = (role: string) => ({
    name: `${role}${code}`,
    mail: `${role === '专管' ? 'zg' : 'fz'}${code}@example.gov.cn`,
  });
  return {
    code,
    name,
    classes: classesOf(index, random),
    officer: contact('专管'),
    head: contact('负责'),
    aliases: [],
    folder: index === 0 ? '财政局' : name,
  };
};

const projectsOf = (unit: Unit, year: number, random: Random): Project[] =>
  Array.from({ length: random.int(1, 6) }, (_, index) => {
    const code = `${unit.code}-${year}-${index + 1}`;
    const early = random.int(20, 900) * FEN_PER_WAN;
    const name = `项目${unit.code}第${index + 1}号(${year})`;
    return {
      code,
      name,
      year,
      fields: {
        项目编码: code,
        项目名称: name,
        预算年度: year,
        对象类型: random.chance(0.75) ? '项目' : '财政政策',
        项目类别: random.chance(0.2) ? ['专项债券'] : random.chance(0.3) ? ['信息化', '政府购买服务'] : ['其他'],
        是否新增: random.chance(0.4),
        是否经常性: random.chance(0.5),
        是否区级: true,
        受惠对象: random.pick(['个人', '企业', '其他']),
        年初预算数: early,
        全年预算数: random.chance(0.25) ? early + random.int(1, 90) * FEN_PER_WAN : random.chance(0.1) ? null : early,
        开始日期: `${year - random.int(0, 3)}-01-01`,
        结束日期: random.chance(0.7) ? `${year + random.int(0, 2)}-12-31` : null,
        是否重大: random.chance(0.3),
        是否纳入公开范围: random.chance(0.5),
        是否需编报绩效目标: random.chance(0.8),
        备注: null,
      },
    };
  });

type Maker = (project: Project, random: Random) => Fields;

const named = (project: Project): Fields => ({ 项目编码: project.code, 项目名称: project.name });

const SELF_EVALUATION: Maker = (project, random) => {
  const score = random.int(5500, 10_000);
  return { ...named(project), 对象类型: project.fields['对象类型'] ?? null, 自评得分: score };
};
const MONITORING: Maker = (project, random) => ({
  ...named(project),
  跟踪层次: random.pick(['自评', '部门重点']),
  执行率: random.chance(0.8) ? random.int(1000, 10_000) : null,
  产出完成情况: random.chance(0.8) ? '按计划推进' : null,
});
const EX_ANTE: Maker = (project, random) => ({
  ...named(project),
  对象类型: project.fields['对象类型'] ?? null,
  评估主体: random.pick(['自评', '部门重点', '财政重点']),
  评估结论: random.chance(0.85) ? random.pick(['予以支持', '部分支持']) : null,
});
const KEY_EVALUATION: Maker = (project, random) => ({
  ...named(project),
  对象类型: random.chance(0.1) ? random.pick(['部门整体', '单位整体']) : (project.fields['对象类型'] ?? null),
  项目类别: project.fields['项目类别'] ?? null,
  评价层次: random.pick(['部门重点', '行业重点', '财政重点', '项目再评价', '专家再评审', '财政再复核', '自评']),
});
const RECTIFICATION: Maker = (project, random) => ({
  ...named(project),
  计划完成日期: addDays(`${project.year}-06-01`, random.int(0, 200)),
  整改状态: random.pick(['未启动', '整改中', '已完成', '已销项']),
  结果应用方式: random.chance(0.5) ? random.pick(['完善', '调整', '清退', '保持']) : null,
});
const DISCLOSURE: Maker = (project, random) => ({
  ...named(project),
  对象类型: project.fields['对象类型'] ?? null,
  项目类别: project.fields['项目类别'] ?? null,
  公开内容: random.pick(['绩效目标', '绩效自评', '评价报告']),
});
const TARGET: Maker = (project) => named(project);

/** Which list a unit fills in, about which year, around which day of the plan year. */
const HABITS: readonly { form: FormName; offset: number; around: string; maker: Maker }[] = [
  { form: '绩效自评汇总表', offset: -1, around: '04-25', maker: SELF_EVALUATION },
  { form: '绩效跟踪汇总表', offset: 0, around: '08-25', maker: MONITORING },
  { form: '绩效跟踪汇总表', offset: -1, around: '01-20', maker: MONITORING },
  { form: '事前绩效评估台账', offset: 1, around: '11-20', maker: EX_ANTE },
  { form: '事前绩效评估台账', offset: 0, around: '02-10', maker: EX_ANTE },
  { form: '重点评价台账', offset: 0, around: '07-20', maker: KEY_EVALUATION },
  { form: '重点评价台账', offset: -1, around: '02-20', maker: KEY_EVALUATION },
  { form: '整改台账', offset: 0, around: '09-01', maker: RECTIFICATION },
  { form: '绩效信息公开目录', offset: 0, around: '10-15', maker: DISCLOSURE },
  { form: '绩效信息公开目录', offset: -1, around: '10-20', maker: DISCLOSURE },
  { form: '项目支出绩效目标申报表', offset: 1, around: '12-01', maker: TARGET },
  { form: '项目支出绩效目标申报表', offset: 0, around: '03-15', maker: TARGET },
];

const clampToYear = (day: Day, year: number): Day => {
  if (day < `${year}-01-04`) return `${year}-01-04`;
  return day > `${year + 1}-01-20` ? `${year + 1}-01-20` : day;
};

const handedByHabit = (unit: Unit, year: number, projects: readonly Project[], random: Random): Handed[] =>
  HABITS.flatMap(({ form, offset, around, maker }) => {
    if (random.chance(0.2)) return [];
    const about = projects.filter((project) => project.year === year + offset);
    const file = `${unit.folder}/${form}${offset}.xlsx`;
    const first = clampToYear(addDays(`${year}-${around}`, random.int(-25, 25)), year);
    const versionOn = (day: Day, share: number): Handed => ({
      day,
      folder: unit.folder,
      file,
      form,
      year: year + offset,
      nil: false,
      rows: about
        .filter(() => random.chance(share))
        .map((project) => ({ year: year + offset, fields: maker(project, random) })),
    });
    const versions = [versionOn(first, 0.7)];
    if (random.chance(0.5)) versions.push(versionOn(clampToYear(addDays(first, random.int(0, 40)), year), 1));
    if (random.chance(0.03)) versions.push({ ...versionOn(clampToYear(addDays(first, 60), year), 0), nil: true });
    return versions.filter(({ rows, nil }) => nil || rows.length > 0);
  });

const registersOf = (unit: Unit, year: number, projects: readonly Project[], random: Random): Handed[] => {
  if (random.chance(0.08)) return [];
  const years = random.chance(0.2) ? [year] : [year - 1, year, year + 1];
  return years.map((about) => ({
    day: clampToYear(addDays(`${year}-01-04`, random.int(0, 60)), year),
    folder: unit.folder,
    file: `${unit.folder}/项目清单${about}.xlsx`,
    form: '项目清单' as const,
    year: about,
    nil: false,
    rows: projects.filter((project) => project.year === about).map(({ fields }) => ({ year: about, fields })),
  }));
};

const wholeUnitForms = (unit: Unit, year: number, random: Random): Handed[] =>
  (
    [
      ['部门(单位)整体支出绩效自评表', -1, '04-28'],
      ['部门(单位)整体支出绩效目标表', 1, '12-15'],
    ] as const
  ).flatMap(([form, offset, around]) =>
    random.chance(0.25)
      ? []
      : [
          {
            day: clampToYear(addDays(`${year}-${around}`, random.int(-20, 20)), year),
            folder: unit.folder,
            file: `${unit.folder}/${form}.xlsx`,
            form,
            year: year + offset,
            nil: false,
            rows: [{ year: year + offset, fields: { 项目名称: unit.name, 对象类型: '部门整体' } }],
          },
        ],
  );

const workRecords = (unit: Unit, year: number, duties: readonly string[], random: Random): Handed[] => {
  const days = [`${year}-06-10`, `${year}-11-25`];
  return days.map((day, index) => ({
    day,
    folder: unit.folder,
    file: `${unit.folder}/工作记录${index}.xlsx`,
    form: '工作记录' as const,
    year: null,
    nil: false,
    rows: duties
      .filter(() => random.chance(0.4))
      .map((duty) => ({
        year: null,
        fields: {
          任务编号: duty,
          事项: '已开展',
          完成日期: addDays(day, -random.int(0, 30)),
          责任人: '某人',
          佐证材料: '会议纪要',
        },
      })),
  }));
};

const directoriesOf = (finance: Unit, year: number, projects: readonly Project[], random: Random): Handed[] =>
  (['财政专项资金政策目录', '重点绩效评价项目目录'] as const).map((form) => ({
    day: clampToYear(addDays(`${year}-03-10`, random.int(-10, 60)), year),
    folder: finance.folder,
    file: `${finance.folder}/${form}.xlsx`,
    form,
    year,
    nil: false,
    rows: projects
      .filter((project) => project.year === year && random.chance(0.15))
      .map((project) => ({
        year,
        fields: { 项目编码: project.code, 政策名称: project.name, 项目名称: project.name, 年度: year },
      })),
  }));

const rulingsOf = (units: readonly Unit[], year: number, duties: readonly string[], random: Random): Ruling[] =>
  units.flatMap((unit) => {
    if (!random.chance(0.15)) return [];
    const duty = random.pick(duties);
    const day = addDays(`${year}-03-01`, random.int(0, 280));
    const extended = {
      day,
      folder: unit.folder,
      duty,
      column: '延期至' as const,
      value: addDays(day, random.int(5, 60)),
    };
    return [random.chance(0.5) ? extended : { ...extended, column: '豁免原因' as const, value: '区政府专题会议同意' }];
  });

/** A made-up district of `size` units and its year, the same for the same seed. */
export const districtOf = (seed: number, size: number, year: number, duties: readonly string[]): District => {
  const random = randomFrom(seed);
  const units = Array.from({ length: size }, (_, index) => unitAt(index, random));
  const handed: Handed[] = [];
  const everything: Project[] = [];
  for (const unit of units) {
    const projects = [year - 1, year, year + 1].flatMap((about) => projectsOf(unit, about, random));
    everything.push(...projects);
    handed.push(
      ...registersOf(unit, year, projects, random),
      ...handedByHabit(unit, year, projects, random),
      ...wholeUnitForms(unit, year, random),
      ...workRecords(unit, year, duties, random),
    );
  }
  const finance = units[0] as Unit;
  handed.push(...directoriesOf(finance, year, everything, random));
  const inOrder = <T extends { day: Day }>(list: T[]): T[] =>
    list.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  inOrder(handed);
  return {
    year,
    units,
    handed,
    byFolder: Map.groupBy(handed, ({ folder }) => folder),
    rulings: inOrder(rulingsOf(units, year, duties, random)),
  };
};

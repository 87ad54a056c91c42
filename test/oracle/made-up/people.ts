import { addDays, type Day } from '../../../shared/day.ts';
import type { Unit, UnitClass } from '../../../shared/unit.ts';
import { STANDALONE } from '../../builders/a-standalone.ts';
import type { Random } from '../random.ts';
import type { Handed } from './events.ts';

/** One roster as finance handed it in, and the units as it names them. */
export type RosterVersion = { readonly day: Day; readonly units: readonly Unit[] };

const classesOf = (index: number, random: Random): readonly UnitClass[] => {
  if (index === 0) return ['区财政局'];
  if (index === 1) return ['莘庄工业区'];
  if (random.chance(0.15)) return ['街镇'];
  return random.chance(0.2) ? ['区级预算部门', '行业主管部门'] : ['区级预算部门'];
};

/** Of eight units three stand below others, one of them on the second level. */
const upperAt = (index: number): string => {
  if (index % 8 === 4 || index % 8 === 5) return String(100 + index - (index % 8) + 3);
  return index % 8 === 6 ? String(100 + index - 1) : '';
};

/** Eight units that stand above and below each other and of nobody else: whoever is written to about one is among them. */
export const familyOf = ({ code }: Unit): number => Math.floor((Number(code) - 100) / 8);

const unitAt = (index: number, random: Random): Unit => {
  const code = String(100 + index);
  const name = index === 0 ? '样例区财政局' : `样例单位${code}`;
  const contact = (role: string, short: string) => ({ name: `${role}${code}`, mail: `${short}${code}@example.gov.cn` });
  return {
    code,
    name,
    classes: classesOf(index, random),
    officer: contact('专管', 'zg'),
    head: contact('负责', 'fz'),
    aliases: random.chance(0.3) ? [`单位${code}`] : [],
    folder: index === 0 ? '财政局' : name,
    ledger: index === 0 ? '财政局' : name,
    ...STANDALONE,
    upper: upperAt(index),
  };
};

const unreachable = (unit: Unit, random: Random): Unit => {
  const { officer, head } = unit;
  const without = random.chance(0.2) ? { ...head, mail: '' } : head;
  const mail = random.pick(['', '没有', 'zg@@example.gov.cn', `${officer.name}@example`]);
  return { ...unit, officer: random.chance(0.3) ? { name: '', mail: '' } : { ...officer, mail }, head: without };
};

/** The year's rosters: a few officers cannot be reached at first, some are put right, some others leave. */
export const rostersOf = (size: number, year: number, random: Random): RosterVersion[] => {
  const whole = Array.from({ length: size }, (_, index) => unitAt(index, random));
  let units = whole.map((unit) => (unit.code !== '100' && random.chance(0.1) ? unreachable(unit, random) : unit));
  const days = [
    `${year}-01-01`,
    addDays(`${year}-04-01`, random.int(0, 40)),
    addDays(`${year}-08-20`, random.int(0, 60)),
  ];
  return days.map((day, version) => {
    if (version > 0)
      units = units.map((unit, index) => {
        if (unit !== whole[index]) return random.chance(0.6) ? (whole[index] as Unit) : unit;
        return unit.code !== '100' && random.chance(0.04) ? unreachable(unit, random) : unit;
      });
    return { day, units };
  });
};

/** A reader of the district's own, 分管领导: most have one mailbox, some two in one cell, some none. */
export const withLeaders = ({ day, units }: RosterVersion): RosterVersion => ({
  day,
  units: units.map((unit) => {
    const [one, two] = [`fg${unit.code}@example.gov.cn`, `fg${unit.code}b@example.gov.cn`];
    const mail = [one, `${one}、${two}`, ''][Number(unit.code) % 3] as string;
    return { ...unit, readers: { 分管领导: { name: `分管${unit.code}`, mail } } };
  }),
});

export const rosterHandedIn = ({ day, units }: RosterVersion): Handed => ({
  kind: 'handed',
  day,
  folder: '财政局',
  file: '财政局/单位名录.xlsx',
  dryRun: false,
  sheets: [
    {
      form: '单位名录',
      year: null,
      nil: false,
      refused: false,
      rows: units.map(({ code, name, classes, upper, officer, head, aliases, folder }) => ({
        year: null,
        fields: {
          单位编码: code,
          单位名称: name,
          单位类别: classes.join('、'),
          主管部门: upper,
          绩效专管员: officer.name,
          专管员邮箱: officer.mail,
          负责人: head.name,
          负责人邮箱: head.mail,
          别名: aliases.join('、'),
          文件夹: folder,
        },
      })),
    },
  ],
});

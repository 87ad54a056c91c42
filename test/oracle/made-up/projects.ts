import type { Unit } from '../../../shared/unit.ts';
import type { Random } from '../random.ts';
import type { Project } from './events.ts';

const FEN_PER_WAN = 1_000_000;

/** Around the notice's 200 and 300 万元, some of them exactly there, some with odd 分. */
const budget = (random: Random): number => {
  if (random.chance(0.12)) return random.pick([200, 300]) * FEN_PER_WAN - random.int(0, 1);
  return random.int(20, 900) * FEN_PER_WAN + (random.chance(0.3) ? random.int(0, 999_999) : 0);
};

/** Which of three budget years a project lives in. */
const lifeOf = (random: Random): readonly number[] =>
  random.pick([[-1, 0, 1], [-1, 0, 1], [-1, 0], [0, 1], [-1], [0], [1]] as const);

type Core = Pick<Project, 'code' | 'name' | 'unit'> & { readonly lasting: Project['fields'] };

const coreAt = (unit: Unit, index: number, year: number, random: Random): Core => {
  const code = random.chance(0.05) ? '' : `${unit.code}-P${index + 1}`;
  const end = random.pick([`${year + random.int(0, 2)}-12-31`, `${year}-0${random.int(1, 9)}-${random.int(10, 28)}`]);
  return {
    code,
    name: `项目${unit.code}第${index + 1}号`,
    unit,
    lasting: {
      对象类型: random.chance(0.7) ? '项目' : '财政政策',
      项目类别: random.chance(0.2)
        ? ['专项债券']
        : random.chance(0.3)
          ? ['信息化', '政府购买服务']
          : random.pick([['政府投资'], ['专项转移支付'], ['其他']]),
      是否经常性: random.chance(0.6),
      是否区级: random.chance(0.9),
      受惠对象: random.pick(['个人', '企业', '其他', '企业和个人']),
      开始日期: `${year - random.int(0, 3)}-0${random.int(1, 9)}-01`,
      结束日期: random.chance(0.7) ? end : null,
      是否重大: random.chance(0.3),
    },
  };
};

const inYear = ({ lasting, ...named }: Core, year: number, isNew: boolean, random: Random): Project => {
  const early = budget(random);
  const adjusted = early + random.int(-19, 90) * FEN_PER_WAN;
  return {
    ...named,
    year,
    fields: {
      项目编码: random.chance(0.05) ? null : named.code || null,
      项目名称: named.name,
      预算年度: year,
      ...lasting,
      是否新增: isNew,
      年初预算数: early,
      全年预算数: random.chance(0.25) ? adjusted : random.chance(0.1) ? null : early,
      是否纳入公开范围: random.chance(0.5),
      是否需编报绩效目标: random.chance(0.8),
      备注: null,
    },
  };
};

/** A unit's projects in last year's, this year's and next year's budget; streets and towns have enough for their counts. */
export const projectsOf = (unit: Unit, year: number, random: Random): Project[] => {
  const town = unit.classes.includes('街镇') || unit.classes.includes('莘庄工业区');
  const count = town ? random.int(8, 22) : random.int(2, 6);
  return Array.from({ length: count }, (_, index) => {
    const core = coreAt(unit, index, year, random);
    const life = lifeOf(random);
    // A project keeps its budget or most of it from year to year, or loses some.
    return life.map((offset, at) => inYear(core, year + offset, at === 0, random));
  }).flat();
};

/** What a year's budget of a project is: 全年预算数, else 年初预算数. */
export const amountOf = ({ fields }: Project): number => Number(fields['全年预算数'] ?? fields['年初预算数'] ?? 0);

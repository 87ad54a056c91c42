import { type SampleUnit, sampleUnit } from './sample-units.ts';

/** A project of the district over three years; an amount (万元) is null in a year in which it does not run. */
export type SampleProject = {
  readonly unit: SampleUnit;
  readonly code: string;
  readonly name: string;
  readonly type: '项目' | '财政政策';
  readonly category: string;
  /** Before, in and after the plan year. */
  readonly amounts: readonly [number | null, number | null, number | null];
  readonly recurring: boolean;
  readonly major: boolean;
  readonly beneficiary: string;
  readonly disclosed: boolean;
};

/** Name | type | category | amounts before/in/after | traits: 经 recurring, 重 major, 人 or 企 beneficiaries, 公 disclosed. */
const DEPARTMENTS: { readonly [unit: string]: readonly string[] } = {
  区教育局: [
    '中小学校舍安全改造|项目|政府投资|860/920/940|重公',
    '智慧校园平台建设|项目|信息化|420/450/380|公',
    '困难学生资助|财政政策|其他|310/330/350|经人重公',
    '教师能力提升培训|项目|政府购买服务|160/175/180|经公',
    '校园安保服务|项目|政府购买服务|280/290/300|经公',
    '普惠性托育点建设|项目|其他|//520|公',
  ],
  区卫健委: [
    '社区卫生服务中心改造|项目|政府投资|780/640/600|重公',
    '区域健康信息平台|项目|信息化|560/480/500|公',
    '家庭医生签约补助|财政政策|其他|450/470/490|经人重公',
    '公共卫生应急物资储备|项目|其他|220/240/260|公',
    '老年健康体检服务|项目|政府购买服务|330/350/360|经公',
    '医疗器械平台公司注资|项目|国有资本经营预算|200/180/150|公',
  ],
  区科委: [
    '科技型中小企业扶持|财政政策|其他|680/720/700|经企重公',
    '政务云资源租用|项目|信息化|540/560/580|经公',
    '科普场馆运行|项目|政府购买服务|190/200/210|经公',
    '人工智能应用试点|项目|信息化|/380/420|公',
  ],
  区民政局: [
    '社区居家养老服务补贴|财政政策|其他|590/620/640|经人重公',
    '养老机构消防改造|项目|政府投资|310/280/|公',
    '困境儿童关爱服务|项目|政府购买服务|130/140/150|经公',
    '社会组织孵化|项目|其他|90/95/100|公',
  ],
  区建管委: [
    '城市道路大中修|项目|政府投资|1480/1560/1600|重公',
    '老旧小区综合改造|项目|政府投资、专项债券|2300/2100/1900|重公',
    '建筑工地智慧监管|项目|信息化|260/280/300|公',
    '燃气管网更新补助|财政政策|专项转移支付|420/450/480|经企公',
    '绿色建筑奖励|财政政策|其他|180/190/200|经企公',
    '城建公司资本金注入|项目|国有资本经营预算|500/450/400|公',
  ],
  区档案局: ['档案数字化加工|项目|信息化|110/120/130|公', '档案库房恒湿改造|项目|其他|60//70|公'],
};

/** What units below a department run, in the same words. */
const LOWER: typeof DEPARTMENTS = {
  区第一中学: ['校园网络升级|项目|信息化|60/45/40|公', '食堂设备更新|项目|其他|38/40/42|公'],
  云溪小学: ['课后服务|项目|政府购买服务|55/58/60|经公', '操场翻新|项目|政府投资|72/30/|公'],
  柳湾社区卫生服务中心: ['家庭病床巡诊|项目|政府购买服务|48/50/52|经公', '中医馆设备购置|项目|其他|66/35/30|公'],
};

/** What every town and street runs, in shares of its size. */
const TOWN_PROJECTS: readonly string[] = [
  '市政道路养护|项目|政府投资|180/190/195|经公',
  '河道保洁|项目|政府购买服务|150/155/160|经公',
  '绿化养护|项目|政府购买服务|120/125/130|经公',
  '生活垃圾分类收运|项目|政府购买服务|260/270/280|经公',
  '社区文化活动中心运行|项目|其他|90/95/95|经公',
  '为老助餐服务|项目|政府购买服务|80/85/90|经公',
  '网格化巡查|项目|政府购买服务|140/145/150|经公',
  '平安社区视频补点|项目|信息化|110/105/100|公',
  '一网统管平台运维|项目|信息化|75/80/85|经公',
  '农贸市场改造|项目|政府投资|210/160/|公',
  '老旧小区楼道修缮|项目|政府投资|230/240/250|公',
  '公共厕所提升|项目|政府投资|65/70/70|公',
  '社区体育设施更新|项目|其他|55/60/60|公',
  '志愿服务站点运行|项目|其他|35/40/40|经公',
  '消防隐患整治|项目|其他|95/100/105|公',
  '安全生产第三方巡检|项目|政府购买服务|50/55/55|经公',
  '残疾人阳光之家|项目|其他|45/48/50|经公',
  '口袋公园建设|项目|政府投资|/130/140|公',
  '人才公寓租房补贴|财政政策|其他|120/130/140|经人公',
];

const TOWNS = ['云溪镇', '石桥镇', '柳湾镇', '明湖街道', '东渡路街道', '莘庄工业区'];

const amountsOf = (text: string, scale: number): SampleProject['amounts'] => {
  const [before, now, after] = text.split('/').map((one) => (one === '' ? null : Math.round(Number(one) * scale)));
  return [before ?? null, now ?? null, after ?? null];
};

const beneficiaryOf = (traits: string): string => {
  if (traits.includes('人')) return '个人';
  return traits.includes('企') ? '企业' : '';
};

const projectOf = (unit: SampleUnit, line: string, index: number, scale = 1): SampleProject => {
  const [name = '', type = '', category = '', amounts = '', traits = ''] = line.split('|');
  return {
    unit,
    code: `${unit.code}${String(index + 1).padStart(3, '0')}`,
    name,
    type: type === '财政政策' ? '财政政策' : '项目',
    category,
    amounts: amountsOf(amounts, scale),
    recurring: traits.includes('经'),
    major: traits.includes('重'),
    beneficiary: beneficiaryOf(traits),
    disclosed: traits.includes('公'),
  };
};

const departmentProjects = Object.entries({ ...DEPARTMENTS, ...LOWER }).flatMap(([name, lines]) =>
  lines.map((line, index) => projectOf(sampleUnit(name), line, index)),
);

const townProjects = TOWNS.flatMap((name, town) =>
  TOWN_PROJECTS.map((line, index) => projectOf(sampleUnit(name), line, index, 1 + town / 10)),
);

/** Every project of the sample district. */
export const SAMPLE_PROJECTS: readonly SampleProject[] = [...departmentProjects, ...townProjects];

/** The projects of a unit that run in a year, given as offset −1, 0 or 1 from the plan year. */
export const projectsOf = (unit: string, offset: -1 | 0 | 1): readonly SampleProject[] =>
  SAMPLE_PROJECTS.filter((one) => one.unit === sampleUnit(unit) && one.amounts[offset + 1] !== null);

export const sampleAmount = (project: SampleProject, offset: -1 | 0 | 1): number => project.amounts[offset + 1] ?? 0;

import type { ListTemplateRow } from '../../form/issue/list-template.ts';

/** A unit of the made-up district. `officer` is blank where the roster is deliberately incomplete. */
export type SampleUnit = {
  readonly code: string;
  readonly name: string;
  readonly classes: string;
  readonly folder: string;
  readonly aliases: string;
  readonly officer: string;
  readonly officerMail: string;
  readonly head: string;
  readonly headMail: string;
  /** Code of the upper unit, in whose folder this one's lies; '' for none. */
  readonly upper: string;
};

/** A unit that a department pays and answers for: a class of the district's own. */
export const LOWER_CLASS = '基层预算单位';

const LINES = [
  '000|区财政局|区财政局|财政局||沈静|jixiao|顾明|caizheng',
  '101|区教育局|区级预算部门|区教育局|教育局|周敏|jiaoyu|陆文|jiaoyu.fzr',
  '102|区卫生健康委员会|区级预算部门、行业主管部门|区卫健委|区卫健委、卫健委|吴琴|weijian|徐朗|weijian.fzr',
  '103|区科学技术委员会|区级预算部门|区科委|区科委、科委|郑凯|kewei|韩青|kewei.fzr',
  '104|区民政局|区级预算部门|区民政局|民政局|王岚|minzheng|冯毅|minzheng.fzr',
  '105|区建设和管理委员会|区级预算部门、行业主管部门|区建管委|区建管委、建管委|陈帆|jianguan|褚宁|jianguan.fzr',
  '106|区档案局|区级预算部门|区档案局|档案局|卫平|-|蒋立|dangan.fzr',
  '111|区第一中学|基层预算单位|区教育局/区第一中学||丁蕾|diyi|方立|diyi.fzr|101',
  '112|云溪小学|基层预算单位|区教育局/云溪小学||潘悦|yunxixx|万青|yunxixx.fzr|101',
  '121|柳湾社区卫生服务中心|基层预算单位|区卫健委/柳湾社区卫生服务中心||黎明|lwwsfw|金禾|lwwsfw.fzr|102',
  '201|云溪镇|街镇|云溪镇|云溪镇人民政府|沈遥|yunxi|韩松|yunxi.fzr',
  '202|石桥镇|街镇|石桥镇|石桥镇人民政府|杨帆|shiqiao|朱勤|shiqiao.fzr',
  '203|柳湾镇|街镇|柳湾镇|柳湾镇人民政府|秦悦|liuwan|尤嘉|liuwan.fzr',
  '204|明湖街道|街镇|明湖街道|明湖街道办事处|许诺|minghu|何川|minghu.fzr',
  '205|东渡路街道|街镇|东渡路街道|东渡路街道办事处|吕航|dongdu|施展|dongdu.fzr',
  '301|莘庄工业区|莘庄工业区|莘庄工业区|工业区管委会|张弛|gongyequ|孔亮|gongyequ.fzr',
];

const mailOf = (local: string): string => (local === '-' ? '待定' : `${local}@example.gov.cn`);

/** A made-up district of sixteen units, three of them below a department; nobody in it exists. */
export const SAMPLE_UNITS: readonly SampleUnit[] = LINES.map((line) => {
  const [
    code = '',
    name = '',
    classes = '',
    folder = '',
    aliases = '',
    officer = '',
    mail = '',
    head = '',
    headMail = '',
    upper = '',
  ] = line.split('|');
  return {
    code,
    name,
    classes,
    folder,
    aliases,
    officer,
    officerMail: mailOf(mail),
    head,
    headMail: mailOf(headMail),
    upper,
  };
});

export const sampleUnit = (name: string): SampleUnit => {
  const unit = SAMPLE_UNITS.find((one) => one.name === name || one.folder === name);
  if (unit === undefined) throw new Error(`No sample unit is called ${name}`);
  return unit;
};

/** A number nobody has: no city's numbers begin with 0. */
const phoneOf = ({ code }: SampleUnit): string => `0000-0000${code}`;

export const rosterRows = (units: readonly SampleUnit[]): readonly ListTemplateRow[] =>
  units.map((unit) => ({
    单位编码: unit.code,
    单位名称: unit.name,
    单位类别: unit.classes,
    主管部门: unit.upper || null,
    绩效专管员: unit.officer || null,
    专管员邮箱: unit.officerMail || null,
    负责人: unit.head || null,
    负责人邮箱: unit.headMail || null,
    别名: unit.aliases || null,
    文件夹: unit.folder,
    电话: phoneOf(unit),
  }));

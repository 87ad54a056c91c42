import { perShortText } from '../../memo.ts';
import { bareLabel } from './bare-label.ts';
import { FUND_COLUMN_WORDS } from './fund-words.ts';
import { HEAD_WORDS } from './head-words.ts';
import { type Meaning, understanding } from './meaning.ts';

const PROBLEM: readonly Meaning[] = [
  {
    core: ['问题'],
    beside: '评价|发现|存在|主要|具体|反映|反馈|整改|绩效|描述|情况|内容|指出|突出|不足|中|需|清单',
    without: '来源|类型|类别|数|原因|措施|个',
  },
];

/** The year's budget, also as what sources of money add up to: 小计 below 资金来源. */
const BUDGET: readonly Meaning[] = [
  ...FUND_COLUMN_WORDS.budget,
  {
    core: ['小计|合计|总额|总计', '资金|预算'],
    beside: '来源|安排|项目|财政|金额|资金|预算|投入|数|额|构成',
    without: '执行|支出|到位|年初|其中|结转',
  },
];

/** Columns of lists that say what a card says as well: they are understood by the same words. */
const LIST_WORDS: { readonly [label: string]: readonly Meaning[] } = {
  项目编码: HEAD_WORDS.projectCode,
  项目名称: [...HEAD_WORDS.projectName, { core: ['项目'], beside: '评价|被评价|自评|监控|绩效|涉及|公开|名称' }],
  主管部门: HEAD_WORDS.supervisor,
  单位名称: HEAD_WORDS.unitName,
  被评价单位: HEAD_WORDS.implementer,
  开始日期: HEAD_WORDS.startDay,
  结束日期: HEAD_WORDS.endDay,
  等级: HEAD_WORDS.grade,
  报告日期: [...HEAD_WORDS.reportDay, { core: ['评估|评价|报告', '完成|出具', '时间|日期'], beside: '事前|绩效|报告' }],
  年初预算数: FUND_COLUMN_WORDS.initial,
  全年预算数: BUDGET,
  预算数: [...BUDGET, { core: ['评价|涉及', '资金'], beside: '数|额|总|总额|金额' }],
  预算金额: FUND_COLUMN_WORDS.budget,
  全年执行数: FUND_COLUMN_WORDS.spent,
  执行数: FUND_COLUMN_WORDS.spent,
  执行率: FUND_COLUMN_WORDS.rate,
  问题来源: [{ core: ['来源'], beside: '问题|评价|整改|发现' }],
  问题描述: PROBLEM,
  主要问题: PROBLEM,
  整改措施: [
    {
      core: ['措施|举措|办法'],
      beside: '整改|改进|拟采取|采取|解决|具体|落实|计划|建议|情况|清单',
      without: '完成|保障',
    },
  ],
  责任人: [
    {
      core: ['责任人|责任单位|责任部门|责任科室|责任股室|负责人'],
      beside: '整改|具体|直接|主要|落实',
      without: '项目|财务',
    },
  ],
  计划完成日期: [
    { core: ['时限|期限'], beside: '整改|完成|计划|要求|限定|规定' },
    { core: ['计划|预计|拟|要求|限定', '完成|整改|销号', '时间|日期|时限|期限'], without: '实际' },
  ],
  实际完成日期: [
    { core: ['完成|销号|销项|办结', '时间|日期'], beside: '实际|整改', without: '计划|预计|拟|要求|评估|评价|报告' },
  ],
  整改状态: [
    {
      core: ['整改', '情况|状态|进展|进度|结果'],
      beside: '落实|完成|目前|当前|问题|进展|情况|工作',
      without: '原因|时间|日期|应用|未|措施',
    },
    { core: ['是否', '整改'], beside: '完成|到位|已' },
  ],
  未整改原因: [{ core: ['未', '整改|完成|落实', '原因'], beside: '尚|按期|按时|情况|说明' }],
  结果应用方式: [{ core: ['应用', '方式|情况|措施|去向'], beside: '结果|评价|绩效|评价结果', without: '整改' }],
  挂钩金额: [{ core: ['挂钩|核减|调减|压减', '金额|资金|预算|数'], beside: '预算|资金|金额|结果|应用|情况' }],
  评估主体: [{ core: ['评估', '主体|类型|层次|方式|形式'], beside: '事前|组织|绩效|实施' }],
  申报预算: [
    {
      core: ['申报|申请|送审', '预算|金额|资金|数|额'],
      beside: '项目|财政|总|预算|资金|金额|数|额|单位|部门',
      without: '核定|审定|审减|评估后',
    },
  ],
  评估后预算: [
    {
      core: ['核定|审定|评估后|核减后|审核后|建议', '预算|金额|资金|数|额'],
      beside: '预算|安排|金额|数|额|资金|财政|建议|项目|总',
      without: '减少|申报',
    },
  ],
  评估得分: [{ core: ['得分|评分|分数|总分'], beside: '评估|综合|最终|专家|平均', without: '自评' }],
  评估结论: [{ core: ['结论|意见|结果'], beside: '评估|总体|综合|绩效|事前|最终', without: '应用' }],
  公开内容: [{ core: ['公开', '内容|事项|材料'], beside: '绩效|信息|主动' }],
  公开日期: [{ core: ['公开|发布|公示', '时间|日期'], beside: '信息|绩效' }],
  链接: [{ core: ['链接|网址|网站地址|公开渠道|公开地址|公开平台|公开载体'], beside: '公开|发布|网页|网站|信息' }],
  豁免原因: [{ core: ['不|未|豁免', '原因|理由|说明'], beside: '公开|予|予以|情况' }],
  评价机构: [{ core: ['机构'], beside: '评价|第三方|中介|受托|委托|名称', without: '代码' }],
  评价得分: [{ core: ['得分|评分|分数|总分'], beside: '评价|综合|最终|绩效|重点|财政', without: '自评' }],
  自评得分: [
    { core: ['自评分|实得分'], beside: '单位|项目|绩效|部门|实际', without: '复核|审核|财政|执行' },
    {
      core: ['得分|总分|总得分|分数|评分'],
      beside: '自评|实际|评价|绩效|综合|项目|单位|项|部门|结果|最终|合计',
      without: '复核|审核|财政|标准|重点|执行|指标',
    },
  ],
};

const UNDERSTANDINGS = Object.entries(LIST_WORDS).map(
  ([label, meanings]) => [label, understanding({ [label]: meanings })] as const,
);

const isSaid = understanding(LIST_WORDS);

const NONE: ReadonlySet<string> = new Set();

/** `调整后(预算金额)`, as a lower label stands with the upper one, reads on from above: `预算金额调整后`. */
const fromAbove = (text: string): string => text.replace(/^([^(（]+)[(（]([^()（）]+)[)）]$/u, '$2$1');

/** The contract's columns a header text says in other words: each text is understood once for all of them. */
export const columnsSaid = perShortText((text: string): ReadonlySet<string> => {
  const readings = [...new Set([text, fromAbove(text)].map(bareLabel))].filter((bare) => isSaid(bare) !== undefined);
  if (readings.length === 0) return NONE;
  const said = UNDERSTANDINGS.filter(([, understand]) => readings.some((bare) => understand(bare) !== undefined));
  return new Set(said.map(([label]) => label));
});

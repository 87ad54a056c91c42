import { perShortText } from '../../memo.ts';
import { bareLabel } from './bare-label.ts';
import { FUND_COLUMN_WORDS } from './fund-words.ts';
import { HEAD_WORDS } from './head-words.ts';
import { type Meaning, understanding } from './meaning.ts';

/** Columns of lists that say what a card says as well: they are understood by the same words. */
const LIST_WORDS: { readonly [label: string]: readonly Meaning[] } = {
  项目编码: HEAD_WORDS.projectCode,
  项目名称: [...HEAD_WORDS.projectName, { core: ['项目'] }],
  主管部门: HEAD_WORDS.supervisor,
  单位名称: HEAD_WORDS.unitName,
  被评价单位: HEAD_WORDS.implementer,
  开始日期: HEAD_WORDS.startDay,
  结束日期: HEAD_WORDS.endDay,
  等级: HEAD_WORDS.grade,
  报告日期: HEAD_WORDS.reportDay,
  年初预算数: FUND_COLUMN_WORDS.initial,
  全年预算数: FUND_COLUMN_WORDS.budget,
  预算数: FUND_COLUMN_WORDS.budget,
  预算金额: FUND_COLUMN_WORDS.budget,
  全年执行数: FUND_COLUMN_WORDS.spent,
  执行数: FUND_COLUMN_WORDS.spent,
  执行率: FUND_COLUMN_WORDS.rate,
  自评得分: [
    ...FUND_COLUMN_WORDS.score,
    {
      core: ['得分|总分|总得分|分数|评分'],
      beside: '自评|评价|绩效|综合|项目|结果|最终',
      without: '复核|审核|财政|标准|重点',
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

import type { FundColumnKey, FundKey } from '../card/label-key.ts';
import type { Words } from './meaning.ts';

/** Lines of a fund block: which money a row, or a pair of label and value, is about. */
export const FUND_WORDS: Words<FundKey> = {
  total: [
    {
      core: ['资金|预算', '总额|总计|合计|申请总额|总金额|额度'],
      beside: '项目|专项|财政|支出|申请|申报|安排|全部|资金|预算|批复|下达|绩效|部门|单位|整体',
      without: '中期|长期|实施期|总投资',
    },
    {
      core: ['预算', '申报数|申请数|申报金额|申请金额|安排数|批复数|金额|下达数'],
      beside: '项目|财政|资金|支出|申请|专项',
      without: '年初|调整',
    },
    {
      core: ['当年预算|年度预算|本年预算|全年预算|申请财政预算资金|申请财政资金|申请资金|申报资金'],
      beside: '项目|金额|数|财政|预算',
    },
  ],
  multiYearTotal: [
    {
      core: ['项目资金总额|总资金|项目总金额|项目总投资|总投资|项目总预算|项目总额'],
      beside: '项目|资金|金额|额|概算',
    },
    { core: ['中期|实施期|长期|规划期', '资金总额|资金'], beside: '项目|总额' },
  ],
  fiscal: [
    {
      core: [
        '财政拨款|财政资金|财政补助|财政安排|财政投入|财政预算资金|财政性资金|财政专项资金|一般公共预算拨款|一般公共预算资金|一般公共预算|公共财政预算',
      ],
      beside: '中央|省级|市级|区级|县级|镇级|省|市|区|县|本级|上级|地方|资金|拨款|补助|收入|专项',
    },
    {
      core: ['中央|省级|市级|区级|县级|上级|省|本级|地方', '补助|专项|配套|资金|转移支付'],
      beside: '资金|安排|专项|财政|补助',
    },
  ],
  carried: [{ core: ['结转'], beside: '上年|资金|结余|以前|往年|年结' }],
  other: [
    {
      core: ['其他资金|单位资金|财政专户管理资金|自筹资金|自有资金|社会资金|专户管理资金|其他来源|单位自筹'],
      beside: '部门|单位|收入|其他|财政',
    },
  ],
  part: [{ core: ['其他收入|事业收入|经营收入|政府性基金|国有资本经营预算'], beside: '拨款|资金|收入|预算|单位' }],
};

/** Lines that say only that they add up: the total of the block they close or open. */
export const SUM_LINES = '合计|总计|小计|总额|金额合计|资金合计|共计';

/** Columns of a fund table. */
export const FUND_COLUMN_WORDS: Words<FundColumnKey> = {
  initial: [
    { core: ['年初', '预算|批复|安排|下达'], beside: '数|金额|额|资金|财政|预算|项目|批复|安排|下达|申报|总额' },
  ],
  adjusted: [{ core: ['预算调整|调整变动|调增|追加'], beside: '数|额|金额|情况|调减', without: '后' }],
  budget: [
    {
      core: ['预算'],
      beside: '调整后|调整|总额|安排|批复|下达|核定|数|金额|额|资金|财政|项目|可执行|总|全部|实际|最终|收入',
      without: '年初|执行|调整数|预算调整数|支出|决算|上年',
    },
    { core: ['资金', '安排数|批复数|下达数|安排额|下达金额|安排金额'], beside: '财政|项目|实际|专项' },
  ],
  spent: [
    {
      core: [
        '执行数|执行额|执行金额|支出数|支出额|支出金额|决算数|决算额|决算金额|实际支出|实际执行|实际使用|实际投入|实际支付|支付数|支付金额|使用数|使用金额|支出|执行',
      ],
      beside: '预算|实际|资金|财政|数|额|金额|项目|已|总额|总',
      without: '率|预计|情况|预算支出|原因|进度|上年|计划',
    },
  ],
  forecast: [{ core: ['预计', '执行|支出|使用|支付'], beside: '预算|资金|数|额|金额|可' }],
  weight: [{ core: ['分值|权重|标准分|满分'], beside: '参考|设定值|设定|值|指标|分值|权重|标准' }],
  rate: [{ core: ['执行率|支出率|执行进度|支出进度|使用率'], beside: '预算|资金|项目|财政|支出|实际' }],
  score: [{ core: ['得分|自评分|实得分|评分'], beside: '自评|实际|单位|项|部门', without: '标准|复核|审核' }],
  reason: [
    { core: ['原因'], beside: '*' },
    { core: ['说明'], beside: '执行|预算|调整|情况|偏差|未完成' },
  ],
};

import type { IndicatorColumnKey } from '../card/label-key.ts';
import type { Words } from './meaning.ts';

/** Columns of an indicator table. */
export const INDICATOR_WORDS: Words<IndicatorColumnKey> = {
  level1: [{ core: ['一级', '指标'], beside: '名称|绩效|类别|内容|评价' }, { core: ['一级'] }],
  level2: [{ core: ['二级', '指标'], beside: '名称|绩效|类别|内容|评价' }, { core: ['二级'] }],
  name: [
    { core: ['三级', '指标'], beside: '名称|绩效|内容|评价|具体' },
    { core: ['三级'] },
    { core: ['指标', '名称|内容'], beside: '绩效|评价|具体|三级|明细' },
    { core: ['评价内容|考核内容|评价指标|考核指标|具体指标'], beside: '绩效' },
    { core: ['指标'], beside: '细化|具体|明细|主要|关键|核心|分项' },
  ],
  level4: [{ core: ['四级', '指标'], beside: '名称|绩效|内容|评价|具体' }, { core: ['四级'] }],
  level5: [{ core: ['五级', '指标'], beside: '名称|绩效|内容|评价|具体' }, { core: ['五级'] }],
  operator: [
    {
      core: ['指标性质|计算符号|指标符号|运算符号|运算符|比较符号|比较符|逻辑符号|符号'],
      beside: '目标值|指标值|指标',
    },
  ],
  target: [
    { core: ['优|优秀'] },
    { core: ['目标'], beside: '年初|设定|指标' },
    { core: ['指标性质|计算符号|运算符号|符号|方向', '指标值|目标值|数值'] },
    {
      core: ['指标|目标', '值|数值'],
      beside: '年初|设定|设置|绩效|预期|计划|目标|指标|项目|申报|批复|任务|考核|确定|核定|调整后',
      without: '实际|预计|完成|实现',
    },
    {
      core: ['预期|计划|目标', '完成|实现|达到', '值|数|水平|指标'],
      beside: '年初|设定|绩效|指标|目标|项目',
      without: '实际|预计|率',
    },
    {
      core: ['预期|计划', '值|数|水平|指标|目标'],
      beside: '年初|设定|绩效|指标|目标|项目',
      without: '实际|预计|完成|实现|率',
    },
  ],
  longTarget: [{ core: ['中期|长期|实施期|规划期|三年|总体', '值'], beside: '指标|目标|绩效|项目|设定|滚动|预期' }],
  unit: [{ core: ['度量单位|计量单位|指标单位|单位'], beside: '指标|指标值|目标值' }],
  actual: [
    {
      core: ['实际|完成|实现|执行|达成|达到', '值|数|情况|结果|水平|指标值'],
      beside: '实际|完成|实现|执行|达到|指标|绩效|项目|自评|任务|数值|情况|值|阶段性|阶段|监控期|监控',
      without: '预计|预期|计划|率|原因|偏差|可能|目标|预算|资金',
    },
    { core: ['X月', '完成|实现|达到'], beside: '实际|指标|目标' },
    {
      core: ['实际完成|实际达到|实际实现|完成实绩|工作实绩'],
      beside: '指标|绩效|项目|目标值',
      without: '预计|预期|率|原因',
    },
  ],
  forecast: [{ core: ['预计', '执行|完成|实现|达到'], beside: '数|值|情况|指标|目标|可' }],
  weight: [{ core: ['分值|权重|标准分|满分'], beside: '参考|设定值|设定|值|指标|分值|权重|标准|绩效' }],
  score: [
    {
      core: ['得分|自评分|实得分|自评分值|自评分数|评分'],
      beside: '自评|实际|单位|项|指标|部门|评价|绩效|本',
      without: '标准|依据|办法|细则|复核|审核|财政|原因|说明|抽查',
    },
  ],
  reason: [
    { core: ['原因'], beside: '*' },
    { core: ['偏差|差异|未完成|未达标|扣分|失分', '分析|说明|理由'], beside: '*' },
    { core: ['改进', '措施|意见|建议'], beside: '*' },
  ],
  scoringRule: [{ core: ['评分|评价|计分|考核|赋分|打分', '标准|依据|规则|办法|方法|细则|说明'], beside: '*' }],
  note: [
    { core: ['说明'] },
    { core: ['系数|核心指标'], beside: '*' },
    { core: ['备注|佐证材料|证明材料|数据来源|指标方向性|评价要点|计算公式|计算方法|附件'], beside: '*' },
    { core: ['指标', '解释|说明'], beside: '*' },
    { core: ['复核|审核|财政|抽查|专家', '分|得分|评分|分值'], beside: '*' },
  ],
  likelihood: [{ core: ['完成', '可能性'], beside: '目标|指标' }],
  certain: [{ core: ['确定能'], beside: '完成' }],
  possible: [{ core: ['有可能'], beside: '完成' }],
  impossible: [{ core: ['完全不可能|不可能'], beside: '完成' }],
  causeMoney: [{ core: ['经费保障'] }],
  causeSystem: [{ core: ['制度保障'] }],
  causeStaff: [{ core: ['人员保障'] }],
  causeHardware: [{ core: ['硬件条件保障|硬件保障'] }],
  causeOther: [{ core: ['其他'] }],
};

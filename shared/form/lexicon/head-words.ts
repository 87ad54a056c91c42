import type { HeadKey } from '../card/label-key.ts';
import type { Words } from './meaning.ts';

const LEVELS = '中央|地方|国家|省级|市级|区级|县级|镇级|乡级|省直|市直|区直|县直|本级|上级|省|市|区|县';

/** Labels beside one value each: what a card says about itself, above and below its tables. */
export const HEAD_WORDS: Words<HeadKey> = {
  projectName: [
    {
      core: ['项目|政策|专项资金|专项|课题|转移支付|资金|基金', '名称'],
      beside: '财政|支出|一级|二级|三级|子|具体|预算|评价|自评|申报|本|项目|政策|资金|编码|代码|编号',
    },
    { core: ['项目名|专项名|评价对象名称'], beside: '财政|二级|具体' },
    { core: ['项目'], beside: '本' },
  ],
  projectCode: [{ core: ['项目|政策|专项', '编码|代码|编号'], beside: '财政|二级|预算|申报' }],
  unitName: [
    {
      core: ['部门|单位', '名称|全称'],
      beside: `${LEVELS}|预算|部门|单位|本|一级|二级|基层|填报|申报|编报|编制|编码|代码`,
    },
    { core: ['部门|单位'], beside: '预算|部门|单位|及编码|及代码' },
  ],
  supervisor: [
    {
      core: ['主管部门|主管单位|主管局|主管机关|主管处室|归口管理部门|归口部门|归口管理单位|归口单位'],
      beside: `${LEVELS}|业务|行业|预算|项目|资金|财政|专项|一级|对口|部门|单位|名称|编码|代码|全称`,
      without: '意见',
    },
  ],
  implementer: [
    {
      core: [
        '实施单位|项目单位|执行单位|承担单位|使用单位|承办单位|用款单位|责任单位|建设单位|实施部门|执行部门|承担部门|承办部门|使用部门|购买主体|购买单位|经办机构|基金管理人|基金管理机构|实施机构|承担处室|责任处室|实施主体|填报单位|填报部门|申报单位|申报部门|报送单位|编报单位|填表单位',
      ],
      beside: '项目|具体|资金|预算|主要|部门|单位|名称|编码|代码|全称',
    },
  ],
  attribute: [{ core: ['项目', '属性|性质|类型'] }],
  period: [
    { core: ['起止', '时间|日期|年限|年月|年份'], beside: '项目|实施' },
    { core: ['实施期限|实施期|项目周期|实施周期|执行期限|建设期限|建设周期'], beside: '项目|预算' },
  ],
  startDay: [{ core: ['开始|起始|启动|开工', '日期|时间'], beside: '计划|项目|预计|实施' }],
  endDay: [{ core: ['结束|完成|终止|完工|竣工', '日期|时间'], beside: '计划|项目|预计|实施', without: '实际' }],
  year: [{ core: ['年度'], beside: '预算|评价|自评|跟踪|监控|申报|项目|所属|资金|执行' }],
  level: [{ core: ['跟踪|监控', '层次'] }],
  rateReason: [{ core: ['执行率|执行', '偏低原因|偏差原因|原因|说明'], beside: '预算|偏低|偏差|较低' }],
  adjustReason: [{ core: ['调整', '原因|说明'], beside: '预算|资金' }],
  conclusion: [{ core: ['评价|自评', '结论'], beside: '绩效' }],
  measures: [
    { core: ['改进措施|整改措施'], beside: '结果应用|方案|下一步|建议' },
    { core: ['建议|举措', '举措|建议'], beside: '相关|改进' },
  ],
  tailReason: [{ core: ['偏差', '目标', '原因'], beside: '大|未|不能|完成|分析|较' }],
  grade: [{ core: ['等级|等次'], beside: '评价|自评|绩效|评分|结果|综合|自评结果|评定' }],
  reportDay: [{ core: ['填报|报告|填表|报送|制表', '日期|时间'], beside: '项目' }],
};

/**
 * Papers that lie beside forms and are none: named as what they are. The first whose words stand in a sheet's title or name is
 * taken. A new kind of paper is a line here.
 */
export type OtherPaper = { readonly name: string; readonly words: RegExp };

/** What explains forms and names their labels without being one. */
export const EXPLANATION = '填表说明或目录';

const OTHER_PAPERS: readonly OtherPaper[] = [
  {
    name: '资金安排表',
    words: /(?:安排|分配|下达|拨付)(?:情况|计划|方案)?(?:明细)?表|资金(?:使用)?(?:计划|安排|分配|来源)表?/u,
  },
  {
    name: '任务清单',
    words: /(?:任务|责任|事项|问题|材料)(?:分解|分工)?(?:清单|表)|(?:实施|工作|进度)(?:计划|安排)表?/u,
  },
  { name: '指标体系或评分表', words: /指标体系|(?:评分|打分|赋分)(?:标准|细则)?表?/u },
  { name: '评价报告', words: /(?:评价|自评|评估|监控|跟踪|绩效|工作)(?:情况)?(?:的)?(?:报告|总结)/u },
  { name: '基础数据表', words: /基础(?:数据|信息)|基本(?:情况|信息)|(?:人员|编制|财务)(?:情况|数据)/u },
  { name: '审核表', words: /审核(?:意见)?表|审批表/u },
  { name: EXPLANATION, words: /^(?:填[表报写])?说明$|填[表报写]说明|^目录$|^封面$|^附注$/u },
];

/** The paper a title or a sheet's name says it is; undefined where it says none. */
export const otherPaper = (text: string): OtherPaper | undefined => OTHER_PAPERS.find(({ words }) => words.test(text));

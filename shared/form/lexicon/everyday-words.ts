import { compact } from '../../workbook/label.ts';
import { bareLabel } from './bare-label.ts';
import { understanding } from './meaning.ts';

/**
 * What people write for a word of a closed column. A district's own 词表 comes first: a word that it lists is taken as it stands.
 * Words are parted by `|`. A word that leaves the choice open, as 完成
 * (finished, or struck off?), is no such word: the row is sent back with the words there are.
 */
const EVERYDAY: { readonly [word: string]: string } = {
  未启动: '未整改|尚未整改|尚未启动|未开始|未开展|未落实|待整改',
  整改中:
    '正在整改|整改进行中|进行中|推进中|持续推进|持续整改中|正在整改中|部分完成|部分整改|持续整改|正在推进|整改推进中',
  已完成: '已完成整改|完成整改|整改完成|已整改|已落实|已整改到位|整改到位|已整改完成|整改已完成|已全部完成',
  已销项: '已销号|销号|销项|已验收销号|已销账',
  予以支持: '支持|建议支持|建议予以支持|同意支持',
  部分支持: '调整后支持|调整完善后支持|调整完善后予以支持|建议调整后支持|建议部分支持|修改后支持',
  不予支持: '不支持|建议不支持|建议不予支持|不建议支持',
  项目: '项目支出|预算项目|支出项目',
  财政政策: '政策|政策支出|专项资金政策|政策类|财政专项政策',
  部门整体: '部门整体支出|部门整体绩效',
  单位整体: '单位整体支出|单位整体绩效',
  自评: '自行评价|自行评估|自评估|部门自行评估|部门自评估|单位自行评估|单位自评估|自行组织|部门自行评价|单位自评|部门自评|自行监控|自监控|自我评价|绩效自评',
  部门重点: '部门重点评价|部门重点跟踪|部门重点监控|部门评价|部门重点评估|主管部门评价',
  财政重点: '财政重点评价|财政评价|财政重点评估|财政评估|财政部门评价|财政部门评估|财政重点监控|财政部门监控',
  行业重点: '行业重点评价|行业评价',
  含下属: '含下属单位|含所属单位|含下级|含下级单位|含二级单位|包括下属单位',
  本单位: '本级|仅本单位|不含下属|不含下属单位',
  绩效目标: '绩效目标表|项目绩效目标',
  绩效自评: '自评结果|绩效自评结果|绩效自评表|自评情况|绩效自评情况',
  评价报告: '绩效评价报告|重点评价报告|评价结果|绩效评价结果',
};

/** What is published, by what its name has in common: 部门评价报告, 2023年度绩效自评报告. */
const DISCLOSED = understanding({
  绩效目标: [{ core: ['目标'], beside: '绩效|项目|申报|批复|部门|单位|整体|支出|表|信息|情况' }],
  绩效自评: [{ core: ['自评'], beside: '绩效|项目|部门|单位|整体|支出|结果|报告|情况|表|信息' }],
  评价报告: [
    { core: ['评价'], beside: '绩效|重点|项目|部门|财政|单位|整体|支出|第三方|结果|报告|情况|信息', without: '自评' },
  ],
});

const SAME: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(EVERYDAY).map(([word, others]) => [word, others.split('|')]),
);

/** The word of a closed column that a typed text means; undefined where it means none of them, or more than one. */
export const everydayWord = (typed: string, vocabulary: readonly string[]): string | undefined => {
  const text = compact(typed).replace(/[。.;；]$/u, '');
  const [word, ...others] = vocabulary.filter((one) => SAME.get(one)?.includes(text));
  if (word !== undefined) return others.length > 0 ? undefined : word;
  const meant = DISCLOSED(bareLabel(text));
  return meant !== undefined && vocabulary.includes(meant) ? meant : undefined;
};

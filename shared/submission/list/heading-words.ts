import { namesFunds } from '../../form/lexicon/fund-source.ts';
import { perShortText } from '../../memo.ts';
import { compact } from '../../workbook/label.ts';

/** `一、`, `（二）`, `三`, `Ⅰ、`: groups are numbered otherwise than the lines below them. */
const NUMERAL =
  /^\(?[一二三四五六七八九十]{1,3}\)?(?:$|[、.．])|^\([一二三四五六七八九十]{1,3}\)|^\(?[IVX]{1,4}\)?(?:$|[、．])/u;
/** `A、`, `①`, `第一部分`: so are groups, and now and then the objects themselves. Compacting takes a ring off. */
const LETTER = /^\(?[A-Z]\)?[、．]|^[①-⑳㈠-㈩]|^第[一二三四五六七八九十]{1,3}(?:部分|类|批)/u;
const PART = /^(?:其中|内含)[:：]|^[([【](?:其中|内含)[:：]?[)\]】]/u;
const PART_AT_ONCE = /^(?:其中|内含)/u;
/** What a sum goes on with: `减：上级资金`. */
const SIGNED = /^(?:减|加|扣除|另加|加上|减去)[:：]/u;
const KIND_OF_THINGS = /^.{1,14}(?:类|类项目|类支出|部分)$|^.{0,4}本级$/u;
/** `★重点项目`: a kind of projects, as a heap of small ones may be called, too. */
const KIND_OF_PROJECTS =
  /^[★☆◆◇●■▲※]?(?:重点|一般|其他|新增|新建|续建|在建|延续性?|结转|经常性|一次性|追加|常规|日常|部门|下属单位|(?:中央|省|市|区|县)级)项目[:：]?$/u;
/** `——运维——` */
const DASHED = /^[-—=]+[^-—=].*[-—=]+$/u;

const WHEN = '(?:上年度?|去年|上期|往年|本月|本季度?|本期|本年度?|当年|全年|自年初|截至.{1,8})';
/** What is worked out of the lines above: a mean, a share, last year's figure, a running sum. */
const STATISTIC = new RegExp(
  `^(?:其中)?(?:${[
    '(?:加权|算术|总体|项目)?平均(?:值|数|分|得分|执行率)?|均值|中位数',
    '(?:合计)?(?:所)?占(?:总额|合计|全部)?(?:的)?(?:比例?|比重)|比[例重]',
    `${WHEN}(?:同期)?(?:数|金额|合计|小计|累计|执行数|预算数|决算数)?|同期数?`,
    `(?:与|较|比)?${WHEN}?(?:同期)?(?:相比)?(?:同比|环比)?(?:增减|增长|增加|减少|下降)(?:额|数|率|幅|幅度|比例|百分比|变动)?|同比|环比`,
    '差额|差异|余额|结余|尾差|(?:最大|最小|最高|最低)(?:值|数|分)?',
    '(?:总体|整体|综合|平均|预算|资金|项目|总)*(?:优秀|优良|良好|优|合格|及格|达标|满意|执行|支出|完成|覆盖|公开|整改|销项)率|平均自?评得?分',
    '(?:项目|单位)?(?:个数|数量)|核对数?|校验数?',
  ].join('|')})(?:\\([^)]*\\))?[:：]?$`,
  'u',
);

/** The classes of 支出功能分类科目, and what budgets are divided into. */
const SPENDING =
  /^(?:\d{3}[-、.]?)?(?:一般公共服务|外交|国防|公共安全|教育|科学技术|文化(?:旅游)?体育与传媒|社会保障和就业|卫生健康|节能环保|城乡社区|农林水|交通运输|资源勘探(?:工业)?信息等|商业服务业等|金融|援助其他地区|自然资源海洋气象等|住房保障|粮油物资储备|灾害防治及应急管理|其他|基本|项目|专项)支出$|^(?:人员|公用|日常公用|项目|专项|业务)经费$/u;

const isPartOfFunds = (text: string): boolean => PART_AT_ONCE.test(text) && namesFunds(text.replace(PART_AT_ONCE, ''));

/** A name that breaks a line down or works something out of the lines above: no object is called so. */
export const saysPart = perShortText((written: string): boolean => {
  const text = compact(written);
  return [PART, DASHED, STATISTIC].some((words) => words.test(text)) || isPartOfFunds(text);
});

/** A name that heads a group of lines: by its numeral, its sign, or as a kind of things. */
export const saysGroup = perShortText((written: string): boolean => {
  const text = compact(written);
  return [NUMERAL, SIGNED, KIND_OF_THINGS].some((words) => words.test(text));
});

/** A name that may head a group: a kind of money or of spending, a letter in front. An object may be called so as well. */
export const soundsLikeHeading = perShortText((written: string): boolean => {
  const text = compact(written);
  return LETTER.test(written.trim()) || KIND_OF_PROJECTS.test(text) || SPENDING.test(text) || namesFunds(text);
});

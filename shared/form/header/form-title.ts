import { perShortText } from '../../memo.ts';
import { coreOf, labelOf } from '../../workbook/label.ts';
import type { ListForm } from '../list/list-form.ts';
import { LIST_FORMS } from '../list/list-forms.ts';

/** No title is longer; a sentence that happens to end like one is. */
const LONGEST_TITLE = 60;

const YEARS = /(?:19|20)\d{2}年?度?/gu;

const CARD_TITLE = /绩效(?:自评|目标|目标申报|目标审核|运行监控|目标执行监控|执行监控|监控|跟踪|自评价)表$/u;

const bareTitle = (text: string): string => coreOf(labelOf(text)).replace(YEARS, '');

const TITLES: readonly { readonly title: string; readonly form: ListForm }[] = LIST_FORMS.flatMap((form) =>
  [form.part ?? form.name, ...form.titles].map((title) => ({ title: bareTitle(title), form })),
).sort((a, b) => b.title.length - a.title.length);

/** People call a list by what it does: what is called a 统计表 or 项目情况一览表 is the 汇总表 or 台账 of the same name. */
const OTHER_ENDING =
  /(?:项目|工作)?(?:完成|进展|落实)?(?:情况|结果|得分)?(?:统计表|一览表|登记表|明细表|汇总表|台账)$/u;
const ENDINGS = ['汇总表', '台账'];

const knownAs = (title: string): ListForm | null => TITLES.find((known) => title.endsWith(known.title))?.form ?? null;

/** 政策目录清单, 机构名录库: a directory all the same. */
const OF_A_DIRECTORY = /(?<=目录|名录|名册)(?:清单|库|一览表|表)$/u;

const titled = perShortText((text: string): ListForm | null => {
  const title = bareTitle(text).replace(OF_A_DIRECTORY, '');
  const known = knownAs(title);
  if (known !== null || !OTHER_ENDING.test(title)) return known;
  return ENDINGS.map((ending) => knownAs(title.replace(OTHER_ENDING, ending))).find((form) => form !== null) ?? null;
});

/**
 * The list form a title names: `上海市某某局财政项目清单（2022年度）` names 项目清单. The longest title it ends with wins; null where it
 * names none.
 */
export const formTitled = (text: string): ListForm | null => (text.length > LONGEST_TITLE ? null : titled(text));

const isCardTitle = perShortText((text: string): boolean => CARD_TITLE.test(bareTitle(text)));

/** The text is the title of a card: a list above it ends here. */
export const titlesCard = (text: string): boolean => text.length <= LONGEST_TITLE && isCardTitle(text);

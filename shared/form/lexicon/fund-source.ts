import { bareLabel } from './bare-label.ts';
import { FUND_WORDS } from './fund-words.ts';
import { understanding } from './meaning.ts';

const fundsIn = understanding(FUND_WORDS);

/** The budgets besides the one that most is paid from. */
const OTHER_BUDGET = /^(?:国有资本(?:经营)?(?:预算)?|社会保险基金(?:预算)?|财政专户|专户资金|其[他它])$/u;
const GOVERNMENT = /^(?:中央|国家|省|市|区|县|镇|乡|街道|村|本|上|下|地方)级?(?:资金|财政|承担|配套|安排|拨款|部分)?$/u;

/** Where money comes from: `一般公共预算`, `政府性基金`, `市级配套`; a total of money is what a project may be called. */
export const namesFunds = (text: string): boolean => {
  const fund = fundsIn(text);
  return fund !== undefined && fund !== 'total' && fund !== 'multiYearTotal';
};

/** A share of an amount, by who pays it: a kind of money, or a level of government alone. */
export const namesShare = (text: string): boolean =>
  GOVERNMENT.test(text) || OTHER_BUDGET.test(text) || namesFunds(text);

const AMOUNT_OF = /(?:全年)?(?:实际)?(?:预算|执行|支出|批复|安排)(?:数|额|金额)?$/u;

/** `财政资金预算`, `自筹资金执行数`: what one source gives to an amount. */
export const saysShare = (label: string): boolean => {
  const bare = bareLabel(label);
  const source = bare.replace(AMOUNT_OF, '');
  return source !== '' && source !== bare && namesShare(source);
};

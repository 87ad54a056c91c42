import type { Line } from '../desk.ts';
import { factsOf } from '../facts.ts';
import { monthOf } from '../months.ts';
import { above, below, type Found, type Leafing, numberOf, part, place, textOf } from './finding.ts';

/** This year's monitoring of a project: its list and its card as one fact, of its last month. */
export const monitored = ({ desk, year }: Leafing): Line[] => {
  const all = factsOf(desk, ['绩效跟踪汇总表', '项目支出绩效运行监控表']).filter((line) => line.year === year);
  return all.filter((line) => !all.some((other) => other.key === line.key && monthOf(other) > monthOf(line)));
};

/** Spent and budget; nothing where there is no budget to speak of. */
const spending = (line: Line): { spent: number; budget: number } | null => {
  const [spent, budget] = [numberOf(line, '执行数'), numberOf(line, '全年预算数')];
  return spent === null || budget === null || budget <= 0 ? null : { spent, budget };
};

/** W03: 执行率 ÷ (月份÷12) < 80 % 黄, < 60 % 红. */
export const behindTheMonths = (leafing: Leafing): Found[] => {
  const found: Found[] = [];
  for (const line of monitored(leafing)) {
    const money = spending(line);
    if (money === null) continue;
    const pace = part(money.spent * 12, 1)[0];
    const share = [pace, BigInt(money.budget) * BigInt(monthOf(line))] as const;
    const level = below(share, 60) ? '红' : below(share, 80) ? '黄' : null;
    if (level !== null) found.push({ rule: 'W03', about: line.key, level, proof: [place(line)] });
  }
  return found;
};

const CHECKPOINTS: readonly (readonly [month: number, percent: number])[] = [
  [4, 25],
  [6, 40],
  [8, 60],
  [10, 80],
];

/** W17: by April 25 %, June 40 %, August 60 %, October 80 %; ten points below that 红. */
export const belowTheCheckpoint = (leafing: Leafing): Found[] => {
  const found: Found[] = [];
  for (const line of monitored(leafing)) {
    const money = spending(line);
    const checkpoint = CHECKPOINTS.filter(([month]) => month <= monthOf(line)).at(-1);
    if (money === null || checkpoint === undefined) continue;
    const share = part(money.spent, money.budget);
    const level = below(share, checkpoint[1] - 10) ? '红' : below(share, checkpoint[1]) ? '黄' : null;
    if (level !== null) found.push({ rule: 'W17', about: line.key, level, proof: [place(line)] });
  }
  return found;
};

/** Hundredths of a percent: the card's figure, else the first percentage in 产出完成情况. */
const reached = (line: Line): number | null => {
  const onCard = numberOf(line, '目标实现程度');
  if (onCard !== null) return onCard;
  const said = textOf(line, '产出完成情况')
    .replace('％', '%')
    .match(/(\d+)(?:\.(\d+))?%/u);
  return said === null ? null : Math.round(Number(`${said[1]}.${said[2] ?? 0}`) * 100);
};

/** W18: |目标实现程度 − 执行率| > 10 points 黄, > 20 红. */
export const apartFromTheMoney = (leafing: Leafing): Found[] => {
  const found: Found[] = [];
  for (const line of monitored(leafing)) {
    const [money, done] = [spending(line), reached(line)];
    if (money === null || done === null) continue;
    const apart = BigInt(done) * BigInt(money.budget) - BigInt(money.spent) * 10_000n;
    const share = [apart < 0n ? -apart : apart, BigInt(money.budget) * 10_000n] as const;
    const level = above(share, 20) ? '红' : above(share, 10) ? '黄' : null;
    if (level !== null) found.push({ rule: 'W18', about: line.key, level, proof: [place(line)] });
  }
  return found;
};

import { codeIn, deskOn, type Line, nameIn } from '../desk.ts';
import { factsOf } from '../facts.ts';
import { above, type Found, type Leafing, numberOf, part, place, textOf } from './finding.ts';

/** Last year's self-evaluations: list and card of a project as one fact. */
const ownScores = ({ desk, year }: Leafing): Line[] =>
  factsOf(desk, ['绩效自评汇总表', '项目支出绩效自评表']).filter((line) => line.year === year - 1);

type Points = { readonly got: number; readonly full: number; readonly rate: number; readonly rateFull: number };

/** A card says its points; of a list's 100 points 10 are for execution, 执行率×10 to two decimals. In hundredths. */
const pointsOf = (line: Line): Points | null => {
  const [got, full, rate, rateFull] = ['指标得分合计', '指标分值合计', '执行率得分', '执行率分值'].map((column) =>
    numberOf(line, column),
  );
  if (got != null && full && rate != null && rateFull) return { got, full, rate, rateFull };
  const [score, spent, budget] = [
    numberOf(line, '自评得分'),
    numberOf(line, '全年执行数'),
    numberOf(line, '全年预算数'),
  ];
  if (score === null || spent === null || budget === null || budget <= 0) return null;
  const exact = (BigInt(spent) * 2000n + BigInt(budget)) / (BigInt(budget) * 2n);
  const tenth = Math.min(1000, Math.max(0, Number(exact)));
  return { got: score - tenth, full: 9000, rate: tenth, rateFull: 1000 };
};

/** W05: (指标得分率 − 执行率得分率) ÷ 指标得分率 > 5 %. */
export const scoredTooHigh = (leafing: Leafing): Found[] => {
  const found: Found[] = [];
  for (const line of ownScores(leafing)) {
    const points = pointsOf(line);
    if (points === null || points.got <= 0) continue;
    const own = BigInt(points.got) * BigInt(points.rateFull);
    const spent = BigInt(points.rate) * BigInt(points.full);
    if (above([own - spent, own], 5)) found.push({ rule: 'W05', about: line.key, level: '红', proof: [place(line)] });
  }
  return found;
};

/** W06: (全年预算数 − 执行数) ÷ 全年预算数 > 20 %. */
export const fundsLeft = (leafing: Leafing): Found[] => {
  const found: Found[] = [];
  for (const line of ownScores(leafing)) {
    const [budget, spent] = [numberOf(line, '全年预算数'), numberOf(line, '全年执行数')];
    if (budget === null || spent === null || budget <= 0) continue;
    if (above(part(budget - spent, budget), 20))
      found.push({ rule: 'W06', about: line.key, level: '黄', proof: [place(line)] });
  }
  return found;
};

const AGAIN = ['项目再评价', '专家再评审', '财政再复核'];

/** Evaluated again about last year's budget, in the unit's own ledger or by the finance office; the latest first. */
const evaluatedAgain = ({ district, desk, unit, today, year }: Leafing): Line[] => {
  const office = unit.folder === '财政局' ? [] : deskOn(district, '财政局', today).of('重点评价台账');
  const ofUnit = (line: Line): boolean => [unit.name, ...unit.aliases].includes(textOf(line, '被评价单位'));
  return [...desk.of('重点评价台账'), ...office.filter(ofUnit)]
    .filter((line) => AGAIN.includes(textOf(line, '评价层次')))
    .filter((line) => (numberOf(line, '预算年度') ?? Number(line.year) - 1) === year - 1)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
};

const sameProject = (a: Line, b: Line): boolean =>
  codeIn(a.fields) !== '' && codeIn(b.fields) !== ''
    ? codeIn(a.fields) === codeIn(b.fields)
    : nameIn(a.fields) === nameIn(b.fields);

/** What the unit scored itself and others scored again, in hundredths of a point. */
export const scoredTwice = (
  leafing: Leafing,
): { readonly own: Line; readonly other: Line; readonly mine: number; readonly theirs: number }[] => {
  const again = evaluatedAgain(leafing);
  return ownScores(leafing).flatMap((own) => {
    const other = again.find((line) => sameProject(own, line));
    const [mine, theirs] = [numberOf(own, '自评得分'), other === undefined ? null : numberOf(other, '评价得分')];
    return other === undefined || mine === null || theirs === null ? [] : [{ own, other, mine, theirs }];
  });
};

/** W07: |自评得分 − 再评价得分| ÷ 100 > 10 % 黄, > 20 % 红. */
export const scoredOtherwise = (leafing: Leafing): Found[] => {
  const found: Found[] = [];
  for (const { own, other, mine, theirs } of scoredTwice(leafing)) {
    const share = part(Math.abs(mine - theirs), 10_000);
    const level = above(share, 20) ? '红' : above(share, 10) ? '黄' : null;
    if (level !== null) found.push({ rule: 'W07', about: own.key, level, proof: [place(own), place(other)] });
  }
  return found;
};

import { percentText, roundedPercent } from '../../percent.ts';
import { reportMonth } from '../../standing/facts/report-month.ts';
import type { IndicatorFact } from '../../submission/record.ts';
import { evidenceOf, objectText } from '../evidence.ts';
import { productLess } from '../exact.ts';
import { indicatorNumber } from '../indicator-number.ts';
import { levelOf } from '../levels.ts';
import type { Alarm, Rule } from '../rule.ts';
import { monitorings, withTwins } from '../self-evaluations.ts';

type Lines = { readonly yellow: number | null; readonly red: number | null; readonly blue: number | null };
type Off = { readonly level: Alarm['level']; readonly said: string };

const RANK = { blue: 1, yellow: 2, red: 3 } as const;

/** Part of the target expected by a month, as numerator over 12: a percentage is a standard, not a quantity that piles up. */
const due = (percent: boolean, month: number): number => (percent ? 12 : month);

const offOf = (indicator: IndicatorFact, month: number, lines: Lines): Off | null => {
  const [target, actual] = [indicatorNumber(indicator.target), indicatorNumber(indicator.actual)];
  if (target === null || actual === null || target.value === 0) return null;
  const said = `“${indicator.name}”目标 ${indicator.target}，完成 ${indicator.actual}`;
  if (target.reverse)
    return actual.value > target.value && lines.red !== null ? { level: 'red', said: `${said}，已超出` } : null;
  const expected = target.value * due(target.percent, month);
  const short = `${said}，为应完成进度的 ${percentText(roundedPercent(actual.value * 12, expected))}`;
  const level = levelOf(lines, (line) => productLess(actual.value * 12, 10_000, line, expected));
  if (level !== null) return { level, said: short };
  // Far more than planned by then says the target was set too low; 目标偏低 carries the figure.
  return lines.blue !== null && !target.percent && !productLess(actual.value * 12, 10_000, lines.blue, expected)
    ? { level: 'blue', said: short }
    : null;
};

/** W04: indicators off their path, the worst of a project's indicators giving its level. */
export const indicatorOffTrack: Rule = {
  id: 'W04',
  title: '指标完成偏离',
  formula: '正向 完成值÷(目标值×月份÷12)，百分比指标不按月折算；反向 完成值>目标值为红；达到参数 目标偏低 的为蓝',
  source: '一体化系统绩效模块 正向、反向指标预警；闵财评〔2022〕1号 O-25',
  forms: [...withTwins('绩效跟踪汇总表'), '项目清单'],
  watchesTime: false,
  assess(subject, setting) {
    const lines: Lines = { ...setting.lines, blue: setting.parameters['目标偏低'] ?? null };
    return monitorings(subject).flatMap((one) => {
      const off = (one.record.indicators ?? []).flatMap((indicator) => offOf(indicator, reportMonth(one), lines) ?? []);
      const [worst] = off.toSorted((a, b) => RANK[b.level] - RANK[a.level]);
      if (worst === undefined) return [];
      const text = `${objectText(one.record)}有 ${off.length} 项指标偏离：${off
        .slice(0, 3)
        .map(({ said }) => said)
        .join('；')}。`;
      return [{ about: one.object, level: worst.level, text, evidence: [evidenceOf(one, text)] }];
    });
  },
};

import { z } from 'zod';
import { wouldStrike } from '../../audit/would-strike.ts';
import { FINDING_LEVEL_WORDS } from '../../finding.ts';
import type { AuditFormula } from '../../plan/audit-formula.ts';
import { LEVEL_WORDS } from '../../plan/level-words.ts';
import type { Plan } from '../../plan/plan.ts';
import { storedShape } from '../../stored-shape.ts';
import type { AssessInput } from '../../warning/assess-context.ts';
import { wanText } from '../../warning/exact.ts';
import { type DutyReach, isEmptied } from '../../warning/figures/duty-reach.ts';
import { type Simulation, simulate, type WarningChange } from '../../warning/simulate.ts';
import { districtOn } from '../district.ts';
import type { Home } from '../home.ts';

const MOST_NAMED = 12;

const LADDER_RULES: Readonly<Record<string, string>> = { W01: '按截止日提醒', W02: '按进度推算达不到' };

const levelsOf = ({ rule, ruleBefore, before, after }: WarningChange): string => {
  if (before === 'none') return LEVEL_WORDS[after];
  if (after === 'none') return `原为${LEVEL_WORDS[before]}`;
  const why = ruleBefore === null || ruleBefore === rule ? '' : `，改为${LADDER_RULES[rule] ?? rule}`;
  return before === after ? `${LEVEL_WORDS[after]}${why}` : `${LEVEL_WORDS[before]}→${LEVEL_WORDS[after]}${why}`;
};

const named = (change: WarningChange): string => `${change.unit.name} ${change.dutyOrRule}(${levelsOf(change)})`;

const line = (what: string, changes: readonly WarningChange[], most: number): readonly string[] => {
  if (changes.length === 0) return [];
  const more = changes.length > most ? `等 ${changes.length} 条` : '';
  return [`${what} ${changes.length} 条：${changes.slice(0, most).map(named).join('、')}${more}`];
};

/** What another plan would change on a day, as sentences for the finance office; at most `most` warnings named in each. */
export const effectLines = (
  day: string,
  { newly, noLonger, otherLevel, added, removed, reach }: Simulation,
  most = MOST_NAMED,
): readonly string[] => {
  const emptied = new Set(reach.filter(isEmptied).map(({ code }) => code));
  const isLost = ({ dutyOrRule }: WarningChange): boolean => emptied.has(dutyOrRule);
  const lines = [
    ...(added.length === 0 ? [] : [`新启用的任务：${added.join('、')}`]),
    ...(removed.length === 0 ? [] : [`不再启用的任务：${removed.join('、')}`]),
    ...line('新增预警', newly, most),
    ...line('因任务没有了单位或对象而不再预警（不是已完成，请核对适用类别和对象范围）', noLonger.filter(isLost), most),
    ...line(
      '不再预警',
      noLonger.filter((change) => !isLost(change)),
      most,
    ),
    ...line('仍有预警但级别或原因改变', otherLevel, most),
  ];
  return lines.length === 0 ? [`按 ${day} 的情况试算：预警没有变化。`] : [`按 ${day} 的情况试算：`, ...lines];
};

const figureOf = ({ unit, numerator, denominator }: DutyReach): string => {
  const shown = (value: number): string => (unit === 'money' ? wanText(value) : String(value));
  return denominator === null ? `分子 ${shown(numerator)}` : `分子 ${shown(numerator)}，分母 ${shown(denominator)}`;
};

const reachLine = (duty: DutyReach): string => {
  const { code, name, units, met, withoutObjects } = duty;
  if (units === 0) return `任务 ${code} ${name}：没有适用的单位，请核对适用类别和适用单位。`;
  if (isEmptied(duty)) return `任务 ${code} ${name}：适用 ${units} 个单位，但都没有对象，请核对对象范围。`;
  const none = withoutObjects === 0 ? '' : `，${withoutObjects} 个没有对象`;
  return `任务 ${code} ${name}：适用 ${units} 个单位${none}；${figureOf(duty)}；已完成 ${met} 个。`;
};

/** Whom each duty of a plan reaches today, those that reach nobody or nothing first. */
export const reachLines = (reach: readonly DutyReach[]): readonly string[] => {
  const [emptied, others] = [reach.filter(isEmptied), reach.filter((one) => !isEmptied(one))];
  return [...emptied, ...others].map(reachLine);
};

/** Formulas that are not word for word in force already. */
const newFormulas = (plan: Plan, before: Plan): readonly AuditFormula[] => {
  const known = new Set(before.formulas.map((formula) => JSON.stringify(formula)));
  return plan.formulas.filter((formula) => !known.has(JSON.stringify(formula)));
};

/** How many hand-ins each new formula would strike, so that a slip in one is seen before it returns a district's files. */
export const strikeLines = (plan: Plan, { plan: before, standings, day }: AssessInput): readonly string[] =>
  wouldStrike(newFormulas(plan, before), standings, day).map(({ audit, records, files, units }) =>
    records === 0
      ? `审核公式 ${audit.id}：已报的表里没有不符合的。`
      : `审核公式 ${audit.id}：已报的表里有 ${units} 个单位 ${files} 个文件的 ${records} 条记录不符合(${FINDING_LEVEL_WORDS[audit.level]})。`,
  );

type Needs = Pick<Home, 'rules' | 'ledger' | 'standings' | 'notes' | 'clock' | 'holidays'>;

/** Who would newly be warned today and who no longer, were this plan in force, and whom each of its duties reaches; the first plan replaces none. */
const planEffects = async (needs: Needs, plan: Plan): Promise<readonly string[]> => {
  const day = needs.clock.today();
  const { input } = await districtOn(needs, day, plan.year);
  if (input.roster.units.length === 0) return [];
  const simulation = simulate(input, plan);
  const told = reachLines(simulation.reach);
  const isFirst = (await needs.rules.lastPlan(plan.year)) === null;
  if (isFirst || input.standings.length === 0) return told;
  return [...effectLines(day, simulation), ...strikeLines(plan, input), ...told];
};

const noteOf = ({ year }: Plan): string => `effects/${year}`;
/** Where the first release kept that of its one plan. */
const NOTE_ONCE = 'rules/effects';
const storedEffects = storedShape('工作要点的影响', z.object({ receipt: z.string(), lines: z.array(z.string()) }));

/**
 * What a plan changes against the one it replaces, worked out when it first takes over and remembered: read again later, it
 * would be compared with itself.
 */
export const effectsOnce = async (needs: Needs, plan: Plan): Promise<readonly string[]> => {
  const note = (await needs.notes.get(noteOf(plan))) ?? (await needs.notes.get(NOTE_ONCE));
  const known = note === null ? null : storedEffects.read(note);
  if (known?.receipt === plan.version) return known.lines;
  const lines = await planEffects(needs, plan);
  await needs.notes.put(noteOf(plan), storedEffects.write({ receipt: plan.version, lines: [...lines] }));
  return lines;
};

import { z } from 'zod';
import { wouldStrike } from '../../audit/would-strike.ts';
import { FINDING_LEVEL_WORDS } from '../../finding.ts';
import type { AuditFormula } from '../../plan/audit-formula.ts';
import { LEVEL_WORDS } from '../../plan/level-words.ts';
import type { Plan } from '../../plan/plan.ts';
import { storedShape } from '../../stored-shape.ts';
import type { AssessInput } from '../../warning/assess-context.ts';
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

const named = (change: WarningChange): string => `${change.unit.name} ${change.subject}(${levelsOf(change)})`;

const line = (what: string, changes: readonly WarningChange[], most: number): readonly string[] => {
  if (changes.length === 0) return [];
  const more = changes.length > most ? `等 ${changes.length} 条` : '';
  return [`${what} ${changes.length} 条：${changes.slice(0, most).map(named).join('、')}${more}`];
};

/** What another plan would change on a day, as sentences for the finance office; at most `most` warnings named in each. */
export const effectLines = (
  day: string,
  { newly, noLonger, otherLevel, added, removed }: Simulation,
  most = MOST_NAMED,
): readonly string[] => {
  const lines = [
    ...(added.length === 0 ? [] : [`新启用的任务：${added.join('、')}`]),
    ...(removed.length === 0 ? [] : [`不再启用的任务：${removed.join('、')}`]),
    ...line('新增预警', newly, most),
    ...line('不再预警', noLonger, most),
    ...line('仍有预警但级别或原因改变', otherLevel, most),
  ];
  return lines.length === 0 ? [`按 ${day} 的情况试算：预警没有变化。`] : [`按 ${day} 的情况试算：`, ...lines];
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

/** Who would newly be warned today, and who no longer, were this plan in force. */
const planEffects = async (needs: Needs, plan: Plan): Promise<readonly string[]> => {
  const day = needs.clock.today();
  const { input } = await districtOn(needs, day, plan.year);
  if (input.standings.length === 0) return [];
  return [...effectLines(day, simulate(input, plan)), ...strikeLines(plan, input)];
};

const noteOf = ({ year }: Plan): string => `effects/${year}`;
/** Where the first release kept that of its one plan. */
const NOTE_ONCE = 'rules/effects';
const storedEffects = storedShape('工作要点的影响', z.object({ receipt: z.string(), lines: z.array(z.string()) }));

/**
 * What a plan changes against the one it replaces, worked out when it first takes over and remembered: read again later, it
 * would be compared with itself. The first plan of all replaces none.
 */
export const effectsOnce = async (needs: Needs, plan: Plan): Promise<readonly string[]> => {
  const note = (await needs.notes.get(noteOf(plan))) ?? (await needs.notes.get(NOTE_ONCE));
  const known = note === null ? null : storedEffects.read(note);
  if (known?.receipt === plan.version) return known.lines;
  const lines = (await needs.rules.lastPlan(plan.year)) === null ? [] : await planEffects(needs, plan);
  await needs.notes.put(noteOf(plan), storedEffects.write({ receipt: plan.version, lines: [...lines] }));
  return lines;
};

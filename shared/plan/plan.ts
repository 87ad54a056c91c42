import type { Day } from '../day.ts';
import type { GradeBand } from '../form/card/grade-bands.ts';
import type { OwnSplit } from '../form/card/scoring-choice.ts';
import type { FormName } from '../form/form-name.ts';
import type { OwnWord } from '../form/own-words.ts';
import type { UnitClass } from '../unit.ts';
import type { AppraisalItem } from './appraisal.ts';
import type { AuditFormula } from './audit-formula.ts';
import type { DataYears, Duty } from './duty.ts';

/** 级别: 无 蓝 黄 红, in rising order. */
export type Level = 'none' | 'blue' | 'yellow' | 'red';

export type Recipient = 'officer' | 'head' | 'finance' | 'upper-officer' | 'upper-head' | `reader:${string}`;

/** 适用任务 of a step: duties by number, or all of a binding; neither: every duty. */
export type StepFor = { readonly codes: readonly string[]; readonly bindings: readonly Duty['binding'][] };

/** One row of 提醒规则: `offset` working days from the deadline in force, negative before it. */
export type LadderStep = {
  readonly step: string;
  readonly duties: StepFor;
  /** 连续次数: only when it comes due for the n-th of its duties in a row; 1: each time. */
  readonly times: number;
  readonly offset: number;
  readonly level: Level;
  readonly to: readonly Recipient[];
  readonly copy: readonly Recipient[];
};

/** By the end of a month so much of the budget, in hundredths of a percent, should be spent. */
export type Checkpoint = { readonly month: number; readonly percent: number };

/** One row of 预警规则. */
export type RuleSetting = {
  readonly rule: string;
  readonly name: string;
  /** 黄线, 红线 and 参数 as a reader sees them. */
  readonly yellow: string;
  readonly red: string;
  readonly said: string;
  /** The lines as read: null where the level is off; hundredths of a percent, working days, months or years; 0 where only being on counts. */
  readonly lines: { readonly yellow: number | null; readonly red: number | null };
  /** By the names of `rule-shapes.ts`: 分, hundredths of a percent, years. */
  readonly parameters: { readonly [name: string]: number };
  readonly checkpoints: readonly Checkpoint[];
  readonly enabled: boolean;
  readonly basis: string;
};

/** One row of 日历: overrides the built-in holidays. */
export type CalendarOverride = { readonly day: Day; readonly kind: 'rest' | 'work'; readonly note: string };

/** One row of 评分模板: the first that fits a card holds. No `classes`: every unit; `template` null: as the card's family has it. */
export type ScoringSetting = {
  readonly form: FormName;
  readonly years: DataYears;
  readonly classes: readonly UnitClass[];
  readonly template: string | null;
  /** A split written out in 分值结构. */
  readonly split: OwnSplit | null;
  /** 等级, best first. */
  readonly grades: readonly GradeBand[] | null;
  readonly variants: readonly string[];
};

/** 系统设置. */
export type PlanSettings = {
  /** 开窗发表: a unit finds the forms of a duty in its folder once the duty's window opens. */
  readonly formsAtOpening: boolean;
  /** 开窗通知: a unit is told of a duty once its window opens. */
  readonly mailAtOpening: boolean;
  /** 标注副本: a copy with its faulty cells coloured and noted lies beside a file that has any. */
  readonly markedCopies: boolean;
  /** 启用: false keeps a draft out of force. */
  readonly inForce: boolean;
  /** 封存日期: the last day on which the year is worked on; null for the 30th of June after it. */
  readonly closesOn: Day | null;
  /** 收件域名: mail goes to addresses in these and below them only; empty: to all. */
  readonly mailDomains: readonly string[];
};

/** 工作要点 as in force; `version` is the receipt of the workbook it was read from. */
export type Plan = {
  readonly year: number;
  readonly version: string;
  readonly duties: readonly Duty[];
  readonly rules: readonly RuleSetting[];
  readonly ladder: readonly LadderStep[];
  readonly calendar: readonly CalendarOverride[];
  readonly scoring: readonly ScoringSetting[];
  readonly settings: PlanSettings;
  readonly formulas: readonly AuditFormula[];
  /** 词表: the district's own words; without a row of 单位类别 its classes are open. */
  readonly words: readonly OwnWord[];
  /** 考核, in the order of its rows. */
  readonly appraisal: readonly AppraisalItem[];
};

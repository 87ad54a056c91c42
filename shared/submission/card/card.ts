import type { CardLayout } from '../../form/card/card-layout.ts';
import type { FundColumnKey, FundKey, HeadKey, IndicatorColumnKey } from '../../form/card/label-key.ts';
import type { ScoringTemplate } from '../../form/card/scoring-template.ts';
import type { FormName } from '../../form/form-name.ts';
import type { Area } from '../../workbook/grid.ts';
import type { MoneyUnit } from '../../workbook/values/money.ts';
import type { Amount, Entry } from './entry.ts';
import type { IndicatorValue } from './indicator-value.ts';
import type { Goal } from './read/read-goal.ts';

/** Money in 分, points and rates in hundredths. */
export type FundLine = {
  readonly key: FundKey;
  /** Over all the project's years, or of the card's year. */
  readonly period: 'annual' | 'multi-year';
  readonly label: Entry;
  readonly amounts: { readonly [key in FundColumnKey]?: Amount };
  readonly reason: Entry | undefined;
};

export type Indicator = {
  readonly row: number;
  /**
   * `part`: breaks down the line above (其中…) and has no points · `heading`: carries the points of the parts below and no value of
   * its own.
   */
  readonly role: 'own' | 'part' | 'heading';
  readonly level1: Entry;
  /** The first-level class without points and variants of its name, e.g. 产出指标. */
  readonly group: string;
  readonly level2: Entry;
  readonly name: Entry;
  readonly target: Entry;
  readonly wanted: IndicatorValue;
  readonly operator: Entry | undefined;
  readonly unit: Entry | undefined;
  readonly actual: Entry | undefined;
  readonly reached: IndicatorValue;
  readonly forecast: Entry | undefined;
  readonly weight: Amount | undefined;
  readonly score: Amount | undefined;
  readonly reason: Entry | undefined;
  /** How its points are given, where the form says it line by line. */
  readonly scoringRule: Entry | undefined;
  /** Monitoring: 确定能, 有可能, 完全不可能, and the named causes. */
  readonly marks: { readonly [key in IndicatorColumnKey]?: Entry };
};

export type IndicatorBlock = {
  readonly period: 'annual' | 'multi-year';
  readonly header: { readonly [key in IndicatorColumnKey]?: Entry };
  /** Columns under labels nobody knows, taken by place and contents, that a person should confirm. */
  readonly guessed: readonly IndicatorColumnKey[];
  /** The words beside the block that carry its points. */
  readonly label: Entry | null;
  /** Points in hundredths written beside the block, as in `年度绩效目标1(40分)`. */
  readonly points: number | null;
  readonly indicators: readonly Indicator[];
  /** Rows that show how a line is filled in, which are none. */
  readonly samples?: readonly number[];
};

/** One line of the 年度主要任务 of a whole-unit target. */
export type TaskLine = {
  readonly name: Entry;
  readonly sum: boolean;
  readonly total: Amount;
  readonly fiscal: Amount;
  /** Undefined where the table has no column for it. */
  readonly other: Amount | undefined;
  readonly spent: Amount | undefined;
};

/** One list of what money is made of, closed by its 合计. */
export type Composition = { readonly label: Entry; readonly parts: readonly Amount[]; readonly sum: Amount };

export type HeadValue = {
  readonly label: Entry;
  readonly value: Entry;
  /** The label that stands in the value's place. */
  readonly instead?: string;
};

/** A label that stands twice beside different names: only the first is read. */
export type RepeatedLabel = { readonly label: string; readonly read: Entry; readonly other: Entry };

/** One card as it stands on its sheet: each value with its cell. Checks run over this, records are made from it. */
export type Card = {
  readonly form: FormName;
  readonly layout: CardLayout;
  readonly template: ScoringTemplate;
  /** The plan names the template, so that no other split will do. */
  readonly isTemplateAsked: boolean;
  readonly sheet: string;
  /** The workbook counts its days from 1904. */
  readonly date1904: boolean;
  readonly area: Area;
  /** Its table holds other projects too. */
  readonly oneOfMany: boolean;
  readonly title: Entry | null;
  readonly year: { readonly value: number; readonly entry: Entry } | null;
  readonly month: number | null;
  readonly head: { readonly [key in HeadKey]?: HeadValue };
  readonly repeated: readonly RepeatedLabel[];
  readonly money: { readonly unit: MoneyUnit; readonly said: Entry | null };
  readonly funds: readonly FundLine[];
  /** Labels of the fund table's columns; empty where the funds are pairs of label and value. */
  readonly fundColumns: { readonly [key in FundColumnKey]?: Entry };
  /** The fund block's own label, and the points written in it. */
  readonly fundLabel: Entry | null;
  readonly fundPoints: number | null;
  /** The year's goal in words; null where the card has no block for it. */
  readonly goal: Goal | null;
  readonly tasks: readonly TaskLine[];
  readonly compositions: readonly Composition[];
  readonly blocks: readonly IndicatorBlock[];
  readonly sum: { readonly label: Entry; readonly weight?: Amount; readonly score?: Amount } | null;
  /** Numbers stand below the last indicator and nothing says that they are the total. */
  readonly isSumUnlabelled: boolean;
};

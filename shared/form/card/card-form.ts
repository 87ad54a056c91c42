import type { Column } from '../column.ts';
import type { FormName } from '../form-name.ts';
import type { IssuedSheet } from '../issue/issued-sheet.ts';
import type { FormOwner } from '../list/list-form.ts';
import type { EarlierCard } from './earlier-card.ts';

/** Whether a card looks ahead, along the way, or back. */
export type CardPhase = 'target' | 'monitoring' | 'self-evaluation';

/** One card to hand out: whom and what it is about; null is left to be filled in. Amounts in 万元. */
type CardIssue = {
  readonly sheet: string;
  readonly year: number;
  readonly unit: string | null;
  readonly project: { readonly name: string; readonly code: string } | null;
  readonly initial: number | null;
  readonly budget: number | null;
  /** Last month of what is watched; only monitoring cards say it. */
  readonly month: number;
  /** What the object's earlier cards say; absent where there are none. */
  readonly earlier?: EarlierCard;
};

/** A form of one project or unit a sheet. One file each; whatever a card form is asked for stands in its declaration. */
export type CardForm = {
  readonly name: FormName;
  /** Every group must give a word of the title; lists and their like (`NO_CARD`) are never a card's title. */
  readonly titles: readonly (readonly string[])[];
  /** What one card is about. */
  readonly object: 'project' | 'whole-unit';
  readonly phase: CardPhase;
  readonly owner: FormOwner;
  /** The list that states the same fact about the same object in one row. */
  readonly twin: FormName | null;
  /** Figures in which card and twin must agree. */
  readonly agrees: readonly string[];
  /** The card whose indicators and target values this one takes over. */
  readonly target: FormName | null;
  /** Columns of its record that hold the year's budget and what was spent of it. */
  readonly money: { readonly budget: string; readonly spent: string | null };
  /** Scoring template whatever the family of its layout (`scoring-template.ts`); null: the family decides. */
  readonly points: string | null;
  /** First-level indicator classes it must show. */
  readonly classes: readonly string[];
  /** Columns of its record, in the words of its twin. */
  readonly columns: readonly Column[];
  /** Year it is about, counted from the plan year. */
  readonly yearOffset: -1 | 0 | 1;
  readonly issue: (issue: CardIssue) => IssuedSheet;
};

/** Words of titles that name a list, a register or a guide, never a card. */
export const NO_CARD = ['汇总', '台账', '目录', '清单', '一览', '审核表', '事前', '名录', '公开', '指标体系'];

import type { Upgrade } from '../../stored-shape.ts';
import { SHIPPED_APPRAISAL } from '../shipped/default-appraisal.ts';
import { SHIPPED_WORDS } from '../shipped/shipped-words.ts';
import { type KeptRule, withLinesRead } from './kept-rule.ts';

/** 0 → 1: plans had no 评分模板, no 系统设置 and no 审核公式 at first. */
const laterSheets: Upgrade = (kept) => ({
  ...kept,
  content: { scoring: [], settings: { formsAtOpening: false }, formulas: [], ...(kept['content'] as object) },
});

/** 1 → 2: lines and parameters were text that each rule read for itself; one it could not read left its level as it ships. */
const linesRead: Upgrade = (kept) => {
  const content = kept['content'] as { readonly rules: readonly KeptRule[] };
  return { ...kept, content: { ...content, rules: content.rules.map(withLinesRead) } };
};

/** 2 → 3: duties knew no 统计口径. */
const ownReach: Upgrade = (kept) => {
  const content = kept['content'] as { readonly duties: readonly object[] };
  return { ...kept, content: { ...content, duties: content.duties.map((one) => ({ reach: 'own', ...one })) } };
};

/** 3 → 4: every address was written to. */
const anyDomain: Upgrade = (kept) => {
  const content = kept['content'] as { readonly settings: object };
  return { ...kept, content: { ...content, settings: { mailDomains: [], ...content.settings } } };
};

/** 4 → 5: every plan was in force, and no year was ever closed. */
const laterSettings: Upgrade = (kept) => {
  const content = kept['content'] as { readonly settings: object };
  return { ...kept, content: { ...content, settings: { inForce: true, closesOn: null, ...content.settings } } };
};

/** 5 → 6: the classes of units were those of one district, in the program; they are the words that ship. */
const wordsNamed: Upgrade = (kept) => ({ ...kept, content: { words: SHIPPED_WORDS, ...(kept['content'] as object) } });

/** 6 → 7: every step of the ladder was for every duty, each time. */
const stepsForAll: Upgrade = (kept) => {
  const content = kept['content'] as { readonly ladder: readonly object[] };
  const ladder = content.ladder.map((one) => ({ duties: { codes: [], bindings: [] }, times: 1, ...one }));
  return { ...kept, content: { ...content, ladder } };
};

type FlatDuty = {
  readonly code: string;
  readonly scope: { readonly conditions: readonly unknown[] };
  readonly qualifies: readonly unknown[];
};

const oneOfAll = (all: readonly unknown[]): readonly (readonly unknown[])[] => (all.length === 0 ? [] : [all]);

/** 7 → 8: duties knew no 期间, no 适用单位 and no 或. */
const wholeYears: Upgrade = (kept) => {
  const content = kept['content'] as { readonly duties: readonly FlatDuty[] };
  const duties = content.duties.map((one) => ({
    ...{ series: one.code, units: null, period: null, dueAfter: null },
    ...one,
    scope: { ...one.scope, conditions: oneOfAll(one.scope.conditions) },
    qualifies: oneOfAll(one.qualifies),
  }));
  return { ...kept, content: { ...content, duties } };
};

/** 8 → 9: the items of 考核 were in the program; they are those that ship. */
const appraised: Upgrade = (kept) => ({
  ...kept,
  content: { appraisal: SHIPPED_APPRAISAL, ...(kept['content'] as object) },
});

/** 9 → 10: 评分模板 knew named splits and the usual grades alone. */
const usualScoring: Upgrade = (kept) => {
  const content = kept['content'] as { readonly scoring: readonly object[] };
  const scoring = content.scoring.map((one) => ({ split: null, grades: null, ...one }));
  return { ...kept, content: { ...content, scoring } };
};

/** 10 → 11: duties worked out no figures. */
const rowsCounted: Upgrade = (kept) => {
  const content = kept['content'] as { readonly duties: readonly object[] };
  return { ...kept, content: { ...content, duties: content.duties.map((one) => ({ figures: null, ...one })) } };
};

/** 11 → 12: nobody was told of a window that opens. */
const nothingToldAtOpening: Upgrade = (kept) => {
  const content = kept['content'] as { readonly settings?: object };
  return {
    ...kept,
    content: { ...content, settings: { mailAtOpening: false, ...content.settings } },
  };
};

/** 12 → 13: no copies were marked. */
const nothingMarked: Upgrade = (kept) => {
  const content = kept['content'] as { readonly settings?: object };
  return { ...kept, content: { ...content, settings: { markedCopies: false, ...content.settings } } };
};

/** Every upgrade of a kept plan, in order. */
export const PLAN_UPGRADES: readonly Upgrade[] = [
  laterSheets,
  linesRead,
  ownReach,
  anyDomain,
  laterSettings,
  wordsNamed,
  stepsForAll,
  wholeYears,
  appraised,
  usualScoring,
  rowsCounted,
  nothingToldAtOpening,
  nothingMarked,
];

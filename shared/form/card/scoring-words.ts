import type { FormName } from '../form-name.ts';
import { cardsOf } from './card-forms.ts';
import { SCORING_TEMPLATES } from './scoring-template.ts';

/** The choice that leaves the points to the card and its family. */
export const AS_THE_CARD = '按表样';

/** Splits that 工作要点 / 评分模板 may name. */
export const SCORING_WORDS: readonly string[] = [AS_THE_CARD, ...SCORING_TEMPLATES.map(({ name }) => name)];

/** The cards that are scored. */
export const SCORED_CARDS: readonly FormName[] = cardsOf({ phase: 'self-evaluation' });

/** What a row of 评分模板 may be about: those cards, and the lists that state a score and its grade. */
export const GRADED_FORMS: readonly FormName[] = [...SCORED_CARDS, '绩效自评汇总表', '重点评价台账'];

import type { FormName } from '../form-name.ts';
import { cardsOf } from './card-forms.ts';
import { SCORING_TEMPLATES } from './scoring-template.ts';

/** The choice that leaves the points to the card and its family. */
export const AS_THE_CARD = '按表样';

/** What a row of 工作要点 / 评分模板 may name. */
export const SCORING_WORDS: readonly string[] = [AS_THE_CARD, ...SCORING_TEMPLATES.map(({ name }) => name)];

/** The cards that are scored. */
export const SCORED_CARDS: readonly FormName[] = cardsOf({ stage: 'self-evaluation' });

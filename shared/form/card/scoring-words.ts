import { SCORING_TEMPLATES } from './scoring-template.ts';

/** The choice that leaves the points to the card and its family. */
export const AS_THE_CARD = '按表样';

/** What a row of 工作要点 / 评分模板 may name. */
export const SCORING_WORDS: readonly string[] = [AS_THE_CARD, ...SCORING_TEMPLATES.map(({ name }) => name)];

/** The cards that are scored. */
export const SCORED_CARDS = ['项目支出绩效自评表', '部门(单位)整体支出绩效自评表'] as const;

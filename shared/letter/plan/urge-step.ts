import type { Instant } from '../../day.ts';
import type { MailEntry } from './mail-ledger.ts';

const PREFIX = '催办 ';

/** The step of the mail ledger for one typing of 催办, by when it was taken over: each typing is a step of its own. */
export const urgeStep = (at: Instant): string => `${PREFIX}${at.slice(0, 19).replace('T', ' ')}`;

const STEP = /^催办 \d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u;

/** Whether an entry is of a typing, and so goes by what was typed, not by the ladder. */
export const isUrgeEntry = ({ step }: Pick<MailEntry, 'step'>): boolean => STEP.test(step);

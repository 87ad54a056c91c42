/**
 * Signs nobody sees, as texts copied from pages and chats bring along: zero-width blanks and joiners, soft hyphens, byte order marks,
 * marks that turn the direction of writing, fillers. A joiner between two pictures makes them one and stays.
 */
const INVISIBLE = /(?!\u200d)\p{Cf}|(?<!\p{Extended_Pictographic}|\ufe0f)\u200d|\u034f|[\u115f\u1160\u3164\uffa0]/gu;

/** Told at a glance: nearly no text has any. */
const SUSPECT = /\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]/u;

/** The text as a reader sees it. */
export const withoutInvisible = (text: string): string => (SUSPECT.test(text) ? text.replace(INVISIBLE, '') : text);

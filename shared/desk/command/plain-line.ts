/** Control signs, and those that turn the direction of writing: a file's name could steer the terminal with them. */
const STEERING = /[\p{Cc}\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;
const REPLACED = '\uFFFD';

/** A text as one line for a terminal, whatever names stand in it. */
export const plainLine = (text: string): string => text.replaceAll(STEERING, REPLACED);

/** The same for a text of several lines, such as where a program failed. */
export const plainLines = (text: string): string => text.split('\n').map(plainLine).join('\n');

import { randomUUID } from 'node:crypto';

const SIGNS = 40;
const DRAFT = /^\..{1,40}\.[0-9a-f]{8}\.tmp$/u;

/** The hidden neighbour a file is written into before it takes the file's place; kept apart by chance. */
export const draftNameFor = (name: string): string =>
  `.${[...name].slice(0, SIGNS).join('')}.${randomUUID().slice(0, 8)}.tmp`;

/** A name only our drafts have. */
export const isDraftName = (name: string): boolean => DRAFT.test(name);

import type { Instant } from '../day.ts';

/** The last good workbook of its kind, and the moment it was handed in. */
export type Accepted<Content> = { readonly file: string; readonly at: Instant; readonly content: Content };

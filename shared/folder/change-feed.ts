/** Port: which files may have changed since it was last asked; a hint, so repeating or missing order does no harm. */
export interface ChangeFeed {
  /** Calls `found` for each; the position moves on only after all were taken over. */
  changes(found: (file: string) => Promise<void>): Promise<{ readonly count: number }>;
}

/** `written` · `same`: nothing to say that the sheet does not say · `postponed`: somebody has it open. */
export type Published = {
  readonly code: 'written' | 'same' | 'postponed';
  readonly reason?: string;
  readonly decisions?: number;
  /** Mails that went because 催 was typed; absent for none. */
  readonly urged?: number;
};

/** How many mails went because 催 was typed; nothing is said of none. */
export const toldOf = (urged: number): Pick<Published, 'urged'> => (urged === 0 ? {} : { urged });

/**
 * What came of all workbooks as of one: one that waits is told, else that any was written, else what came of the first, the day's own
 * year's. `retired`: decisions taken over from a workbook that went.
 */
export const publishedTogether = (published: readonly Published[], retired: number): Published => {
  const told = toldOf(published.reduce((sum, one) => sum + (one.urged ?? 0), 0));
  const waiting = published.find(({ code }) => code === 'postponed');
  if (waiting !== undefined) return { ...waiting, ...told };
  const decisions = published.reduce((sum, one) => sum + (one.decisions ?? 0), retired);
  if (published.some(({ code }) => code === 'written')) return { code: 'written', decisions, ...told };
  const [own = { code: 'same' }] = published;
  return { ...own, ...told };
};

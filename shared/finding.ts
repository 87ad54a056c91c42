/**
 * A fault or doubt in what a unit handed in, as data: collected, never thrown. `error` (错误) blocks the record it
 * stands on, or the whole form where it stands on none; `explain` (需说明) blocks nothing and waits for a written reason;
 * `hint` (提示) is shown and blocks nothing.
 */
export type FindingLevel = 'error' | 'explain' | 'hint';

export const FINDING_LEVEL_WORDS: Record<FindingLevel, string> = { error: '错误', explain: '需说明', hint: '提示' };

export type Finding = {
  /**
   * Q01…Q44: the check that found it; or the 编号 of finance's own formula. Named as `--check --json` prints it, which scripts
   * of others read; elsewhere a rule is one of W00…W20.
   */
  readonly rule: string;
  readonly level: FindingLevel;
  /** Sheet name; '' when it is about the workbook as a whole. */
  readonly sheet: string;
  /** A1 address of the exact cell; '' when it is about the sheet or workbook as a whole. */
  readonly cell: string;
  /** What stands there, as the unit sees it; '' when blank. */
  readonly value: string;
  readonly expected: string;
  /** 问题: one clear Chinese sentence naming place, value and what was expected. */
  readonly message: string;
  /** 怎样改: one Chinese sentence. */
  readonly remedy: string;
  /** Index into the form's records of the one record it blocks; absent when it stands on the whole form. */
  readonly record?: number;
  /** What it is about, wherever its row lies: by this a written reason is found again. Absent where its words tell. */
  readonly about?: string;
};
